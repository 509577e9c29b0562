export interface TableRow {
  /** The line of the file on which the row begins, from 1, as a text editor counts them. */
  readonly line: number
  readonly cells: readonly string[]
}

/** True for a line with nothing on it but delimiters and spaces. */
export const isBlank = (row: TableRow) => row.cells.every((cell) => cell.trim() === '')
