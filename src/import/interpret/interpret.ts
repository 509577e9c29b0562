import type { Problem } from '#domain/model/problem.ts'
import type { ImportedRow, Interpreted, Layout } from '../layouts/layout.ts'
import { isBlank, type TableRow } from '../read/table.ts'
import type { ColumnMap } from '../recognise/column.ts'
import { cellReader } from './cellReader.ts'
import type { ImportContext } from './importContext.ts'
import type { LineRule } from './lineRule.ts'

/** Turns each row into figures or problems. Blank rows are skipped. */
export function interpret(
  rows: readonly TableRow[],
  { misfit, notes }: LineRule,
  layout: Layout,
  columns: ColumnMap,
  context: ImportContext,
): Interpreted {
  const figures: ImportedRow[] = []
  const issues: Problem[] = [...notes]
  const beside = layout.columns.flatMap(({ name, value }) => (value && columns.get(name)) || [])
  const single = new Set([...context.measures, ...context.periods, ...beside].map(({ id }) => id))
  for (const row of rows) {
    if (isBlank(row)) continue
    const problem = misfit(row)
    if (problem) {
      issues.push(problem)
      continue
    }
    const cells = cellReader(row, columns)
    const found = layout.interpret(cells, context)
    // An error in one measure's cell loses that figure; an error in the area or the date loses the whole line.
    const sound = cells.issues.every(
      ({ severity, column }) => severity !== 'error' || (column !== undefined && single.has(column)),
    )
    if (sound)
      for (const { observation, column } of found) figures.push({ line: row.line, column, observation })
    for (const issue of cells.issues) issues.push(issue)
  }
  return { rows: figures, issues }
}
