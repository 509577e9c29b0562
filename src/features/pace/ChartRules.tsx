import { type FormEvent, useState } from 'react'
import { formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { PRESET_TITLES } from '#domain/phrasing/pace/calculation.ts'
import { PRESET_IDS } from '#domain/reasoning/variation/presets.ts'
import type { Variation } from '#domain/reasoning/variation/variation.ts'
import type { Selection } from '#state/selection.ts'
import { type ChosenRebase, useView } from '#state/view.ts'
import { toReason } from '#state/viewUrl.ts'
import { SelectField } from '#ui/SelectField.tsx'
import { TextField } from './SetTarget.tsx'

interface Props {
  readonly selection: Selection
  readonly variation: Variation
}

/** The rules of the control chart, new limits at a milestone, and figures that do not count, each with a reason. */
export function ChartRules({ selection, variation }: Props) {
  const { rules, choose } = useView()
  return (
    <div className="pace-form">
      <SelectField
        label="Rules"
        value={rules}
        groups={[{ options: PRESET_IDS.map((value) => ({ value, label: PRESET_TITLES[value] })) }]}
        onChoose={(chosen) => choose({ rules: PRESET_IDS.find((one) => one === chosen) ?? 'page' })}
      />
      <NewLimits selection={selection} variation={variation} />
      <Aside selection={selection} variation={variation} />
    </div>
  )
}

/** Limits are never changed by themselves: a person names the milestone and the reason, and can look at the chart without. */
function NewLimits({ selection: { metric, numbered, reasons }, variation }: Props) {
  const { rebase, choose } = useView()
  const [hidden, setHidden] = useState<ChosenRebase>()
  const days = variation.segments.flatMap(({ places }) => places.map(({ day }) => day))
  const inside = numbered.flatMap(({ number, milestone }) => {
    const { period } = milestone
    const within = period && period.end >= (days[0] ?? '') && period.end < (days.at(-1) ?? '')
    return within
      ? [{ value: milestone.id, label: `${number}. ${milestone.title}, ${formatPeriod(period, 'short')}` }]
      : []
  })
  if (rebase && reasons.rebase)
    return (
      <p className="row">
        New limits from “{reasons.rebase.milestone.title}”: {reasons.rebase.why}.
        <button
          type="button"
          className="btn small"
          onClick={() => {
            setHidden(rebase)
            choose({ rebase: undefined })
          }}
        >
          Show without new limits
        </button>
      </p>
    )
  return (
    <>
      {hidden && (
        <button type="button" className="btn small" onClick={() => choose({ rebase: hidden })}>
          Show the new limits again
        </button>
      )}
      {inside.length === 0 ? (
        <p className="note">No milestone lies between these figures, so no new limits can be chosen.</p>
      ) : (
        <ReasonForm
          label="New limits from"
          options={inside}
          action="Use new limits"
          onChoose={(milestone, why) => choose({ rebase: { metric: metric.id, milestone, why } })}
        />
      )}
    </>
  )
}

function Aside({ selection: { metric }, variation }: Props) {
  const { aside, choose } = useView()
  const own = aside.filter((one) => one.metric === metric.id)
  const places = variation.segments.flatMap((segment) => segment.places)
  const options = places.flatMap(({ day, value }) =>
    value === undefined ? [] : [{ value: day, label: formatMonth(day) }],
  )
  return (
    <>
      <ReasonForm
        label="Set aside"
        options={options}
        action="Set aside"
        onChoose={(chosen, why) => {
          const day = places.find((place) => place.day === chosen)?.day
          if (day) choose({ aside: [...aside, { metric: metric.id, day, why }] })
        }}
      />
      {own.map((one) => (
        <p key={one.day} className="row">
          {formatMonth(one.day)} is set aside: {one.why}.
          <button
            type="button"
            className="btn small"
            onClick={() => choose({ aside: aside.filter((other) => other !== one) })}
          >
            Count {formatMonth(one.day)} again
          </button>
        </p>
      ))}
    </>
  )
}

interface ReasonProps {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly action: string
  readonly onChoose: (value: string, why: string) => void
}

/** A choice that takes effect only with a reason. */
function ReasonForm({ label, options, action, onChoose }: ReasonProps) {
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const why = toReason(toReason(reason).replace(/\.$/u, ''))
    if (value === '' || why === '') {
      setSaid(value === '' ? 'Choose one first.' : 'Write a reason: it is shown with the chart.')
      return
    }
    setSaid('')
    setReason('')
    onChoose(value, why)
  }
  return (
    <form onSubmit={submit}>
      <div className="row">
        <SelectField
          label={label}
          value={value}
          groups={[{ options: [{ value: '', label: 'Choose' }, ...options] }]}
          onChoose={setValue}
        />
        <TextField label="Reason" hint="needed" value={reason} onChange={setReason} />
        <button type="submit" className="btn">
          {action}
        </button>
      </div>
      <p className="error-text" aria-live="polite">
        {said}
      </p>
    </form>
  )
}
