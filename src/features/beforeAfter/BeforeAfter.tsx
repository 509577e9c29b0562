import { useRef } from 'react'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Period } from '#domain/model/period.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { becauseWords, sinceMilestoneWords } from '#domain/phrasing/sinceMilestone.ts'
import { isCounted } from '#domain/reasoning/measureVerdict.ts'
import { numberedIn } from '#domain/reasoning/numberMilestones.ts'
import type { Selection } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { SelectField } from '#ui/SelectField.tsx'
import { useDeferredWhileHidden } from '#ui/useDebouncedValue.ts'
import './beforeAfter.css'

/** A milestone that happened and that a source dates. */
interface Happened {
  readonly number: number
  readonly milestone: Milestone
  readonly date: Period
}

function toHappened({ numbered, extent }: Selection): readonly Happened[] {
  return numberedIn(numbered, { from: extent.start, to: extent.end }).flatMap(({ number, milestone }) =>
    milestone.period ? [{ number, milestone, date: milestone.period }] : [],
  )
}

/** The milestone that change is counted from, or the first one that the measure's change can be counted from. */
function firstChoice(
  events: readonly Happened[],
  { metric, since, verdictOf }: Selection,
): Happened | undefined {
  const counts = ({ milestone }: Happened) => {
    const measure = verdictOf(metric, milestone)
    return measure !== undefined && isCounted(measure.lead)
  }
  return events.find((e) => e.milestone.id === since?.id) ?? events.find(counts) ?? events[0]
}

/** What the chosen measure was at a milestone, what it is now, and how it is judged, with no claim about the cause. */
export function BeforeAfter({ selection }: { readonly selection: Selection }) {
  const choose = useView((v) => v.choose)
  const section = useRef<HTMLElement>(null)
  const drawn = useDeferredWhileHidden(selection, section)
  const { metric, verdictOf } = drawn
  const events = toHappened(drawn)
  const event = firstChoice(events, drawn)
  const measure = event && verdictOf(metric, event.milestone)
  if (!event || !measure) return null
  return (
    <section className="beforeafter screen-only" aria-labelledby="beforeafter-title" ref={section}>
      <h2 id="beforeafter-title">Since a milestone</h2>
      <SelectField
        label="Milestone"
        value={event.milestone.id}
        groups={[
          {
            options: events.map((e) => ({
              value: e.milestone.id,
              label: `${e.number}. ${e.milestone.title}, ${formatPeriod(e.date, 'short')}`,
            })),
          },
        ]}
        onChoose={(id) => choose({ around: id })}
      />
      <div className="notice" aria-live="polite">
        {[measure.lead, ...(measure.official ? [measure.official] : [])].map((verdict) => (
          <p key={verdict.series.definition}>{sinceMilestoneWords(verdict, measure)}</p>
        ))}
      </div>
      <details>
        <summary>How this is judged</summary>
        {[measure.lead, ...(measure.official ? [measure.official] : [])].map((verdict) => (
          <p key={verdict.series.definition} className="note">
            {becauseWords(verdict, measure)}
          </p>
        ))}
      </details>
    </section>
  )
}
