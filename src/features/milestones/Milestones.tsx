import { type NumberedEvent, numberEvents } from '#charts/events.ts'
import { EventBadge } from '#charts/marks/EventBadge.tsx'
import { formatPeriod } from '#domain/formatPeriod.ts'
import { MILESTONE_KINDS, type Milestone } from '#domain/milestone.ts'
import { milestoneDates } from '#domain/range.ts'
import { planWords, slipWords } from '#domain/slip.ts'
import { counted } from '#domain/words.ts'
import type { Selection } from '#state/selection.ts'
import './milestones.css'

const OPEN_WORDS = {
  happened: undefined,
  planned: 'planned',
  missed: 'missed',
  shelved: 'shelved',
  unknown: 'outcome not in the sources',
} as const

function When({ milestone }: { readonly milestone: Milestone }) {
  const plan = planWords(milestone)
  const slip = slipWords(milestone)
  const fate = OPEN_WORDS[milestone.status]
  return (
    <span className="when">
      <span>{MILESTONE_KINDS[milestone.kind].title}</span>
      {milestone.period && <span>{formatPeriod(milestone.period)}</span>}
      {plan && slip !== 'as planned' && <span>{plan}</span>}
      {slip && <strong className={slip === 'as planned' ? undefined : 'slip'}>{slip}</strong>}
      {fate && <strong className="slip">{fate}</strong>}
    </span>
  )
}

function Item({ event }: { readonly event: NumberedEvent }) {
  const { milestone } = event
  return (
    <li id={`milestone-${milestone.id}`}>
      <EventBadge event={event} />
      <span>
        <span className="name">{milestone.title}</span>
        <When milestone={milestone} />
      </span>
    </li>
  )
}

function outsideWords(selection: Selection, shown: number): string | undefined {
  const dated = selection.milestones.filter((m) => milestoneDates(m).length > 0).length
  return dated > shown ? `${counted(dated - shown, 'milestone')} outside these dates.` : undefined
}

/** The milestones in the range, numbered as on the chart, then those that no source dates. */
export function Milestones({ selection }: { readonly selection: Selection }) {
  const { extent, milestones } = selection
  const events = numberEvents(milestones, { from: extent.start, to: extent.end })
  const undated = milestones.filter((m) => milestoneDates(m).length === 0)
  const outside = outsideWords(selection, events.length)
  return (
    <section className="milestones" aria-labelledby="milestones-title" id="milestones">
      <h3 id="milestones-title">Milestones</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section className="scroller" aria-label="List of milestones" tabIndex={0}>
        <ol>
          {events.map((event) => (
            <Item key={event.milestone.id} event={event} />
          ))}
        </ol>
        {events.length === 0 && <p className="note">None in these dates.</p>}
        {outside && <p className="note">{outside}</p>}
        {undated.length > 0 && (
          <p className="note">Not dated by the sources: {undated.map((m) => m.title).join('; ')}.</p>
        )}
      </section>
    </section>
  )
}
