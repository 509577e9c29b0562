import { MEAN_MONTH_DAYS } from '../model/calendar.ts'
import { toDayNumber } from '../model/day.ts'
import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import { inTimeOrder, type Reported, type Series, toSeries } from '../model/series.ts'
import { nounOf } from '../phrasing/figureWords.ts'
import { formatMonth, formatPeriod } from '../phrasing/formatPeriod.ts'
import { formatNumber, formatReading } from '../phrasing/formatReading.ts'
import { LAYER_ASIDES } from '../phrasing/layerWords.ts'
import { capitalised, countWord, joinList, pluralise } from '../phrasing/words.ts'
import { type Comparison, compare, isBetter } from './compare.ts'

/** The latest figure of a metric and what may be said of it, decided once for the answer, the card and the description. */
export interface Headline {
  readonly latest: Reported
  readonly previous: Reported | undefined
  /** Undefined when there is no earlier figure in the same series. */
  readonly comparison: Comparison | undefined
  readonly better: boolean | undefined
  /** Nouns of other definitions that were counted earlier. */
  readonly earlierNouns: readonly string[]
  /** True when nothing else is known of the metric: no earlier figure, no planned or derived one, no other definition. */
  readonly only: boolean
}

/** What was reported leads; a plan or a worked-out figure does only where nothing was. */
const LEADING: readonly Observation['status'][] = ['reported', 'planned', 'derived']

function place(series: readonly Series[]): { series: Series; index: number } | undefined {
  const leading = LEADING.map((status) => series.filter((s) => s.status === status)).find((s) => s.length > 0)
  const candidates = (leading ?? []).flatMap((s) =>
    s.points.length > 0 ? [{ series: s, index: s.points.length - 1 }] : [],
  )
  const end = (c: { series: Series; index: number }) => c.series.points[c.index]?.preferred
  return candidates.reduce<{ series: Series; index: number } | undefined>((best, c) => {
    const [a, b] = [best && end(best), end(c)]
    return !a || (b && inTimeOrder(a, b) < 0) ? c : best
  }, undefined)
}

/** Undefined when there are no figures. Derived figures lead only where nothing was stated. */
export function toHeadline(observations: readonly Observation[], metric: Metric): Headline | undefined {
  const series = toSeries(observations)
  const found = place(series)
  const latest = found?.series.points[found.index]
  if (!found || !latest) return undefined
  const previous = found.series.points[found.index - 1]
  const comparison = previous && compare(previous.preferred, latest.preferred)
  const others = new Set(
    series.filter((s) => s.definition !== found.series.definition).map((s) => s.definition),
  )
  return {
    latest,
    previous,
    comparison,
    better: comparison && isBetter(comparison, metric),
    earlierNouns: metric.definitions.filter((d) => others.has(d.id)).map((d) => d.noun),
    only: series.length === 1 && found.series.points.length === 1,
  }
}

/** "in December 2018", "for six weeks to about February 2020", "on 14 May 2019". */
export function whenWords(o: Observation): string {
  if (o.basis === 'held') {
    const days = toDayNumber(o.period.end) - toDayNumber(o.period.start) + 1
    const weeks = Math.round(days / 7)
    const length =
      weeks <= 10 ? `${countWord(weeks)} weeks` : pluralise(Math.round(days / MEAN_MONTH_DAYS), 'month')
    return `for ${length} to ${o.period.approximate ? 'about ' : ''}${formatMonth(o.period.end)}`
  }
  if (o.status === 'planned') return `planned for ${formatPeriod(o.period)}`
  const words = formatPeriod(o.period)
  return `${/^\d{1,2} /.test(words) ? 'on' : 'in'} ${words}`
}

/** When, and whether a person added it or this page worked it out: never passed off as published. */
export function placedWords(o: Observation): string {
  return `${whenWords(o)}${LAYER_ASIDES[o.layer] || (o.status === 'derived' ? ' (worked out)' : '')}`
}

/** What a place on the chart says, all sources together: "a third or just under a third". */
export function reportedWords(point: Reported, metric: Metric): string {
  return joinList([...new Set(point.observations.map((o) => formatReading(o.reading, metric)))], 'or')
}

function changeWords(comparison: Comparison, previous: Reported, metric: Metric): string {
  const then = `${reportedWords(previous, metric)} ${placedWords(previous.preferred)}`
  switch (comparison.verdict) {
    case 'up':
    case 'down': {
      if (comparison.difference === undefined) return `, ${comparison.verdict} from ${then}`
      return `, ${comparison.verdict} ${differenceWords(comparison.difference, metric)} from ${then}`
    }
    case 'same':
      return `, the same as ${whenWords(previous.preferred)}`
    case 'cannot-tell':
      return `; whether it changed from ${then} cannot be told`
    case 'not-comparable':
      return `; the earlier figure, ${then}, cannot be compared`
  }
}

/** "47", "9 percentage points", "£2.1m": the size of a change, without its direction. */
export function differenceWords(difference: number, metric: Metric): string {
  const size = Math.abs(difference)
  if (metric.unit !== 'percent') return formatNumber(size, metric.unit, metric.decimals)
  return pluralise(Number(size.toFixed(metric.decimals)), 'percentage point')
}

/** One or two sentences, by fixed rules: the latest figure, its change where it can be told, and what cannot be compared. */
export function answerSentence(headline: Headline | undefined, metric: Metric): string {
  if (!headline) return 'No figures in this range.'
  const { latest, previous, comparison, earlierNouns } = headline
  const noun = nounOf(latest.preferred, metric)
  const value = reportedWords(latest, metric)
  const said =
    value === '0' && noun ? `zero ${noun}` : [value === '0' ? 'zero' : value, noun].filter(Boolean).join(' ')
  const differ = latest.disagree ? ' (sources differ)' : ''
  const change = comparison && previous ? changeWords(comparison, previous, metric) : ''
  const first = capitalised(`${said} ${placedWords(latest.preferred)}${differ}${change}.`)
  if (earlierNouns.length > 0)
    return `${first} Other figures counted ${joinList(earlierNouns)} and cannot be compared with it.`
  if (previous) return first
  if (!headline.only) return `${first} No other figure can be compared with it.`
  const alone = latest.disagree ? 'No figure of another time is shown' : 'It is the only figure shown'
  return `${first} ${alone}, so no change is known.`
}
