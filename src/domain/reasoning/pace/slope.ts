import { median } from 'd3-array'
import { MEAN_MONTH_DAYS } from '../../model/calendar.ts'
import { toDayNumber } from '../../model/day.ts'
import { toFigures } from '../baseline.ts'
import { fewestFor } from '../variation/ladder.ts'
import type { Verdict } from '../verdict.ts'
import type { PlanPoint } from './plan.ts'

/** Pairs grow with the square of the figures: of more than these the last count. Twenty years of months. */
const MOST = 240

/**
 * The median of the slopes between all pairs of figures (Theil 1950, Sen 1968), in the metric’s unit a month of 30.4375 days. Undefined
 * without two days.
 */
export function theilSen(points: readonly PlanPoint[]): number | undefined {
  const used = points.slice(-MOST)
  const slopes = used.flatMap((a, i) =>
    used.slice(i + 1).flatMap((b) => (b.day === a.day ? [] : [changeAMonth(a, b)])),
  )
  return median(slopes)
}

/** The change between two figures, in the metric’s unit a month. */
export function changeAMonth(from: PlanPoint, to: PlanPoint): number {
  return ((to.value - from.value) / (to.day - from.day)) * MEAN_MONTH_DAYS
}

/** The median slope of a verdict’s exact figures from its baseline on, in the metric’s unit a year; undefined with fewer than six. */
export function changeAYear({ series, baseline }: Verdict): number | undefined {
  const figures = toFigures(series)
  const first = figures.findIndex(({ reported }) => reported.preferred === baseline.figure.reported.preferred)
  const points = figures
    .slice(Math.max(first, 0))
    .flatMap(({ reading, period }) =>
      reading.kind === 'exact' ? [{ day: toDayNumber(period.end), value: reading.value }] : [],
    )
  const slope = points.length < fewestFor('middle') ? undefined : theilSen(points)
  return slope === undefined ? undefined : slope * 12
}
