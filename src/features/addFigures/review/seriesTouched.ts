import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { dedupeByKey } from '#domain/model/observation.ts'

/** One metric of one area that figures are added to. */
export interface TouchedSeries {
  readonly key: string
  readonly area: string
  readonly metric: Metric
  readonly label: string
  /** Figures of it that are added. */
  readonly added: readonly Observation[]
}

/** The series that these figures belong to: those of the area on the page first, then those with the most of them. */
export function seriesTouched(
  added: readonly Observation[],
  { areas, metrics }: Pick<Dataset, 'areas' | 'metrics'>,
  areaShown = '',
): readonly TouchedSeries[] {
  const groups = new Map<string, Observation[]>()
  for (const o of added) {
    const key = `${o.area} ${o.metric}`
    const group = groups.get(key)
    if (group) group.push(o)
    else groups.set(key, [o])
  }
  return [...groups]
    .flatMap(([key, figures]): readonly TouchedSeries[] => {
      const [first] = figures
      const metric = metrics.find(({ id }) => id === first?.metric)
      if (!first || !metric) return []
      const area = areas.find(({ code }) => code === first.area)?.name ?? first.area
      return [{ key, area: first.area, metric, label: `${metric.shortTitle}, ${area}`, added: figures }]
    })
    .toSorted(
      (a, b) =>
        Number(b.area === areaShown) - Number(a.area === areaShown) || b.added.length - a.added.length,
    )
}

/** A series as it is and as it would be: an added figure takes the place of the person's own with its key, never of a published one. */
export function beforeAndAfter(
  { area, metric, added }: TouchedSeries,
  curated: readonly Observation[],
  userFigures: readonly Observation[],
): { readonly before: readonly Observation[]; readonly after: readonly Observation[] } {
  const own = (observations: readonly Observation[]) =>
    observations.filter((o) => o.area === area && o.metric === metric.id)
  const published = own(curated)
  return {
    before: [...published, ...own(userFigures)],
    after: [...published, ...dedupeByKey([...own(userFigures), ...added])],
  }
}
