import { addDays, addMonths, type Day, splitDay } from '../model/day.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Stretch } from '../model/period.ts'
import { formatPeriod } from '../phrasing/formatPeriod.ts'
import { pluralise } from '../phrasing/words.ts'

/**
 * How late something came, in months. A range, because a promise of a month names no day: from "in July" to 1 November are 3 to 4
 * months.
 */
export interface Delay {
  /** Whether it came within the promised time; undefined where the dates are too coarse to say. */
  readonly inTime: boolean | undefined
  /** Whole months, rounded down; negative where it came early. */
  readonly least: number
  /** Months begun, so that a delay of 40 days is 1 to 2. */
  readonly most: number
}

/**
 * Months from a day to a later one: the whole ones, and with one that has only begun. From the end of September to the end of
 * December are three.
 */
function monthsBetween(from: Day, to: Day): { readonly within: number; readonly begun: number } {
  const next = addDays(from, 1)
  const [first, last] = next.endsWith('-01') ? [next, addDays(to, 1)] : [from, to]
  const [fromYear, fromMonth] = splitDay(first)
  const [toYear, toMonth] = splitDay(last)
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth
  const within = addMonths(first, months) > last ? months - 1 : months
  return { within, begun: addMonths(first, within) < last ? within + 1 : within }
}

/**
 * From what was promised to what happened. A promise without a beginning ("before spring 2021") is kept by any earlier day, one
 * without an end by any later day.
 */
export function delayBetween(promised: Stretch, happened: Stretch): Delay {
  const [dueFrom, dueTo] = [promised.from?.start, promised.to?.end]
  const [from, to] = [happened.from?.start, happened.to?.end]
  if (dueTo && from && from > dueTo)
    return {
      inTime: false,
      least: monthsBetween(dueTo, from).within,
      most: monthsBetween(dueFrom ?? dueTo, to ?? from).begun,
    }
  if (dueFrom && to && to < dueFrom)
    return {
      inTime: false,
      least: 0 - monthsBetween(from ?? to, dueTo ?? dueFrom).begun,
      most: 0 - monthsBetween(to, dueFrom).within,
    }
  const late = dueTo && to && to > dueTo ? monthsBetween(dueTo, to).begun : 0
  const early = dueFrom && from && from < dueFrom ? monthsBetween(from, dueFrom).begun : 0
  return { inTime: late + early === 0 ? true : undefined, least: 0 - early, most: late }
}

/** "3 to 4 months later", "up to 1 month earlier"; undefined where it came, or may have come, in time. */
export function delayRange({ inTime, least, most }: Delay): string | undefined {
  if (inTime !== false) return undefined
  const [low, high] = [Math.abs(least), Math.abs(most)].toSorted((a, b) => a - b)
  const range = low === 0 ? 'up to ' : low === high ? '' : `${low} to `
  return `${range}${pluralise(high ?? 0, 'month')} ${most > 0 ? 'later' : 'earlier'}`
}

/** From the latest planned date; undefined without a plan, or where it is not known when it happened. */
export function delayOf({ period, planned }: Milestone): Delay | undefined {
  const plan = planned.at(-1)
  return period && plan && delayBetween({ from: plan, to: plan }, { from: period, to: period })
}

/** "3 to 4 months later than planned" (of several plans: "than last planned"), "as planned". */
export function delayWords(milestone: Milestone): string | undefined {
  const delay = delayOf(milestone)
  return delay && delayAgainst(delay, milestone.planned.length > 1 ? 'last planned' : 'planned')
}

/** @param planned what it is compared with: "planned", "first promised" */
export function delayAgainst(delay: Delay, planned: string): string {
  if (delay.inTime) return `as ${planned}`
  if (delay.inTime === false) return `${delayRange(delay)} than ${planned}`
  if (delay.least < 0 && delay.most > 0) return `about as ${planned}`
  const far = pluralise(Math.max(-delay.least, delay.most), 'month')
  return `as ${planned}, or up to ${far} ${delay.most > 0 ? 'later' : 'earlier'}`
}

/** "planned for June 2020, then July 2020"; undefined without a plan. */
export function planWords(milestone: Milestone): string | undefined {
  if (milestone.planned.length === 0) return undefined
  return `planned for ${milestone.planned.map((p) => formatPeriod(p)).join(', then ')}`
}
