import type { Metric } from '#domain/model/metric.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import { type AnswerParts, answerParts } from '#domain/phrasing/answerSentence.ts'
import { formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import type { Audience } from '#domain/phrasing/layerWords.ts'
import { overallWords } from '#domain/phrasing/overallWords.ts'
import { sinceWords } from '#domain/phrasing/sinceMilestone.ts'
import { isDrawnIn } from '#domain/reasoning/range.ts'
import type { Selection } from './selection.ts'

/** When the first commissioner began: "from", or "by" when a source says only that one was in place by then. */
export function standingWords(milestones: readonly Milestone[]): string | undefined {
  const since = milestones
    .filter((m) => m.kind === 'commissioner' && m.status === 'happened')
    .flatMap((m) => m.period ?? [])
    .sort((a, b) => a.start.localeCompare(b.start))[0]
  if (!since) return undefined
  return since.approximate
    ? `Commissioner by ${formatMonth(since.end)}`
    : `Commissioner from ${formatPeriod(since)}`
}

/** The answer about the chosen measure, or the reason why there is no answer. */
export function answerOf(selection: Selection, audience?: Audience): AnswerParts {
  const { metric, shown, verdictOf } = selection
  return shown.length > 0
    ? answerParts(verdictOf(metric), audience)
    : { lead: noAnswerWords(selection), more: '' }
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
