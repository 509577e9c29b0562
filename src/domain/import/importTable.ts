import type { Dataset } from '../dataset.ts'
import type { Issue } from '../issue.ts'
import type { Observation } from '../observation.ts'
import { check } from './check.ts'
import type { Format } from './formats/index.ts'
import { importContext } from './importContext.ts'
import { type ImportedRow, interpret } from './interpret.ts'
import { personalCells } from './personalData.ts'
import { recognise } from './recognise.ts'
import { isBlank, type Table } from './table.ts'

export interface ImportResult {
  /** Undefined when the file is in no layout we know; then there are no observations. */
  readonly format: Format['id'] | undefined
  readonly observations: readonly ImportedRow[]
  /** In the order of the file's lines. */
  readonly issues: readonly Issue[]
  /** Headers of the columns that were left out. */
  readonly dropped: readonly string[]
  /** How many lines were refused. */
  readonly rejected: number
}

/**
 * Reads a table of figures: recognise its layout, interpret each row, check the rows against each other. Comparing with what is
 * already there is `reconcile`.
 * @param layer whose figures they are
 * @param source the source of every row of a file that does not name one
 */
export function importTable(
  table: Table,
  dataset: Dataset,
  layer: Observation['layer'],
  source = '',
): ImportResult {
  const recognised = recognise(table)
  const personal = personalCells(table)
  if (recognised.kind === 'unknown' || personal)
    return {
      format: undefined,
      observations: [],
      issues: [...recognised.issues, ...(personal ? [personal] : [])],
      dropped: [],
      rejected: 0,
    }
  const { format, columns, dropped } = recognised
  const { rows, issues } = check(
    interpret(table, format, columns, importContext(dataset, layer, source)),
    dataset,
  )
  const rejected = table.rows.filter((row) => !isBlank(row)).length - rows.length
  return {
    format: format.id,
    observations: rows,
    issues: inOrder([...recognised.issues, ...issues]),
    dropped,
    rejected,
  }
}

function inOrder(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
}
