import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import type { TableRow } from '../read/table.ts'

export type IdentifierColumn = { readonly column: number; readonly what: 'identifier' | 'birth date' }

/** Fewer rows are no evidence. */
const FEWEST_ROWS = 20
const LOOKED_AT = 20_000
/** A column in which a larger share of the values are different identifies single rows. */
const UNIQUE = 0.8
/** Dates of birth are spread over a childhood; dates of visits or returns over less. */
const BIRTH_YEARS = 10
/** Birthdays fall on any day of the month; the dates of a monthly series on its first or last day. */
const BIRTH_DAYS = 12

const ID_LIKE = /^[A-Z]{0,4}[-/_ ]?\d{4,12}[A-Z]?$/iu
/** Codes of the Office for National Statistics identify places. */
const GSS = /^[EKNSW]\d{8}$/u

/**
 * Columns with a different identifier or a likely date of birth on nearly every row: such a file has one row a child.
 * @param keys columns whose values together name a figure (area, period, measure, breakdown), from 0
 */
export function identifierColumns(
  rows: readonly TableRow[],
  columns: number,
  keys: ReadonlySet<number>,
): readonly IdentifierColumn[] {
  const sample = rows.slice(0, LOOKED_AT)
  if (sample.length < FEWEST_ROWS) return []
  const combinations = new Set(sample.map(({ cells }) => [...keys].map((key) => cells[key]).join('\u0000')))
  // Areas, periods and measures explain the number of rows.
  if (sample.length <= combinations.size * 2) return []
  return Array.from({ length: columns }, (_, column) => column).flatMap((column) => {
    if (keys.has(column)) return []
    const what = identifies(
      sample.map(({ cells }) => (cells[column] ?? '').trim()).filter((cell) => cell !== ''),
    )
    return what ? [{ column, what }] : []
  })
}

function identifies(cells: readonly string[]): IdentifierColumn['what'] | undefined {
  if (cells.length < FEWEST_ROWS) return undefined
  const distinct = new Set(cells)
  const [first = ''] = cells
  const idLike = cells.every((cell) => cell.length === first.length && ID_LIKE.test(cell) && !GSS.test(cell))
  if (idLike && distinct.size > cells.length * UNIQUE) return 'identifier'
  return distinct.size > cells.length / 2 && areBirthLike([...distinct]) ? 'birth date' : undefined
}

function areBirthLike(cells: readonly string[]): boolean {
  const sample = cells.slice(0, 500)
  const days = sample.flatMap((cell) => {
    const period = parseTypedPeriod(cell)
    return period?.precision === 'day' ? [period.start] : []
  })
  const years = days.map((day) => Number(day.slice(0, 4)))
  return (
    days.length > sample.length * 0.9 &&
    Math.max(...years) - Math.min(...years) >= BIRTH_YEARS &&
    new Set(days.map((day) => day.slice(8))).size >= BIRTH_DAYS
  )
}
