import { group } from 'd3-array'
import { type Day, toDayNumber } from '../model/day.ts'
import type { PeriodType } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import type { Period } from '../model/period.ts'
import type { Reading } from '../model/reading.ts'
import { type Reported, type Series, toReported } from '../model/series.ts'
import { shownReading } from '../phrasing/formatReading.ts'

/** One figure of a series, as the verdict counts it. */
export interface Figure {
  readonly reported: Reported
  /** All that the sources say of its period, which may be several figures; without earlier forecasts. */
  readonly point: Reported
  /** As it is shown, and never missing. */
  readonly reading: Reading
  readonly period: Period
  /** Figures with the same number have no known order: two snapshots of one month. */
  readonly slot: number
}

export type Interval = 'month' | 'quarter' | 'year'

/** Days: the mean length, how far from a whole number of them two figures may be, and the longest that one can be. */
const INTERVALS = {
  year: { length: 365.25, slack: 16, longest: 366 },
  quarter: { length: 91.3, slack: 8, longest: 92 },
  month: { length: 30.44, slack: 4, longest: 31 },
} as const

/** Days. A figure this near to a milestone may be its baseline. */
const NEAR = 60

/**
 * How the baseline was found, in the order in which it is looked for: the source ties it to the milestone; the last yearly or quarterly
 * figure before it; the last figure just before; the first just after; or none of these, so the first figure shown.
 */
export type BaselineRule = 'source' | 'interval' | 'before' | 'after' | 'first'

export interface Baseline {
  readonly figure: Figure
  readonly rule: BaselineRule
}

/** The figures of a series in order of time, without the missing ones. */
export function toFigures(series: Series): readonly Figure[] {
  let slot = 0
  let reached = ''
  const counted = series.points.flatMap((whole) => {
    const point = statedNow(whole)
    return point ? figuresOfPeriod(point).map((reported) => ({ reported, point })) : []
  })
  return counted.map(({ reported, point }) => {
    const { reading, unit, period, basis } = reported.preferred
    // A count over a period is known at its end. A snapshot may be of any day of its period.
    if ((basis === 'over' ? period.end : period.start) > reached) slot += 1
    if (period.end > reached) reached = period.end
    return { reported, point, reading: shownReading(reading, unit), period, slot }
  })
}

/** Without missing figures and, of forecasts made at different times, all but the latest. */
function statedNow(point: Reported): Reported | undefined {
  const stated = latestForecasts(point.observations.filter((o) => o.reading.kind !== 'missing'))
  return stated.length === point.observations.length ? point : toReported(stated)
}

/**
 * What the sources say of one period, as one figure or several. Different readings of a snapshot are figures of their own if one is
 * exact and another is not, or if the period is longer than a day.
 */
function figuresOfPeriod(point: Reported): readonly Reported[] {
  const stated = point.observations
  const { basis, period } = point.preferred
  if (stated.length === 1) return [point]
  const exact = stated.filter((o) => o.reading.kind === 'exact')
  const inexact = stated.filter((o) => o.reading.kind === 'bounded')
  const oneDay = period.start === period.end
  if (basis !== 'at' || exact.length === 0 || (oneDay && inexact.length === 0)) return [point]
  const alike = oneDay ? [exact] : [...group(exact, (o) => JSON.stringify(o.reading)).values()]
  return [...alike, inexact].flatMap((same) => toReported(same) ?? [])
}

function latestForecasts(observations: readonly Observation[]): readonly Observation[] {
  const latest = observations.reduce((last, { asOf }) => (asOf && asOf.end > last ? asOf.end : last), '')
  return latest === '' ? observations : observations.filter(({ asOf }) => asOf?.end === latest)
}

/** How far apart the figures are, if that is regular; a figure may be left out here and there. */
export function intervalOf(figures: readonly Figure[]): Interval | undefined {
  const ends = [...new Map(figures.map(({ slot, period }) => [slot, toDayNumber(period.end)])).values()]
  const gaps = ends.slice(1).map((end, i) => end - (ends[i] ?? end))
  const [first] = figures
  const own = first?.reported.preferred.basis === 'over' ? daysOf(first.period) : undefined
  return (Object.keys(INTERVALS) as Interval[]).find((interval) => {
    const { length, slack } = INTERVALS[interval]
    const times = gaps.map((gap) => Math.round(gap / length))
    const regular = gaps.every((gap, i) => Math.abs(gap - (times[i] ?? 0) * length) <= slack)
    const single = times.filter((n) => n === 1).length
    if (!regular || times.includes(0)) return false
    return gaps.length > 1 ? single * 2 > gaps.length : own !== undefined && Math.abs(own - length) <= slack
  })
}

function daysOf({ start, end }: Pick<Period, 'start' | 'end'>): number {
  return toDayNumber(end) - toDayNumber(start) + 1
}

/** Whether neighbouring figures share months, so that they are not independent. */
export function sharesMonths(figures: readonly Figure[], type: PeriodType | undefined): boolean {
  if (type === 'rolling_year' || type === 'year_to_date') return true
  return figures.some(({ reported, period }, i) => {
    const before = figures[i - 1]
    return reported.preferred.basis === 'over' && before && period.start <= before.period.end
  })
}

/** Whether a figure is of a time before an event: its period ended on the event's first day or earlier. */
export function isBefore({ period }: Figure, date: Period): boolean {
  return period.end <= date.start
}

export function isAfter(figure: Figure, date: Period): boolean {
  return figure.period.start >= date.end && !isBefore(figure, date)
}

/**
 * The figure that change since a milestone is counted from; undefined only without figures. A period that contains the milestone is
 * never the baseline, except as the first figure shown.
 * @param milestone undefined where none is asked about, or where its date is not known
 */
export function baselineOf(
  figures: readonly Figure[],
  milestone: { readonly id: string; readonly period: Period } | undefined,
): Baseline | undefined {
  const found = milestone && (tiedTo(milestone.id, figures) ?? nearTo(milestone.period, figures))
  const [first] = figures
  return found ?? (first && { figure: first, rule: 'first' })
}

function tiedTo(milestone: string, figures: readonly Figure[]): Baseline | undefined {
  const figure = figures.find(({ reported }) =>
    reported.observations.some((o) => o.atMilestone === milestone),
  )
  return figure && { figure, rule: 'source' }
}

function nearTo(date: Period, figures: readonly Figure[]): Baseline | undefined {
  const interval = intervalOf(figures)
  const last = figures.findLast((f) => isBefore(f, date))
  const since = last && daysBetween(last.period.end, date.start)
  if (interval === 'year' || interval === 'quarter') {
    const near = since !== undefined && since <= INTERVALS[interval].longest
    return last && near ? { figure: last, rule: 'interval' } : undefined
  }
  if (last && since !== undefined && since <= NEAR) return { figure: last, rule: 'before' }
  const next = figures.find((f) => isAfter(f, date))
  const near = next && daysBetween(date.end, next.period.start) <= NEAR
  return near ? { figure: next, rule: 'after' } : undefined
}

function daysBetween(from: Day, to: Day): number {
  return toDayNumber(to) - toDayNumber(from)
}
