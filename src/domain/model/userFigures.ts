import { type Target, targetKey } from '../targets/target.ts'
import type { Area } from './area.ts'
import type { Dataset } from './dataset.ts'
import {
  type Better,
  type Definition,
  definitionOf,
  isOwnDefinition,
  type Metric,
  OWN,
  type PeriodType,
  type Unit,
} from './metric.ts'
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
      metrics: mergeMetrics([...held.metrics, ...added.metrics]),
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

/** Of two with one id the later counts, with the own definitions of both. */
export function mergeMetrics(metrics: readonly Metric[]): readonly Metric[] {
  const merged = new Map<string, Metric>()
  for (const metric of metrics) merged.set(metric.id, withOwnDefinitions(metric, merged.get(metric.id)))
  return [...merged.values()]
}

/** A metric with the own definitions of another version of it too. */
function withOwnDefinitions(metric: Metric, other: Metric | undefined): Metric {
  const more = (other?.definitions ?? []).filter(
    (d) => isOwnDefinition(d.id) && !metric.definitions.some(({ id }) => id === d.id),
  )
  return more.length === 0 ? metric : { ...metric, definitions: [...metric.definitions, ...more] }
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
    metrics: mergeMetrics([...held.metrics.filter((m) => metrics.has(m.id)), ...added.metrics]),
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

/**
 * Appends a person's own metrics, areas and targets, but not their figures. Of a metric that the dataset already has, only the own
 * definitions are added.
 */
export function withOwnMetrics(
  dataset: Dataset,
  own: Pick<UserFigures, 'metrics' | 'areas'> & Partial<Pick<UserFigures, 'targets'>>,
): Dataset {
  const codes = new Set(dataset.areas.map((a) => a.code))
  const ids = new Set(dataset.metrics.map((m) => m.id))
  const metrics = own.metrics.filter((m) => !ids.has(m.id))
  const owned = new Map(own.metrics.map((m) => [m.id, m]))
  const known = dataset.metrics.map((m) => withOwnDefinitions(m, owned.get(m.id)))
  const areas = own.areas.filter((a) => !codes.has(a.code))
  const targets = own.targets ?? []
  const more = known.some((m, index) => m !== dataset.metrics[index])
  if (!more && metrics.length + areas.length + targets.length === 0) return dataset
  return {
    ...dataset,
    metrics: [...known, ...metrics],
    areas: [...dataset.areas, ...areas],
    targets: [...(dataset.targets ?? []), ...targets],
  }
}

const COVERS: Readonly<Partial<Record<PeriodType, string>>> = {
  quarter: 'over three months',
  rolling_year: 'over the twelve months up to each date',
  year_to_date: 'from April up to each date',
}

/**
 * The definition of a person's figures that may not be joined to those of another of the metric's definitions, because they cover
 * another time or come from a file that counts in its own way.
 */
export function ownDefinition(metric: Metric, base: string, periodType?: PeriodType): Definition {
  const known = definitionOf(metric, base)
  const words = (periodType && COVERS[periodType]) ?? 'as the added file counts'
  return {
    id: [OWN, base, periodType].filter(Boolean).join('_'),
    noun: known?.noun ?? '',
    title: capitalise([known?.title, words].filter(Boolean).join(', ')),
    periodType: periodType ?? known?.periodType,
    official: '',
    note: '',
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
