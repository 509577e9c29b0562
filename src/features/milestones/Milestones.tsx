import { useEffect, useRef } from 'react'
import { type NumberedEvent, numberEvents } from '#charts/layout/numberEvents.ts'
import { EventBadge } from '#charts/marks/EventDisc.tsx'
import { MILESTONE_KINDS, type Milestone } from '#domain/model/milestone.ts'
import { milestoneWords } from '#domain/phrasing/milestoneWords.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { milestoneDates } from '#domain/reasoning/range.ts'
import { useReading } from '#state/reading.ts'
import type { Selection } from '#state/selection.ts'
import { KindFilter } from './KindFilter.tsx'
import './milestones.css'

function When({ milestone }: { readonly milestone: Milestone }) {
  const { date, plan, outcome } = milestoneWords(milestone)
  return (
    <span className="milestone-when">
      <span>{MILESTONE_KINDS[milestone.kind].title}</span>
      {date && <span>{date}</span>}
      {plan && <span>{plan}</span>}
      {outcome && (
        <strong className={outcome === 'as planned' ? undefined : 'milestone-delay'}>{outcome}</strong>
      )}
    </span>
  )
}

/** One milestone; pointing at it, touching it or coming to it by keyboard shows it on the chart, and the other way round. */
function Item({ event }: { readonly event: NumberedEvent }) {
  const { milestone } = event
  const current = useReading((r) => r.milestone === milestone.id)
  const read = useReading((r) => r.read)
  const show = () => read({ milestone: milestone.id, day: undefined })
  const leave = () => read({ milestone: undefined })
  return (
    <li data-milestone={milestone.id} className={current ? 'milestone-current' : undefined}>
      <button
        type="button"
        onPointerEnter={show}
        onPointerLeave={leave}
        onFocus={show}
        onBlur={leave}
        onClick={show}
      >
        <EventBadge event={event} />
        <span>
          <span>{milestone.title}</span>
          <When milestone={milestone} />
        </span>
      </button>
    </li>
  )
}

/** Brings the milestone that is read on the chart into the list's view, without moving the page. */
function useFollow() {
  const scroller = useRef<HTMLElement>(null)
  const current = useReading((r) => r.milestone)
  useEffect(() => {
    const box = scroller.current
    const row = current && box?.querySelector<HTMLElement>(`[data-milestone="${CSS.escape(current)}"]`)
    if (!box || !row || box.scrollHeight <= box.clientHeight) return
    const top = row.offsetTop - box.offsetTop
    if (top < box.scrollTop) box.scrollTop = top
    else if (top + row.offsetHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = top + row.offsetHeight - box.clientHeight
    }
  }, [current])
  return scroller
}

function outsideWords(selection: Selection, shown: number): string | undefined {
  const dated = selection.milestones.filter((m) => milestoneDates(m).length > 0).length
  return dated > shown ? `${pluralise(dated - shown, 'milestone')} outside these dates.` : undefined
}

/** The milestones in the range, numbered as on the chart, then those that no source dates. */
export function Milestones({ selection }: { readonly selection: Selection }) {
  const { extent, milestones, everyMilestone } = selection
  const scroller = useFollow()
  const events = numberEvents(milestones, { from: extent.start, to: extent.end })
  const undated = milestones.filter((m) => milestoneDates(m).length === 0)
  const outside = outsideWords(selection, events.length)
  return (
    <section className="milestones" aria-labelledby="milestones-title" id="milestones">
      <h2 id="milestones-title">Milestones</h2>
      <KindFilter milestones={everyMilestone} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section className="milestone-list" aria-label="List of milestones" tabIndex={0} ref={scroller}>
        <ol className="list">
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
