import { toDayNumber } from '../model/day.ts'
import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import { overlaps, type Period } from '../model/period.ts'
import { gapDays, inTimeOrder, type Reported, toSeries } from '../model/series.ts'
import { changePhrase } from '../phrasing/changePhrase.ts'
import { nounOf, placedWords, reportedWords } from '../phrasing/figureWords.ts'
import { formatPeriod } from '../phrasing/formatPeriod.ts'
import { joinList } from '../phrasing/words.ts'
import { type Comparison, compare } from './compare.ts'

/** The figures before and after an event. They do not show that the event caused the change. */
export interface BeforeAfter {
  readonly before: Reported | undefined
  readonly after: Reported | undefined
  /** Undefined unless there are figures on both sides. */
  readonly comparison: Comparison | undefined
  /** Days between them. The number is a range where a date is a month or a season. */
  readonly days: { readonly least: number; readonly most: number } | undefined
  /** Figures whose dates overlap the event's: they may belong to either side, so neither side uses them. */
  readonly either: readonly Reported[]
}

type Pair = Pick<BeforeAfter, 'before' | 'after'>

function distance({ before, after }: Pair): number {
  return before && after ? gapDays(before.preferred, after.preferred) : Number.POSITIVE_INFINITY
}

/**
 * The last reported figure before the first day of an event's date, and the first one after its last day. A series with
 * figures on both sides is preferred, the one with the shortest gap first; otherwise the two may count different things.
 */
export function beforeAfter(observations: readonly Observation[], date: Period): BeforeAfter {
  const reported = observations.filter((o) => o.status === 'reported' && o.reading.kind !== 'missing')
  const series = toSeries(reported).map((s) => s.points)
  const points = series.flat().sort((a, b) => inTimeOrder(a.preferred, b.preferred))
  const sides = (of: readonly Reported[]): Pair => ({
    before: of.filter((p) => p.preferred.period.end < date.start).at(-1),
    after: of.find((p) => p.preferred.period.start > date.end),
  })
  const [first = sides(points), ...others] = series.map(sides).filter((pair) => pair.before && pair.after)
  const { before, after } = others.reduce((best, p) => (distance(p) < distance(best) ? p : best), first)
  const [a, b] = [before?.preferred, after?.preferred]
  return {
    before,
    after,
    comparison: a && b && compare(a, b),
    days: a &&
      b && {
        least: toDayNumber(b.period.start) - toDayNumber(a.period.end),
        most: toDayNumber(b.period.end) - toDayNumber(a.period.start),
      },
    either: points.filter((p) => overlaps(p.preferred.period, date)),
  }
}

function sideWords(point: Reported, metric: Metric): string {
  const noun = nounOf(point.preferred, metric)
  return [reportedWords(point, metric), noun, placedWords(point.preferred)].filter(Boolean).join(' ')
}

function eitherWords(either: readonly Reported[], metric: Metric): string | undefined {
  if (either.length === 0) return undefined
  const words = either.map((p) => sideWords(p, metric))
  const dates = either.length === 1 ? 'its date' : 'their dates'
  return `Left out, because ${dates} may lie on either side: ${joinList(words)}.`
}

export function beforeAfterWords(result: BeforeAfter, title: string, date: Period, metric: Metric): string {
  const { before, after, comparison, days, either } = result
  const event = `“${title}” (${formatPeriod(date)})`
  const from = before && reportedWords(before, metric)
  const change = comparison && from ? changePhrase(comparison, 'event', { metric, from }) : '.'
  const apart = days && (days.least === days.most ? days.most : `${days.least} to ${days.most}`)
  return [
    before
      ? `Before ${event}: ${sideWords(before, metric)}.`
      : `No figure that can be used is dated before ${event}.`,
    after
      ? `After it: ${sideWords(after, metric)}${change}`
      : 'No figure that can be used is dated after it.',
    days && `The two are ${apart} days apart. This does not show that one caused the other.`,
    eitherWords(either, metric),
  ]
    .filter(Boolean)
    .join(' ')
}
