import type { Area } from './area.ts'
import type { Metric } from './metric.ts'
import type { Milestone } from './milestone.ts'
import type { Observation } from './observation.ts'
import type { Source } from './source.ts'

export interface Dataset {
  readonly areas: readonly Area[]
  readonly metrics: readonly Metric[]
  readonly sources: readonly Source[]
  readonly observations: readonly Observation[]
  readonly milestones: readonly Milestone[]
}
