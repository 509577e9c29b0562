import { financialYearEdtf, monthNumber, quarterEdtf } from '#domain/model/calendar.ts'
import { toDay } from '#domain/model/day.ts'
import { type Basis, type Period, parseEdtf } from '#domain/model/period.ts'
import type { FileFacts } from './layout.ts'

export type DatedPeriod = { readonly period: Period; readonly basis: Basis }

/** What "Reporting year" can mean. The publication says which, the file does not. */
const REPORTING_YEARS = [
  { id: '09-30', label: 'At 30 September (social work workforce)' },
  { id: '03-31', label: 'The year to 31 March (children in need, referrals, plans)' },
  { id: '03-31-at', label: 'At 31 March (children looked after)' },
  { id: 'calendar', label: 'The calendar year' },
] as const

/** Measures that count over a year, in a census whose other measures are true on its day. */
const FLOW = /turnover|starter|leaver|absence|days_lost|days lost/iu
const SNAPSHOT = /at_?31|at 31 march/iu

/** The first month, counted from January of the first year, and the number of months. Terms get their usual months. */
const SPANS: ReadonlyMap<string, readonly [month: number, count: number, approximate: boolean]> = new Map([
  ['academic year', [9, 12, false]],
  ['part 1 (april to september)', [4, 6, false]],
  ['part 2 (october to march)', [10, 6, false]],
  ['autumn term', [9, 4, true]],
  ['spring term', [13, 4, true]],
  ['summer term', [17, 4, true]],
  ['autumn and spring term', [9, 8, true]],
])

/** The first year of `2018` or `201819`, and how many digits it has; undefined for anything else, `201820` included. */
export function dfeYear(time: string): { readonly year: number; readonly digits: 4 | 6 } | undefined {
  const parts = /^(\d{4})(\d{2})?$/u.exec(time.trim())
  if (!parts) return undefined
  const year = Number(parts[1])
  if (parts[2] === undefined) return { year, digits: 4 }
  return Number(parts[2]) === (year + 1) % 100 ? { year, digits: 6 } : undefined
}

/**
 * Undefined where the time and its identifier do not go together, and for a reporting year until a person says what it means.
 * @param reportingYear id of one of `REPORTING_YEARS`
 * @param measure the column's name, which tells whether a census counts it over the year before
 */
export function dfePeriod(
  time: string,
  identifier: string,
  reportingYear: string | undefined,
  measure: string,
): DatedPeriod | undefined {
  const read = dfeYear(time)
  if (!read) return undefined
  const { year, digits } = read
  const name = identifier.trim().toLowerCase()
  if (digits === 4) return fourDigits(year, name, reportingYear, measure)
  if (name === 'tax year') return over(`${year}-04-06/${year + 1}-04-05`)
  if (name === '' || name === 'financial year') return over(financialYearEdtf(year))
  const [, quarter] = /^financial year q([1-4])$/u.exec(name) ?? []
  if (quarter !== undefined) return over(quarterEdtf(year, Number(quarter), 'financial'))
  const span = SPANS.get(name)
  return span && spanOf(year, ...span)
}

function fourDigits(
  year: number,
  name: string,
  reportingYear: string | undefined,
  measure: string,
): DatedPeriod | undefined {
  const month = monthNumber(name)
  if (month !== undefined) return over(`${year}-${String(month).padStart(2, '0')}`)
  if (name === 'calendar year') return over(`${year}`)
  const [, week] = /^week (\d{1,2})$/u.exec(name) ?? []
  if (week !== undefined) return weekOf(year, Number(week))
  if (name !== 'reporting year' && name !== '') return undefined
  switch (reportingYear) {
    case '09-30':
      return FLOW.test(measure) ? over(`${year - 1}-10-01/${year}-09-30`) : at(`${year}-09-30`)
    case '03-31':
      return SNAPSHOT.test(measure) ? at(`${year}-03-31`) : over(financialYearEdtf(year - 1))
    case '03-31-at':
      return at(`${year}-03-31`)
    case 'calendar':
      return over(`${year}`)
    default:
      return undefined
  }
}

function over(edtf: string): DatedPeriod | undefined {
  const period = parseEdtf(edtf)
  return period && { period, basis: 'over' }
}

function at(edtf: string): DatedPeriod | undefined {
  const period = parseEdtf(edtf)
  return period && { period, basis: 'at' }
}

function spanOf(year: number, month: number, count: number, approximate: boolean): DatedPeriod | undefined {
  const edtf = (index: number) =>
    `${year + Math.floor((index - 1) / 12)}-${String(((index - 1) % 12) + 1).padStart(2, '0')}`
  const read = over(`${edtf(month)}/${edtf(month + count - 1)}`)
  return read && { ...read, period: { ...read.period, approximate } }
}

/** Week 1 begins on a Monday and contains the year's first Thursday (ISO 8601). */
function weekOf(year: number, week: number): DatedPeriod | undefined {
  if (week < 1 || week > 53) return undefined
  const fourth = Date.parse(`${toDay(year, 1, 4)}T00:00:00Z`) / 86_400_000
  // 1 January 1970 was a Thursday.
  const monday = fourth - ((fourth + 3) % 7) + (week - 1) * 7
  const day = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
  return over(`${day(monday)}/${day(monday + 6)}`)
}

export function askReportingYear({ columns, rows, measures, fileName, header }: FileFacts) {
  const timeAt = columns.get('time_period')?.index ?? -1
  const identifierAt = columns.get('time_identifier')?.index ?? -1
  const row = rows.find(
    ({ cells }) =>
      /^\s*\d{4}\s*$/u.test(cells[timeAt] ?? '') &&
      /^\s*(?:reporting year)?\s*$/iu.test(cells[identifierAt] ?? ''),
  )
  if (!row || measures.length === 0) return []
  const year = (row.cells[timeAt] ?? '').trim()
  return [
    {
      id: 'reporting-year',
      column: columns.get('time_period')?.id,
      text: `Which day or year does ${year} stand for in this file?`,
      samples: [year],
      choices: REPORTING_YEARS.map(({ id, label }) => ({ id, label })),
      proposed: proposedYear(`${fileName} ${header.join(' ')}`.toLowerCase()),
    },
  ]
}

/** @param words the file's name and columns in lower case, which often name the publication */
function proposedYear(words: string): string | undefined {
  if (/csww|workforce|inpost|social_worker|caseload_fte|turnover/u.test(words)) return '09-30'
  if (/looked|\bcla\b|\blac\b|_cla_|placement/u.test(words)) return '03-31-at'
  return /\bcin\b|in_need|referral|assessment|\bcpp|protection|april/u.test(words) ? '03-31' : undefined
}
