import { toDayNumber } from './day.ts'
import type { Observation } from './observation.ts'
import { toInterval } from './reading.ts'

/** Figures for one definition and one period: one place on the chart, whatever the number of sources. */
export interface Reported {
  readonly observations: readonly Observation[]
  /** The one that lines and comparisons use: the source that says most exactly, then the first one. */
  readonly preferred: Observation
  /** True when the sources do not say the same. */
  readonly disagree: boolean
}

/** Figures that may be joined and compared: one definition, one basis, reported apart from planned and derived. In order of time. */
export interface Series {
  readonly definition: string
  readonly status: Observation['status']
  readonly points: readonly Reported[]
}

/** A line is lighter when nothing was reported for longer than this. Days; four months. */
export const LONG_GAP_DAYS = 120

/** How much a figure leaves open, in its unit: nothing where it is exact, more where one end is open, most where it is missing. */
export function uncertainty(o: Observation): number {
  const interval = toInterval(o.reading)
  if (!interval) return Number.POSITIVE_INFINITY
  return interval.lower && interval.upper ? interval.upper.at - interval.lower.at : Number.MAX_VALUE
}

function toReported(observations: readonly Observation[]): Reported | undefined {
  const [first, ...others] = observations
  if (!first) return undefined
  const preferred = others.reduce((best, o) => (uncertainty(o) < uncertainty(best) ? o : best), first)
  const says = (o: Observation) => JSON.stringify(o.reading)
  return { observations, preferred, disagree: others.some((o) => says(o) !== says(first)) }
}

/** By the end of the period: the moment by which a figure was known to hold. */
export function inTimeOrder(a: Observation, b: Observation): number {
  return a.period.end.localeCompare(b.period.end) || a.period.start.localeCompare(b.period.start)
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): readonly T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()]
}

/** Splits the figures of one area and metric into the series that may each be joined by a line. */
export function toSeries(observations: readonly Observation[]): readonly Series[] {
  const ordered = [...observations].sort(inTimeOrder)
  const family = (o: Observation) => JSON.stringify([o.definition, o.status, o.basis === 'over'])
  const moment = (o: Observation) => `${o.period.start}/${o.period.end}`
  return groupBy(ordered, family).flatMap((members) => {
    const [first] = members
    const points = groupBy(members, moment).flatMap((group) => toReported(group) ?? [])
    return first ? [{ definition: first.definition, status: first.status, points }] : []
  })
}

/** Days without a figure between two that follow each other; 0 when their periods touch. */
export function gapDays(before: Observation, after: Observation): number {
  return Math.max(0, toDayNumber(after.period.start) - toDayNumber(before.period.end) - 1)
}
