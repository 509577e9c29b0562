import { OBSERVATION_COLUMNS, type ObservationRow, observationFromRow } from '../../rows/observationRow.ts'
import { readNames } from '../readFigure.ts'
import type { Format } from './format.ts'

/** The figures of this dashboard's own data package, `observations.csv`: adding it again changes nothing. */
export const packaged: Format = {
  id: 'packaged',
  title: 'Data package',
  columns: OBSERVATION_COLUMNS.map((name) => ({ name, required: true, aliases: [] })),
  interpret: (cells, context) => {
    const names = readNames(cells, context)
    if (!names) return undefined
    const row = Object.fromEntries(
      OBSERVATION_COLUMNS.map((name) => [name, cells.text(name)]),
    ) as ObservationRow
    const read = observationFromRow(
      { ...row, area: names.area, metric: names.metric.id, definition: names.definition },
      context.layer,
    )
    if ('kind' in read || !Array.isArray(read)) return read as Exclude<typeof read, readonly unknown[]>
    for (const issue of read)
      cells.reject(issue.column ?? 'value', issue.code, issue.message, issue.suggestion)
    return undefined
  },
}
