import { useEffect, useRef } from 'react'
import { EventBadge, KindBadge } from '#charts/marks/EventDisc.tsx'
import {
  MILESTONE_KIND_IDS,
  MILESTONE_KINDS,
  type Milestone,
  type MilestoneKind,
} from '#domain/model/milestone.ts'
import { milestoneWords } from '#domain/phrasing/milestoneWords.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { type NumberedMilestone, numberedIn } from '#domain/reasoning/numberMilestones.ts'
import { milestoneDates } from '#domain/reasoning/range.ts'
import type { Selection } from '#state/selection.ts'
import { useReading, useView } from '#state/view.ts'
import './milestones.css'

/** Chooses the kinds of milestone that the chart and the list show. */
function KindFilter({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const hidden = useView((v) => v.hidden)
  const choose = useView((v) => v.choose)
  const kinds = MILESTONE_KIND_IDS.filter((kind) => milestones.some((m) => m.kind === kind))
  if (kinds.length < 2) return null
  const toggle = (kind: MilestoneKind) =>
    choose({
      hidden: MILESTONE_KIND_IDS.filter((k) => (k === kind ? !hidden.includes(k) : hidden.includes(k))),
    })
  return (
    <details className="milestone-kinds scripted screen-only">
      <summary className="textbtn">
        {hidden.length === 0
          ? 'All kinds shown'
          : `${kinds.filter((k) => !hidden.includes(k)).length} of ${kinds.length} kinds shown`}
      </summary>
      <fieldset>
        <legend className="visually-hidden">Kinds of milestone to show</legend>
        {kinds.map((kind) => (
          <label key={kind} className="choice">
            <input type="checkbox" checked={!hidden.includes(kind)} onChange={() => toggle(kind)} />
            <KindBadge kind={kind} />
            {MILESTONE_KINDS[kind].title}
          </label>
        ))}
      </fieldset>
    </details>
  )
}

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

/** One milestone. Hovering, touching or focusing it highlights it on the chart, and reading it on the chart highlights it here. */
function Item({ event }: { readonly event: NumberedMilestone }) {
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

function List({ events }: { readonly events: readonly NumberedMilestone[] }) {
  return (
    <ol className="list">
      {events.map((event) => (
        <Item key={event.milestone.id} event={event} />
      ))}
    </ol>
  )
}

/** Scrolls the list, not the page, to the milestone that is read on the chart. */
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

/** The milestones in the dates shown, numbered as on the chart: first those that the chart names, then the others. */
export function Milestones({ selection }: { readonly selection: Selection }) {
  const { extent, numbered, milestones, everyMilestone } = selection
  const scroller = useFollow()
  const events = numberedIn(numbered, { from: extent.start, to: extent.end })
  const main = events.filter((e) => e.milestone.tier === 1)
  const others = events.filter((e) => e.milestone.tier !== 1)
  const undated = milestones.filter((m) => milestoneDates(m).length === 0)
  const outside = outsideWords(selection, events.length)
  return (
    <section className="milestones" aria-labelledby="milestones-title" id="milestones">
      <h2 id="milestones-title">Milestones</h2>
      <KindFilter milestones={everyMilestone} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section className="milestone-list" aria-label="List of milestones" tabIndex={0} ref={scroller}>
        <List events={main.length > 0 ? main : events} />
        {main.length > 0 && others.length > 0 && (
          <details className="milestone-others">
            <summary className="textbtn">
              All {events.length}: {others.length} more
            </summary>
            <List events={others} />
          </details>
        )}
        {events.length === 0 && <p className="note">None in these dates.</p>}
        {outside && <p className="note">{outside}</p>}
        {undated.length > 0 && (
          <p className="note">Not dated by the sources: {undated.map((m) => m.title).join('; ')}.</p>
        )}
      </section>
    </section>
  )
}
