import { group } from 'd3-array'
import { toDayNumber } from './day.ts'
import type { Observation } from './observation.ts'
import { sameReading, toInterval } from './reading.ts'

/** One point of a series: the figures that one or more sources give for one period. */
export interface Reported {
  readonly observations: readonly Observation[]
  /** The most exact one, or the first of several that are equally exact. Lines and comparisons use it. */
  readonly preferred: Observation
  /** True when the sources give different readings. */
  readonly disagree: boolean
}

/** Figures that may be joined by a line and compared: of one area, definition, status and kind of basis. In order of time. */
export interface Series {
  readonly area: string
  readonly definition: string
  readonly status: Observation['status']
  readonly points: readonly Reported[]
}

/** A line is drawn lighter across a gap longer than this. Days: four months. */
export const LONG_GAP_DAYS = 120

/** The width of what a figure may be, in its unit: 0 if it is exact, `MAX_VALUE` if one end is open, infinite if it is missing. */
export function uncertainty(o: Observation): number {
  const interval = toInterval(o.reading)
  if (!interval) return Number.POSITIVE_INFINITY
  return interval.lower && interval.upper ? interval.upper.at - interval.lower.at : Number.MAX_VALUE
}

/** Figures of one period as one point; undefined for an empty list. */
export function toReported(observations: readonly Observation[]): Reported | undefined {
  const [first, ...others] = observations
  if (!first) return undefined
  const preferred = others.reduce((best, o) => (uncertainty(o) < uncertainty(best) ? o : best), first)
  const disagree = others.some((o) => !sameReading(o.reading, first.reading))
  return { observations, preferred, disagree }
}

export function inTimeOrder(a: Observation, b: Observation): number {
  return a.period.end.localeCompare(b.period.end) || a.period.start.localeCompare(b.period.start)
}

export function toSeries(observations: readonly Observation[]): readonly Series[] {
  const ordered = [...observations].sort(inTimeOrder)
  const family = (o: Observation) => JSON.stringify([o.area, o.definition, o.status, o.basis === 'over'])
  const moment = (o: Observation) => `${o.period.start}/${o.period.end}`
  return [...group(ordered, family).values()].flatMap((members) => {
    const [first] = members
    const points = [...group(members, moment).values()].flatMap((same) => toReported(same) ?? [])
    return first ? [{ area: first.area, definition: first.definition, status: first.status, points }] : []
  })
}

/** 0 when the periods touch or overlap. */
export function gapDays(before: Observation, after: Observation): number {
  return Math.max(0, toDayNumber(after.period.start) - toDayNumber(before.period.end) - 1)
}
