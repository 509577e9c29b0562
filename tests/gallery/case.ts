import type { TrajectoryInput } from '#charts/types/trajectory.ts'
import { measure } from '../support/metric.ts'

/** A situation that a chart must show correctly, with invented figures. */
export interface Case {
  readonly id: string
  /** What the chart should show. */
  readonly title: string
  readonly input: Pick<TrajectoryInput, 'metric' | 'observations' | 'milestones' | 'extent'>
}

export interface Group {
  readonly title: string
  readonly cases: readonly Case[]
}

/** A case in 2019, without figures or milestones except those given. */
export function chart(id: string, title: string, facts: Partial<Case['input']>): Case {
  return {
    id,
    title,
    input: {
      metric: measure(),
      observations: [],
      milestones: [],
      extent: { start: '2019-01-01', end: '2019-12-31' },
      ...facts,
    },
  }
}
