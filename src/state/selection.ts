import type { Area } from '#domain/area.ts'
import type { Dataset } from '#domain/dataset.ts'
import { isDrawnIn } from '#domain/drawnDay.ts'
import type { Metric } from '#domain/metric.ts'
import type { Milestone } from '#domain/milestone.ts'
import type { Observation } from '#domain/observation.ts'
import { parseEdtf } from '#domain/period.ts'
import { type Extent, naturalExtent, type Preset, presets, type Range } from '#domain/range.ts'
import { inTimeOrder } from '#domain/series.ts'
import type { View } from './view.ts'

/** What the view means against the data: all that the page shows is drawn from this. */
export interface Selection {
  readonly area: Area
  readonly metric: Metric
  /** Every figure of the area, whatever its metric or date. */
  readonly areaObservations: readonly Observation[]
  /** The metric's figures in the area, in order of time. */
  readonly all: readonly Observation[]
  /** Those of them in the range. */
  readonly shown: readonly Observation[]
  /** The area's milestones of the kinds that are shown. */
  readonly milestones: readonly Milestone[]
  /** All of the area's milestones, whatever is shown of them. */
  readonly everyMilestone: readonly Milestone[]
  readonly range: Range
  /** True when the two ends were given the wrong way round; the range has them the right way. */
  readonly swapped: boolean
  /** What the time axis covers: the range, open ends filled from the data. */
  readonly extent: Extent
  readonly presets: readonly Preset[]
}

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

/** Undefined only for a data set without areas or metrics. An unknown area or metric falls back to the first one. */
export function select(dataset: Dataset, yours: readonly Observation[], view: View): Selection | undefined {
  const area = dataset.areas.find((a) => a.code === view.area || a.slug === view.area) ?? dataset.areas[0]
  const metric = dataset.metrics.find((m) => m.id === view.metric) ?? dataset.metrics[0]
  if (!area || !metric) return undefined
  const areaObservations = [...dataset.observations, ...yours]
    .filter((o) => o.area === area.code)
    .sort(inTimeOrder)
  const everyMilestone = dataset.milestones.filter((m) => m.area === area.code)
  const all = areaObservations.filter((o) => o.metric === metric.id)
  const { range, swapped } = toRange(view.from, view.to)
  const natural = naturalExtent(areaObservations, everyMilestone) ?? {
    start: '2018-01-01',
    end: '2021-12-31',
  }
  return {
    area,
    metric,
    areaObservations,
    all,
    shown: all.filter((o) => isDrawnIn(o, range)),
    milestones: everyMilestone.filter((m) => !view.hidden.includes(m.kind)),
    everyMilestone,
    range,
    swapped,
    extent: fill(range, natural),
    presets: presets(areaObservations, everyMilestone),
  }
}
