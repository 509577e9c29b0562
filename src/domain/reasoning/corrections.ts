import { monthName, monthNumber, SEASONS } from '../model/calendar.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Observation } from '../model/observation.ts'
import { overlaps, type Period, parseEdtf } from '../model/period.ts'
import type { Source } from '../model/source.ts'

/** A date that is shown differently from how its source gives it. */
export interface Correction {
  readonly of:
    | { readonly kind: 'figure'; readonly observation: Observation }
    | { readonly kind: 'milestone'; readonly milestone: Milestone }
  readonly source: Source
  /** The source's words for the date, or the compilers' summary of them. */
  readonly stated: string
  readonly used: Period
  /** Why another date was used. */
  readonly why: string
}

const MONTH = new RegExp(
  String.raw`(?:\b(\d{1,2}) )?\b(${Array.from({ length: 12 }, (_, index) => monthName(index + 1)).join('|')})\b(?: (\d{1,2})\b)?(?:(?:,? |-)(\d{4}))?`,
  'u',
)
const SEASON = /\b(spring|summer|autumn|winter)\b(?: (\d{4}))?/iu

/** A column of the DfE's monthly referrals: "April of 2013" is in the financial year that ends in 2013. */
const COLUMN_OF_YEAR = /^\w+ of \d{4}$/u

/**
 * Without a year: the latest one in which the date had begun when the text appeared. "Last summer" in May 2019 is the summer of 2018,
 * "last January" in January 2019 is that of 2018.
 */
function inYear(words: string, year: string | undefined, edtf: (year: number) => string, published: Period) {
  if (year !== undefined) return parseEdtf(edtf(Number(year)))
  const writtenIn = Number(published.end.slice(0, 4))
  const thisYear = parseEdtf(edtf(writtenIn))
  const isThisYear =
    thisYear &&
    (/\blast (?=[A-Z]|spring|summer|autumn|winter)/u.test(words)
      ? thisYear.end < published.start
      : thisYear.start <= published.end)
  return isThisYear && !/\blast year\b/u.test(words) ? thisYear : parseEdtf(edtf(writtenIn - 1))
}

/** The date that "last summer", "In December 2018" or "March 14" names; undefined for "now" and "last month". */
export function statedDate(words: string, published: Period): Period | undefined {
  if (COLUMN_OF_YEAR.test(words)) return undefined
  const pad = (n: number | string) => String(n).padStart(2, '0')
  const month = MONTH.exec(words)
  if (month) {
    const [, before, name = '', after, year] = month
    const day = before ?? after
    const number = pad(monthNumber(name.toLowerCase()) ?? 0)
    return inYear(words, year, (y) => `${y}-${number}${day === undefined ? '' : `-${pad(day)}`}`, published)
  }
  const [, season = '', year] = SEASON.exec(words) ?? []
  const code = SEASONS.find(({ name }) => name === season.toLowerCase())?.code
  return code ? inYear(words, year, (y) => `${y}-${code}`, published) : undefined
}

/** How the note of a milestone begins where it repeats the source's date: "The article says yesterday (March 14)." */
const ARTICLE_SAYS = /^The article says ([^.;]+)[.;]/u

/** True when the words name a month, season or day that shares no day with the date used. */
function isCorrected(stated: string, used: Period, source: Source): boolean {
  const named = statedDate(stated, source.published)
  return named !== undefined && !overlaps(named, used)
}

/** Figures first, then milestones. A date that was only made more exact ("last November") does not count. */
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
