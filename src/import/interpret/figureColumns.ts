import type { Metric } from '#domain/model/metric.ts'
import type { ImportColumn } from '../importReading.ts'
import { withoutMarks } from '../values/marks.ts'
import type { MeasureColumn, PeriodColumn } from './importContext.ts'

/** The columns that hold a measure in each cell. */
export function measureColumns(
  columns: readonly ImportColumn[],
  metrics: ReadonlyMap<string, Metric>,
): readonly MeasureColumn[] {
  return columns.flatMap(({ id, index, target }) => {
    if (target.kind !== 'metric' && target.kind !== 'new-metric') return []
    const metric = metrics.get(target.kind === 'metric' ? target.metric : target.metric.id)
    const definition = target.kind === 'metric' ? target.definition : ''
    return metric ? [{ id, index, metric, definition }] : []
  })
}

/** The columns that hold the figures of one month, quarter or year. */
export function periodColumns(columns: readonly ImportColumn[]): readonly PeriodColumn[] {
  return columns.flatMap(({ id, index, header, group, target }) =>
    target.kind === 'month'
      ? [{ id, index, month: target.month, header: withoutMarks(header).text, group }]
      : [],
  )
}
