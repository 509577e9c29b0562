import { MEAN_MONTH_DAYS } from '../model/calendar.ts'
import { addDays, addMonths, toDayNumber } from '../model/day.ts'
import { countedNoun, definitionOf, isOwnDefinition, type Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import { isFinancialYear, type Period } from '../model/period.ts'
import type { Reported } from '../model/series.ts'
import { formatMonth, formatPeriod } from './formatPeriod.ts'
import { formatReading } from './formatReading.ts'
import { type Audience, layerWords } from './layerWords.ts'
import { countWord, joinList, pluralise } from './words.ts'

/** What a figure counted, where its metric has several definitions: "children". */
export function nounOf(o: Observation, metric: Metric): string | undefined {
  return definitionOf(metric, o.definition)?.noun || undefined
}

/** A figure with what it counted: "about 150 children", "65%". */
export function figureWords(o: Observation, metric: Metric): string {
  return [formatReading(o.reading, metric), nounOf(o, metric)].filter(Boolean).join(' ')
}

/** What these figures counted, in the registry's order: "children", "assessments". Empty where a metric has one definition. */
export function countedNouns(observations: readonly Observation[], metric: Metric): readonly string[] {
  const shown = metric.definitions.filter((d) => observations.some((o) => o.definition === d.id))
  return [...new Set(shown.flatMap(countedNoun))]
}

/** What added figures count that are kept apart from all others; empty without such figures. */
export function ownDefinitionWords(observations: readonly Observation[], { definitions }: Metric): string {
  const own = definitions.filter(
    ({ id }) => isOwnDefinition(id) && observations.some((o) => o.definition === id),
  )
  const titles = own.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1))
  return own.length === 0 ? '' : `Added figures are a line of their own: ${joinList(titles)}.`
}

/** All that the sources give for one point of a series: "a third or just under a third". */
export function reportedWords(point: Reported, metric: Metric): string {
  return joinList([...new Set(point.observations.map((o) => formatReading(o.reading, metric)))], 'or')
}

/** "six weeks", "11 months": the length of a figure's period. */
function durationWords({ period }: Observation): string {
  const days = toDayNumber(period.end) - toDayNumber(period.start) + 1
  const weeks = Math.round(days / 7)
  return weeks <= 10 ? `${countWord(weeks)} weeks` : pluralise(Math.round(days / MEAN_MONTH_DAYS), 'month')
}

/** "in December 2018", "around May 2019", "for six weeks to about February 2020", "on 14 May 2019". */
export function whenWords(o: Observation): string {
  const { period } = o
  if (o.basis === 'held')
    return `for ${durationWords(o)} to ${period.approximate ? 'about ' : ''}${formatMonth(period.end)}`
  if (o.status === 'planned') return `planned for ${formatPeriod(period)}`
  if (o.basis === 'over' && isOtherYear(period)) return `in the year to ${formatMonth(period.end)}`
  const words = formatPeriod({ ...period, approximate: false })
  if (period.approximate) return `around ${words}`
  return `${/^\d{1,2} /.test(words) ? 'on' : 'in'} ${words}`
}

/** Twelve whole months, neither of a calendar nor of a financial year. */
function isOtherYear(period: Period): boolean {
  const yearOn = addDays(addMonths(period.start, 12), -1)
  return period.precision === 'span' && yearOn === period.end && !isFinancialYear(period)
}

/** When, and whether the figure is derived or not a published one. */
export function placedWords(o: Observation, audience?: Audience): string {
  const aside = layerWords(o.layer, audience).aside || (o.status === 'derived' ? ' (worked out)' : '')
  return `${whenWords(o)}${aside}`
}
