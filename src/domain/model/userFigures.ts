import { type Target, targetKey } from '../targets/target.ts'
import type { Area } from './area.ts'
import type { Dataset } from './dataset.ts'
import type { Better, Metric, Unit } from './metric.ts'
import { naturalKey, type Observation, sameFigure } from './observation.ts'

/** A person's own figures and targets, with the metrics and areas they need that the dashboard does not have. */
export interface UserFigures {
  /** Each figure once, by its natural key. */
  readonly observations: readonly Observation[]
  readonly metrics: readonly Metric[]
  readonly areas: readonly Area[]
  /** Each once, by its key. */
  readonly targets: readonly Target[]
}

export const NO_FIGURES: UserFigures = { observations: [], metrics: [], areas: [], targets: [] }

export interface Merged {
  readonly figures: UserFigures
  readonly fresh: number
  readonly changed: readonly { readonly before: Observation; readonly after: Observation }[]
  readonly same: number
}

/** An added figure, metric or area replaces one with the same key. */
export function mergeFigures(held: UserFigures, added: UserFigures): Merged {
  const observations = new Map(held.observations.map((o) => [naturalKey(o), o]))
  const changed: { before: Observation; after: Observation }[] = []
  let same = 0
  for (const after of added.observations) {
    const key = naturalKey(after)
    const before = observations.get(key)
    if (before && sameFigure(before, after)) {
      same += 1
      continue
    }
    if (before) changed.push({ before, after })
    observations.set(key, after)
  }
  return {
    figures: {
      observations: [...observations.values()],
      metrics: lastOfEach([...held.metrics, ...added.metrics], (m) => m.id),
      areas: lastOfEach([...held.areas, ...added.areas], (a) => a.code),
      targets: lastOfEach([...held.targets, ...added.targets], targetKey),
    },
    fresh: observations.size - held.observations.length,
    changed,
    same,
  }
}

function lastOfEach<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [nameOf(item), item])).values()]
}

export function replay(imports: readonly UserFigures[]): UserFigures {
  return imports.reduce((held, added) => mergeFigures(held, added).figures, NO_FIGURES)
}

/** The added figures and targets with every metric and area they refer to, also those from earlier imports. */
export function standingAlone(held: UserFigures, added: UserFigures): UserFigures {
  const all = [...added.observations, ...added.targets]
  const metrics = new Set(all.map((o) => o.metric))
  const areas = new Set(all.map((o) => o.area))
  return {
    observations: added.observations,
    targets: added.targets,
    metrics: lastOfEach([...held.metrics.filter((m) => metrics.has(m.id)), ...added.metrics], (m) => m.id),
    areas: lastOfEach([...held.areas.filter((a) => areas.has(a.code)), ...added.areas], (a) => a.code),
  }
}

/** The group and definition of a person's own metrics, worded for that person. */
export const OWN_GROUP = 'Your measures'
export const OWN_DEFINITION = 'Added with your own figures.'

/** A metric that a person adds with an import; it is removed with that import. */
export interface NewMetric {
  /** `a-z0-9_`, begins with `your_`, so that it cannot clash with the dashboard's own ids. */
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly better: Better
  /** 0 to 2. Counts of full-time equivalents or days have decimals. */
  readonly decimals: number
}

export function toOwnMetric(entered: NewMetric): Metric {
  return {
    ...entered,
    shortTitle: entered.title,
    group: OWN_GROUP,
    definition: OWN_DEFINITION,
    howMeasured: '',
    whyItMatters: '',
    traps: '',
    sentence: '',
    definitions: [],
  }
}

/** Appends a person's own metrics and areas, except those that the dataset already has, and their targets, but not their figures. */
export function withOwnMetrics(
  dataset: Dataset,
  own: Pick<UserFigures, 'metrics' | 'areas'> & Partial<Pick<UserFigures, 'targets'>>,
): Dataset {
  const ids = new Set(dataset.metrics.map((m) => m.id))
  const codes = new Set(dataset.areas.map((a) => a.code))
  const metrics = own.metrics.filter((m) => !ids.has(m.id))
  const areas = own.areas.filter((a) => !codes.has(a.code))
  const targets = own.targets ?? []
  if (metrics.length + areas.length + targets.length === 0) return dataset
  return {
    ...dataset,
    metrics: [...dataset.metrics, ...metrics],
    areas: [...dataset.areas, ...areas],
    targets: [...(dataset.targets ?? []), ...targets],
  }
}
