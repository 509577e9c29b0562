import type { Area } from '../../model/area.ts'
import type { Dataset } from '../../model/dataset.ts'
import type { Day } from '../../model/day.ts'
import type { Metric } from '../../model/metric.ts'
import { naturalKey, type Observation } from '../../model/observation.ts'
import type { Source } from '../../model/source.ts'
import { OWN_DEFINITION, OWN_GROUP, type UserFigures, withOwnMetrics } from '../../model/userFigures.ts'
import { formatReading } from '../../phrasing/formatReading.ts'

const UNNAMED = 'Figures added to this copy'

/**
 * The data set with a person's figures, to be published as a copy. Each text that the person wrote as a source becomes
 * a source of the kind `added`, unless an earlier copy has it; a figure that an earlier copy has from it is replaced.
 */
export function publishedDataset(dataset: Dataset, own: UserFigures, today: Day): Dataset {
  if (own.observations.length === 0) return dataset
  const ids = sourceIds(dataset.sources, own.observations)
  const written = new Map([...ids].map(([title, id]) => [id, addedSource(id, title, today)]))
  const kept = dataset.sources.map((s) => written.get(s.id) ?? s)
  const fresh = [...written.values()].filter(({ id }) => !dataset.sources.some((s) => s.id === id))
  const registries = withOwnMetrics(dataset, needed(own, dataset))
  const figures = own.observations.map((o) => addedFigure(o, ids.get(titleOf(o)) ?? '', registries.metrics))
  const added = new Map(figures.map((o) => [naturalKey(o), o]))
  return {
    ...registries,
    sources: [...kept, ...fresh],
    observations: [...dataset.observations.filter((o) => !added.has(naturalKey(o))), ...added.values()],
  }
}

function titleOf({ source }: Observation): string {
  return source.trim() || UNNAMED
}

/** The id of the added source for each text: that of an earlier copy, else the next free `added-1`, `added-2`. */
function sourceIds(sources: readonly Source[], observations: readonly Observation[]) {
  const taken = new Set(sources.map(({ id }) => id))
  const ids = new Map<string, string>()
  for (const title of new Set(observations.map(titleOf))) {
    const earlier = sources.find((s) => s.kind === 'added' && s.title === title)
    let [number, id] = [1, earlier?.id ?? 'added-1']
    while (!earlier && taken.has(id)) id = `added-${++number}`
    taken.add(id)
    ids.set(title, id)
  }
  return ids
}

function addedSource(id: string, title: string, today: Day): Source {
  return {
    id,
    title,
    publisher: 'Added by the publisher of this copy',
    published: { start: today, end: today, precision: 'day', approximate: false },
    url: '',
    noUrl: 'Put in by the publisher of this copy.',
    author: '',
    core: false,
    kind: 'added',
    licence: 'Not stated: ask the publisher of this copy',
    note: 'Put in by whoever publishes this copy of the dashboard. Not verified against a published report.',
  }
}

/** A row must say how the figure was stated: without the source's words, as it is written here. */
function addedFigure(o: Observation, source: string, metrics: readonly Metric[]): Observation {
  const metric = metrics.find((m) => m.id === o.metric)
  const asStated = o.asStated || (metric ? formatReading(o.reading, metric) : '')
  return { ...o, asStated, source, layer: 'added' }
}

/** The metrics and areas that the figures name, without words that speak of the reader's own measures. */
function needed({ observations, metrics, areas }: UserFigures, dataset: Dataset) {
  const [ids, codes] = [new Set(observations.map((o) => o.metric)), new Set(observations.map((o) => o.area))]
  const named = areas.filter((a) => codes.has(a.code))
  return {
    metrics: metrics.filter((m) => ids.has(m.id)).map(asOfCopy),
    areas: withSlugsOfTheirOwn(named, dataset.areas),
  }
}

/** A county and a district may have the same name, but a page refuses two equal slugs. */
function withSlugsOfTheirOwn(areas: readonly Area[], there: readonly Area[]): readonly Area[] {
  const taken = new Set(there.filter(({ code }) => !areas.some((a) => a.code === code)).map((a) => a.slug))
  return areas.map((area) => {
    const slug = taken.has(area.slug)
      ? `${area.slug}-${area.code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
      : area.slug
    taken.add(slug)
    return { ...area, slug }
  })
}

function asOfCopy(metric: Metric): Metric {
  return {
    ...metric,
    ...(metric.group === OWN_GROUP && { group: 'Added measures' }),
    ...(metric.definition === OWN_DEFINITION && {
      definition: 'Added by the publisher of this copy, who did not state what it counts.',
    }),
  }
}
