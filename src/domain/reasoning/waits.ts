import type { Area } from '../model/area.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Day } from '../model/day.ts'
import { JUDGEMENTS_FROM, type Judgement } from '../model/judgement.ts'
import { type InadequateTime, timesToBetter } from './timeToBetter.ts'

/** A council of the dashboard beside all councils in England. */
export interface CouncilWait {
  readonly name: string
  /** True for the council chosen on the page, and for the one that it took over from. */
  readonly chosen: boolean
  /** Undefined if it was not judged inadequate since 2018. */
  readonly time: InadequateTime | undefined
  /** Its own judgements, in order of time. */
  readonly judged: readonly Judgement[]
}

export interface Waits {
  /** The day up to which judgements are known. */
  readonly asOf: Day
  /** Of every council in England that was judged inadequate, the shortest first. A council judged so twice with a better judgement between counts twice. */
  readonly times: readonly InadequateTime[]
  /** The dashboard's councils that have a judgement, the shortest time first, those without one last. */
  readonly councils: readonly CouncilWait[]
}

const least = (a: Day, b: Day) => (a < b ? a : b)

/** How long councils waited for a better judgement, up to the last day of Ofsted's table or an earlier day chosen. */
export function waitsOf(
  { areas, judgements, asKnown }: Pick<Dataset, 'areas' | 'judgements' | 'asKnown'>,
  chosen: Area,
): Waits {
  const asOf = asKnown ? least(asKnown.on, JUDGEMENTS_FROM.to) : JUDGEMENTS_FROM.to
  const times = timesToBetter(judgements, areas, asOf).toSorted((a, b) => a.months - b.months)
  const months = ({ time }: CouncilWait) => time?.months ?? Number.POSITIVE_INFINITY
  const councils = areas
    .filter(({ kind, continues }) => kind === 'council' && continues.length === 0)
    .map(({ code, name }) => ({
      name,
      chosen: code === chosen.code || chosen.continues.includes(code),
      time: times.findLast(({ area }) => area === code),
      judged: judgements
        .filter(({ area }) => area === code)
        .toSorted((a, b) => (a.published < b.published ? -1 : 1)),
    }))
    .filter(({ judged }) => judged.length > 0)
    .toSorted((a, b) => (months(a) === months(b) ? 0 : months(a) - months(b)))
  return { asOf, times, councils }
}
