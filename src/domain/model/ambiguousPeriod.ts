import { financialYearEdtf, quarterEdtf } from './calendar.ts'
import { addDays } from './day.ts'
import { type Period, parseEdtf } from './period.ts'

export type PeriodAmbiguity = 'six-digits' | 'quarter' | 'day-month' | 'serial'

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
}

/** Spreadsheets count days from 1 January 1900, with one day too many (29 February 1900). */
const SERIAL_EPOCH = '1899-12-30'
/** 1 January 2000 to 31 December 2049: a number outside these is not a date of a figure. */
const FIRST_SERIAL = 36_526
const LAST_SERIAL = 54_788

const SIX = /^(\d{4})(-?)(\d{2})$/u
const QUARTER = /^(?:q([1-4]) ?(\d{4})|(\d{4}) ?q([1-4]))$/u
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u
const SERIAL = /^\d{5}(?:\.0+)?$/u

/** Undefined when the date can mean one thing only. @param plain as `plainPeriod` gives it */
export function periodAmbiguity(plain: string): PeriodAmbiguity | undefined {
  const [, first = '', , second = ''] = SIX.exec(plain) ?? []
  if (first && isMonth(second) && Number(second) === (Number(first) + 1) % 100) return 'six-digits'
  if (QUARTER.test(plain)) return 'quarter'
  const [, day = '', month = ''] = SLASHED.exec(plain) ?? []
  if (isMonth(day) && isMonth(month) && Number(day) !== Number(month)) return 'day-month'
  return SERIAL.test(plain) && Number(plain) >= FIRST_SERIAL && Number(plain) <= LAST_SERIAL
    ? 'serial'
    : undefined
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
