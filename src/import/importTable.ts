import type { Dataset } from '#domain/model/dataset.ts'
import type { Layer } from '#domain/model/observation.ts'
import type { Problem } from '#domain/model/problem.ts'
import { check } from './check/check.ts'
import { importContext } from './interpret/importContext.ts'
import { type ImportedRow, interpret } from './interpret/interpret.ts'
import { personalCells, personalHeaders } from './personal/personalData.ts'
import { isBlank, type Table } from './read/table.ts'
import { columnMap, mapColumns } from './recognise/mapColumns.ts'
import {
  columnsTwice,
  droppedHeaders,
  fittingLayouts,
  leftOut,
  unknownLayout,
} from './recognise/recognise.ts'

export interface ImportResult {
  /** Undefined when the file is in no layout we know; then there are no observations. */
  readonly format: string | undefined
  readonly observations: readonly ImportedRow[]
  /** In the order of the file's lines. */
  readonly issues: readonly Problem[]
  /** Headers of the columns that were left out. */
  readonly dropped: readonly string[]
  /** How many lines were refused. */
  readonly rejected: number
}

/**
 * Reads a table of figures that needs nobody's word: recognise its layout, interpret each row, check the rows against each other.
 * Comparing with what is already there is `reconcile`.
 * @param layer whose figures they are
 * @param source the source of every row of a file that does not name one
 */
export function importTable(table: Table, dataset: Dataset, layer: Layer, source = ''): ImportResult {
  const { header, headerLine, rows } = table
  const personal = personalHeaders(header, headerLine) ?? personalCells(table)
  const [fit] = fittingLayouts(header)
  if (personal || !fit) return refused([personal ?? unknownLayout(header, headerLine)])
  const { format } = fit
  const context = importContext(dataset, layer, source)
  const columns = mapColumns({ header, rows, format, metrics: context.metrics })
  const twice = columnsTwice(columns, headerLine)
  if (twice.length > 0) return refused(twice)
  const read = check(interpret(rows, header.length, format, columnMap(columns), context), dataset)
  const dropped = droppedHeaders(columns)
  const unread = leftOut(dropped, headerLine)
  return {
    format: format.id,
    observations: read.rows,
    issues: inOrder([...(unread ? [unread] : []), ...read.issues]),
    dropped,
    rejected: rows.filter((row) => !isBlank(row)).length - new Set(read.rows.map(({ line }) => line)).size,
  }
}

function refused(issues: readonly Problem[]): ImportResult {
  return { format: undefined, observations: [], issues, dropped: [], rejected: 0 }
}

function inOrder(issues: readonly Problem[]): readonly Problem[] {
  return issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
}
