import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import { joinList, pluralise } from '../phrasing/words.ts'
import { toHeadline } from './headline.ts'

const STANDINGS = ['better', 'worse', 'changed', 'the same', 'unclear', 'alone'] as const
type Standing = (typeof STANDINGS)[number]

const WORDS: Readonly<Record<Standing, (count: number) => string>> = {
  better: (n) => `${n} improved`,
  worse: (n) => `${n} got worse`,
  changed: (n) => `${n} changed (no direction is better)`,
  'the same': (n) => `${n} stayed the same`,
  unclear: (n) => `${n} ${n === 1 ? 'shows' : 'show'} no clear change`,
  alone: (n) => `${n} cannot be compared yet`,
}

/** The latest figure against the previous one of the same series; undefined for a metric without figures. */
function standing(observations: readonly Observation[], metric: Metric): Standing | undefined {
  const headline = toHeadline(
    observations.filter((o) => o.metric === metric.id),
    metric,
  )
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
 * "Of 14 measures, 1 improved and 13 cannot be compared yet." Empty where fewer than two metrics have figures.
 * @param observations of one area, in the dates shown
 */
export function overallWords(observations: readonly Observation[], metrics: readonly Metric[]): string {
  const found = metrics.flatMap((metric) => standing(observations, metric) ?? [])
  if (found.length < 2) return ''
  const parts = STANDINGS.flatMap((one) => {
    const count = found.filter((s) => s === one).length
    return count > 0 ? [WORDS[one](count)] : []
  })
  const count = `Of ${pluralise(found.length, 'measure')}, ${joinList(parts)}.`
  if (observations.some((o) => o.layer === 'user'))
    return `${count} This count includes your unverified figures.`
  return observations.some((o) => o.layer === 'added')
    ? `${count} This count includes added figures that are not verified.`
    : count
}
