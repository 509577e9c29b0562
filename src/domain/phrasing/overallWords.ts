import type { Observation } from '../model/observation.ts'
import type { MeasureVerdict } from '../reasoning/measureVerdict.ts'
import { capitalised, pluralise } from './words.ts'

/** After the count of clearly better measures, in this order and only where there are any. */
const WORDS: Readonly<Record<Exclude<MeasureVerdict['standing'], 'better'>, string>> = {
  worse: 'clearly worse',
  changed: 'clearly changed (no direction is better)',
  mixed: 'mixed',
  moved: 'moved but have too few figures',
  untested: 'moved but share months between figures',
  unclear: 'no clear change',
  alone: 'nothing to compare',
}

/**
 * "Since the commissioner arrived: 3 of 22 measures clearly better, 1 clearly worse, 8 nothing to compare." Empty where fewer than two
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
  const count = (one: MeasureVerdict['standing']) => measures.filter((m) => m.standing === one).length
  const better = count('better') === 0 ? 'none' : `${count('better')}`
  const others = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((one) =>
    count(one) > 0
      ? [
          `${count(one)} ${count(one) === 1 && one === 'moved' ? 'moved but has too few figures' : WORDS[one]}`,
        ]
      : [],
  )
  const parts = [`${better} of ${pluralise(measures.length, 'measure')} clearly better`, ...others]
  const words = `${capitalised(since)}: ${parts.join(', ')}.`
  if (observations.some((o) => o.layer === 'user'))
    return `${words} This count includes your unverified figures.`
  return observations.some((o) => o.layer === 'added')
    ? `${words} This count includes added figures that are not verified.`
    : words
}
