import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import { pluralise } from '../phrasing/words.ts'
import { toHeadline } from './headline.ts'

const STANDINGS = ['better', 'worse', 'changed', 'the same', 'unclear', 'alone'] as const
type Standing = (typeof STANDINGS)[number]

/** How many measures are of one standing, in words. */
const WORDS: Readonly<Record<Standing, (count: number) => string>> = {
  better: (n) => `${n} better`,
  worse: (n) => `${n} worse`,
  changed: (n) => `${n} changed, for better or worse`,
  'the same': (n) => `${n} the same`,
  unclear: (n) => `${n} where a change cannot be told`,
  alone: (n) => `${n} with no two figures to compare`,
}

/** The latest figure against the one before it that counted the same thing; undefined for a measure without figures. */
function standing(observations: readonly Observation[], metric: Metric): Standing | undefined {
  const headline = toHeadline(observations, metric)
  if (!headline) return undefined
  switch (headline.comparison?.verdict) {
    case 'up':
    case 'down':
      return headline.better === undefined ? 'changed' : headline.better ? 'better' : 'worse'
    case 'same':
      return 'the same'
    case 'cannot-tell':
      return 'unclear'
    default:
      return 'alone'
  }
}

/**
 * "Of 14 measures: 1 better, 2 worse, 11 with no two figures to compare." A count of what can be told, not a score: no measure weighs
 * more than another, and none makes up for another. Empty where fewer than two measures have figures.
 * @param observations of one area, in the dates shown
 */
export function overallWords(observations: readonly Observation[], metrics: readonly Metric[]): string {
  const found = metrics.flatMap(
    (metric) =>
      standing(
        observations.filter((o) => o.metric === metric.id),
        metric,
      ) ?? [],
  )
  if (found.length < 2) return ''
  const parts = STANDINGS.flatMap((one) => {
    const count = found.filter((s) => s === one).length
    return count > 0 ? [WORDS[one](count)] : []
  })
  const unverified = observations.some((o) => o.layer !== 'curated')
  return `Of ${pluralise(found.length, 'measure')}: ${parts.join(', ')}.${unverified ? ' Figures that nobody has verified are counted too.' : ''}`
}
