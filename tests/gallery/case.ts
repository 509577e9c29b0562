import type { TrajectoryInput } from '#charts/types/trajectory.ts'
import { measure } from '../support/metric.ts'

/** Something that a chart must show honestly, with made-up figures that need it. */
export interface Case {
  readonly id: string
  /** What a reader should see. */
  readonly title: string
  readonly input: Pick<TrajectoryInput, 'metric' | 'observations' | 'milestones' | 'extent'>
}

export interface Group {
  readonly title: string
  readonly cases: readonly Case[]
}

/** A case of 2019, without figures and milestones unless some are given. */
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
