import { group, median } from 'd3-array'
import type { Area } from '../model/area.ts'
import { type Day, toDayNumber } from '../model/day.ts'
import type { Judgement } from '../model/judgement.ts'

/** A council's time as inadequate: from the publication of that judgement to the publication of a better one. */
export interface InadequateTime {
  readonly area: string
  readonly council: string
  readonly published: Day
  /** How many inspections in a row judged it inadequate. */
  readonly judgements: number
  /** The first better judgement, of the council or of those that took over from it; undefined until one is published. */
  readonly better: Judgement | undefined
  /** To the nearest month; to `asOf` where no better judgement is known. */
  readonly months: number
}

const DAYS_IN_A_MONTH = 365.25 / 12

/**
 * How long each council that was judged inadequate took to be judged better. A second judgement of inadequate goes on with the time
 * of the first. Where a council ended, it counts as better when all that took over from it are.
 * @param judgements Ofsted's, of full inspections since 2018
 * @param areas say which areas continue others; a council that no area continues has no successor
 * @param asOf the day up to which the judgements are known
 */
export function timesToBetter(
  judgements: readonly Judgement[],
  areas: readonly Pick<Area, 'code' | 'continues'>[],
  asOf: Day,
): readonly InadequateTime[] {
  const ordered = judgements.toSorted((a, b) => (a.published < b.published ? -1 : 1))
  const ofCouncil = group(ordered, ({ area }) => area)
  const firstBetter = (area: string, since: Day) =>
    ofCouncil.get(area)?.find(({ published, overall }) => published > since && overall !== 'inadequate')
  return [...ofCouncil.values()].flatMap((own) =>
    own.flatMap((judgement, index) => {
      const { area, council, published, overall } = judgement
      if (overall !== 'inadequate' || own[index - 1]?.overall === 'inadequate') return []
      const better = firstBetter(area, published) ?? betterSuccessor(area, published)
      const until = better?.published ?? asOf
      const inadequate = own.slice(index).findIndex((later) => later.overall !== 'inadequate')
      const months = Math.round((toDayNumber(until) - toDayNumber(published)) / DAYS_IN_A_MONTH)
      const judged = inadequate === -1 ? own.length - index : inadequate
      return [{ area, council, published, judgements: judged, better, months }]
    }),
  )

  function betterSuccessor(area: string, since: Day): Judgement | undefined {
    const codes = areas.filter(({ continues }) => continues.includes(area)).map(({ code }) => code)
    const councils = new Set(codes.flatMap((code) => code.split(' / ')))
    const found = [...councils].map((code) => firstBetter(code, since))
    return found.includes(undefined)
      ? undefined
      : found.toSorted((a, b) => ((a?.published ?? '') < (b?.published ?? '') ? -1 : 1)).at(-1)
  }
}

/**
 * The middle number of months of the councils that have been judged better. It is shorter than the middle of all would be, because
 * those that take longest have no better judgement yet.
 */
export function middleMonths(times: readonly InadequateTime[]): number | undefined {
  return median(times.flatMap(({ better, months }) => (better ? [months] : [])))
}
