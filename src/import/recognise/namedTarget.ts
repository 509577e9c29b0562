import { toEdtf } from '#domain/model/period.ts'
import type { ColumnTarget } from '../importOptions.ts'
import { headerPeriod } from '../layouts/board.ts'
import type { Format } from '../layouts/index.ts'
import { monthOf } from '../layouts/monthName.ts'
import { columnOf } from './column.ts'

/** The field, month or period that a header names, by itself; undefined when it names none for certain. */
export function namedTarget(header: string, format: Format): ColumnTarget | undefined {
  const field = columnOf(header, format.columns)?.name
  if (field !== undefined) return { kind: 'field', field }
  if (format.id === 'months') {
    const month = monthOf(header)
    return month === undefined ? undefined : { kind: 'month', month }
  }
  const period = format.id === 'board' ? headerPeriod(header) : undefined
  return period && { kind: 'month', month: toEdtf(period) }
}
