import type { SkippedRow } from '../importReading.ts'
import { isBlank, type TableRow } from '../read/table.ts'
import { plainRow } from '../recognise/headerDetection.ts'
import { normaliseName } from '../recognise/names.ts'
import type { RecognisedFile } from '../recognise/recogniseFile.ts'

/** The rows under the header that can hold figures, and those that cannot. */
export interface FigureRows {
  readonly rows: readonly TableRow[]
  readonly skipped: readonly SkippedRow[]
}

/** @param rows all rows under the header, to the end of the file */
export function figureRows(rows: readonly TableRow[], header: RecognisedFile['header']): FigureRows {
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

const TOTALS: ReadonlySet<string> = new Set([
  'total',
  'totals',
  'grand total',
  'overall total',
  'sum',
  'all areas',
])
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
