import { splitDay } from './day.ts'
import { formatPeriod } from './formatPeriod.ts'
import type { Milestone } from './milestone.ts'
import { counted } from './words.ts'

/**
 * Whole months from the latest planned month to the month in which it happened; 0 when on time, negative when early.
 * Undefined without a plan or without an outcome.
 */
export function slipMonths(milestone: Milestone): number | undefined {
  const plan = milestone.planned.at(-1)
  if (!milestone.period || !plan) return undefined
  const months = (day: Parameters<typeof splitDay>[0]) => {
    const [year, month] = splitDay(day)
    return year * 12 + month
  }
  return months(milestone.period.start) - months(plan.end)
}

/** "4 months later than planned", "on time"; undefined where nothing was planned or nothing is known of the outcome. */
export function slipWords(milestone: Milestone): string | undefined {
  const slip = slipMonths(milestone)
  if (slip === undefined) return undefined
  if (slip === 0) return 'as planned'
  return `${counted(Math.abs(slip), 'month')} ${slip > 0 ? 'later' : 'earlier'} than planned`
}

/** "planned for June 2020, then July 2020"; undefined without a plan. */
export function planWords(milestone: Milestone): string | undefined {
  if (milestone.planned.length === 0) return undefined
  return `planned for ${milestone.planned.map((p) => formatPeriod(p)).join(', then ')}`
}
