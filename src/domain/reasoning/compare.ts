import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import { type Bound, type Reading, toInterval } from '../model/reading.ts'
import { round, shownReading } from '../phrasing/formatReading.ts'

/** How a later figure compares with an earlier one. Every view uses `compare`. */
export type Comparison =
  | { readonly verdict: 'up' | 'down'; readonly difference: number | undefined }
  | { readonly verdict: 'same' }
  | { readonly verdict: 'cannot-tell'; readonly why: 'ranges-overlap' | 'figure-missing' }
  | {
      readonly verdict: 'not-comparable'
      readonly why: 'different-area' | 'different-definition' | 'different-basis' | 'different-status'
    }

/** True when `low` is below `high`, or the two meet at a value that at least one excludes. */
function liesBelow(low: Bound | undefined, high: Bound | undefined): boolean {
  if (!low || !high) return false
  return low.at < high.at || (low.at === high.at && !(low.closed && high.closed))
}

/** Without the last digits that binary fractions add: 86.1 less 86.2 is -0.1. */
function exactDifference(before: number, after: number): number {
  return round(after - before, 6)
}

export function compareReadings(before: Reading, after: Reading): Comparison {
  const [from, to] = [toInterval(before), toInterval(after)]
  if (!from || !to) return { verdict: 'cannot-tell', why: 'figure-missing' }
  const difference =
    before.kind === 'exact' && after.kind === 'exact' ? exactDifference(before.value, after.value) : undefined
  if (difference === 0) return { verdict: 'same' }
  if (liesBelow(from.upper, to.lower)) return { verdict: 'up', difference }
  if (liesBelow(to.upper, from.lower)) return { verdict: 'down', difference }
  return { verdict: 'cannot-tell', why: 'ranges-overlap' }
}

/** Two figures of one metric are comparable if both have the same area, definition, status and kind of basis. */
export function compare(before: Observation, after: Observation): Comparison {
  if (before.area !== after.area) return { verdict: 'not-comparable', why: 'different-area' }
  if (before.definition !== after.definition)
    return { verdict: 'not-comparable', why: 'different-definition' }
  if (before.status !== after.status) return { verdict: 'not-comparable', why: 'different-status' }
  if ((before.basis === 'over') !== (after.basis === 'over'))
    return { verdict: 'not-comparable', why: 'different-basis' }
  return compareReadings(shownReading(before.reading, before.unit), shownReading(after.reading, after.unit))
}

/** Whether a change is an improvement; undefined where there is no change or no better direction. */
export function isBetter(comparison: Comparison, metric: Metric): boolean | undefined {
  if (metric.better === 'neither') return undefined
  if (comparison.verdict !== 'up' && comparison.verdict !== 'down') return undefined
  return (comparison.verdict === 'up') === (metric.better === 'higher')
}
