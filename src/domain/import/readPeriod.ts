import { periodAmbiguity } from '../ambiguousPeriod.ts'
import { addDays, addMonths } from '../day.ts'
import type { Basis, Period } from '../period.ts'
import { parseTypedPeriod, plainPeriod } from '../typedPeriod.ts'
import type { CellReader } from './cellReader.ts'
import { quoteCell } from './cleanText.ts'
import type { ImportContext } from './importContext.ts'
import type { ReadingProblem } from './readingProblem.ts'

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

const WRITE_IT = 'Write it like Oct 2019, 31/10/2019 (day first), 2019 or 2019/20.'

function periodProblem(typed: string): ReadingProblem {
  const plain = plainPeriod(typed)
  if (plain === '')
    return { code: 'period-unreadable', message: 'There is no date on this line.', suggestion: WRITE_IT }
  const cell = quoteCell(typed)
  const [, month, day, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(plain) ?? []
  if (Number(month) <= 12 && Number(day) > 12)
    return {
      code: 'period-month-first',
      message: `${cell} has its month first; days come first here.`,
      suggestion: `If it is day ${day} of month ${month}, write ${day}/${month}/${year}.`,
    }
  if (/^\d{1,2}[ -][a-z]{3,9}$/u.test(plain))
    return {
      code: 'period-no-year',
      message: `${cell} has no year, and which one is meant cannot be told.`,
      suggestion: 'Write the year too: 18 Dec 2018, or Dec 2018.',
    }
  const ambiguity = periodAmbiguity(plain)
  return ambiguity
    ? {
        code: 'period-ambiguous',
        message: `${cell} is not a date that can mean one thing only.`,
        suggestion: WRITE_IT,
      }
    : {
        code: 'period-unreadable',
        message: `${cell} is not a date that can mean one thing only.`,
        suggestion: WRITE_IT,
      }
}
