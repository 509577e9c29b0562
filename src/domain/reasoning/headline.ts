import { isOfficial, type Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import { inTimeOrder, type Reported, type Series, toSeries } from '../model/series.ts'
import { changePhrase } from '../phrasing/changePhrase.ts'
import { nounOf, placedWords, reportedWords, whenWords } from '../phrasing/figureWords.ts'
import type { Audience } from '../phrasing/layerWords.ts'
import { capitalised, joinList } from '../phrasing/words.ts'
import { type Comparison, compare, isBetter } from './compare.ts'

/** The latest figure of a metric and its change, decided once for the answer, the card and the description. */
export interface Headline {
  readonly latest: Reported
  readonly previous: Reported | undefined
  /** Undefined when there is no earlier figure in the same series. */
  readonly comparison: Comparison | undefined
  readonly better: boolean | undefined
  /** What the other figures counted, by their nouns. */
  readonly otherNouns: readonly string[]
  /** True when there is no earlier, planned or derived figure, and none of another definition. */
  readonly only: boolean
}

/** The series of the latest reported figure; a planned or derived one only where nothing was reported. */
function leadingSeries(all: readonly Series[]): Series | undefined {
  const status = (['reported', 'planned', 'derived'] as const).find((one) =>
    all.some((s) => s.status === one),
  )
  const end = (series: Series) => series.points.at(-1)?.preferred
  return all
    .filter((s) => s.status === status)
    .reduce<Series | undefined>((best, s) => {
      const held = best && end(best)
      const latest = end(s)
      return !held || (latest && inTimeOrder(held, latest) < 0) ? s : best
    }, undefined)
}

/** What the reports gave; the official statistics only where no report gave anything. */
export function reportsFirst(observations: readonly Observation[], metric: Metric): readonly Observation[] {
  const reports = observations.filter((o) => !isOfficial(metric, o.definition))
  return reports.length > 0 ? reports : observations
}

export function toHeadline(observations: readonly Observation[], metric: Metric): Headline | undefined {
  const series = toSeries(reportsFirst(observations, metric))
  const leading = leadingSeries(series)
  const latest = leading?.points.at(-1)
  if (!leading || !latest) return undefined
  const previous = leading.points.at(-2)
  const comparison = previous && compare(previous.preferred, latest.preferred)
  const others = new Set(series.map((s) => s.definition).filter((d) => d !== leading.definition))
  return {
    latest,
    previous,
    comparison,
    better: comparison && isBetter(comparison, metric),
    otherNouns: metric.definitions.filter((d) => d.noun !== '' && others.has(d.id)).map((d) => d.noun),
    only: series.length === 1 && leading.points.length === 1,
  }
}

/** The latest figure, its change where one can be stated, and what is not comparable. */
export function answerSentence(
  headline: Headline | undefined,
  metric: Metric,
  audience: Audience = 'owner',
): string {
  if (!headline) return 'No figures in this range.'
  const { latest, previous, comparison, otherNouns } = headline
  const value = reportedWords(latest, metric)
  const figure = [value === '0' ? 'zero' : value, nounOf(latest.preferred, metric)].filter(Boolean).join(' ')
  const differ = latest.disagree ? ' (sources differ)' : ''
  const change =
    comparison && previous
      ? changePhrase(comparison, 'sentence', {
          metric,
          from: `${reportedWords(previous, metric)} ${placedWords(previous.preferred, audience)}`,
          when: whenWords(previous.preferred),
        })
      : ''
  const first = capitalised(`${figure} ${placedWords(latest.preferred, audience)}${differ}${change}.`)
  if (otherNouns.length > 0) return `${first} Counts of ${joinList(otherNouns)} are kept apart.`
  if (previous) return first
  if (!headline.only) return `${first} No other figure can be compared with it.`
  return latest.disagree
    ? `${first} No other date has a figure, so no change is known.`
    : `${first} It is the only figure reported in these dates, so no change is known.`
}
