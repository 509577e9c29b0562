import { type Day, daysInMonth, splitDay } from '../model/day.ts'
import { isFinancialYear, type Period } from '../model/period.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const SEASONS: Readonly<Record<number, string>> = { 3: 'spring', 6: 'summer', 9: 'autumn', 12: 'winter' }

/** @param month 1 to 12 */
export function monthName(month: number, form: 'long' | 'short' = 'long'): string {
  return (form === 'long' ? MONTHS : SHORT_MONTHS)[month - 1] ?? ''
}

/** "17 October 2018", or "17 Oct 2018". */
export function formatDay(day: Day, form: 'long' | 'short' = 'long'): string {
  const [year, month, dayOfMonth] = splitDay(day)
  return `${dayOfMonth} ${monthName(month, form)} ${year}`
}

/** "October 2018", or "Oct 2018". */
export function formatMonth(day: Day, form: 'long' | 'short' = 'long'): string {
  const [year, month] = splitDay(day)
  return `${monthName(month, form)} ${year}`
}

/** A period for eyes, at its own precision: "17 to 18 October 2018", "summer 2018", "2019-20", "about May 2019". */
export function formatPeriod(period: Period, form: 'long' | 'short' = 'long'): string {
  const words = wordsFor(period, form)
  return period.approximate ? `about ${words}` : words
}

function wordsFor(period: Period, form: 'long' | 'short'): string {
  const [year, month] = splitDay(period.start)
  switch (period.precision) {
    case 'day':
      return formatDay(period.start, form)
    case 'month':
      return formatMonth(period.start, form)
    case 'season': {
      const name = SEASONS[month] ?? ''
      return month === 12 ? `${name} ${year}-${String(year + 1).slice(2)}` : `${name} ${year}`
    }
    case 'quarter':
      return `${monthName(month, form)} to ${formatMonth(period.end, form)}`
    case 'year':
      return String(year)
    case 'span':
      return spanWords(period, form)
  }
}

function spanWords(period: Period, form: 'long' | 'short'): string {
  const [startYear, startMonth, startDay] = splitDay(period.start)
  const [endYear, endMonth, endDay] = splitDay(period.end)
  if (isFinancialYear(period)) return `${startYear}-${String(endYear).slice(2)}`
  // An approximate stretch is said in months: its days are a way of drawing it, not something a source gave.
  const wholeMonths = period.approximate || (startDay === 1 && endDay === daysInMonth(endYear, endMonth))
  if (wholeMonths) {
    if (startYear === endYear && startMonth === endMonth) return formatMonth(period.end, form)
    return startYear === endYear
      ? `${monthName(startMonth, form)} to ${formatMonth(period.end, form)}`
      : `${formatMonth(period.start, form)} to ${formatMonth(period.end, form)}`
  }
  if (startYear === endYear && startMonth === endMonth) return `${startDay} to ${formatDay(period.end, form)}`
  const first =
    startYear === endYear ? `${startDay} ${monthName(startMonth, form)}` : formatDay(period.start, form)
  return `${first} to ${formatDay(period.end, form)}`
}
