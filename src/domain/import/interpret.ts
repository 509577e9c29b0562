import type { Issue } from '../issue.ts'
import type { Observation } from '../observation.ts'
import { cellReader } from './cellReader.ts'
import type { Format } from './formats/index.ts'
import type { ImportContext } from './importContext.ts'
import type { ColumnMap } from './mapColumns.ts'
import { isBlank, type TableRow } from './table.ts'

/** An observation, and the line and column of the file it was read from. */
export interface ImportedRow {
  readonly line: number
  readonly column: string
  readonly observation: Observation
}

export interface Interpreted {
  readonly rows: readonly ImportedRow[]
  readonly issues: readonly Issue[]
}

/** Turns each row into figures or into issues. Rows that are empty throughout are passed over. */
export function interpret(
  rows: readonly TableRow[],
  width: number,
  format: Format,
  columns: ColumnMap,
  context: ImportContext,
): Interpreted {
  const figures: ImportedRow[] = []
  const issues: Issue[] = []
  const single = new Set([...context.measures, ...context.periods].map(({ id }) => id))
  for (const row of rows) {
    if (isBlank(row)) continue
    if (row.cells.length > width && row.cells.slice(width).some((cell) => cell.trim() !== '')) {
      issues.push(tooManyCells(row.line, row.cells.length, width))
      continue
    }
    const cells = cellReader(row, columns)
    const found = format.interpret(cells, context)
    // A slip in one measure's cell costs that figure; one in the area or the date costs the line.
    const sound = cells.issues.every(
      ({ severity, column }) => severity !== 'error' || (column !== undefined && single.has(column)),
    )
    if (sound)
      for (const { observation, column } of found) figures.push({ line: row.line, column, observation })
    for (const issue of cells.issues) issues.push(issue)
  }
  return { rows: figures, issues }
}

/** Most often a number such as 1,024 without quotation marks: reading on would put values in the wrong columns. */
function tooManyCells(line: number, cells: number, columns: number): Issue {
  const message = `This line has ${cells} cells, but the header has ${columns}.`
  return {
    severity: 'error',
    code: 'row-too-long',
    message,
    line,
    suggestion: 'Put quotation marks round a cell that has a comma in it: "1,024"',
  }
}
