import type { Area } from '#domain/model/area.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Observation } from '#domain/model/observation.ts'
import { parseEdtf } from '#domain/model/period.ts'
import { inTimeOrder } from '#domain/model/series.ts'
import {
  type Extent,
  isDrawnIn,
  naturalExtent,
  type Preset,
  presets,
  type Range,
} from '#domain/reasoning/range.ts'
import type { View } from './view.ts'

/** An area and all that is known of it, whatever is chosen beside it: the same object while the area and the data are the same. */
export interface Place {
  readonly area: Area
  /** Every figure of the area, whatever its metric or date, in order of time. */
  readonly areaObservations: readonly Observation[]
  /** All of the area's milestones, whatever is shown of them. */
  readonly everyMilestone: readonly Milestone[]
  readonly presets: readonly Preset[]
  /** What the time axis covers when no dates are chosen. */
  readonly natural: Extent
}

/** What the view means against the data: all that the page shows is drawn from this. */
export interface Selection extends Place {
  readonly metric: Metric
  /** The metric's figures in the area, in order of time. */
  readonly all: readonly Observation[]
  /** Those of them in the range. */
  readonly shown: readonly Observation[]
  /** The area's milestones of the kinds that are shown. */
  readonly milestones: readonly Milestone[]
  readonly range: Range
  /** True when the two ends were given the wrong way round; the range has them the right way. */
  readonly swapped: boolean
  /** What the time axis covers: the range, open ends filled from the data. */
  readonly extent: Extent
}

/** Shown where there is nothing to show. */
const NO_EXTENT: Extent = { start: '2018-01-01', end: '2021-12-31' }

function toRange(from: string | undefined, to: string | undefined): { range: Range; swapped: boolean } {
  const [start, end] = [from && parseEdtf(from), to && parseEdtf(to)]
  if (start && end && start.start > end.end)
    return { range: { from: end.start, to: start.end }, swapped: true }
  return { range: { from: start ? start.start : undefined, to: end ? end.end : undefined }, swapped: false }
}

function fill(range: Range, natural: Extent): Extent {
  const start = range.from ?? (range.to && range.to < natural.start ? range.to : natural.start)
  const end = range.to ?? (range.from && range.from > natural.end ? range.from : natural.end)
  return { start, end }
}

/** Undefined only for a data set without areas. An unknown area falls back to the first one. */
export function areaOf({ areas }: Pick<Dataset, 'areas'>, chosen: View['area']): Area | undefined {
  return areas.find((a) => a.code === chosen || a.slug === chosen) ?? areas[0]
}

/** Undefined only for a data set without areas. */
export function selectPlace(
  dataset: Dataset,
  userFigures: readonly Observation[],
  chosen: View['area'],
): Place | undefined {
  const area = areaOf(dataset, chosen)
  if (!area) return undefined
  const areaObservations = [...dataset.observations, ...userFigures]
    .filter((o) => o.area === area.code)
    .sort(inTimeOrder)
  const everyMilestone = dataset.milestones.filter((m) => m.area === area.code)
  return {
    area,
    areaObservations,
    everyMilestone,
    presets: presets(areaObservations, everyMilestone),
    natural: naturalExtent(areaObservations, everyMilestone) ?? NO_EXTENT,
  }
}

/** Undefined only for a data set without metrics. An unknown metric falls back to the first one. */
export function selectFrom(
  place: Place,
  metrics: readonly Metric[],
  view: Pick<View, 'metric' | 'from' | 'to' | 'hidden'>,
): Selection | undefined {
  const metric = metrics.find((m) => m.id === view.metric) ?? metrics[0]
  if (!metric) return undefined
  const all = place.areaObservations.filter((o) => o.metric === metric.id)
  const { range, swapped } = toRange(view.from, view.to)
  return {
    ...place,
    metric,
    all,
    shown: all.filter((o) => isDrawnIn(o, range)),
    milestones: place.everyMilestone.filter((m) => !view.hidden.includes(m.kind)),
    range,
    swapped,
    extent: fill(range, place.natural),
  }
}

/** Both in one: what a view means against the data. */
export function select(
  dataset: Dataset,
  userFigures: readonly Observation[],
  view: View,
): Selection | undefined {
  const place = selectPlace(dataset, userFigures, view.area)
  return place && selectFrom(place, dataset.metrics, view)
}
