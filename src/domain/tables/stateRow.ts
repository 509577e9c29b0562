import { toStretchEdtf } from '../model/period.ts'
import type { Problem } from '../model/problem.ts'
import { STATE_KINDS, type State } from '../model/state.ts'
import { rowReader } from './rowReader.ts'

/** The columns of `states.csv`, in order. `period` is EDTF, with `..` for an end that no source gives. */
export const STATE_COLUMNS = ['id', 'area', 'kind', 'label', 'period', 'source', 'locator', 'note'] as const

export type StateRow = Readonly<Record<(typeof STATE_COLUMNS)[number], string>>

export function stateToRow(state: State): StateRow {
  return { ...state, period: toStretchEdtf(state.period) }
}

export function stateFromRow(row: StateRow): State | readonly Problem[] {
  const read = rowReader(row)
  const id = read.text('id')
  const area = read.text('area')
  const kind = read.choice('kind', STATE_KINDS)
  const label = read.text('label')
  const period = read.stretch('period')
  const source = read.text('source')
  if (!(id && area && kind && label && period && source)) return read.issues
  return { id, area, kind, label, period, source, locator: row.locator, note: row.note }
}
