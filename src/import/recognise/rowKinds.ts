import { cleanText } from '#domain/model/cleanText.ts'
import type { PlainRow, SkippedRow } from '../importReading.ts'
import { LAYOUTS, type Layout } from '../layouts/index.ts'
import { isBlank, type TableRow } from '../read/table.ts'
import { columnOf } from './column.ts'
import { normaliseName } from './names.ts'

/** The header is looked for in so many rows: titles and notes above a table are rarely longer. */
export const HEADER_WITHIN = 30

/** How many of a row's cells are headers in some layout. The header row, split by the right delimiter, has the highest score. */
export function headerScore(cells: readonly string[]): number {
  // A line of dates and a number is a line of a list, never its header.
  const figures = cells.some(
    (cell) => /^\s*\d+(?:[.,]\d+)?\s*$/u.test(cell) && !/^\s*(?:19|20)\d\d\s*$/u.test(cell),
  )
  const periods = (layout: Layout) => (figures ? [] : cells.filter((cell) => isPeriod(cell, layout)))
  return Math.max(
    ...LAYOUTS.map(
      (layout) =>
        new Set(cells.map((cell) => columnOf(cell, layout.columns)?.name).filter(Boolean)).size +
        new Set(periods(layout).map(normaliseName)).size,
    ),
  )
}

/** A bare number is more often a figure than a year. */
function isPeriod(cell: string, layout: Layout): boolean {
  return !/^[\d\s.,]*$/u.test(cell) && layout.periodOf?.(cell) !== undefined
}

/** Rows that may be the header, the likeliest first: those with known column names, or else the first row that is not a title. */
export function headerCandidates(
  rows: readonly TableRow[],
): readonly { readonly index: number; readonly score: number }[] {
  const scored = rows
    .slice(0, HEADER_WITHIN)
    .map(({ cells }, index) => ({ index, score: headerScore(cells.slice(0, 400)) }))
  const known = scored.filter(({ score }) => score >= 2).toSorted((a, b) => b.score - a.score)
  if (known.length > 0) return known
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
    .slice(0, headerIndex)
    .filter((row) => !isBlank(row))
    .map((row) => ({ ...plainRow(row), why: 'above-header' as const }))
}

export interface FigureRows {
  readonly rows: readonly TableRow[]
  readonly skipped: readonly SkippedRow[]
}

/** @param rows all rows under the header, to the end of the file */
export function figureRows(rows: readonly TableRow[], header: readonly string[]): FigureRows {
  const skipped = new Map<TableRow, SkippedRow>()
  let atEnd = true
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index] as TableRow
    if (isBlank(row)) continue
    const why = skipReason(row, header, atEnd)
    if (why) skipped.set(row, { ...plainRow(row), why })
    // Remarks may follow a row of totals.
    if (!why) atEnd = false
  }
  return {
    rows: rows.filter((row) => !skipped.has(row) && !isBlank(row)),
    skipped: [...skipped.values()].reverse(),
  }
}

const TOTALS: ReadonlySet<string> = new Set('total,totals,grand total,overall total,sum,all areas'.split(','))
const FOOTNOTE =
  /^(?:source|sources|note|notes|footnote|footnotes|key|\*|\(?\d{1,2}[).]|crown copyright|©|end of)/iu

/** Why a row holds no figures: it repeats the header, gives totals, or is one of the remarks at the end of the file. */
function skipReason(
  row: TableRow,
  header: readonly string[],
  atEnd: boolean,
): Exclude<SkippedRow['why'], 'above-header'> | undefined {
  const [first = '', ...others] = row.cells
  const rest = others.some((cell) => cell.trim() !== '')
  if (rest && repeats(row.cells, header)) return 'second-header'
  if (rest && TOTALS.has(normaliseName(row.cells.find((cell) => cell.trim() !== '') ?? ''))) return 'totals'
  if (!atEnd || rest || header.length < 3) return undefined
  return FOOTNOTE.test(first.trim()) || first.trim().includes(' ') ? 'footnote' : undefined
}

function repeats(cells: readonly string[], header: readonly string[]): boolean {
  // For nearly every row the first cell is enough to tell, which matters in a long file.
  if ((cells[0] ?? '').trim().toLowerCase() !== (header[0] ?? '').trim().toLowerCase()) return false
  return header.every((name, index) => normaliseName(name) === normaliseName(cells[index] ?? ''))
}
