import type { ReactNode } from 'react'
import { formatDay, formatMonth, formatPeriod } from '#domain/formatPeriod.ts'
import { answerSentence, toHeadline } from '#domain/headline.ts'
import type { Milestone } from '#domain/milestone.ts'
import type { Observation } from '#domain/observation.ts'
import { counted } from '#domain/words.ts'
import type { Selection } from '#state/selection.ts'
import './answer.css'

/**
 * "Commissioner from November 2018": the first commissioner the sources name for the area; "by", where they say only that there
 * was one by then.
 */
function standing(milestones: readonly Milestone[]): string | undefined {
  const since = milestones
    .filter((m) => m.kind === 'commissioner' && m.status === 'happened')
    .flatMap((m) => m.period ?? [])
    .sort((a, b) => a.start.localeCompare(b.start))[0]
  if (!since) return undefined
  return since.approximate
    ? `Commissioner by ${formatMonth(since.end)}`
    : `Commissioner from ${formatPeriod(since)}`
}

/** Where the figures come from, those that a person added counted apart. */
function originWords(shown: readonly Observation[]): readonly string[] {
  const published = shown.filter((o) => o.layer === 'curated')
  const added = shown.filter((o) => o.layer === 'added').length
  const yours = shown.length - published.length - added
  const sources = new Set(published.map((o) => o.source)).size
  return [
    ...(published.length > 0
      ? [`${counted(published.length, 'figure')} from ${counted(sources, 'source')}`]
      : []),
    ...(added > 0 ? [`${counted(added, 'added figure')}, not verified`] : []),
    ...(yours > 0 ? [`${counted(yours, 'figure')} of yours, not verified`] : []),
  ]
}

const LATEST_ASIDES = { curated: '', added: ' (added, not verified)', yours: ' (yours)' } as const

function metaWords({ shown, all, metric }: Selection): string {
  const latest = toHeadline(shown, metric)?.latest.preferred
  if (!latest) return all.length > 0 ? `${counted(all.length, 'figure')} outside this range.` : ''
  return [
    `Latest figure: ${formatPeriod(latest.period)}${LATEST_ASIDES[latest.layer]}`,
    ...originWords(shown),
    shown.some((o) => o.layer === 'curated')
      ? 'compiled from published reports, not official statistics'
      : 'not official statistics',
  ].join(' · ')
}

function sentence(selection: Selection): ReactNode {
  const { area, metric, all, shown, areaObservations, everyMilestone } = selection
  if (shown.length > 0) return answerSentence(toHeadline(shown, metric), metric)
  if (all.length > 0) return 'No figures in this range.'
  if (areaObservations.length > 0) return `The sources give no figure of this kind for ${area.name}.`
  const none = `The sources give no figures for ${area.name}.`
  return everyMilestone.length > 0 ? `${none} They date the milestones below.` : none
}

/** The answer, before anything else: what is known of the chosen measure in one or two sentences. */
export function Answer({ selection }: { readonly selection: Selection }) {
  const { area, metric, everyMilestone } = selection
  const status = standing(everyMilestone)
  return (
    <section className="answer" aria-labelledby="answer-title">
      <p className="eyebrow">
        {area.name} children’s services {status && <span className="chip">{status}</span>}
        {area.closed && <span className="chip">Council ended {formatDay(area.closed)}</span>}
      </p>
      <h1 id="answer-title">{metric.shortTitle}</h1>
      <p className="sentence">{sentence(selection)}</p>
      <p className="meta">{metaWords(selection)}</p>
    </section>
  )
}
