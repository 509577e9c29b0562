import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { milestoneDate } from '#domain/reasoning/range.ts'
import type { Selection } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { SelectField } from '#ui/SelectField.tsx'

const NONE = { value: '', label: 'Choose a milestone' }

/** Chooses dates from the first day of one milestone to the last day of another. */
export function BetweenEvents({ selection }: { readonly selection: Selection }) {
  const { from, to, choose } = useView()
  const events = selection.numbered.flatMap(({ number, milestone }) => {
    const date = milestoneDate(milestone)
    return date ? [{ number, milestone, date }] : []
  })
  if (events.length < 2) return null
  const options = events.map(({ number, milestone, date }) => ({
    value: milestone.id,
    label: `${number}. ${milestone.title}, ${milestone.period ? '' : 'planned '}${formatPeriod(date, 'short')}`,
  }))
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
