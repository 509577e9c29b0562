import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import type { TableRow } from '../read/table.ts'

export type ChildColumn = { readonly column: number; readonly what: 'identifier' | 'birth date' | 'date' }

/** One column as it is judged: its header in lower case and its filled cells. */
interface Judged {
  readonly column: number
  readonly header: string
  readonly cells: readonly string[]
}

/** Fewer rows are no evidence that a column is different on every line. */
const FEWEST_ROWS = 20
const LOOKED_AT = 20_000
/** A column in which a larger share of the values are different identifies single rows. */
const UNIQUE = 0.8
/** Dates of birth are spread over a childhood; dates of visits or returns over less. */
const BIRTH_YEARS = 10
/** Birthdays fall on any day of the month; the dates of a monthly series on its first or last day. */
const BIRTH_DAYS = 12

const ID_LIKE = /^[A-Z]{0,4}[-/_ ]?\d{4,12}[A-Z]?$/iu
const SHORT_YEAR = /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/u
/** Codes of the Office for National Statistics identify places. */
const GSS = /^[EKNSW]\d{8}$/u
const REFERENCE = /\b(?:ref|reference|id|identifier|number|no|person|client|case|key)\b/u
/** Headers of codes of places, institutions and accounts. */
const OTHER_CODES = /code|centre|center|ward|team|school|\burn\b|laestab|ukprn|provider|area|[lm]soa|cost/u
/** Headers of dates that a table of totals has. */
const OTHER_DATES =
  /^date$|week|month|period|quarter|year|as at|snapshot|report|census|publi|inspect|regist|update|operation|termination/u

/**
 * Columns that show that each line is about one child, whatever their headers say: an identifier beside a date that falls on any
 * day, two such dates more than a year apart, dates of birth, or a different reference on nearly every line.
 * @param explained columns that hold an area, period, measure, breakdown or figure of a known layout, from 0
 * @param keys those of them whose values together name a figure
 */
export function childColumns(
  rows: readonly TableRow[],
  header: readonly string[],
  explained: ReadonlySet<number>,
  keys: ReadonlySet<number>,
): readonly ChildColumn[] {
  const sample = rows.slice(0, LOOKED_AT)
  const width = Math.max(header.length, sample[0]?.cells.length ?? 0)
  const columns = Array.from({ length: width }, (_, column) => column)
    .filter((column) => !explained.has(column))
    .map((column): Judged => {
      const cells = sample.map(({ cells: row }) => (row[column] ?? '').trim()).filter((cell) => cell !== '')
      return { column, header: (header[column] ?? '').toLowerCase(), cells }
    })
    .filter(({ cells }) => cells.length > 0)
  const ids = columns.filter(isIdentifier)
  const dates = columns.filter((column) => !OTHER_DATES.test(column.header) && fallsOnAnyDay(column.cells))
  const [id] = ids
  const [first] = dates
  if (id && first) return [named(id, 'identifier'), named(first, 'date')]
  const apart = first && dates.find((other) => other !== first && areYearsApart(first.cells, other.cells))
  if (first && apart) return [named(first, 'date'), named(apart, 'date')]
  if (sample.length < FEWEST_ROWS || areExplained(sample, keys)) return []
  // Populations and costs are numbers of one length too, so numbers alone count only under the name of a reference.
  const references = ids.filter(
    ({ header: name, cells }) => (REFERENCE.test(name) || /[a-z]/iu.test(cells[0] ?? '')) && differ(cells),
  )
  const births = columns.filter(({ cells }) => new Set(cells).size > cells.length / 2 && areBirths(cells))
  return [...references.map((c) => named(c, 'identifier')), ...births.map((c) => named(c, 'birth date'))]
}

function named({ column }: Judged, what: ChildColumn['what']): ChildColumn {
  return { column, what }
}

function isIdentifier({ header, cells }: Judged): boolean {
  const length = cells[0]?.length ?? 0
  const shape = (cell: string) => cell.length === length && ID_LIKE.test(cell) && !GSS.test(cell)
  return length > 4 && !OTHER_CODES.test(header) && cells.every(shape)
}

/** Reports are dated by the first or last day of a month, and come in order; the days of a child's life do not. */
function fallsOnAnyDay(cells: readonly string[]): boolean {
  const days = daysOf(cells.slice(0, 500))
  if (days.length < Math.min(500, cells.length) * 0.9) return false
  const inside = days.filter((day) => !/-(?:01|2[89]|3[01])$/u.test(day))
  const ordered = days.length > 2 && days.every((day, index) => index === 0 || day > (days[index - 1] ?? ''))
  return inside.length * 2 >= days.length && !ordered
}

function areYearsApart(a: readonly string[], b: readonly string[]): boolean {
  const [one] = daysOf(a.slice(0, 1))
  const [other] = daysOf(b.slice(0, 1))
  return (
    one !== undefined &&
    other !== undefined &&
    Math.abs(Date.parse(one) - Date.parse(other)) > 366 * 86_400_000
  )
}

/** Areas, periods and measures explain the number of rows. */
function areExplained(rows: readonly TableRow[], keys: ReadonlySet<number>): boolean {
  const combinations = new Set(rows.map(({ cells }) => [...keys].map((key) => cells[key]).join('\u0000')))
  return rows.length <= combinations.size * 2
}

function differ(cells: readonly string[]): boolean {
  return cells.length >= FEWEST_ROWS && new Set(cells).size > cells.length * UNIQUE
}

function areBirths(cells: readonly string[]): boolean {
  const sample = [...new Set(cells)].slice(0, 500)
  const days = daysOf(sample)
  const years = days.map((day) => Number(day.slice(0, 4)))
  return (
    days.length > sample.length * 0.9 &&
    Math.max(...years) - Math.min(...years) >= BIRTH_YEARS &&
    new Set(days.map((day) => day.slice(8))).size >= BIRTH_DAYS
  )
}

function daysOf(cells: readonly string[]): readonly string[] {
  return cells.flatMap((cell) => {
    const period = parseTypedPeriod(cell.replace(SHORT_YEAR, '$120$2'))
    return period?.precision === 'day' ? [period.start] : []
  })
}
