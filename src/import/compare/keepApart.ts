import type { Dataset } from '#domain/model/dataset.ts'
import { type Definition, isOfficial, isOwnDefinition, type Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { ownDefinition } from '#domain/model/userFigures.ts'
import type { ImportedRow } from '../layouts/layout.ts'

interface Apart {
  readonly rows: readonly ImportedRow[]
  /** The measures, by id, whose figures became a series of their own, each with its definition. */
  readonly apart: readonly { readonly metric: Metric; readonly definition: Definition }[]
}

/**
 * Gives figures a definition of their own where other sources have published the same measure of the same area: whether they count
 * the same is not known, so no line may join them and no change may be worked out between them.
 */
export function keepApart(
  rows: readonly ImportedRow[],
  {
    observations,
    userFigures,
  }: Pick<Dataset, 'observations'> & { readonly userFigures: readonly Observation[] },
  metrics: ReadonlyMap<string, Metric>,
): Apart {
  const published = new Map<string, Set<string>>()
  for (const o of observations) {
    const sources = published.get(placeOf(o))
    if (sources) sources.add(o.source)
    else published.set(placeOf(o), new Set([o.source]))
  }
  // Figures of the same source were joined to the published ones before: its new ones follow them.
  for (const o of userFigures) published.get(placeOf(o))?.add(o.source)
  const hasSource = (o: Observation) => published.get(placeOf(o))?.has(o.source) ?? false
  // The table as it was downloaded from the page, perhaps with changes, has published figures between the person's own.
  const downloaded = new Set(
    rows.flatMap(({ observation: o }) => (hasSource(o) ? `${o.area} ${o.metric}` : [])),
  )
  const apart = new Map<string, Apart['apart'][number]>()
  for (const { observation: o } of rows) {
    const metric = metrics.get(o.metric)
    if (
      !metric ||
      !published.has(placeOf(o)) ||
      downloaded.has(`${o.area} ${o.metric}`) ||
      apart.has(seriesOf(o))
    )
      continue
    if (isOfficial(metric, o.definition) || isOwnDefinition(o.definition)) continue
    apart.set(seriesOf(o), { metric, definition: ownDefinition(metric, o.definition) })
  }
  if (apart.size === 0) return { rows, apart: [] }
  const settled = rows.map((row) => {
    const own = apart.get(seriesOf(row.observation))
    return own ? { ...row, observation: { ...row.observation, definition: own.definition.id } } : row
  })
  return { rows: settled, apart: [...apart.values()] }
}

function seriesOf({ metric, definition }: Pick<Observation, 'metric' | 'definition'>): string {
  return `${metric}\u0000${definition}`
}

function placeOf(o: Observation): string {
  return `${o.area}\u0000${seriesOf(o)}`
}
