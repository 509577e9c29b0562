import type { Metric } from '#domain/model/metric.ts'
import type { ColumnTarget } from '#import/importOptions.ts'
import type { ImportColumn, ImportReading } from '#import/importReading.ts'
import { SelectField } from '#ui/SelectField.tsx'
import { columnChoices } from './columnChoices.ts'
import { NewMetricForm } from './NewMetricForm.tsx'
import { offerWords, targetKey } from './targets.ts'

interface Props {
  readonly column: ImportColumn
  readonly reading: ImportReading
  readonly metrics: readonly Metric[]
  readonly onChoose: (target: ColumnTarget) => void
}

const BY_WORDS: Readonly<Record<ImportColumn['by'], string>> = {
  file: 'Found in the file',
  you: 'As you chose',
  remembered: 'As you chose before',
}

/** One column of the file: its name, what is in it, and what it is read as. */
export function ColumnItem({ column, reading, metrics, onChoose }: Props) {
  const { target, suggestions, samples, id } = column
  const groups = columnChoices(column, reading, metrics)
  const choices = groups.flatMap((group) => group.choices)
  const open = column.by !== 'you'
  const offered = open ? suggestions.filter((s) => targetKey(s.target) !== targetKey(target)).slice(0, 2) : []
  return (
    <li className={target.kind === 'leave-out' ? 'import-column out' : 'import-column'}>
      <div className="import-name">
        <b>{id}</b>
        <small>{samples.length > 0 ? samples.join(' · ') : 'empty'}</small>
      </div>
      <div className="import-target">
        <SelectField
          label={`What ${id} is`}
          labelShown={false}
          value={targetKey(target)}
          groups={groups.map((group) => ({
            ...(group.label && { label: group.label }),
            options: group.choices.map(({ key, label }) => ({ value: key, label })),
          }))}
          onChoose={(key) => {
            const chosen = choices.find((choice) => choice.key === key)
            if (chosen) onChoose(chosen.target)
          }}
        />
        {offered.length === 0 && (
          <small>
            {target.kind === 'leave-out' && column.by === 'file' ? 'Not known here' : BY_WORDS[column.by]}
          </small>
        )}
        {offered.map((suggestion) => (
          <button
            key={targetKey(suggestion.target)}
            type="button"
            className="btn small"
            onClick={() => onChoose(suggestion.target)}
          >
            {offerWords(suggestion, metrics)}
          </button>
        ))}
      </div>
      {target.kind === 'new-metric' && (
        <NewMetricForm
          metric={target.metric}
          onChange={(metric) => onChoose({ kind: 'new-metric', metric })}
        />
      )}
    </li>
  )
}
