import { toDayNumber } from '../model/day.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Period } from '../model/period.ts'
import { inRange, milestoneDate, milestoneDates, type Range } from './range.ts'

/** A milestone with its number, the same in chart, list, table, picture and print, whatever dates and kinds are shown. */
export interface NumberedMilestone {
  readonly number: number
  readonly milestone: Milestone
}

/** Day number in the middle of a period. */
export const middle = (p: Period) => (toDayNumber(p.start) + toDayNumber(p.end)) / 2

/** All dated milestones of an area in date order, numbered from 1. */
export function numberMilestones(milestones: readonly Milestone[]): readonly NumberedMilestone[] {
  return milestones
    .flatMap((milestone) => {
      const date = milestoneDate(milestone)
      return date ? [{ milestone, at: middle(date) }] : []
    })
    .sort((a, b) => a.at - b.at || a.milestone.id.localeCompare(b.milestone.id))
    .map(({ milestone }, index) => ({ number: index + 1, milestone }))
}

/** Those that happened in the range, or were planned for a date in it. */
export function numberedIn(
  numbered: readonly NumberedMilestone[],
  range: Range,
): readonly NumberedMilestone[] {
  return numbered.filter(({ milestone }) => milestoneDates(milestone).some((p) => inRange(p, range)))
}
