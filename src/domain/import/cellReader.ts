import { unguardFormula } from '../formulaGuard.ts'
import type { Issue } from '../issue.ts'
import { cleanText } from './cleanText.ts'
import type { ColumnMap } from './recognise.ts'
import type { TableRow } from './table.ts'

/** The cells of one row by column name, and the issues found in them. */
export interface CellReader {
  readonly line: number
  readonly issues: readonly Issue[]
  /** The cell's text on one line, without control marks; empty when the file has no such column. */
  text(column: string): string
  reject(column: string, code: string, message: string, suggestion?: string): undefined
}

/** Longer than any note; a cell beyond it is not from a table of figures. */
const LONGEST_TEXT = 2000

export function cellReader(row: TableRow, columns: ColumnMap): CellReader {
  const issues: Issue[] = []
  const reject: CellReader['reject'] = (column, code, message, suggestion) => {
    const header = columns.get(column)?.header ?? column
    issues.push({
      severity: 'error',
      code,
      message,
      line: row.line,
      column: header,
      ...(suggestion && { suggestion }),
    })
  }
  const text = (column: string) => {
    const cell = row.cells[columns.get(column)?.index ?? -1] ?? ''
    if (cell.length <= LONGEST_TEXT) return cleanText(unguardFormula(cell))
    reject(
      column,
      'cell-too-long',
      `This cell has ${cell.length.toLocaleString('en-GB')} characters.`,
      `Shorten it to ${LONGEST_TEXT}.`,
    )
    return ''
  }
  return { line: row.line, issues, text, reject }
}
