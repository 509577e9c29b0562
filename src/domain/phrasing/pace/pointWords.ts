import type { Observation } from '../../model/observation.ts'
import type { Progress } from '../../reasoning/pace/progress.ts'
import { capitalised } from '../words.ts'
import { shortRuleWords, toldRules } from './variationWords.ts'

/** What the control chart says of single figures: of those that stand out, and of those that do not count. */
export function pointWords({ variation }: Progress): ReadonlyMap<Observation, string> {
  const words = new Map<Observation, string>()
  if (!variation) return words
  for (const segment of variation.segments)
    for (const { figure, flags, leftOut } of segment.places) {
      const reasons = flags
        ? toldRules(flags).map((rule) => shortRuleWords(rule, flags[rule], variation))
        : []
      const said = leftOut === 'set aside' ? 'set aside, so not counted' : reasons.join('; ')
      if (figure && said) for (const o of figure.reported.observations) words.set(o, `${capitalised(said)}.`)
    }
  return words
}
