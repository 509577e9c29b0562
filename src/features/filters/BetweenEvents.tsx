import { numberEvents } from '#charts/layout/numberEvents.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { milestoneDate } from '#domain/reasoning/range.ts'
import type { Selection } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { SelectField } from '#ui/SelectField.tsx'

const NONE = { value: '', label: 'Choose a milestone' }

function dated(milestones: readonly Milestone[]) {
  return milestones
    .flatMap((milestone) => {
      const date = milestoneDate(milestone)
      return date ? [{ milestone, date }] : []
    })
    .sort((a, b) => a.date.start.localeCompare(b.date.start) || a.milestone.id.localeCompare(b.milestone.id))
}

/** Chooses dates from the first day of one milestone to the last day of another. Milestones in the dates shown have their numbers. */
export function BetweenEvents({ selection }: { readonly selection: Selection }) {
  const { from, to, choose } = useView()
  const events = dated(selection.everyMilestone)
  if (events.length < 2) return null
  const { extent, milestones } = selection
  const numbers = new Map(
    numberEvents(milestones, { from: extent.start, to: extent.end }).map((e) => [e.milestone.id, e.number]),
  )
  const options = events.map(({ milestone, date }) => {
    const number = numbers.get(milestone.id)
    const words = `${milestone.title}, ${milestone.period ? '' : 'planned '}${formatPeriod(date, 'short')}`
    return { value: milestone.id, label: number === undefined ? words : `${number}. ${words}` }
  })
  const find = (id: string) => events.find((e) => e.milestone.id === id)?.date
  const first = events.find((e) => e.date.start === from)
  const last = events.findLast((e) => e.date.end === to)
  return (
    <details className="filter-between">
      <summary className="textbtn">Between two milestones</summary>
      <div className="row">
        <SelectField
          label="From milestone"
          value={first?.milestone.id ?? ''}
          groups={[{ options: [NONE, ...options] }]}
          onChoose={(id) => choose({ from: find(id)?.start })}
        />
        <SelectField
          label="To milestone"
          value={last?.milestone.id ?? ''}
          groups={[{ options: [NONE, ...options] }]}
          onChoose={(id) => choose({ to: find(id)?.end })}
        />
      </div>
    </details>
  )
}
