import { type Day, splitDay } from '../model/day.ts'
import type { Milestone } from '../model/milestone.ts'
import { overlaps } from '../model/period.ts'
import { formatPeriod } from '../phrasing/formatPeriod.ts'
import { pluralise } from '../phrasing/words.ts'

/** Whole months from the latest planned date to the actual one; 0 when the two touch, negative when early. */
export function delayMonths(milestone: Milestone): number | undefined {
  const { period } = milestone
  const plan = milestone.planned.at(-1)
  if (!period || !plan) return undefined
  const months = (day: Day) => {
    const [year, month] = splitDay(day)
    return year * 12 + month
  }
  if (overlaps(period, plan)) return 0
  return period.start > plan.end
    ? months(period.start) - months(plan.end)
    : months(period.end) - months(plan.start)
}

/** "4 months later than planned" (of several plans: "than last planned"), "as planned". */
export function delayWords(milestone: Milestone): string | undefined {
  const delay = delayMonths(milestone)
  if (delay === undefined) return undefined
  if (delay === 0) return 'as planned'
  const plan = milestone.planned.length > 1 ? 'last planned' : 'planned'
  return `${pluralise(Math.abs(delay), 'month')} ${delay > 0 ? 'later' : 'earlier'} than ${plan}`
}

/** "planned for June 2020, then July 2020"; undefined without a plan. */
export function planWords(milestone: Milestone): string | undefined {
  if (milestone.planned.length === 0) return undefined
  return `planned for ${milestone.planned.map((p) => formatPeriod(p)).join(', then ')}`
}
