import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import { INFERENCE } from '../model/reading.ts'
import { isInferred } from './boundsWords.ts'
import { countedNouns } from './figureWords.ts'
import { joinList } from './words.ts'

/** The caveats that go with these figures wherever they are shown away from the page. */
export function caveats(observations: readonly Observation[], metric: Metric): readonly string[] {
  const nouns = countedNouns(observations, metric)
  return [
    ...(nouns.length > 1 ? [`Counts of ${joinList(nouns)} are kept apart: they cannot be compared.`] : []),
    ...(observations.some((o) => isInferred(o.reading)) ? [`Inexact words are ${INFERENCE.words}.`] : []),
    ...observations.filter((o) => o.status === 'derived').map((o) => o.note),
    ...layerCaveats(observations),
  ]
}

export function layerCaveats(observations: readonly Observation[]): readonly string[] {
  return [
    ...(observations.some((o) => o.layer === 'added')
      ? ['Includes figures added by the publisher of this copy, not verified against a published report.']
      : []),
    ...(observations.some((o) => o.layer === 'user')
      ? ['Includes figures added by the user, not verified.']
      : []),
  ]
}
