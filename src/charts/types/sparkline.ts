import { toDayNumber } from '#domain/model/day.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { toSeries } from '#domain/model/series.ts'
import type { Extent } from '#domain/reasoning/range.ts'
import { clampMark } from '../layout/clampMark.ts'
import type { ChartModel, Frame } from '../model.ts'
import { valueAxis } from '../ticks.ts'
import { drawSeries } from './figureMarks.ts'

export const SPARK = { width: 225, height: 60 } as const

/** A tiny trajectory with the same marks as the large one: zero at the foot, no axes, no milestones, no words. */
export function sparkline(metric: Metric, observations: readonly Observation[], extent: Extent): ChartModel {
  const frame: Frame = { ...SPARK, left: 0, right: SPARK.width, top: 24, bottom: SPARK.height - 9 }
  const drawn = toSeries(observations).map((s) => drawSeries(s, metric))
  const days: readonly [number, number] = [toDayNumber(extent.start), toDayNumber(extent.end)]
  const marks = drawn
    .flatMap((d) => d.marks)
    .filter((m) => m.kind !== 'band' && !(m.kind === 'interval' && m.form === 'whisker'))
    .map((m) => clampMark(m, days))
  const highest = Math.max(0, ...drawn.flatMap((d) => d.targets.map((t) => t.at.v)))
  return {
    frame,
    x: { domain: days, ticks: [] },
    y: { domain: valueAxis(highest, metric.unit).domain, ticks: [] },
    marks,
    labels: [],
    targets: [],
    events: { lanes: 0, placed: [], clusters: [], earlier: 0, later: 0 },
    key: [],
    summary: '',
  }
}
