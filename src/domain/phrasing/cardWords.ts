import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import type { Reported } from '../model/series.ts'
import { type Headline, toHeadline } from '../reasoning/headline.ts'
import { changePhrase } from './changePhrase.ts'
import { nounOf, reportedWords, whenWords } from './figureWords.ts'
import { formatPeriod } from './formatPeriod.ts'
import { type Audience, layerWords } from './layerWords.ts'
import { joinList } from './words.ts'

export interface CardWords {
  readonly value: string
  readonly when: string
  readonly change: string
}

function changeWords({ comparison, previous, better, otherNouns, only }: Headline, metric: Metric): string {
  if (comparison && previous) {
    const from = `${reportedWords(previous, metric)}, ${formatPeriod(previous.preferred.period, 'short')}`
    const judgement = better === undefined ? '' : better ? ', better' : ', worse'
    return `${changePhrase(comparison, 'card', { metric, from })}${judgement}`
  }
  if (otherNouns.length > 0) return `counts of ${joinList(otherNouns)} are kept apart`
  return only ? 'only figure in these dates' : 'no other figure to compare it with'
}

/** What distinguishes a figure from an undisputed, published one. */
function asides({ preferred, disagree }: Reported, audience?: Audience): readonly string[] {
  return [
    disagree ? 'sources differ' : '',
    preferred.status === 'derived' ? 'worked out' : '',
    layerWords(preferred.layer, audience).adjective,
  ].filter(Boolean)
}

export function cardWords(
  observations: readonly Observation[],
  metric: Metric,
  audience?: Audience,
): CardWords {
  const headline = toHeadline(observations, metric)
  if (!headline) return { value: 'none', when: 'no figures in this range', change: '' }
  const { latest } = headline
  const o = latest.preferred
  const noun = nounOf(o, metric)
  const when = o.basis === 'held' || o.status === 'planned' ? whenWords(o) : formatPeriod(o.period)
  return {
    value: reportedWords({ ...latest, observations: [o] }, metric),
    when: [[noun, when].filter(Boolean).join(', '), ...asides(latest, audience)].join(' · '),
    change: changeWords(headline, metric),
  }
}
