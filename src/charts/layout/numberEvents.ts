import { toDayNumber } from '#domain/model/day.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Period } from '#domain/model/period.ts'
import { inRange, milestoneDate, milestoneDates, type Range } from '#domain/reasoning/range.ts'

/** A milestone with the number that it has in the chart, the list, the table and the picture. */
export interface NumberedEvent {
  readonly number: number
  readonly milestone: Milestone
}

/** Day number in the middle of a period. */
export const middle = (p: Period) => (toDayNumber(p.start) + toDayNumber(p.end)) / 2

/** The milestones in the range in date order, numbered from 1. Every list and picture uses this order. */
export function numberEvents(milestones: readonly Milestone[], range: Range): readonly NumberedEvent[] {
  const at = (m: Milestone) => {
    const date = milestoneDate(m)
    return date ? middle(date) : Number.POSITIVE_INFINITY
  }
  return milestones
    .filter((m) => milestoneDates(m).some((p) => inRange(p, range)))
    .sort((a, b) => at(a) - at(b) || a.id.localeCompare(b.id))
    .map((milestone, index) => ({ number: index + 1, milestone }))
}
