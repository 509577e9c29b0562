import type { ChartValues } from '#charts/types/chartType.ts'
import { measure } from '../support/metric.ts'

/** A situation that a chart must show correctly, with invented figures. */
export interface Case {
  readonly id: string
  /** What the chart should show. */
  readonly title: string
  readonly input: ChartValues
}

export interface Group {
  readonly title: string
  readonly cases: readonly Case[]
}

/** A case in 2019, without figures or milestones except those given. */
export function chart(id: string, title: string, values: Partial<ChartValues>): Case {
  return {
    id,
    title,
    input: {
      metric: measure(),
      observations: [],
      numbered: [],
      extent: { start: '2019-01-01', end: '2019-12-31' },
      ...values,
    },
  }
}
