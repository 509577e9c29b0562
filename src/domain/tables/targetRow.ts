import { toEdtf } from '../model/period.ts'
import type { Problem } from '../model/problem.ts'
import { TARGET_KINDS, type Target } from '../targets/target.ts'
import { rowReader } from './rowReader.ts'

/** The columns of a table of targets, in order. `period` is EDTF, `value` a plain number in the metric's unit. */
export const TARGET_COLUMNS = [
  'area',
  'metric',
  'definition',
  'kind',
  'period',
  'value',
  'as_stated',
  'source',
] as const

export type TargetRow = Readonly<Record<(typeof TARGET_COLUMNS)[number], string>>

export function targetToRow(target: Target): TargetRow {
  return {
    area: target.area,
    metric: target.metric,
    definition: target.definition,
    kind: target.kind,
    period: toEdtf(target.period),
    value: String(target.value),
    as_stated: target.asStated,
    source: target.source,
  }
}

export function targetFromRow(row: TargetRow): Target | readonly Problem[] {
  const read = rowReader(row)
  const area = read.text('area')
  const metric = read.text('metric')
  const kind = read.choice('kind', TARGET_KINDS)
  const period = read.period('period')
  const value = read.number('value')
  if (!area || !metric || !kind || !period || value === undefined) return read.issues
  const { definition, as_stated: asStated, source } = row
  return { area, metric, definition, kind, period, value, asStated, source }
}
