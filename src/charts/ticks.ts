import { ticks } from 'd3-array'
import { MEAN_MONTH_DAYS } from '#domain/model/calendar.ts'
import {
  addDays,
  addMonths,
  type Day,
  fromDayNumber,
  splitDay,
  toDay,
  toDayNumber,
} from '#domain/model/day.ts'
import type { Unit } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { toInterval } from '#domain/model/reading.ts'
import { formatDay, formatMonth } from '#domain/phrasing/formatPeriod.ts'
import { formatNumber } from '#domain/phrasing/formatReading.ts'
import { textWidth } from './layout/textWidth.ts'
import type { Axis, Tick } from './model.ts'
import type { Scale } from './scale.ts'

const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120]
const DAY_STEPS = [1, 2, 7, 14]
/** Axes shorter than this many days are labelled with days, longer ones with months. */
const DAYS_TO_NAME = 70

function every(from: Day, to: Day, next: (day: Day) => Day, label: (day: Day) => string): Tick[] {
  const found: Tick[] = []
  for (let day = from; day <= to; day = next(day)) found.push({ at: toDayNumber(day), label: label(day) })
  return found
}

function monthTicks(start: Day, end: Day, step: number): Tick[] {
  const [year, month] = splitDay(start)
  const first = Math.floor((month - 1) / step) * step
  const from =
    step >= 12
      ? toDay(Math.ceil(year / (step / 12)) * (step / 12), 1, 1)
      : addMonths(toDay(year, 1, 1), first)
  const label = (day: Day) => (step >= 12 ? day.slice(0, 4) : formatMonth(day, 'short'))
  return every(from, end, (day) => addMonths(day, step), label).filter((t) => t.at >= toDayNumber(start))
}

/** Ticks for a range of day numbers: as many as fit in `width` px with their labels clear of each other. */
export function timeTicks(domain: readonly [number, number], width: number): readonly Tick[] {
  const start = fromDayNumber(domain[0])
  const end = fromDayNumber(domain[1])
  const days = domain[1] - domain[0]
  const fits = (count: number, label: string) => count * (textWidth(label, 13) + 22) <= width
  if (days < DAYS_TO_NAME) {
    const step = DAY_STEPS.find((s) => fits(days / s, '30 Sep 2019')) ?? 28
    const label = (day: Day) => formatDay(day, 'short')
    return every(start, end, (day) => addDays(day, step), label)
  }
  const step = MONTH_STEPS.find((s) => fits(days / MEAN_MONTH_DAYS / s, s >= 12 ? '2019' : 'Sep 2019')) ?? 240
  return monthTicks(start, end, step)
}

/** Removes the labels of ticks so near an end of the axis that the picture's edge would cut them. */
export function clearOfEdges(ticks: readonly Tick[], x: Scale, width: number): readonly Tick[] {
  return ticks.map((tick) => {
    const half = textWidth(tick.label, 13) / 2
    return x(tick.at) - half < 0 || x(tick.at) + half > width ? { ...tick, label: '' } : tick
  })
}

/** No axis ends lower, so that its ticks are whole people, cases or pounds. */
const MIN_TOP = 4

/** The highest value that the axis must reach. A tenth is added to a figure without an upper bound, for its arrow. */
export function highestOf(observations: readonly Observation[]): number {
  const tops = observations.map((o) => {
    const interval = toInterval(o.reading)
    return interval ? (interval.upper?.at ?? (interval.lower?.at ?? 0) * 1.1) : 0
  })
  return Math.max(0, ...tops)
}

/** An axis from zero to above the highest figure, for percentages to 100 at most. */
export function valueAxis(highest: number, unit: Unit): Axis {
  const wanted = Math.max(highest * 1.12, MIN_TOP)
  const reach = unit === 'percent' ? Math.min(wanted, 100) : wanted
  const steps = ticks(0, reach, 4)
  const step = (steps[1] ?? 1) - (steps[0] ?? 0)
  const top = Math.ceil(reach / step) * step
  const all = (steps.at(-1) ?? 0) < top ? [...steps, top] : steps
  return { domain: [0, top], ticks: all.map((at) => ({ at, label: formatNumber(at, unit, 1) })) }
}
