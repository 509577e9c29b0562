import type { Dataset } from '#domain/model/dataset.ts'
import { definitionIds, type Metric, namedDefinitions } from '#domain/model/metric.ts'
import type { ColumnTarget, NameTarget } from '#import/importOptions.ts'
import type { ImportColumn, ImportReading, UnknownName } from '#import/importReading.ts'
import { draftMetric } from '#import/interpret/newMetric.ts'
import { fieldTitle, layoutWithId } from '#import/layouts/index.ts'
import { template } from '#import/layouts/template.ts'

export type Target = ColumnTarget | NameTarget
type MetricTarget = Extract<Target, { kind: 'metric' }>

export interface TargetChoice<T extends Target> {
  readonly key: string
  readonly label: string
  readonly target: T
}

export interface TargetGroup<T extends Target> {
  readonly label?: string
  readonly choices: readonly TargetChoice<T>[]
}

/** Equal for equal targets. All metrics to be created have the same key, because a list offers only one. */
export function targetKey(target: Target): string {
  switch (target.kind) {
    case 'field':
      return `field ${target.field}`
    case 'metric':
      return `metric ${target.metric} ${target.definition}`
    case 'area':
      return `area ${target.area}`
    case 'month':
      return `month ${target.month}`
    case 'new-metric':
    case 'filter':
    case 'leave-out':
      return target.kind
  }
}

function targetWords(target: Target, metrics: readonly Metric[]): string {
  switch (target.kind) {
    case 'field':
      return fieldTitle(target.field)
    case 'metric': {
      const metric = metrics.find(({ id }) => id === target.metric)
      const definition = metric && namedDefinitions(metric).find(({ id }) => id === target.definition)
      if (!metric) return target.metric
      return definition ? `${metric.shortTitle} (${definition.noun || definition.title})` : metric.shortTitle
    }
    case 'area':
      return target.area
    case 'new-metric':
      return `a new measure, ${target.metric.title}`
    case 'month':
      return `the month ${target.month}`
    case 'filter':
      return 'a breakdown'
    case 'leave-out':
      return 'left out'
  }
}

function choicesOf<T extends Target>(
  targets: readonly T[],
  metrics: readonly Metric[],
): readonly TargetChoice<T>[] {
  const byKey = new Map(targets.map((target) => [targetKey(target), target]))
  return [...byKey].map(([key, target]) => ({ key, label: targetWords(target, metrics), target }))
}

/** @param whole the file has a column for the definition, so that metrics are offered without it */
function metricChoices(metrics: readonly Metric[], whole = false): readonly TargetChoice<MetricTarget>[] {
  const targets = metrics.flatMap((metric) => {
    const ids = whole ? [''] : definitionIds(metric)
    return ids.map((definition) => ({ kind: 'metric', metric: metric.id, definition }) as const)
  })
  return choicesOf(targets, metrics)
}

export function columnChoices(
  column: ImportColumn,
  { layout, columns }: ImportReading,
  metrics: readonly Metric[],
): readonly TargetGroup<ColumnTarget>[] {
  const targetsOf = ({ target, suggestions }: ImportColumn) => [target, ...suggestions.map((s) => s.target)]
  const found = columns.flatMap(targetsOf)
  const fields = (layoutWithId(layout.value) ?? template).columns.map(
    ({ name }) => ({ kind: 'field', field: name }) as const,
  )
  const created = targetsOf(column).find(({ kind }) => kind === 'new-metric')
  const groups: readonly TargetGroup<ColumnTarget>[] = [
    {
      choices: [
        {
          key: 'new-metric',
          label: 'Create a measure',
          target: created ?? { kind: 'new-metric', metric: draftMetric(column.header, column.samples) },
        },
        { key: 'filter', label: 'A breakdown (age, category)', target: { kind: 'filter' } },
        { key: 'leave-out', label: 'Leave out', target: { kind: 'leave-out' } },
      ],
    },
    {
      label: 'Part of a figure',
      choices: choicesOf([...fields, ...found.filter(({ kind }) => kind === 'field')], metrics),
    },
    {
      label: 'Figures of one month',
      choices: choicesOf(
        found.filter(({ kind }) => kind === 'month'),
        metrics,
      ),
    },
    { label: 'Figures of one measure', choices: metricChoices(metrics) },
  ]
  return groups.filter(({ choices }) => choices.length > 0)
}

/** @param whole the file has a column for the definition */
export function nameChoices(
  { name, what, target, suggestions }: UnknownName,
  areas: ImportReading['areaChoices'],
  { metrics }: Dataset,
  whole: boolean,
): readonly TargetChoice<NameTarget>[] {
  const leaveOut = { key: 'leave-out', label: 'Leave its lines out', target: { kind: 'leave-out' } } as const
  if (what === 'area') {
    const known = areas.map(({ code, name: label }) => {
      const area = { kind: 'area', area: code } as const
      return { key: targetKey(area), label, target: area }
    })
    return [leaveOut, ...known]
  }
  const created = [target, ...suggestions.map((s) => s.target)].find((t) => t?.kind === 'new-metric')
  return [
    leaveOut,
    {
      key: 'new-metric',
      label: 'Create a measure',
      target: created ?? { kind: 'new-metric', metric: draftMetric(name, []) },
    },
    ...metricChoices(metrics, whole),
  ]
}

/** "Is it Agency share? 85% sure": a guess that a person may accept. */
export function offerWords(
  { target, confidence }: { readonly target: Target; readonly confidence: number },
  metrics: readonly Metric[],
  label = targetWords(target, metrics),
): string {
  if (target.kind === 'new-metric') return `Create the measure “${target.metric.title}”`
  return `Is it ${label}? ${Math.floor(confidence * 100)}% sure`
}
