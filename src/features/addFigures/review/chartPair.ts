import type { ChartModel } from '#charts/model.ts'
import { mainChart } from '#charts/types/index.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { naturalExtent } from '#domain/reasoning/range.ts'
import { beforeAndAfter, type TouchedSeries } from './seriesTouched.ts'

/** px. */
const HEIGHT = 280

/** A series as it is and as it would be. */
export interface ChartPair {
  /** Undefined where there are no figures yet. */
  readonly before: ChartModel | undefined
  readonly after: ChartModel
}

/**
 * Two charts with one time axis and one value axis between them: a line that stands elsewhere has moved, not its scale.
 * @param width of each chart, in px
 */
export function chartPair(
  series: TouchedSeries,
  { observations, milestones }: Pick<Dataset, 'observations' | 'milestones'>,
  userFigures: readonly Observation[],
  width: number,
): ChartPair | undefined {
  const { before, after } = beforeAndAfter(series, observations, userFigures)
  const scaledTo = [...before, ...after]
  const local = milestones.filter((m) => m.area === series.area)
  const extent = naturalExtent(scaledTo, local)
  if (!extent) return undefined
  const model = (figures: readonly Observation[]) =>
    mainChart.draw(
      { metric: series.metric, observations: figures, milestones: local, extent, scaledTo },
      { width, height: HEIGHT },
    )
  return { before: before.length > 0 ? model(before) : undefined, after: model(after) }
}
