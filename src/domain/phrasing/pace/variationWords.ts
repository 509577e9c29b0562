import type { Day } from '../../model/day.ts'
import type { Metric } from '../../model/metric.ts'
import { isBetter } from '../../reasoning/compare.ts'
import type { MeasureVerdict } from '../../reasoning/measureVerdict.ts'
import type { Progress } from '../../reasoning/pace/progress.ts'
import { fewestFor } from '../../reasoning/variation/ladder.ts'
import type { Limits } from '../../reasoning/variation/limits.ts'
import { PRESETS } from '../../reasoning/variation/presets.ts'
import { type Flags, RULES, type Rule, type Side } from '../../reasoning/variation/rules.ts'
import type { Segment, Variation } from '../../reasoning/variation/variation.ts'
import { placedWords } from '../figureWords.ts'
import { formatMonth } from '../formatPeriod.ts'
import { formatNumber } from '../formatReading.ts'
import type { Audience } from '../layerWords.ts'
import { valueWords } from '../verdictWords.ts'
import { countWord, joinList, pluralise } from '../words.ts'

/** Decimals of a mean, a limit or a pace, which no source states. */
const DECIMALS = 1

/** A number that was worked out: "124.2", "3.4%", "£1.2m". */
export function workedOut(value: number, { unit }: Pick<Metric, 'unit'>): string {
  return formatNumber(value, unit, DECIMALS)
}

/** The limits as they are shown: not below 0 where no figure is, and not above 100%. The rules use them as they are. */
export function shownLimits(
  { lower, upper }: Limits,
  { places }: Pick<Segment, 'places'>,
  { unit }: Pick<Metric, 'unit'>,
): readonly [lower: number, upper: number] {
  const values = places.flatMap(({ value }) => value ?? [])
  const least = values.every((value) => value >= 0) ? Math.max(0, lower) : lower
  const most = unit === 'percent' && values.every((value) => value <= 100) ? Math.min(100, upper) : upper
  return [least, most]
}

/** "95.1 to 260.4" */
export function rangeWords(segment: Segment, limits: Limits, metric: Metric): string {
  return shownLimits(limits, segment, metric)
    .map((value) => workedOut(value, metric))
    .join(' to ')
}

/** What a rule found, about a figure: "is above the usual range of 95.1 to 260.4". */
function ruleWords(rule: Rule, side: Side, variation: Variation, segment: Segment, metric: Metric): string {
  const { limits } = segment
  if (!limits) return ''
  const settings = PRESETS[variation.preset]
  const up = side === 1
  switch (rule) {
    case 'outside':
      return `is ${up ? 'above' : 'below'} the usual range of ${rangeWords(segment, limits, metric)}`
    case 'trend':
      return `is one of ${settings.trend} or more in a row that each ${up ? 'rose' : 'fell'}`
    case 'twoInThree':
      return `is one of two in three near the ${up ? 'upper' : 'lower'} end of the usual range of ${rangeWords(segment, limits, metric)}`
    case 'shift':
      return `is one of ${settings.shift} or more in a row ${up ? 'above' : 'below'} the mean of ${workedOut(limits.mean, metric)}`
  }
}

/** The same without numbers, for a note: "below the usual range", "7 in a row above the mean". */
export function shortRuleWords(rule: Rule, side: Side, { preset }: Pick<Variation, 'preset'>): string {
  const { shift, trend } = PRESETS[preset]
  const up = side === 1
  switch (rule) {
    case 'outside':
      return `${up ? 'above' : 'below'} the usual range`
    case 'trend':
      return `${trend} in a row that ${up ? 'rose' : 'fell'}`
    case 'twoInThree':
      return `two in three near the ${up ? 'upper' : 'lower'} end of the usual range`
    case 'shift':
      return `${shift} in a row ${up ? 'above' : 'below'} the mean`
  }
}

/** The rules worth naming: a figure outside the range says more than two in three near its end. */
export function toldRules(flags: Flags): readonly Rule[] {
  const met = RULES.filter((rule) => flags[rule] !== 0)
  return flags.outside !== 0 && flags.outside === flags.twoInThree
    ? met.filter((r) => r !== 'twoInThree')
    : met
}

const STEP_NAMES: Readonly<Record<Variation['interval'], string>> = { month: 'monthly', quarter: 'quarterly' }

/** Whether the latest figure is more than the usual variation, or what is missing to say so. */
export function variationSentence(progress: Progress, measure: MeasureVerdict, audience: Audience): string {
  const { variation } = progress
  return variation ? signalSentence(variation, measure, audience) : unspacedSentence(progress)
}

function unspacedSentence({ unspaced, figures }: Progress): string {
  const least = fewestFor('limits')
  switch (unspaced) {
    case 'shared months':
      return 'Neighbouring figures share months, so no usual range is worked out.'
    case 'yearly':
      return 'The figures are yearly, so no usual range is worked out.'
    case 'uneven':
      return `The figures are not at even intervals, so no usual range is worked out. ${least} monthly ones would allow it.`
    default:
      return `${least} monthly figures would show whether a change is more than the usual variation; ${soFar(figures.length)}${figures.length > 2 ? ', at uneven times' : ''}.`
  }
}

/** "there are 12 so far" */
function soFar(count: number): string {
  return `there ${count === 1 ? 'is' : 'are'} ${countWord(count)} so far`
}

function signalSentence(variation: Variation, measure: MeasureVerdict, audience: Audience): string {
  const { signal, segments, interval } = variation
  const segment = segments.at(-1)
  const { metric } = measure
  if (!segment) return ''
  const name = STEP_NAMES[interval]
  const since = variation.rebasedAt ? ` since ${formatMonth(variation.rebasedAt.period.end)}` : ''
  switch (signal.kind) {
    case 'few': {
      const more = pluralise(signal.needed, `more ${name} figure`)
      return `${more}${since} would show whether a change is more than the usual variation; ${soFar(segment.count)}.`
    }
    case 'constant':
      return `All ${segment.count} figures${since} are ${workedOut(segment.middle ?? 0, metric)}: there is no variation to judge.`
    case 'rare':
      return `The figures${since} are too low or too often 0 for a usual range. Their median is ${workedOut(segment.middle ?? 0, metric)}.`
    case 'common':
      return `${latestWords(variation, measure, audience)} is within the usual range of ${segment.limits ? rangeWords(segment, segment.limits, metric) : ''}: no more than the usual variation of ${segment.count} ${name} figures${since}.`
    case 'special': {
      const { flags } = variation.latest
      const told = flags ? toldRules(flags) : []
      const reasons = told.map((rule) => ruleWords(rule, flags?.[rule] ?? 0, variation, segment, metric))
      if (signal.side === 'mixed')
        return `${latestWords(variation, measure, audience)} gives mixed signals: it ${reasons.join(', and ')}.`
      const good = goodWords(signal.side, metric)
      return `${latestWords(variation, measure, audience)} is more than the usual variation${good}: it ${reasons.join(', and ')}.`
    }
  }
}

/** ", and better"; empty where no direction is better. */
function goodWords(side: Side, metric: Metric): string {
  const better = isBetter({ verdict: side === 1 ? 'up' : 'down', difference: undefined }, metric)
  return better === undefined ? '' : `, for the ${better ? 'better' : 'worse'}`
}

function latestWords({ latest }: Variation, measure: MeasureVerdict, audience: Audience): string {
  const { figure } = latest
  if (!figure) return 'The latest figure'
  return `The latest figure, ${valueWords(figure, measure)} ${placedWords(figure.reported.preferred, audience)},`
}

/** Months without a figure, and figures that do not count, in a sentence each. */
export function leftOutSentences({ missing, segments, interval }: Variation): readonly string[] {
  const places = segments.flatMap((s) => s.places)
  const named = (why: string) => places.flatMap((p) => (p.leftOut === why ? formatMonth(p.day) : []))
  const gaps = missing.length
  const sentences = [
    gaps > 0 && `${pluralise(gaps, interval)} without a figure: ${monthList(missing)}.`,
    ...(['sources differ', 'not exact'] as const).map((why) => {
      const months = named(why)
      return months.length > 0 && `Not counted, because ${REASONS[why]}: ${joinList(months)}.`
    }),
  ].filter((words) => words !== false)
  return sentences.length > 0 || named('set aside').length > 0
    ? [...sentences, 'Nothing is counted across a gap.']
    : []
}

const REASONS = { 'sources differ': 'sources differ', 'not exact': 'the figure is not exact' } as const

/** The most months that are named one by one. */
const MOST_NAMED = 6

function monthList(days: readonly Day[]): string {
  const shown = days.slice(0, MOST_NAMED).map((day) => formatMonth(day))
  const more = days.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : joinList(shown)
}

/** The chart's finding in a few words, for a column and for a key. */
export function variationTitle(
  { variation, unspaced }: Pick<Progress, 'variation' | 'unspaced'>,
  metric: Metric,
): string {
  if (!variation) return unspaced === 'few' ? 'too few figures' : ''
  const { signal } = variation
  switch (signal.kind) {
    case 'few':
      return 'too few figures'
    case 'constant':
      return 'always the same'
    case 'rare':
      return 'too rare for limits'
    case 'common':
      return 'usual variation'
    case 'special': {
      if (signal.side === 'mixed') return 'mixed signals'
      const way = signal.side === 1 ? 'unusually high' : 'unusually low'
      return `${way}${goodWords(signal.side, metric)}`
    }
  }
}
