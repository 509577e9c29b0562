import { SelectField } from '#components/SelectField.tsx'
import type { ColumnTarget } from '#domain/import/importOptions.ts'
import type { ImportColumn, ImportReading } from '#domain/import/importReading.ts'
import type { Metric } from '#domain/metric.ts'
import { columnChoices } from './columnChoices.ts'
import { NewMetricForm } from './NewMetricForm.tsx'
import { targetKey, targetWords } from './targets.ts'

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
  const best = suggestions[0]
  const offered =
    best && targetKey(best.target) !== targetKey(target) && column.by !== 'you' ? best : undefined
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
        {offered ? (
          <button type="button" className="btn small" onClick={() => onChoose(offered.target)}>
            Is it {targetWords(offered.target, metrics)}? {Math.floor(offered.confidence * 100)}% sure
          </button>
        ) : (
          <small>
            {target.kind === 'leave-out' && column.by === 'file' ? 'Not known here' : BY_WORDS[column.by]}
          </small>
        )}
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
