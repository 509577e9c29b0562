import { inRange, type Range } from '../reasoning/range.ts'
import { toDayNumber } from './day.ts'
import type { Observation } from './observation.ts'

/** The day a figure is drawn at: the middle of a moment's period; the end of a stretch that it counts over. Day number, may be a half. */
export function drawnDay(o: Observation): number {
  const [start, end] = [toDayNumber(o.period.start), toDayNumber(o.period.end)]
  return o.basis === 'over' ? end : (start + end) / 2
}

/** Whether a figure is of the range: any day of its period is, or, where it counts over a stretch, the day on which that ends. */
export function isDrawnIn(o: Observation, range: Range): boolean {
  return inRange(o.basis === 'over' ? { start: o.period.end, end: o.period.end } : o.period, range)
}
