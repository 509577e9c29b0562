import { fromDayNumber } from '../../model/day.ts'
import type { Metric } from '../../model/metric.ts'
import type { Figure } from '../../reasoning/baseline.ts'
import type { TestResult } from '../../reasoning/exactTests.ts'
import {
  KEPT,
  type Level,
  type Pace,
  type PaceDoubt,
  type PaceFound,
  type PaceVerdict,
} from '../../reasoning/pace/pace.ts'
import type { SameMonths } from '../../reasoning/pace/sameMonths.ts'
import { changeAYear } from '../../reasoning/pace/slope.ts'
import type { Assurance } from '../../reasoning/variation/assurance.ts'
import type { Verdict } from '../../reasoning/verdict.ts'
import { differenceWords } from '../changePhrase.ts'
import { whenWords } from '../figureWords.ts'
import { formatDay, formatPeriod } from '../formatPeriod.ts'
import { formatNumber, round } from '../formatReading.ts'
import { pathWords } from '../verdictWords.ts'
import { capitalised, countWord, plainNumber, pluralise } from '../words.ts'
import { workedOut } from './variationWords.ts'

/** The six verdicts on the pace. */
export const PACE_TITLES: Readonly<Record<PaceVerdict, string>> = {
  achieved: 'achieved and kept',
  'on-plan': 'on plan',
  slow: 'moving, but too slowly',
  still: 'no evidence of movement',
  away: 'moving away from the target',
  'cannot-tell': 'cannot tell yet',
}

const DOUBTS: Readonly<Record<PaceDoubt, string>> = {
  'one figure': 'one figure shows no pace',
  'not exact': 'the first or the latest figure is not exact',
  'sources differ': 'sources differ about the first or the latest figure',
}

/** "88.3 lower", "2.4 percentage points higher" */
function awayWords(difference: number, metric: Metric): string {
  const size = round(Math.abs(difference), 1)
  if (size === 0) return 'the same'
  return `${differenceWords(size, metric)} ${difference > 0 ? 'higher' : 'lower'}`
}

/** "fell by 13.1 a month", "did not change" */
function movedWords(change: number, metric: Metric): string {
  const size = round(Math.abs(change), 2)
  if (size === 0) return 'did not change'
  return `${change > 0 ? 'rose' : 'fell'} by ${differenceWords(size, metric)} a month`
}

/** "1 time in 62"; fewer than 1 in 1,000 is not named more closely. */
export function chanceWords({ p }: TestResult): string {
  if (p < 0.001) return 'fewer than 1 time in 1,000'
  return p > 0.5 ? 'more often than not' : `1 time in ${plainNumber(Math.floor(1 / p + 1e-9))}`
}

/** How seldom chance alone would do the same; undefined without a test, and where it has not the direction of the net change. */
export function trendSentence(verdict: Verdict, metric: Metric): string | undefined {
  const { because, net } = verdict
  if (!because.test || (net?.verdict !== 'up' && net?.verdict !== 'down')) return undefined
  if (Math.sign(because.test.s) !== (net.verdict === 'up' ? 1 : -1)) return undefined
  const path = pathWords(verdict)
  const chance = `chance alone would give so clear a difference ${chanceWords(because.test)}`
  if (because.rule === 'groups')
    return `Between the figures before the milestone and those after it, ${chance}.`
  const way = path ? capitalised(path) : net.verdict === 'up' ? 'Higher' : 'Lower'
  const usual = usualWords(verdict, metric)
  return `${way}: by chance alone so consistent a change would come ${chanceWords(because.test)}.${usual && ` ${usual}`}`
}

/** "The usual change is 2 lower a year (median of all slopes)." Of yearly figures, which have no other usual change; else empty. */
function usualWords(verdict: Verdict, metric: Metric): string {
  const slope = verdict.interval === 'year' ? changeAYear(verdict) : undefined
  return slope === undefined
    ? ''
    : `The usual change is ${awayWords(slope, metric)} a year (median of all slopes).`
}

/** The months shown against the same months of the year before. */
export function yearBeforeSentence(same: SameMonths, { unit }: Metric): string {
  const { first, last, months, now, before } = same
  const when = formatPeriod({
    start: first,
    end: last,
    precision: months === 1 ? 'month' : 'span',
    approximate: false,
  })
  const change = before === 0 ? undefined : ((now - before) / before) * 100
  const size = change === undefined ? 0 : Math.abs(change)
  const percent = plainNumber(round(size, size < 1 ? 1 : 0), 1)
  const compared =
    change === undefined
      ? 'against none in'
      : now === before
        ? 'the same as in'
        : `${percent}% ${now > before ? 'more' : 'fewer'} than the ${formatNumber(before, unit)} of`
  return `${when}${months === 1 ? '' : ' together'}: ${formatNumber(now, unit)}, ${compared} the same ${months === 1 ? 'month' : 'months'} a year before.`
}

/** The verdict on the pace and the numbers that made it, each in a sentence. */
export function paceSentences({ pace, doubt, levels }: PaceFound, metric: Metric): readonly string[] {
  const told = levels.map((level) => levelSentence(level, metric))
  if (!pace)
    return [...(doubt ? [`${capitalised(PACE_TITLES['cannot-tell'])}: ${DOUBTS[doubt]}.`] : []), ...told]
  return [
    `${capitalised(PACE_TITLES[pace.verdict])}${reasonWords(pace, metric)}.`,
    expectedSentence(pace, metric),
    `${neededSentence(pace, metric)} This is arithmetic, not a forecast.`,
    ...told,
  ]
}

function reasonWords({ verdict, met, test, count, goal }: Pace, metric: Metric): string {
  const target = formatNumber(goal.value, metric.unit)
  switch (verdict) {
    case 'achieved':
      return met >= KEPT
        ? `: the last ${met} figures meet the target of ${target}`
        : `: the whole usual range meets the target of ${target}`
    case 'on-plan':
      return ''
    case 'slow':
    case 'away':
      return test ? `: by chance alone so consistent a change would come ${chanceWords(test)}` : ''
    case 'still':
      return ': it is behind the plan, and the figures have no clear direction'
    case 'cannot-tell':
      return `: it is behind the plan, and ${countWord(count)} figures are too few to show a direction`
  }
}

/** "309 in October 2023" */
function placed(figure: Figure, value: number, metric: Metric): string {
  return `${formatNumber(value, metric.unit)} ${whenWords(figure.reported.preferred)}`
}

function expectedSentence(pace: Pace, metric: Metric): string {
  const { latest, latestFigure, expected, gap } = pace
  const day = formatDay(fromDayNumber(latest.day))
  const { precision } = latestFigure.period
  const stands = precision === 'day' ? day : `${day}, the last day of ${formatPeriod(latestFigure.period)}`
  return `Expected on ${stands}${courseWords(pace, metric)}: ${workedOut(expected, metric)}. The figure is ${formatNumber(latest.value, metric.unit)}: ${awayWords(gap, metric)}${daysWords(pace)}.`
}

/** ", on a straight line from 309 in October 2023 to 40 by 31 March 2026"; empty where the target’s date is before the baseline. */
function courseWords({ plan, goal, from, fromFigure }: Pace, metric: Metric): string {
  if (goal.day <= from.day) return ''
  const before = plan.goals.indexOf(goal)
  const line = before > 0 ? 'straight lines' : 'a straight line'
  const way = plan.shape === 'line' ? line : 'steps'
  const through = before > 0 ? ` through ${pluralise(before, 'earlier target')}` : ''
  const end = `${formatNumber(goal.value, metric.unit)} by ${formatDay(fromDayNumber(goal.day))}`
  return `, on ${way} from ${placed(fromFigure, from.value, metric)}${through} to ${end}`
}

function daysWords({ daysAhead, plan, latest, from, way }: Pace): string {
  if (daysAhead !== undefined)
    return daysAhead === 0
      ? ', on the day of the plan'
      : `, ${pluralise(Math.abs(daysAhead), 'day')} ${daysAhead > 0 ? 'ahead' : 'behind'}`
  const isWorse = plan.shape === 'line' && (latest.value - from.value) * way < 0
  return isWorse ? ', and further from the target than at the start' : ''
}

function neededSentence({ achieved, needed, goal, latest, fromFigure, way }: Pace, metric: Metric): string {
  const since = `Since ${whenWords(fromFigure.reported.preferred).replace(/^(?:in|on) /u, '')} it ${movedWords(achieved, metric)}`
  const target = formatNumber(goal.value, metric.unit)
  const day = formatDay(fromDayNumber(goal.day))
  if (needed !== undefined)
    return `${since}; to reach ${target} by ${day} it must ${way === 1 ? 'rise' : 'fall'} by ${differenceWords(round(Math.abs(needed), 2), metric)} a month.`
  if ((latest.value - goal.value) * way >= 0) return `${since}; ${target}, the target for ${day}, is reached.`
  return `${since}; the target’s date, ${day}, has passed.`
}

function levelSentence({ target, isBroken }: Level, metric: Metric): string {
  const level = `the ${target.kind} of ${formatNumber(target.value, metric.unit)}`
  if (isBroken === undefined) return `The latest figure is not exact, so ${level} is not checked.`
  return isBroken ? `The latest figure is beyond ${level}.` : `${capitalised(level)} is kept.`
}

const ASSURANCE: Readonly<Record<Assurance, string>> = {
  pass: 'the target would always be met: the whole usual range meets it',
  fail: 'the target would be missed: the whole usual range misses it',
  inconsistent: 'the target would be met at some times and missed at others: it lies inside the usual range',
}

/** Of figures with no more than usual variation: whether the target would be met as things are. */
export function assuranceSentence(assurance: Assurance): string {
  return `As things are, ${ASSURANCE[assurance]}.`
}
