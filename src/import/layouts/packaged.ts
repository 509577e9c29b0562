import { toEdtf } from '#domain/model/period.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import {
  DAY_COLUMNS,
  OBSERVATION_COLUMNS,
  OBSERVATION_LATER,
  type ObservationRow,
  observationFromRow,
  REMARK_COLUMNS,
  SHORTHAND,
} from '#domain/tables/observationRow.ts'
import { dropStaleQuotes } from '../compare/dropStaleQuotes.ts'
import { readNames } from '../interpret/readFigure.ts'
import { type Column, columnOf } from '../recognise/column.ts'
import { FIGURE_FILTER, fitsIfComplete, type Layout } from './layout.ts'

const COLUMNS: readonly Column[] = [
  ...OBSERVATION_COLUMNS.map((name) => ({
    name,
    required: !OBSERVATION_LATER.some((later) => later === name),
    aliases: [],
  })),
  // What the other columns say, in other words, so that these are not read.
  ...[SHORTHAND, ...DAY_COLUMNS, ...REMARK_COLUMNS].map((name) => ({ name, required: false, aliases: [] })),
]

/** The figures of this dashboard's own data package, `observations.csv`: adding it again changes nothing. */
export const packaged: Layout = {
  id: 'packaged',
  title: 'This dashboard’s own',
  columns: COLUMNS,
  filterFields: FIGURE_FILTER,
  ours: true,
  internal: true,
  fits: fitsIfComplete(COLUMNS, (header) => columnOf(header, COLUMNS)?.name),
  interpret: (cells, context) => {
    const names = readNames(cells, context)
    if (!names) return []
    const row = Object.fromEntries(
      OBSERVATION_COLUMNS.map((name) => [
        name,
        name === 'period' || name === 'as_of' ? asWritten(cells.text(name)) : cells.text(name),
      ]),
    ) as ObservationRow
    const read = observationFromRow(
      { ...row, area: names.area, metric: names.metric.id, definition: names.definition },
      context.layer,
    )
    if ('area' in read) return [{ observation: read, column: cells.id('value') }]
    for (const issue of read)
      cells.reject(issue.column ?? 'value', issue.code, issue.message, issue.suggestion)
    return []
  },
  settle: dropStaleQuotes,
}

/**
 * A spreadsheet in the United Kingdom saves 2018-12 as `Dec-18` and 2018-12-08 as `08/12/2018`. Without the zero the month may come
 * first, so such a date is not read.
 */
function asWritten(date: string): string {
  if (!/^(?:[a-z]{3}-\d{2}|\d{2}\/\d{2}\/\d{4})$/iu.test(date)) return date
  const period = parseTypedPeriod(date)
  return period ? toEdtf(period) : date
}
