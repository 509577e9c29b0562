import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import type { Reported } from '../model/series.ts'
import { differenceWords, reportedWords, toHeadline, whenWords } from '../reasoning/headline.ts'
import { nounOf } from './figureWords.ts'
import { formatPeriod } from './formatPeriod.ts'

export interface CardWords {
  readonly value: string
  readonly when: string
  readonly change: string
}

const ARROWS = { up: '▲', down: '▼' } as const

function changeWords(headline: NonNullable<ReturnType<typeof toHeadline>>, metric: Metric): string {
  const { comparison, previous, better, earlierNouns } = headline
  if (!comparison || !previous)
    return earlierNouns.length > 0
      ? `other figures counted ${earlierNouns.join(', ')}`
      : headline.only
        ? 'the only figure shown'
        : 'no other figure to compare it with'
  const judged = better === undefined ? '' : better ? ', better' : ', worse'
  const then = `${reportedWords(previous, metric)}, ${formatPeriod(previous.preferred.period, 'short')}`
  switch (comparison.verdict) {
    case 'up':
    case 'down': {
      const size =
        comparison.difference === undefined ? '' : ` ${differenceWords(comparison.difference, metric)}`
      return `${ARROWS[comparison.verdict]} ${comparison.verdict}${size} from ${then}${judged}`
    }
    case 'same':
      return `same as ${then}`
    case 'cannot-tell':
      return `cannot tell a change from ${then}`
    case 'not-comparable':
      return `not comparable with ${then}`
  }
}

/** What a reader must know of a figure before taking it for a published one. */
function asides({ preferred, disagree }: Reported): readonly string[] {
  return [
    ...(disagree ? ['sources differ'] : []),
    ...(preferred.status === 'derived' ? ['worked out'] : []),
    ...(preferred.layer === 'user' ? ['yours'] : []),
    ...(preferred.layer === 'added' ? ['added, not verified'] : []),
  ]
}

/** The latest figure of a measure in the few words a card has room for. */
export function cardWords(observations: readonly Observation[], metric: Metric): CardWords {
  const headline = toHeadline(observations, metric)
  if (!headline) return { value: 'none', when: 'no figures in this range', change: '' }
  const { latest } = headline
  const o = latest.preferred
  const noun = nounOf(o, metric)
  const when = o.basis === 'held' || o.status === 'planned' ? whenWords(o) : formatPeriod(o.period)
  return {
    value: reportedWords({ ...latest, observations: [o] }, metric),
    when: [[noun, when].filter(Boolean).join(', '), ...asides(latest)].join(' · '),
    change: changeWords(headline, metric),
  }
}
