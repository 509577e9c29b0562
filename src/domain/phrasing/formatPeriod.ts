import { monthName, SEASONS, twoYears } from '../model/calendar.ts'
import { type Day, daysInMonth, splitDay } from '../model/day.ts'
import { isFinancialYear, type Period } from '../model/period.ts'
import { countWord } from './words.ts'

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

/** "six years ago", "a year ago", "three months ago"; empty for a day within a month of today, or after it. */
export function formatAge(day: Day, today: Day): string {
  const [year, month, dayOfMonth] = splitDay(day)
  const [thisYear, thisMonth, thisDay] = splitDay(today)
  const months = (thisYear - year) * 12 + thisMonth - month - (thisDay < dayOfMonth ? 1 : 0)
  if (months < 1) return ''
  const [count, unit] = months < 12 ? [months, 'month'] : [Math.floor(months / 12), 'year']
  return count === 1 ? `a ${unit} ago` : `${countWord(count)} ${unit}s ago`
}

/** A period at its own precision: "17 to 18 October 2018", "summer 2018", "2019-20", "about May 2019". */
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
      const name = SEASONS.find((season) => season.month === month)?.name ?? ''
      return `${name} ${month === 12 ? twoYears(year) : year}`
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
  if (isFinancialYear(period)) return twoYears(startYear)
  // An approximate span is given in months: its days only place it on the chart, no source stated them.
  const wholeMonths = period.approximate || (startDay === 1 && endDay === daysInMonth(endYear, endMonth))
  if (wholeMonths) {
    if (startYear === endYear && startMonth === endMonth) return formatMonth(period.end, form)
    return startYear === endYear
      ? `${monthName(startMonth, form)} to ${formatMonth(period.end, form)}`
      : `${formatMonth(period.start, form)} to ${formatMonth(period.end, form)}`
  }
  if (startYear === endYear && startMonth === endMonth) return `${startDay} to ${formatDay(period.end, form)}`
  const last = formatDay(period.end, form)
  if (startYear === endYear) return `${startDay} ${monthName(startMonth, form)} to ${last}`
  return `${formatDay(period.start, form)} to ${last}`
}
