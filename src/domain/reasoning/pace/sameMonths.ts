import { addMonths, type Day } from '../../model/day.ts'
import type { Figure } from '../baseline.ts'
import { intervalOf } from '../baseline.ts'
import { inRange, type Range } from '../range.ts'

/** Counts of neighbouring months, added up, and those of the same months a year before. */
export interface SameMonths {
  readonly first: Day
  readonly last: Day
  readonly months: number
  readonly now: number
  readonly before: number
}

/** Where more months than a year are shown, so many of the last are compared: a quarter. */
const LAST = 3

/**
 * The months shown, or the last three of more than twelve, against the same months of the year before: seasons then play no part.
 * Undefined unless all of them are exact counts over a month.
 * @param figures of the whole series, also those outside the dates shown
 */
export function againstYearBefore(figures: readonly Figure[], range: Range): SameMonths | undefined {
  const isMonthly = figures.every(
    ({ reported: { preferred: o } }) => o.basis === 'over' && o.unit === 'count',
  )
  if (!isMonthly || intervalOf(figures) !== 'month') return undefined
  const shown = figures.filter(({ period }) => inRange({ start: period.end, end: period.end }, range))
  const chosen = shown.length <= 12 ? shown : shown.slice(-LAST)
  const pairs = chosen.flatMap((figure) => {
    const month = addMonths(figure.period.start, -12).slice(0, 7)
    const same = figures.filter(({ period }) => period.start.startsWith(month))
    const [now, before] = [countOf(figure), same.length === 1 && same[0] ? countOf(same[0]) : undefined]
    return now === undefined || before === undefined ? [] : [{ now, before }]
  })
  const [first] = chosen
  const last = chosen.at(-1)
  if (!first || !last || pairs.length < chosen.length) return undefined
  const isWhole = addMonths(first.period.start, chosen.length - 1) === last.period.start
  if (!isWhole) return undefined
  return {
    first: first.period.start,
    last: last.period.end,
    months: chosen.length,
    now: pairs.reduce((sum, pair) => sum + pair.now, 0),
    before: pairs.reduce((sum, pair) => sum + pair.before, 0),
  }
}

function countOf({ reading, reported }: Figure): number | undefined {
  return reading.kind === 'exact' && !reported.disagree ? reading.value : undefined
}
