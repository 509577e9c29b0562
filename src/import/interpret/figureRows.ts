import type { SkippedRow } from '../importReading.ts'
import { isBlank, type TableRow } from '../read/table.ts'
import { plainRow, skipReason } from '../recognise/headerDetection.ts'
import type { RecognisedFile } from '../recognise/recogniseFile.ts'

/** The lines under the header that can hold figures, and those that cannot. */
export interface FigureRows {
  readonly rows: readonly TableRow[]
  readonly skipped: readonly SkippedRow[]
}

/** @param rows lines under the header; the last of them the last of the file */
export function figureRows(rows: readonly TableRow[], header: RecognisedFile['header']): FigureRows {
  const skipped = new Map<TableRow, SkippedRow>()
  let atEnd = true
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index] as TableRow
    if (isBlank(row)) continue
    const why = skipReason(row, header, atEnd)
    if (why) skipped.set(row, { ...plainRow(row), why })
    // A total can stand between the figures and the remarks.
    if (!why) atEnd = false
  }
  return {
    rows: rows.filter((row) => !skipped.has(row) && !isBlank(row)),
    skipped: [...skipped.values()].reverse(),
  }
}
