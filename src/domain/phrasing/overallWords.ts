import type { Observation } from '../model/observation.ts'
import type { MeasureVerdict } from '../reasoning/measureVerdict.ts'
import { capitalised, pluralise } from './words.ts'

type Standing = MeasureVerdict['standing']

/** After the count of clearly better measures, in this order and only where there are any. */
const OTHERS: readonly (readonly [words: string, standings: readonly Standing[]])[] = [
  ['clearly worse', ['worse']],
  ['clearly changed (no direction is better)', ['changed']],
  ['not clear', ['mixed', 'moved', 'untested', 'unclear']],
  ['with nothing to compare', ['alone']],
]

/**
 * "Since the commissioner arrived: 3 of 22 measures clearly better, 1 clearly worse, 10 not clear, 8 with nothing to compare." Empty where fewer than two
 * measures have figures.
 * @param since "since the commissioner arrived"
 * @param observations of the area, in the dates shown
 */
export function overallWords(
  measures: readonly MeasureVerdict[],
  since: string,
  observations: readonly Observation[],
): string {
  if (measures.length < 2) return ''
  const count = (standings: readonly Standing[]) =>
    measures.filter((m) => standings.includes(m.standing)).length
  const better = count(['better']) || 'none'
  const others = OTHERS.flatMap(([words, standings]) => {
    const n = count(standings)
    return n > 0 ? [`${n} ${words}`] : []
  })
  const parts = [`${better} of ${pluralise(measures.length, 'measure')} clearly better`, ...others]
  const words = `${capitalised(since)}: ${parts.join(', ')}.`
  if (observations.some((o) => o.layer === 'user'))
    return `${words} This count includes your unverified figures.`
  return observations.some((o) => o.layer === 'added')
    ? `${words} This count includes added figures that are not verified.`
    : words
}
