import type { Metric } from '#domain/model/metric.ts'
import type { ColumnTarget, NameTarget } from '#import/importOptions.ts'
import { fieldTitle } from '#import/layouts/index.ts'

/** A choice in a list of what a column, or a name, can be. */
export interface TargetChoice<Target> {
  readonly key: string
  readonly label: string
  readonly target: Target
}

type AnyTarget = ColumnTarget | NameTarget

/** The same text for the same target: the value of its entry in a list. A metric to be created has one entry, whatever its title. */
export function targetKey(target: AnyTarget): string {
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

/**
 * One entry a metric, or one a definition where it has several.
 * @param whole the file says in a column of its own what was counted: one entry a metric then
 */
export function metricChoices(
  metrics: readonly Metric[],
  whole = false,
): readonly (TargetChoice<AnyTarget> & {
  readonly target: { readonly kind: 'metric'; readonly metric: string; readonly definition: string }
})[] {
  return metrics.flatMap((metric) =>
    (metric.definitions.length > 0 && !whole ? metric.definitions : [undefined]).map((definition) => {
      const target = { kind: 'metric', metric: metric.id, definition: definition?.id ?? '' } as const
      const label = definition ? `${metric.shortTitle} (${definition.noun})` : metric.shortTitle
      return { key: targetKey(target), label, target }
    }),
  )
}

/** What a target is called in a sentence. */
export function targetWords(target: AnyTarget, metrics: readonly Metric[]): string {
  switch (target.kind) {
    case 'field':
      return fieldTitle(target.field)
    case 'metric': {
      const key = targetKey(target)
      return metricChoices(metrics).find((choice) => choice.key === key)?.label ?? target.metric
    }
    case 'area':
      return target.area
    case 'new-metric':
      return `a new metric, ${target.metric.title}`
    case 'month':
      return `the month ${target.month}`
    case 'filter':
      return 'a breakdown'
    case 'leave-out':
      return 'left out'
  }
}

/** "Is it Agency share? 85% sure": a guess to be taken or not. */
export function offerWords(
  { target, confidence }: { readonly target: AnyTarget; readonly confidence: number },
  metrics: readonly Metric[],
  label = targetWords(target, metrics),
): string {
  if (target.kind === 'new-metric') return `Create the metric “${target.metric.title}”`
  return `Is it ${label}? ${Math.floor(confidence * 100)}% sure`
}
