import type { Dataset } from './dataset.ts'
import type { Better, Metric, Unit } from './metric.ts'
import type { UserFigures } from './userFigures.ts'

/** What stands where a person's own metric has no group and no definition: words for that person's eyes. */
export const OWN_GROUP = 'Your measures'
export const OWN_DEFINITION = 'Added with your own figures.'

/** A measure that a person adds because the dashboard does not have it. It travels with the import and leaves with it. */
export interface NewMetric {
  /** `a-z0-9_`, begins with `your_`, so that it is never mistaken for one of the dashboard's own. */
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly better: Better
  /** 0 to 2; a count with decimals is one of full-time equivalents, days or the like. */
  readonly decimals: number
}

/** A metric that a person has named in an import, as a metric like any other. */
export function toOwnMetric({ id, title, unit, better, decimals }: NewMetric): Metric {
  return {
    id,
    title,
    shortTitle: title,
    unit,
    decimals,
    better,
    group: OWN_GROUP,
    definition: OWN_DEFINITION,
    howMeasured: '',
    whyItMatters: '',
    traps: '',
    definitions: [],
  }
}

/**
 * The data set with a person's own metrics and areas after its own. What the data set defines itself stays as it is. The figures are
 * not put in: they are a layer of their own.
 */
export function withOwnMetrics(dataset: Dataset, own: Pick<UserFigures, 'metrics' | 'areas'>): Dataset {
  const ids = new Set(dataset.metrics.map((m) => m.id))
  const codes = new Set(dataset.areas.map((a) => a.code))
  const metrics = own.metrics.filter((m) => !ids.has(m.id))
  const areas = own.areas.filter((a) => !codes.has(a.code))
  if (metrics.length === 0 && areas.length === 0) return dataset
  return { ...dataset, metrics: [...dataset.metrics, ...metrics], areas: [...dataset.areas, ...areas] }
}
