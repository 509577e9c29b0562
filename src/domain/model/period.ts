import { QUARTERS, SEASONS } from './calendar.ts'
import { type Day, daysInMonth, parseDay, splitDay, toDay } from './day.ts'

/** How finely a source dated something. A span runs from one date to another. */
type Precision = 'day' | 'month' | 'quarter' | 'season' | 'year' | 'span'

/** How a figure relates to its period: true at one moment in it, counted over all of it, or true throughout it. */
export const BASES = ['at', 'over', 'held'] as const
export type Basis = (typeof BASES)[number]

/** A stretch of whole days, both ends included, with the precision the source gave it. */
export interface Period {
  readonly start: Day
  readonly end: Day
  readonly precision: Precision
  /** The source, or the compiler of the data, was not sure: EDTF `~`. */
  readonly approximate: boolean
}

/** A year outside these is a typing error, and would stretch the axis until nothing else could be seen. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const SINGLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function monthsFrom(year: number, month: number, count: number, precision: Precision): Period {
  const last = month + count - 1
  const [endYear, endMonth] = last > 12 ? [year + 1, last - 12] : [year, last]
  const end = toDay(endYear, endMonth, daysInMonth(endYear, endMonth))
  return { start: toDay(year, month, 1), end, precision, approximate: false }
}

function parseSingle(text: string): Period | undefined {
  const approximate = text.endsWith('~')
  const parts = SINGLE.exec(approximate ? text.slice(0, -1) : text)
  if (!parts) return undefined
  const period = fromParts(Number(parts[1]), parts[2], parts[3])
  return period && { ...period, approximate }
}

function fromParts(year: number, middle?: string, dayOfMonth?: string): Period | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined
  if (middle === undefined) return monthsFrom(year, 1, 12, 'year')
  const code = Number(middle)
  if (dayOfMonth !== undefined) {
    const day = parseDay(`${String(year).padStart(4, '0')}-${middle}-${dayOfMonth}`)
    return day && { start: day, end: day, precision: 'day', approximate: false }
  }
  const season = SEASONS.find((s) => s.code === code)
  if (season) return monthsFrom(year, season.month, 3, 'season')
  const quarter = QUARTERS.find((q) => q.code === code)
  if (quarter) return monthsFrom(year, quarter.month, 3, 'quarter')
  return code >= 1 && code <= 12 ? monthsFrom(year, code, 1, 'month') : undefined
}

/**
 * Reads EDTF level 1 as far as we use it: `2018`, `2018-12`, `2018-12-08`, `2018-22` (summer), `2018-35` (third
 * quarter), `2019-04-01/2020-03-31`, each date with an optional `~` (approximate). Undefined for anything else.
 */
export function parseEdtf(text: string): Period | undefined {
  const [first = '', second, ...rest] = text.trim().split('/')
  if (rest.length > 0) return undefined
  const from = parseSingle(first)
  if (second === undefined || !from) return from
  const to = parseSingle(second)
  if (!to || to.end < from.start) return undefined
  const approximate = from.approximate || to.approximate
  return { start: from.start, end: to.end, precision: 'span', approximate }
}

/** Writes a period as EDTF; `parseEdtf(toEdtf(p))` gives `p` again. */
export function toEdtf(period: Period): string {
  const mark = period.approximate ? '~' : ''
  const [year, month] = splitDay(period.start)
  const codeIn = (parts: typeof QUARTERS) => parts.find((part) => part.month === month)?.code
  switch (period.precision) {
    case 'day':
      return `${period.start}${mark}`
    case 'month':
      return `${period.start.slice(0, 7)}${mark}`
    case 'season':
      return `${period.start.slice(0, 4)}-${codeIn(SEASONS)}${mark}`
    case 'quarter':
      return `${period.start.slice(0, 4)}-${codeIn(QUARTERS)}${mark}`
    case 'year':
      return `${String(year).padStart(4, '0')}${mark}`
    case 'span':
      return `${period.start}${mark}/${period.end}${mark}`
  }
}

/** A stretch between two dates of their own precision; an end that no source gives is undefined. Never open at both ends. */
export interface Stretch {
  readonly from: Period | undefined
  readonly to: Period | undefined
}

/** Reads EDTF with `..` for an open end: `../2021-02`, `2020-01-24/..`; one date alone is both ends. Undefined for anything else. */
export function parseStretch(text: string): Stretch | undefined {
  const [first = '', second = first, ...rest] = text.trim().split('/')
  const [from, to] = [first, second].map((end) => (end === '..' ? undefined : parseSingle(end)))
  const sound = [first, second].every((end) => end === '..' || parseSingle(end))
  if (rest.length > 0 || !sound || !(from || to) || (from && to && to.end < from.start)) return undefined
  return { from, to }
}

export function toStretchEdtf({ from, to }: Stretch): string {
  const [first, second] = [from, to].map((end) => (end ? toEdtf(end) : '..'))
  return first === second ? `${first}` : `${first}/${second}`
}

export function overlaps(a: Pick<Period, 'start' | 'end'>, b: Pick<Period, 'start' | 'end'>): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** A year from 1 April to 31 March, as councils budget and report. */
export function isFinancialYear(period: Period): boolean {
  const years = Number(period.end.slice(0, 4)) - Number(period.start.slice(0, 4))
  return period.start.endsWith('-04-01') && period.end.endsWith('-03-31') && years === 1
}
