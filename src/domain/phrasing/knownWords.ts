import type { Area } from '../model/area.ts'
import type { Dataset } from '../model/dataset.ts'
import { formatDay } from './formatPeriod.ts'
import { joinList, pluralise } from './words.ts'

/** How the days on which things became known are decided, for the page. */
export const KNOWN_RULES =
  'A source without a day of its own counts from the last day that it can have, a list such as Ofsted’s entry by entry, and an official figure from its first release. Notes are in today’s words.'

/**
 * "As known on 1 June 2019: 9 later sources and 12 later official figures about Northamptonshire are left out." Empty where no day is
 * chosen.
 */
export function knownWords({ asKnown }: Pick<Dataset, 'asKnown'>, { code, name }: Area): string {
  if (!asKnown) return ''
  const { sources = 0, officialFigures = 0 } = asKnown.leftOut.get(code) ?? {}
  const left = [
    ...(sources > 0 ? [pluralise(sources, 'later source')] : []),
    ...(officialFigures > 0 ? [pluralise(officialFigures, 'later official figure')] : []),
  ]
  const are = sources + officialFigures === 1 ? 'is' : 'are'
  const words =
    left.length > 0 ? `${joinList(left)} about ${name} ${are} left out` : `nothing about ${name} is later`
  return `As known on ${formatDay(asKnown.on)}: ${words}.`
}
