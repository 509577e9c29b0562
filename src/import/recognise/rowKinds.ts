import { cleanText } from '#domain/model/cleanText.ts'
import type { ImportColumn, PlainRow, SkippedRow } from '../importReading.ts'
import { LAYOUTS, type Layout } from '../layouts/index.ts'
import { isBlank, type TableRow } from '../read/table.ts'
import { columnOf } from './column.ts'
import { areTargets, headerLines } from './headerLines.ts'
import { normaliseName } from './names.ts'

/** The header is looked for in so many rows: titles and notes above a table are rarely longer. */
export const HEADER_WITHIN = 30

/** How many of a row's cells are headers in some layout. The header row, split by the right delimiter, has the highest score. */
export function headerScore(cells: readonly string[]): number {
  // A line of dates and a number is a line of a list, never its header.
  const figures = cells.some(isNumber)
  const periods = (layout: Layout) => (figures ? [] : cells.filter((cell) => isPeriod(cell, layout)))
  return Math.max(
    ...LAYOUTS.map(
      (layout) =>
        new Set(cells.map((cell) => columnOf(cell, layout.columns)?.name).filter(Boolean)).size +
        new Set(periods(layout).map(normaliseName)).size,
    ),
  )
}

/** A number that is not a year. */
export function isNumber(cell: string): boolean {
  return /^\s*\d[\d,]*(?:\.\d+)?%?\s*$/u.test(cell) && !/^\s*(?:19|20)\d\d\s*$/u.test(cell)
}

/** A bare number is more often a figure than a year. */
function isPeriod(cell: string, layout: Layout): boolean {
  return !/^[\d\s.,]*$/u.test(cell) && layout.periodOf?.(cell) !== undefined
}

/** Rows that may be the header, the likeliest first: those with known column names, or else the first row that is not a title. */
export function headerCandidates(
  rows: readonly TableRow[],
): readonly { readonly index: number; readonly score: number }[] {
  const scored = rows.slice(0, HEADER_WITHIN).map(({ cells }, index) => {
    const own = cells.slice(0, 400)
    const { header, joined } = headerLines(rows[index - 1], own)
    return { index, score: headerScore(joined ? header : own) }
  })
  const known = scored.filter(({ score }) => score >= 2).toSorted((a, b) => b.score - a.score)
  const [best] = known
  if (best) {
    // A header with figures below it is the first table's, however many names the header of a later table has.
    const first = scored.find(
      ({ index, score }) =>
        score >= 2 &&
        rows.slice(index + 1, best.index).some(({ cells }) => cells.filter(isNumber).length > 0),
    )
    return first ? [first, ...known.filter((other) => other !== first)] : known
  }
  const filled = (row: TableRow) => row.cells.filter((cell) => cell.trim() !== '').length
  const widest = Math.max(0, ...rows.slice(0, HEADER_WITHIN).map(filled))
  // A title is the only cell of its row.
  const first = rows.findIndex((row) => !isBlank(row) && (filled(row) > 1 || widest === 1))
  return first === -1 ? [] : [{ index: first, score: scored[first]?.score ?? 0 }]
}

export function plainRow({ line, cells }: TableRow): PlainRow {
  return { line, cells: cells.slice(0, 400).map((cell) => cleanText(cell.slice(0, 1000)).slice(0, 200)) }
}

export function rowsAbove(rows: readonly TableRow[], headerIndex: number): readonly SkippedRow[] {
  return rows
    .slice(0, Math.max(0, headerIndex))
    .filter((row) => !isBlank(row))
    .map((row) => ({ ...plainRow(row), why: 'above-header' as const }))
}

export interface FigureRows {
  readonly rows: readonly TableRow[]
  readonly skipped: readonly SkippedRow[]
}

interface Table {
  readonly header: readonly string[]
  readonly columns: readonly ImportColumn[]
}

type Why = Exclude<SkippedRow['why'], 'above-header'>

/**
 * @param rows all rows under the header, to the end of the file
 * @param putBack kinds of rows that a person wants to be read all the same
 */
export function figureRows(
  rows: readonly TableRow[],
  table: Table,
  putBack: readonly SkippedRow['why'][] = [],
): FigureRows {
  const skipped = new Map<TableRow, SkippedRow>()
  const skip = (row: TableRow, why: Why) => {
    if (!putBack.includes(why)) skipped.set(row, { ...plainRow(row), why })
  }
  const second = secondTable(rows, table)
  if (second)
    for (const row of rows.slice(second.from)) {
      // The title and header of a table that is put back are no lines of figures.
      const heading = isTitle(row) || repeats(row.cells, table.header)
      if (!isBlank(row)) skip(row, !second.same ? 'other-table' : heading ? 'second-header' : 'second-table')
    }
  let atEnd = true
  for (let index = (second?.from ?? rows.length) - 1; index >= 0; index--) {
    const row = rows[index] as TableRow
    if (isBlank(row)) continue
    const why = skipReason(row, table, atEnd)
    if (why) skip(row, why)
    // Remarks may follow a row of totals.
    if (!why) atEnd = false
  }
  const kept = rows.filter((row) => !skipped.has(row) && !isBlank(row))
  return { rows: kept, skipped: [...skipped.values()].toSorted((a, b) => a.line - b.line) }
}

const isTitle = ({ cells }: TableRow) => cells.filter((cell) => cell.trim() !== '').length === 1

const MOST_DIFFERENT = 2000

/**
 * Where another table begins below: at another header, at the same header after a blank line or a title, or at a title that says
 * that targets follow. Its columns or its meaning may be different, so its lines are never read with those above.
 */
function secondTable(
  rows: readonly TableRow[],
  { header }: Table,
): { readonly from: number; readonly same: boolean } | undefined {
  const known = new Map<string, boolean>()
  const begins = (cell: string) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    // A column with so many different cells holds no headers.
    if (known.size >= MOST_DIFFERENT) return false
    const found = LAYOUTS.some((layout) => columnOf(cell, layout.columns) || isPeriod(cell, layout))
    known.set(cell, found)
    return found
  }
  for (const [index, row] of rows.entries()) {
    const [first = '', next = '', third = ''] = row.cells
    if (next === '' && areTargets(first) && isTitle(row) && rows.length > index + 1)
      return { from: index, same: true }
    // Looking at two cells is enough for nearly every row.
    if (!(begins(first) && next !== '' && !isNumber(next)) && !(begins(next) && begins(third))) continue
    const before = rows[index - 1]
    const apart = before !== undefined && (isBlank(before) || isTitle(before))
    if (repeats(row.cells, header)) {
      if (!apart) continue
      return { from: before && isTitle(before) ? index - 1 : index, same: true }
    }
    if (!rows.slice(0, index).some((other) => !isBlank(other) && !isTitle(other))) continue
    if (row.cells.some(isNumber) || headerScore(row.cells.slice(0, 400)) < 2) continue
    return { from: before && isTitle(before) ? index - 1 : index, same: false }
  }
  return undefined
}

const TOTALS: ReadonlySet<string> = new Set('total,totals,grand total,overall total,sum,all areas'.split(','))
const FOOTNOTE =
  /^(?:source|sources|note|notes|footnote|footnotes|key|\*|\(?\d{1,2}[).]|[⁰¹²³⁴⁵⁶⁷⁸⁹]|crown copyright|©|end of)/iu

/** Why a row holds no figures: it repeats the header, gives totals of areas, or is one of the remarks at the end of the file. */
function skipReason(row: TableRow, { header, columns }: Table, atEnd: boolean): Why | undefined {
  const [first = '', ...others] = row.cells
  const rest = others.some((cell) => cell.trim() !== '')
  if (rest && repeats(row.cells, header)) return 'second-header'
  if (rest && isTotal(row, columns)) return 'totals'
  if (!atEnd || rest || header.length < 3) return undefined
  return FOOTNOTE.test(first.trim()) || first.trim().includes(' ') ? 'footnote' : undefined
}

/** "Total" names a sum of areas or measures only in a column of those; in a breakdown it is the figure that is wanted. */
function isTotal({ cells }: TableRow, columns: readonly ImportColumn[]): boolean {
  const index = cells.findIndex((cell) => cell.trim() !== '')
  return TOTALS.has(normaliseName(cells[index] ?? '')) && columns[index]?.target.kind === 'field'
}

function repeats(cells: readonly string[], header: readonly string[]): boolean {
  // For nearly every row the first cell is enough to tell, which matters in a long file.
  if ((cells[0] ?? '').trim().toLowerCase() !== (header[0] ?? '').trim().toLowerCase()) return false
  return header.every((name, index) => normaliseName(name) === normaliseName(cells[index] ?? ''))
}
