import type { Metric } from '#domain/model/metric.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import type { State } from '#domain/model/state.ts'
import { type AnswerParts, answerParts } from '#domain/phrasing/answerSentence.ts'
import { formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import type { Audience } from '#domain/phrasing/layerWords.ts'
import { overallWords } from '#domain/phrasing/overallWords.ts'
import { sinceWords } from '#domain/phrasing/sinceMilestone.ts'
import { isDrawnIn } from '#domain/reasoning/range.ts'
import type { Selection } from './selection.ts'

/** "judged inadequate July 2019 to November 2022": the latest time that Ofsted's judgement was inadequate. */
function inadequateWords(states: readonly State[]): string | undefined {
  const last = states
    .filter((s) => s.kind === 'judgement' && s.label === 'Inadequate' && s.period.from)
    .toSorted((a, b) => (a.period.from?.start ?? '').localeCompare(b.period.from?.start ?? ''))
    .at(-1)
  if (!last?.period.from) return undefined
  const from = formatMonth(last.period.from.start)
  return last.period.to
    ? `judged inadequate ${from} to ${formatMonth(last.period.to.start)}`
    : `judged inadequate since ${from}`
}

/**
 * Where the area stands: Ofsted's judgement, or, where the data have no judgement of inadequate, when the first commissioner began:
 * "from", or "by" when a source says only that one was in place by then.
 */
export function standingWords({
  states,
  everyMilestone,
}: Pick<Selection, 'states' | 'everyMilestone'>): string | undefined {
  return inadequateWords(states) ?? commissionerWords(everyMilestone)
}

function commissionerWords(milestones: readonly Milestone[]): string | undefined {
  const since = milestones
    .filter((m) => m.kind === 'commissioner' && m.status === 'happened')
    .flatMap((m) => m.period ?? [])
    .sort((a, b) => a.start.localeCompare(b.start))[0]
  if (!since) return undefined
  return since.approximate
    ? `commissioner by ${formatMonth(since.end)}`
    : `commissioner from ${formatPeriod(since)}`
}

/** The answer about the chosen measure, or the reason why there is no answer. */
export function answerOf(selection: Selection, audience?: Audience): AnswerParts {
  const measure = selection.verdictOf(selection.metric)
  return measure ? answerParts(measure, audience) : { lead: noAnswerWords(selection), more: '' }
}

/** The whole answer as one text. */
export function answerWords(selection: Selection, audience?: Audience): string {
  const { lead, more } = answerOf(selection, audience)
  return more ? `${lead} ${more}` : lead
}

function noAnswerWords({ area, all, areaObservations, everyMilestone }: Selection): string {
  if (all.length > 0) return 'No figures in this range.'
  if (areaObservations.length > 0) return `We have no figures for this measure in ${area.name}.`
  const none = `We have no figures for ${area.name}`
  return everyMilestone.length > 0 ? `${none}, only the dated milestones below.` : `${none}.`
}

/** How all measures of the area have changed, in one sentence; empty where fewer than two have figures in these dates. */
export function countWords(
  { area, since, range, areaObservations, verdictOf }: Selection,
  metrics: readonly Metric[],
): string {
  const measures = metrics.flatMap((metric) => verdictOf(metric) ?? [])
  const shown = areaObservations.filter((o) => isDrawnIn(o, range))
  return overallWords(measures, sinceWords(since, area), shown)
}
