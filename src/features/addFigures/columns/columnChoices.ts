import type { Metric } from '#domain/model/metric.ts'
import type { ColumnTarget } from '#import/importOptions.ts'
import type { ImportColumn, ImportReading } from '#import/importReading.ts'
import { draftMetric } from '#import/interpret/newMetric.ts'
import { layoutWithId } from '#import/layouts/index.ts'
import { template } from '#import/layouts/template.ts'
import { metricChoices, type TargetChoice, targetKey, targetWords } from './targets.ts'

export interface TargetGroup {
  readonly label?: string
  readonly choices: readonly TargetChoice<ColumnTarget>[]
}

function everyTarget(columns: readonly ImportColumn[]): readonly ColumnTarget[] {
  return columns.flatMap((column) => [column.target, ...column.suggestions.map((s) => s.target)])
}

function choicesOf(
  targets: readonly ColumnTarget[],
  metrics: readonly Metric[],
): readonly TargetChoice<ColumnTarget>[] {
  const byKey = new Map(targets.map((target) => [targetKey(target), target]))
  return [...byKey].map(([key, target]) => ({ key, label: targetWords(target, metrics), target }))
}

/** Everything that a column can be, in the groups of its list. */
export function columnChoices(
  column: ImportColumn,
  reading: ImportReading,
  metrics: readonly Metric[],
): readonly TargetGroup[] {
  const layout = layoutWithId(reading.layout.value) ?? template
  const targets = everyTarget(reading.columns)
  const fields = layout.columns.map(({ name }) => ({ kind: 'field', field: name }) as const)
  const months = targets.filter(({ kind }) => kind === 'month')
  const created = [column.target, ...column.suggestions.map((s) => s.target)].find(
    ({ kind }) => kind === 'new-metric',
  )
  const other: readonly TargetChoice<ColumnTarget>[] = [
    {
      key: 'new-metric',
      label: 'Create a metric',
      target: created ?? { kind: 'new-metric', metric: draftMetric(column.header, column.samples) },
    },
    { key: 'filter', label: 'A breakdown (age, category)', target: { kind: 'filter' } },
    { key: 'leave-out', label: 'Leave out', target: { kind: 'leave-out' } },
  ]
  const groups: readonly TargetGroup[] = [
    { choices: other },
    {
      label: 'Part of a figure',
      choices: choicesOf([...fields, ...targets.filter(({ kind }) => kind === 'field')], metrics),
    },
    { label: 'Figures of one month', choices: choicesOf(months, metrics) },
    { label: 'Figures of one metric', choices: metricChoices(metrics) as TargetGroup['choices'] },
  ]
  return groups.filter(({ choices }) => choices.length > 0)
}
