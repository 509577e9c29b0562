import type { Issue } from '../issue.ts'
import type { Observation } from '../observation.ts'
import { cellReader } from './cellReader.ts'
import type { Format } from './formats/index.ts'
import type { ImportContext } from './importContext.ts'
import type { ColumnMap } from './recognise.ts'
import { isBlank, type Table } from './table.ts'

/** An observation and the line of the file it was read from. */
export interface ImportedRow {
  readonly line: number
  readonly observation: Observation
}

export interface Interpreted {
  readonly rows: readonly ImportedRow[]
  readonly issues: readonly Issue[]
}

/** Turns each row into an observation or into issues. Rows that are empty throughout are passed over. */
export function interpret(
  table: Table,
  format: Format,
  columns: ColumnMap,
  context: ImportContext,
): Interpreted {
  const rows: ImportedRow[] = []
  const issues: Issue[] = []
  for (const row of table.rows) {
    if (isBlank(row)) continue
    if (row.cells.slice(table.header.length).some((cell) => cell.trim() !== '')) {
      issues.push(tooManyCells(row.line, row.cells.length, table.header.length))
      continue
    }
    const cells = cellReader(row, columns)
    const observation = format.interpret(cells, context)
    if (observation && cells.issues.length === 0) rows.push({ line: row.line, observation })
    issues.push(...cells.issues)
  }
  return { rows, issues }
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
