import { cleanText } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import { unguardFormula } from '#domain/tables/toCsv.ts'
import type { TableRow } from '../read/table.ts'
import type { ColumnMap } from '../recognise/column.ts'

export interface CellReader {
  readonly line: number
  readonly issues: readonly Problem[]
  /** The cell's text on one line, without control characters; empty where the file has no such column. */
  text(column: string): string
  /** As `text`, for the column at this index, from 0. */
  at(index: number): string
  has(column: string): boolean
  id(column: string): string
  /** Reports that a cell cannot be read. The whole row is refused, unless the cell is one figure of several. */
  reject(column: string, code: string, message: string, suggestion?: string): undefined
  note(issue: Problem): undefined
}

/** No note is longer; a longer cell does not belong to a table of figures. */
const LONGEST_TEXT = 2000

export function cellReader(row: TableRow, columns: ColumnMap): CellReader {
  const issues: Problem[] = []
  const note = (issue: Problem) => {
    issues.push(issue)
  }
  const id = (column: string) => columns.get(column)?.id ?? column
  const reject: CellReader['reject'] = (column, code, message, suggestion) =>
    note({
      severity: 'error',
      code,
      message,
      line: row.line,
      column: id(column),
      ...(suggestion && { suggestion }),
    }) as undefined
  const at = (index: number, column?: string) => {
    const cell = row.cells[index] ?? ''
    if (cell.length <= LONGEST_TEXT) return plain(cell)
    reject(
      column ?? `column ${index + 1}`,
      'cell-too-long',
      `This cell has ${cell.length.toLocaleString('en-GB')} characters.`,
      `Shorten it to ${LONGEST_TEXT} characters.`,
    )
    return ''
  }
  return {
    line: row.line,
    issues,
    text: (column) => at(columns.get(column)?.index ?? -1, column),
    at: (index) => at(index),
    has: (column) => columns.has(column),
    id,
    reject,
    note: note as CellReader['note'],
  }
}

/** Letters, digits and plain signs need no cleaning, and most cells of a long file hold nothing else. */
const PLAIN = /^[\w.,%£/&()]+(?: [\w.,%£/&()]+)*$/u

function plain(cell: string): string {
  return PLAIN.test(cell) ? cell : cleanText(unguardFormula(cell))
}
