import { toDayNumber } from '#domain/model/day.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { toSeries } from '#domain/model/series.ts'
import { figureWords } from '#domain/phrasing/figureWords.ts'
import { formatDay, formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { formatNumber } from '#domain/phrasing/formatReading.ts'
import { LAYER_ASIDES } from '#domain/phrasing/layerWords.ts'
import type { Extent } from '#domain/reasoning/range.ts'
import { clampMark, clampPlace } from '../layout/clampMark.ts'
import type { Axis, ChartModel, Frame, Tick } from '../model.ts'
import { valueAxis } from '../ticks.ts'
import { breaksBetween, drawSeries } from './figureMarks.ts'
import { highestOf } from './highestOf.ts'

/** One frame for all, so that a date stands at the same place in every chart: the widest value label fits at its left. px. */
const FRAMES = {
  wide: { width: 360, height: 150, left: 54, right: 336, top: 24, bottom: 122 },
  /** Beside its words on a phone, drawn at the size that it is shown at. */
  narrow: { width: 196, height: 96, left: 54, right: 182, top: 16, bottom: 69 },
} as const satisfies Record<string, Frame>

/** Below this many days the axis names days, not months. */
const DAYS_TO_NAME = 70

/** Zero and the top, and the middle where that is a whole number of people or cases. */
function fewTicks({ domain: [, top] }: Axis, metric: Metric): readonly Tick[] {
  const at = metric.unit === 'count' && top % 2 === 1 ? [0, top] : [0, top / 2, top]
  return at.map((value) => ({ at: value, label: formatNumber(value, metric.unit, 1) }))
}

function endTicks(days: readonly [number, number], extent: Extent): readonly Tick[] {
  const name = days[1] - days[0] < DAYS_TO_NAME ? formatDay : formatMonth
  return [
    { at: days[0], label: name(extent.start, 'short') },
    { at: days[1], label: name(extent.end, 'short') },
  ]
}

function summarise(metric: Metric, observations: readonly Observation[]): string {
  const figures = observations.map(
    (o) => `${figureWords(o, metric)}, ${formatPeriod(o.period)}${LAYER_ASIDES[o.layer]}`,
  )
  return `${metric.title}: ${figures.length > 0 ? figures.join('; ') : 'no figures in these dates'}.`
}

/** One of many small charts on one time axis: the marks of the large one, a value axis of its own, no milestones and no words on the marks. */
export function multiple(
  metric: Metric,
  observations: readonly Observation[],
  extent: Extent,
  form: keyof typeof FRAMES = 'wide',
): ChartModel {
  const days: readonly [number, number] = [toDayNumber(extent.start), toDayNumber(extent.end)]
  const series = toSeries(observations)
  const drawn = series.map((s) => drawSeries(s, metric))
  const y = valueAxis(highestOf(observations), metric.unit)
  return {
    frame: FRAMES[form],
    x: { domain: days, ticks: endTicks(days, extent) },
    y: { domain: y.domain, ticks: fewTicks(y, metric) },
    marks: [...drawn.flatMap((d) => d.marks), ...breaksBetween(series)].map((m) => clampMark(m, days)),
    labels: [],
    targets: drawn.flatMap((d) => d.targets).map((t) => ({ ...t, at: clampPlace(t.at, days) })),
    events: { lanes: 0, placed: [], clusters: [], earlier: 0, later: 0 },
    key: [],
    summary: summarise(metric, observations),
  }
}
