import type { Day } from '../../model/day.ts'
import { definitionOf, type Metric } from '../../model/metric.ts'
import type { Milestone } from '../../model/milestone.ts'
import type { MeasureVerdict } from '../../reasoning/measureVerdict.ts'
import type { Progress } from '../../reasoning/pace/progress.ts'
import { targetWords } from '../../targets/targetWords.ts'
import { formatMonth, formatPeriod } from '../formatPeriod.ts'
import type { Audience } from '../layerWords.ts'
import { joinList } from '../words.ts'
import {
  assuranceSentence,
  PACE_TITLES,
  paceSentences,
  trendSentence,
  yearBeforeSentence,
} from './paceWords.ts'
import { leftOutSentences, rangeWords, variationSentence, variationTitle } from './variationWords.ts'

/** What a person changed about the control chart, and why. */
export interface ProgressReasons {
  readonly rebase: { readonly milestone: Milestone; readonly why: string } | undefined
  readonly aside: readonly { readonly day: Day; readonly why: string }[]
}

interface Told {
  readonly progress: Progress
  readonly measure: MeasureVerdict
  readonly reasons: ProgressReasons
  readonly audience?: Audience
}

interface ProgressPart {
  readonly title: string
  readonly sentences: readonly string[]
}

/** Whether the change is real and fast enough: everything that the page says under the chart. */
export function progressParts(told: Told): readonly ProgressPart[] {
  const { progress, measure, audience = 'owner' } = told
  const parts = [
    {
      title: 'Variation',
      sentences: [variationSentence(progress, measure, audience), ...chartSentences(told)],
    },
    { title: 'Chance', sentences: trendSentences(measure) },
    { title: 'A year before', sentences: yearSentences(told) },
    { title: 'Pace', sentences: targetSentences(told) },
  ]
  return parts.filter(({ sentences }) => sentences.length > 0)
}

/** The same without what is only missing, one text a part, for a picture, a printed sheet and a description. */
export function keptProgressWords(told: Told): readonly string[] {
  const { progress, measure, audience = 'reader' } = told
  const { variation } = progress
  const found = variation && variation.signal.kind !== 'few'
  const parts = [
    {
      title: 'Variation',
      sentences: [
        ...(found ? [variationSentence(progress, measure, audience)] : []),
        ...chartSentences(told),
      ],
    },
    { title: 'A year before', sentences: yearSentences(told) },
    { title: 'Pace', sentences: targetSentences(told) },
  ]
  return parts.flatMap(({ title, sentences }) =>
    sentences.length > 0 ? [`${title}: ${sentences.join(' ')}`] : [],
  )
}

function yearSentences({ progress: { yearBefore }, measure: { metric } }: Told): readonly string[] {
  return yearBefore ? [yearBeforeSentence(yearBefore, metric)] : []
}

function targetSentences({ progress, measure: { metric } }: Told): readonly string[] {
  const { pace, otherTargets, variation } = progress
  const others = otherTargets.map(
    (t) => `${targetWords(t, metric)} is for another count, so it is not compared.`,
  )
  const assurance = variation?.signal.kind === 'common' ? pace?.pace?.assurance : undefined
  return [
    ...(pace ? paceSentences(pace, metric) : []),
    ...(assurance ? [assuranceSentence(assurance)] : []),
    ...others,
  ]
}

/** How seldom chance alone would do the same, of what was reported and of the official statistics. */
function trendSentences({ metric, lead, official }: MeasureVerdict): readonly string[] {
  return [lead, official].flatMap((verdict) => {
    const words = verdict && trendSentence(verdict, metric)
    if (!words) return []
    const title = official && verdict === official && definitionOf(metric, official.series.definition)?.title
    return title ? [`${title}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`] : [words]
  })
}

function chartSentences({ progress, measure, reasons }: Told): readonly string[] {
  const { variation } = progress
  if (!variation) return []
  const aside = reasons.aside.map(({ day, why }) => `${formatMonth(day)} (${why})`)
  return [
    ...rebaseSentences(progress, measure, reasons),
    ...(aside.length > 0 ? [`Set aside by hand, so not counted: ${joinList(aside)}.`] : []),
    ...leftOutSentences(variation),
  ]
}

function rebaseSentences(
  { variation, withoutRebase, verdict }: Progress,
  { metric }: MeasureVerdict,
  { rebase }: ProgressReasons,
): readonly string[] {
  if (!rebase?.milestone.period || !variation) return []
  const { title, period } = rebase.milestone
  const name = `“${title}” (${formatPeriod(period)})`
  const at = variation.rebasedAt
  if (!at) return [`No figure is on both sides of ${name}, so there are no new limits.`]
  const first = `New limits from ${formatPeriod(at.period)}, the first figure after ${name}: ${rebase.why}.`
  const segment = withoutRebase?.segments.at(-1)
  if (!withoutRebase || !segment) return [first]
  const without = variationTitle({ variation: withoutRebase, unspaced: undefined }, metric)
  const range = segment.limits ? `, usual range ${rangeWords(segment, segment.limits, metric)}` : ''
  return [first, `Without them, ${formatPeriod(verdict.latest.period)} has: ${without}${range}.`]
}

/** Three cells of a row: the target, the pace and the variation. Empty where there is nothing to say. */
export interface ProgressCells {
  readonly target: string
  readonly pace: string
  readonly variation: string
}

export function progressCells(progress: Progress | undefined, metric: Metric): ProgressCells {
  if (!progress) return { target: '', pace: '', variation: '' }
  const { pace, variation } = progress
  const goal = pace?.pace?.goal.target
  const target = goal
    ? targetWords(goal, metric)
        .replace(/^Target: /u, '')
        .replace(/ \([^()]*\)$/u, '')
    : ''
  return {
    target,
    pace: pace?.pace ? PACE_TITLES[pace.pace.verdict] : pace?.doubt ? PACE_TITLES['cannot-tell'] : '',
    variation: variation ? variationTitle(progress, metric) : '',
  }
}
