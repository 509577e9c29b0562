import type { Metric } from '../model/metric.ts'
import type { Comparison } from '../reasoning/compare.ts'
import { formatNumber, round } from './formatReading.ts'
import { pluralise } from './words.ts'

/** "47", "9 percentage points", "£2.1m": the size of a change, without its direction. */
export function differenceWords(difference: number, metric: Metric): string {
  const size = Math.abs(difference)
  if (metric.unit !== 'percent') return formatNumber(size, metric.unit)
  return pluralise(round(size, 2), 'percentage point')
}

/** "down 47 from 328": one step, from a figure to the next one. */
export function stepPhrase(comparison: Comparison, from: string, metric: Metric): string {
  switch (comparison.verdict) {
    case 'up':
    case 'down': {
      const { verdict, difference } = comparison
      return `${verdict}${difference === undefined ? '' : ` ${differenceWords(difference, metric)}`} from ${from}`
    }
    case 'same':
      return 'the same'
    case 'cannot-tell':
      return comparison.why === 'figure-missing'
        ? `cannot be compared with ${from}`
        : `no clear change from ${from}`
    case 'not-comparable':
      return 'not comparable'
  }
}
