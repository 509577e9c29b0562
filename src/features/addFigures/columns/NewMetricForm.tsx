import { useId } from 'react'
import type { Better, Unit } from '#domain/model/metric.ts'
import type { NewMetric } from '#domain/model/userFigures.ts'
import { metricIdOf } from '#import/interpret/newMetric.ts'
import { SelectField } from '#ui/SelectField.tsx'
import { BETTER_WORDS, UNIT_WORDS } from './metricWords.ts'

interface Props {
  readonly metric: NewMetric
  readonly onChange: (metric: NewMetric) => void
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** A metric of the person's own. Each answer counts at once, the title when its field is left. */
export function NewMetricForm({ metric, onChange }: Props) {
  const title = useId()
  const rename = (text: string) => {
    const words = text.trim().slice(0, 80)
    if (words !== '' && words !== metric.title) onChange({ ...metric, title: words, id: metricIdOf(words) })
  }
  return (
    <fieldset className="import-new">
      <legend>New metric</legend>
      <span className="field">
        <label htmlFor={title}>Title</label>
        <input
          key={metric.title}
          id={title}
          type="text"
          maxLength={80}
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
