import type { Milestone } from '#domain/model/milestone.ts'
import { formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { answerSentence, toHeadline } from '#domain/reasoning/headline.ts'
import type { Selection } from './selection.ts'

/**
 * "Commissioner from November 2018": the first commissioner the sources name for the area; "by", where they say only that there
 * was one by then.
 */
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

/** The answer to what was chosen, or why there is none, in a sentence or two. */
export function answerWords({
  area,
  metric,
  all,
  shown,
  areaObservations,
  everyMilestone,
}: Selection): string {
  if (shown.length > 0) return answerSentence(toHeadline(shown, metric), metric)
  if (all.length > 0) return 'No figures in this range.'
  if (areaObservations.length > 0) return `The sources give no figure of this kind for ${area.name}.`
  const none = `The sources give no figures for ${area.name}.`
  return everyMilestone.length > 0 ? `${none} They date the milestones below.` : none
}
