import { type Day, splitDay } from './day.ts'

/** Mean length of a month. Days: 365.25 / 12. */
export const MEAN_MONTH_DAYS = 365.25 / 12

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
/** In lower case, for matching words in dates and headers. */
export const MONTH_NAMES: readonly string[] = MONTHS.map((name) => name.toLowerCase())

/** "October", or "Oct"; empty for a number outside 1 to 12. */
export function monthName(month: number, form: 'long' | 'short' = 'long'): string {
  const name = MONTHS[month - 1] ?? ''
  return form === 'long' ? name : name.slice(0, 3)
}

/** 1 to 12 for "october", "oct" or "sept", in lower case; undefined for anything else. */
export function monthNumber(name: string): number | undefined {
  if (name === 'sept') return 9
  const index = MONTH_NAMES.findIndex((month) => month === name || month.slice(0, 3) === name)
  return index >= 0 ? index + 1 : undefined
}

/** A part of the year that has an EDTF code (ISO 8601-2) and begins in a month, 1 to 12. */
interface YearPart {
  readonly code: number
  readonly month: number
}

/** The seasons, by meteorological convention: spring is March to May. A winter is named by the year in which it begins. */
export const SEASONS: readonly (YearPart & { readonly name: string })[] = [
  { name: 'spring', code: 21, month: 3 },
  { name: 'summer', code: 22, month: 6 },
  { name: 'autumn', code: 23, month: 9 },
  { name: 'winter', code: 24, month: 12 },
]

export const QUARTERS: readonly YearPart[] = [
  { code: 33, month: 1 },
  { code: 34, month: 4 },
  { code: 35, month: 7 },
  { code: 36, month: 10 },
]

/** A quarter as EDTF. Financial quarter 1 is April to June, and 4 is January to March of the next year. @param quarter 1 to 4 */
export function quarterEdtf(year: number, quarter: number, of: 'calendar' | 'financial'): string {
  const inNextYear = of === 'financial' && quarter === 4
  const index = of === 'calendar' ? quarter - 1 : quarter % 4
  return `${inNextYear ? year + 1 : year}-${QUARTERS[index]?.code}`
}

/** The year from 1 April to 31 March that a day lies in, by its first calendar year. */
export function financialYearOf(day: Day): number {
  const [year, month] = splitDay(day)
  return month >= 4 ? year : year - 1
}

export function financialYearEdtf(year: number): string {
  return `${year}-04-01/${year + 1}-03-31`
}

/** "2019-20": a financial year, or a winter, by its first calendar year. */
export function twoYears(year: number): string {
  return `${year}-${String(year + 1).slice(2)}`
}
