import { useRef } from 'react'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Period } from '#domain/model/period.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { beforeAfter, beforeAfterWords } from '#domain/reasoning/beforeAfter.ts'
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

/** The first milestone with comparable figures before and after it, or the first milestone. */
function mostTelling(events: readonly Happened[], { all }: Selection): Happened | undefined {
  const verdict = (e: Happened) => beforeAfter(all, e.date).comparison?.verdict
  const tells = (e: Happened) => ['up', 'down', 'same', 'cannot-tell'].includes(verdict(e) ?? '')
  return events.find(tells) ?? events[0]
}

/** The chosen measure's last figure before a milestone and its first one after it, with no claim about the cause. */
export function BeforeAfter({ selection }: { readonly selection: Selection }) {
  const chosen = useView((v) => v.around)
  const choose = useView((v) => v.choose)
  const section = useRef<HTMLElement>(null)
  const drawn = useDeferredWhileHidden(selection, section)
  const { metric, all } = drawn
  const events = toHappened(drawn)
  const event = events.find((e) => e.milestone.id === chosen) ?? mostTelling(events, drawn)
  if (!event || all.length === 0) return null
  const { milestone, date } = event
  return (
    <section className="beforeafter screen-only" aria-labelledby="beforeafter-title" ref={section}>
      <h2 id="beforeafter-title">Before and after a milestone</h2>
      <SelectField
        label="Milestone"
        value={milestone.id}
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
      <p className="notice" aria-live="polite">
        <strong>{metric.shortTitle}.</strong>{' '}
        {beforeAfterWords(beforeAfter(all, date), milestone.title, date, metric)}
      </p>
    </section>
  )
}
