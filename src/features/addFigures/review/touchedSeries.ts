import type { ChartModel } from '#charts/model.ts'
import { mainChart } from '#charts/types/index.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'
import { dedupeByKey, type Observation } from '#domain/model/observation.ts'
import { numberMilestones } from '#domain/reasoning/numberMilestones.ts'
import { naturalExtent } from '#domain/reasoning/range.ts'

export interface TouchedSeries {
  readonly key: string
  readonly area: string
  readonly metric: Metric
  readonly label: string
  readonly added: readonly Observation[]
}

/** The series of these figures: first those of the area on the page, then those with the most figures. */
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

/** A series as it is and as it would be. An added figure replaces the person's own with the same key, never a published one. */
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

const HEIGHT = 280 // px

export type ChartPair = { readonly before: ChartModel | undefined; readonly after: ChartModel }

/** Two charts with the same axes, so that they can be compared. `width`: of each chart, in px. */
export function chartPair(
  series: TouchedSeries,
  { observations, milestones }: Pick<Dataset, 'observations' | 'milestones'>,
  userFigures: readonly Observation[],
  width: number,
): ChartPair | undefined {
  const { before, after } = beforeAndAfter(series, observations, userFigures)
  const scaledTo = [...before, ...after]
  const local = milestones.filter((m) => m.area === series.area)
  const numbered = numberMilestones(local)
  const extent = naturalExtent(scaledTo, local)
  if (!extent) return undefined
  const model = (figures: readonly Observation[]) =>
    mainChart.draw(
      { metric: series.metric, observations: figures, numbered, extent, scaledTo },
      { width, height: HEIGHT },
    )
  return { before: before.length > 0 ? model(before) : undefined, after: model(after) }
}
