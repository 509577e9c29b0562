import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import { INFERENCE } from '../model/reading.ts'
import { isInferred } from './boundsWords.ts'
import { countedNouns, ownDefinitionWords } from './figureWords.ts'
import { editionWords, fromWords } from './sourceWords.ts'
import { joinList } from './words.ts'

/**
 * The caveats that go with these figures wherever they are shown away from the page.
 * @param compared figures of other areas that are shown with them
 */
export function caveats(
  observations: readonly Observation[],
  metric: Metric,
  compared: readonly Observation[] = [],
): readonly string[] {
  const nouns = countedNouns(observations, metric)
  return [
    ...(nouns.length > 1 ? [`Counts of ${joinList(nouns)} are kept apart: they cannot be compared.`] : []),
    ...[ownDefinitionWords(observations, metric)].filter(Boolean),
    ...(observations.some((o) => isInferred(o.reading)) ? [`Inexact words are ${INFERENCE.words}.`] : []),
    ...observations.filter((o) => o.status === 'derived').map((o) => o.note),
    ...editionCaveats([...observations, ...compared]),
    ...layerCaveats([...observations, ...compared]),
  ]
}

/** "Official figures: value as in the 2024 edition and value as in the 2025 edition." */
function editionCaveats(observations: readonly Observation[]): readonly string[] {
  const editions = [...new Set(observations.map(editionWords))].filter(Boolean).toSorted()
  return editions.length > 0 ? [`Official figures: ${joinList(editions)}.`] : []
}

export function layerCaveats(observations: readonly Observation[]): readonly string[] {
  return [
    ...(observations.some((o) => o.layer === 'added')
      ? ['Includes figures added by the publisher of this copy, not verified against a published report.']
      : []),
    ...(observations.some((o) => o.layer === 'user')
      ? [`Includes figures added by the user${fromWords(observations)}, not verified.`]
      : []),
  ]
}
