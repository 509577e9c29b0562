import { addDays, addMonths } from '#domain/model/day.ts'
import type { Basis, Period } from '#domain/model/period.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import { periodProblem } from '../values/periodProblem.ts'
import type { CellReader } from './cellReader.ts'
import type { ImportContext } from './importContext.ts'

/** The date in the column `period`; undefined when the reader has been told what is wrong with it. */
export function readPeriod(cells: CellReader, context: ImportContext): Period | undefined {
  const typed = cells.text('period')
  const period = parseTypedPeriod(typed, context.periodHints)
  if (period) return period
  const { code, message, suggestion } = periodProblem(typed)
  return cells.reject('period', code, message, suggestion)
}

/** A figure of exactly a year is taken as counted over it; any other as true at its date. */
export function basisOf(period: Period): Basis {
  const wholeYear = period.precision === 'span' && addDays(addMonths(period.start, 12), -1) === period.end
  return wholeYear ? 'over' : 'at'
}
