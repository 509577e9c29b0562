import type { Milestone } from '../model/milestone.ts'
import type { Observation } from '../model/observation.ts'
import { overlaps, type Period } from '../model/period.ts'
import type { Source } from '../model/source.ts'
import { statedDate } from '../model/statedDate.ts'

/** A date for which another was used than the one its source names. */
export interface Correction {
  readonly of:
    | { readonly kind: 'figure'; readonly observation: Observation }
    | { readonly kind: 'milestone'; readonly milestone: Milestone }
  readonly source: Source
  /** The source's own words for the date, or the compilers' account of them. */
  readonly stated: string
  readonly used: Period
  /** Why another date was used. */
  readonly why: string
}

/** How the note of a milestone begins where it repeats the source's date: "The article says yesterday (March 14)." */
const ARTICLE_SAYS = /^The article says ([^.;]+)[.;]/u

/** True when the words name a month, a season or a day that has no day in common with the date used. */
function isCorrected(stated: string, used: Period, source: Source): boolean {
  const named = statedDate(stated, source.published)
  return named !== undefined && !overlaps(named, used)
}

/**
 * The dates that were corrected: those where the words of the source, read by themselves, name another time than the one used.
 * A date that was only made narrower ("last November", 13 November 2018) is none. Figures first, then milestones.
 */
export function corrections(
  observations: readonly Observation[],
  milestones: readonly Milestone[],
  sources: readonly Source[],
): readonly Correction[] {
  const find = (id: string) => sources.find((s) => s.id === id)
  const figures = observations.flatMap((observation): Correction[] => {
    const { dateAsStated: stated, period: used, note: why, layer } = observation
    const source = layer === 'curated' ? find(observation.source) : undefined
    return source && isCorrected(stated, used, source)
      ? [{ of: { kind: 'figure', observation }, source, stated, used, why }]
      : []
  })
  const events = milestones.flatMap((milestone): Correction[] => {
    const [source, used] = [find(milestone.source), milestone.period]
    const stated = ARTICLE_SAYS.exec(milestone.note)?.[1]
    return source && used && stated && isCorrected(stated, used, source)
      ? [{ of: { kind: 'milestone', milestone }, source, stated, used, why: milestone.note }]
      : []
  })
  return [...figures, ...events]
}
