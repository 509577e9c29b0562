/**
 * Rows of which only the places of their cells are known: a cell is cut out of the text when somebody asks for it, and most of a
 * long file nobody does.
 */
export interface SkimmedRows {
  /** Whole lines, each of them one row, with `\n` after every one. */
  readonly text: string
  /** The text as numbers, a character each; 255 for all beyond ASCII. Good until the next piece is skimmed, as are the places. */
  readonly codes: Uint8Array
  /** Line of the file on which the first row stands. */
  readonly firstLine: number
  readonly count: number
  /** Where in `bounds` each row begins, and after them where the last one ends. */
  readonly begins: Uint32Array
  /** Two numbers a cell: where in the text it begins and ends, without quotation marks round it. */
  readonly bounds: Uint32Array
}

/** A cell of a row, both from 0; '' where the row is too short to have it. */
export function cellOf({ text, begins, bounds }: SkimmedRows, row: number, column: number): string {
  const at = (begins[row] as number) + 2 * column
  return at < (begins[row + 1] as number) ? text.slice(bounds[at], bounds[at + 1]) : ''
}

/** True for a line with nothing on it. */
export function isNothing({ begins, bounds }: SkimmedRows, row: number): boolean {
  const at = begins[row] as number
  return begins[row + 1] === at + 2 && bounds[at] === bounds[at + 1]
}
