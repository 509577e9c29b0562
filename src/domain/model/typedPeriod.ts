import { type PeriodHints, parseAmbiguous } from './ambiguousPeriod.ts'
import { financialYearEdtf, monthNumber, quarterEdtf, SEASONS } from './calendar.ts'
import { addDays, addMonths } from './day.ts'
import { type Period, parseEdtf } from './period.ts'

/** Longer than any date a person types; checked before any pattern runs over the text. */
const LONGEST = 64

/**
 * A date as a person types it: `Oct 2019`, `10/2019`, `Dec-18`, `31/10/2019` (day first, always), `31 October 2019`, `2018/19`
 * and `2018-19` (financial years), `summer 2018`, `Q3 2019-20` (October to December), `2019`, any of these after "about", and
 * EDTF. Where EDTF and custom differ, custom wins: `2020-21` is a financial year, not EDTF's spring (write "spring 2020").
 * Undefined for what is impossible (31 April) and for what could mean two things: `2010-11` (a month or a year?),
 * `Q3 2019` (whose quarter?), `Dec 18` (a day or a year?), `winter 2018`, `12/05/19`; hints say which of the two. Never throws.
 */
export function parseTypedPeriod(text: string, hints: PeriodHints = {}): Period | undefined {
  const plain = plainPeriod(text)
  if (plain === '') return undefined
  const decided = parseAmbiguous(plain, hints)
  if (decided) return wholeMonth(decided, hints)
  const about = /^(?:about|around|approximately|circa|c\.) /u.exec(plain)
  const rest = about ? plain.slice(about[0].length) : plain
  const words = parseFinancial(rest) ?? parseNamed(rest) ?? parseNumeric(rest)
  const period = words ?? parseYearEnding(rest) ?? parseUnambiguousEdtf(rest)
  return period && wholeMonth(about ? { ...period, approximate: true } : period, hints)
}

/** The first day of a month, where those of a column stand for their months. */
function wholeMonth(period: Period, { firstOfMonth }: PeriodHints): Period {
  if (firstOfMonth !== 'month' || period.precision !== 'day' || !period.start.endsWith('-01')) return period
  const month = parseEdtf(period.start.slice(0, 7))
  return month ? { ...month, approximate: period.approximate } : period
}

/** A time of day behind a day; a time in Greenwich (`z`) counts only at midnight, because any other can fall on another day here. */
const TIME = /^([\d/.-]{8,10})[ t](?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|00:00(?::00(?:\.0+)?)?z)$/u

/** A date's text in one form: lower case, plain hyphens, single spaces, no time. Empty for what is too long to be a date. */
export function plainPeriod(text: string): string {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST) return ''
  return trimmed
    .toLowerCase()
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[\s,]+/gu, ' ')
    .replace(TIME, '$1')
}

/** "Year ending 31 March 2019": the whole year up to that day. */
function parseYearEnding(text: string): Period | undefined {
  const [, rest] = /^(?:(?:the )?year (?:ending|ended|to)|ye) (?:at )?(.+)$/u.exec(text) ?? []
  const last = rest === undefined ? undefined : (parseNamed(rest) ?? parseNumeric(rest) ?? parseEdtf(rest))
  if (last?.precision !== 'day' && last?.precision !== 'month') return undefined
  return parseEdtf(`${addDays(addMonths(last.end, -12), 1)}/${last.end}`)
}

function parseFinancial(text: string): Period | undefined {
  const quarterFirst = /^q([1-4]) (.+)$/u.exec(text)
  const quarterLast = /^([\d/-]+) q([1-4])$/u.exec(text)
  const quarter = quarterFirst?.[1] ?? quarterLast?.[2]
  if (quarter !== undefined) {
    const year = financialYear(quarterFirst?.[2] ?? quarterLast?.[1] ?? '', 'named')
    return year === undefined ? undefined : parseEdtf(quarterEdtf(year, Number(quarter), 'financial'))
  }
  const prefixed = /^(?:fy|financial year) ?(.+)$/u.exec(text)
  const year = prefixed ? financialYear(prefixed[1] ?? '', 'named') : financialYear(text, 'bare')
  return year === undefined ? undefined : parseEdtf(financialYearEdtf(year))
}

/** The first year of `2018/19`, `2018-19`, `2018/2019` or `201819`. Bare `2010-11` and `201011` may be months. */
function financialYear(text: string, form: 'named' | 'bare'): number | undefined {
  const parts = /^(\d{4})([/-]?)(\d{4}|\d{2})$/u.exec(text)
  if (!parts) return undefined
  const [, first = '', separator, second = ''] = parts
  const year = Number(first)
  const consecutive = second.length === 4 ? Number(second) === year + 1 : Number(second) === (year + 1) % 100
  const maybeMonth = second.length === 2 && separator !== '/' && Number(second) >= 1 && Number(second) <= 12
  return consecutive && (form === 'named' || !maybeMonth) ? year : undefined
}

function parseNamed(text: string): Period | undefined {
  const winter = /^winter (.+)$/u.exec(text)
  if (winter) {
    // A bare "winter 2018" could be either end of the year, so a winter needs both of its years.
    const year = financialYear(winter[1] ?? '', 'named')
    return year === undefined ? undefined : parseEdtf(`${year}-${seasonCode('winter')}`)
  }
  const [, dayBefore, name = '', dayAfter, mark = '', year = ''] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?( |-| ?['’])(\d{4}|\d{2})$/u.exec(
      text,
    ) ?? []
  // "Dec 18" could be a day of December; "Dec-18", "Dec '18" and "8 Dec 18" could not.
  if (year.length === 2 && mark === ' ' && dayBefore === undefined) return undefined
  const fullYear = year.length === 4 ? year : twoDigitYear(year)
  if (fullYear === undefined) return undefined
  const day = dayBefore ?? dayAfter
  const season = seasonCode(name)
  if (season !== undefined) return day === undefined ? parseEdtf(`${fullYear}-${season}`) : undefined
  const month = monthNumber(name)
  if (month === undefined || (dayBefore !== undefined && dayAfter !== undefined)) return undefined
  return fromParts(fullYear, month, day)
}

function seasonCode(name: string): number | undefined {
  return SEASONS.find((season) => season.name === name)?.code
}

/** Excel writes `Dec-18`. Years 50 to 99 would be a guess at the century, so they are left undecided. */
function twoDigitYear(text: string): string | undefined {
  return /^[0-4]\d$/u.test(text) ? `20${text}` : undefined
}

function parseNumeric(text: string): Period | undefined {
  const [, day, month, year] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/u.exec(text) ?? []
  return month === undefined || year === undefined ? undefined : fromParts(year, Number(month), day)
}

function fromParts(year: string, month: number, day: string | undefined): Period | undefined {
  const pad = (n: number | string) => String(n).padStart(2, '0')
  if (month < 1 || month > 12) return undefined
  return parseEdtf(day === undefined ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`)
}

function parseUnambiguousEdtf(text: string): Period | undefined {
  const [, first = '', second = ''] = /^(\d{4})-(\d{2})$/u.exec(text) ?? []
  const maybeFinancialYear = first !== '' && Number(second) === (Number(first) + 1) % 100
  return maybeFinancialYear ? undefined : parseEdtf(text)
}
