import { financialYearEdtf, monthNumber, quarterEdtf } from './calendar.ts'
import { addDays } from './day.ts'
import { type Period, parseEdtf } from './period.ts'

export type PeriodAmbiguity = 'six-digits' | 'quarter' | 'day-month' | 'serial' | 'month-year' | 'midnight'

/** How to read the forms that can mean two things. A form without a hint is not read as a date. */
export interface PeriodHints {
  /** `201011` and `2010-11`. */
  readonly sixDigits?: 'years' | 'month'
  /** `Q3 2019`: July to September, or October to December. */
  readonly quarters?: 'calendar' | 'financial'
  /** `12/05/2019`. Day first unless this is false, as in the United Kingdom. */
  readonly dayFirst?: boolean
  /** `43435`, a spreadsheet's count of days from 1900. */
  readonly serials?: boolean
  /** `Apr 20` is April 2020, not 20 April. */
  readonly monthYears?: boolean
  /** `2020-03-31T23:00Z` is midnight in British summer time: the day that begins then, or the day before it in Greenwich. */
  readonly midnights?: 'next' | 'same'
  /** `Sep-08` was 2008-09 before a spreadsheet changed it. */
  readonly changedYears?: boolean
  /** The first day of a month stands for the month. */
  readonly firstOfMonth?: 'month'
}

/** Spreadsheets count days from 1 January 1900, with one day too many (29 February 1900). */
const SERIAL_EPOCH = '1899-12-30'
/** 1 January 2000 to 31 December 2049: a number outside these is not a date of a figure. */
const FIRST_SERIAL = 36_526
const LAST_SERIAL = 54_788

const SIX = /^(\d{4})(-?)(\d{2})$/u
const QUARTER = /^(?:q([1-4]) ?(\d{4})|(\d{4}) ?q([1-4]))$/u
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u
const MONTH_YEAR = /^([a-z]{3,9})\.? (\d{2})$/u
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})[t ]23:00(?::00(?:\.0+)?)?z$/u
const CHANGED = /^([a-z]{3})-(\d{2})$/u
const SERIAL = /^\d{5}(?:\.0+)?$/u

/** Undefined when the date can mean one thing only. @param plain as `plainPeriod` gives it */
export function periodAmbiguity(plain: string): PeriodAmbiguity | undefined {
  const [, first = '', , second = ''] = SIX.exec(plain) ?? []
  if (first && isMonth(second) && Number(second) === (Number(first) + 1) % 100) return 'six-digits'
  if (QUARTER.test(plain)) return 'quarter'
  const [, day = '', month = ''] = SLASHED.exec(plain) ?? []
  if (isMonth(day) && isMonth(month) && Number(day) !== Number(month)) return 'day-month'
  const [, name = ''] = MONTH_YEAR.exec(plain) ?? []
  if (monthNumber(name) !== undefined) return 'month-year'
  if (MIDNIGHT.test(plain)) return 'midnight'
  return SERIAL.test(plain) && Number(plain) >= FIRST_SERIAL && Number(plain) <= LAST_SERIAL
    ? 'serial'
    : undefined
}

/** Whether a spreadsheet could have made this month of the name of a year: `Sep-08` of 2008-09. */
export function maybeChangedYear(plain: string): boolean {
  const [, name = '', year = ''] = CHANGED.exec(plain) ?? []
  return name !== '' && monthNumber(name) === (Number(year) + 1) % 100
}

/** What a date shows about its column: `201718` can only be two years, `201809` a month, `31/05/2019` day first. */
export function periodEvidence(plain: string): PeriodHints | undefined {
  const [, first = '', , second = ''] = SIX.exec(plain) ?? []
  if (first !== '') {
    const consecutive = Number(second) === (Number(first) + 1) % 100
    if (consecutive && !isMonth(second)) return { sixDigits: 'years' }
    return !consecutive && isMonth(second) ? { sixDigits: 'month' } : undefined
  }
  const [, day = '', month = ''] = SLASHED.exec(plain) ?? []
  return Number(day) > 12 && isMonth(month) ? { dayFirst: true } : undefined
}

/** Undefined for a date that is not ambiguous, and where there is no hint. */
export function parseAmbiguous(plain: string, hints: PeriodHints): Period | undefined {
  const [, first = '', , second = ''] = SIX.exec(plain) ?? []
  if (first !== '' && isMonth(second) && hints.sixDigits)
    return sixDigits(Number(first), second, hints.sixDigits)
  const quarter = QUARTER.exec(plain)
  if (quarter && hints.quarters) {
    const year = Number(quarter[2] ?? quarter[3])
    return parseEdtf(quarterEdtf(year, Number(quarter[1] ?? quarter[4]), hints.quarters))
  }
  const [, month = '', day = '', year = ''] = SLASHED.exec(plain) ?? []
  if (year !== '' && hints.dayFirst === false)
    return parseEdtf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  const [, name = '', short = ''] = MONTH_YEAR.exec(plain) ?? []
  const named = monthNumber(name)
  if (named !== undefined && hints.monthYears)
    return parseEdtf(`20${short}-${String(named).padStart(2, '0')}`)
  const [, midnight = ''] = MIDNIGHT.exec(plain) ?? []
  const greenwich = parseEdtf(midnight)
  if (greenwich && hints.midnights)
    return hints.midnights === 'next' ? parseEdtf(addDays(greenwich.start, 1)) : greenwich
  if (hints.changedYears && maybeChangedYear(plain))
    return parseEdtf(financialYearEdtf(2000 + Number(plain.slice(-2))))
  return hints.serials && periodAmbiguity(plain) === 'serial'
    ? parseEdtf(addDays(SERIAL_EPOCH, Math.floor(Number(plain))))
    : undefined
}

function sixDigits(year: number, second: string, meaning: 'years' | 'month'): Period | undefined {
  if (meaning === 'month') return parseEdtf(`${year}-${second}`)
  return Number(second) === (year + 1) % 100 ? parseEdtf(financialYearEdtf(year)) : undefined
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12
}
