import type { Milestone } from '#domain/model/milestone.ts'
import { formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import type { Audience } from '#domain/phrasing/layerWords.ts'
import { answerSentence, toHeadline } from '#domain/reasoning/headline.ts'
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

/** The answer about the chosen measure, or the reason why there is no answer, in one or two sentences. */
export function answerWords(
  { area, metric, all, shown, areaObservations, everyMilestone }: Selection,
  audience?: Audience,
): string {
  if (shown.length > 0) return answerSentence(toHeadline(shown, metric), metric, audience)
  if (all.length > 0) return 'No figures in this range.'
  if (areaObservations.length > 0) return `We have no figures for this measure in ${area.name}.`
  const none = `We have no figures for ${area.name}`
  return everyMilestone.length > 0 ? `${none}, only the dated milestones below.` : `${none}.`
}
