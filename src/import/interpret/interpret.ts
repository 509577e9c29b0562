import type { Problem } from '#domain/model/problem.ts'
import type { ImportedRow, Interpreted, Layout } from '../layouts/layout.ts'
import { isBlank, type TableRow } from '../read/table.ts'
import type { ColumnMap } from '../recognise/column.ts'
import { cellReader } from './cellReader.ts'
import type { ImportContext } from './importContext.ts'
import { isFull, type LineShape, splitNumber, tooManyCells } from './splitNumber.ts'

/** Turns each row into figures or problems. Blank rows are skipped. */
export function interpret(
  rows: readonly TableRow[],
  width: number,
  layout: Layout,
  columns: ColumnMap,
  context: ImportContext,
  { delimiter = ',' }: { readonly delimiter?: string } = {},
): Interpreted {
  const figures: ImportedRow[] = []
  const issues: Problem[] = []
  const single = new Set([...context.measures, ...context.periods].map(({ id }) => id))
  const shape = shapeOf(rows, width, columns, context)
  for (const row of rows) {
    if (isBlank(row)) continue
    const misfit = misfitOf(row, shape, delimiter)
    if (misfit) {
      issues.push(misfit)
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

function misfitOf(row: TableRow, shape: LineShape, delimiter: string): Problem | undefined {
  // Only a comma can also be part of a number.
  if (delimiter === ',') return splitNumber(row, shape)
  return isFull(row.cells, shape.width) ? tooManyCells(row.line, row.cells.length, shape.width) : undefined
}

function shapeOf(
  rows: readonly TableRow[],
  width: number,
  columns: ColumnMap,
  { measures, periods }: ImportContext,
): LineShape {
  const at = (name: string) => columns.get(name)?.index ?? -1
  const words = [at('source'), at('note')]
  const figures = [at('value'), ...[...measures, ...periods].map(({ index }) => index)]
    .filter((index) => index !== -1)
    .toSorted((a, b) => a - b)
  const long = rows.reduce((count, { cells }) => count + Number(cells.length > width), 0)
  return {
    width,
    figures,
    beforeWords: figures.filter((index) => words.includes(index + 1)),
    endsLong: long * 2 > rows.length,
  }
}
