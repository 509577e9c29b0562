import { useId } from 'react'
import type { Better, Unit } from '#domain/model/metric.ts'
import type { NewMetric } from '#domain/model/userFigures.ts'
import { LONGEST_NAME, metricIdOf } from '#import/interpret/newMetric.ts'
import { SelectField } from '#ui/SelectField.tsx'
import { type Target, type TargetGroup, targetKey } from './targets.ts'

interface Props<T extends Target> {
  readonly name: string
  readonly details: string
  readonly target: T | undefined
  readonly groups: readonly TargetGroup<T>[]
  readonly offers: readonly { readonly words: string; readonly target: T }[]
  readonly origin?: string
  readonly onChoose: (target: T | Extract<Target, { kind: 'new-metric' }>) => void
}

export function TargetItem<T extends Target>(props: Props<T>) {
  const { name, details, target, groups, offers, origin, onChoose } = props
  const choices = groups.flatMap((group) => group.choices)
  return (
    <li className={target?.kind === 'leave-out' ? 'import-column import-out' : 'import-column'}>
      <div className="import-name">
        <b>{name}</b>
        <small>{details}</small>
      </div>
      <div className="import-target">
        <SelectField
          label={`What ${name} is`}
          labelShown={false}
          value={target ? targetKey(target) : ''}
          groups={[
            ...(target ? [] : [{ options: [{ value: '', label: 'Please choose' }] }]),
            ...groups.map((group) => ({
              ...(group.label && { label: group.label }),
              options: group.choices.map(({ key, label }) => ({ value: key, label })),
            })),
          ]}
          onChoose={(key) => {
            const chosen = choices.find((choice) => choice.key === key)
            if (chosen) onChoose(chosen.target)
          }}
        />
        {offers.length === 0 && origin && <small>{origin}</small>}
        {offers.map((offer) => (
          <button
            key={targetKey(offer.target)}
            type="button"
            className="btn small"
            onClick={() => onChoose(offer.target)}
          >
            {offer.words}
          </button>
        ))}
      </div>
      {target?.kind === 'new-metric' && (
        <NewMetricForm
          metric={target.metric}
          onChange={(metric) => onChoose({ kind: 'new-metric', metric })}
        />
      )}
    </li>
  )
}

const UNIT_WORDS: Readonly<Record<Unit, string>> = { count: 'A number', percent: 'Per cent', GBP: 'Pounds' }

const BETTER_WORDS: Readonly<Record<Better, string>> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  neither: 'Neither',
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

type FormProps = { readonly metric: NewMetric; readonly onChange: (metric: NewMetric) => void }

/** A metric of the person's own. Each choice applies at once, the title when its field loses focus. */
function NewMetricForm({ metric, onChange }: FormProps) {
  const title = useId()
  const rename = (text: string) => {
    const words = text.trim().slice(0, LONGEST_NAME)
    if (words !== '' && words !== metric.title) onChange({ ...metric, title: words, id: metricIdOf(words) })
  }
  return (
    <fieldset className="import-new">
      <legend>New measure</legend>
      <span className="field">
        <label htmlFor={title}>Title</label>
        <input
          key={metric.title}
          id={title}
          type="text"
          maxLength={LONGEST_NAME}
          required
          defaultValue={metric.title}
          onBlur={({ target }) => rename(target.value)}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && rename(currentTarget.value)}
        />
      </span>
      <SelectField
        label="Unit"
        value={metric.unit}
        groups={[{ options: options(UNIT_WORDS) }]}
        onChoose={(unit) => onChange({ ...metric, unit: unit as Unit })}
      />
      <SelectField
        label="Better"
        value={metric.better}
        groups={[{ options: options(BETTER_WORDS) }]}
        onChoose={(better) => onChange({ ...metric, better: better as Better })}
      />
      <SelectField
        label="Decimals"
        value={String(metric.decimals)}
        groups={[{ options: ['0', '1', '2'].map((value) => ({ value, label: value })) }]}
        onChoose={(decimals) => onChange({ ...metric, decimals: Number(decimals) })}
      />
    </fieldset>
  )
}
