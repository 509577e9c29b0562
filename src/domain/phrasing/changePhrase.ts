import type { Metric } from '../model/metric.ts'
import type { Comparison } from '../reasoning/compare.ts'
import { formatNumber, round } from './formatReading.ts'
import { pluralise } from './words.ts'

/** `sentence` continues the sentence about the latest figure; `event` ends the one about the first after an event. */
export type ChangeStyle = 'sentence' | 'event' | 'card' | 'cell'

/** "47", "9 percentage points", "£2.1m": the size of a change, without its direction. */
export function differenceWords(difference: number, metric: Metric): string {
  const size = Math.abs(difference)
  if (metric.unit !== 'percent') return formatNumber(size, metric.unit)
  return pluralise(round(size, 2), 'percentage point')
}

/** The words include the punctuation. @param when the date of the earlier figure; only `sentence` uses it */
export function changePhrase(
  comparison: Comparison,
  style: ChangeStyle,
  { metric, from, when = from }: { readonly metric: Metric; readonly from: string; readonly when?: string },
): string {
  switch (comparison.verdict) {
    case 'up':
    case 'down': {
      const { verdict, difference } = comparison
      const size = difference === undefined ? '' : ` ${differenceWords(difference, metric)}`
      const change = `${verdict}${size} from ${from}`
      return {
        sentence: `, ${change}`,
        event: `, ${change}.`,
        card: `${verdict === 'up' ? '▲' : '▼'} ${change}`,
        cell: change,
      }[style]
    }
    case 'same':
      return {
        sentence: `, the same as ${when}`,
        event: ', the same.',
        card: `same as ${from}`,
        cell: 'the same',
      }[style]
    case 'cannot-tell': {
      const missing = comparison.why === 'figure-missing'
      const unclear = missing ? `cannot be compared with ${from}` : `no clear change from ${from}`
      return {
        sentence: `; ${unclear}`,
        event: missing ? '. They cannot be compared.' : '. There is no clear change.',
        card: unclear,
        cell: unclear,
      }[style]
    }
    case 'not-comparable':
      return {
        sentence: `; the earlier figure, ${from}, cannot be compared`,
        event:
          comparison.why === 'different-basis'
            ? '. One is for a moment and the other for a period, so they cannot be compared.'
            : '. The two counted different things and cannot be compared.',
        card: `not comparable with ${from}`,
        cell: 'not comparable',
      }[style]
  }
}
