import type { Dataset } from '#domain/model/dataset.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { NameTarget } from '#import/importOptions.ts'
import type { UnknownName } from '#import/importReading.ts'
import { draftMetric } from '#import/interpret/newMetric.ts'
import { SelectField } from '#ui/SelectField.tsx'
import { NewMetricForm } from './NewMetricForm.tsx'
import { metricChoices, offerWords, type TargetChoice, targetKey } from './targets.ts'

interface Props {
  readonly name: UnknownName
  /** The file says in a column of its own what was counted. */
  readonly whole: boolean
  readonly dataset: Dataset
  readonly onChoose: (target: NameTarget) => void
}

function choicesFor({ name, what, target, suggestions }: UnknownName, dataset: Dataset, whole: boolean) {
  const proposed = suggestions.map((s) => s.target)
  const created = [target, ...proposed].find((t) => t?.kind === 'new-metric')
  const known: readonly TargetChoice<NameTarget>[] =
    what === 'area'
      ? dataset.areas.map((area) => {
          const own = { kind: 'area', area: area.code } as const
          return { key: targetKey(own), label: area.name, target: own }
        })
      : [
          {
            key: 'new-metric',
            label: 'Create a metric',
            target: created ?? { kind: 'new-metric', metric: draftMetric(name, []) },
          },
          ...(metricChoices(dataset.metrics, whole) as readonly TargetChoice<NameTarget>[]),
        ]
  const out: TargetChoice<NameTarget> = {
    key: 'leave-out',
    label: 'Leave its lines out',
    target: { kind: 'leave-out' },
  }
  return [out, ...known]
}

function bestOf(
  { suggestions }: UnknownName,
  whole: boolean,
): UnknownName['suggestions'][number] | undefined {
  const [best] = suggestions
  if (!whole || best?.target.kind !== 'metric') return best
  return { ...best, target: { ...best.target, definition: '' } }
}

/** A name in the file's cells that the dashboard does not know, and what it is. */
export function NameItem({ name: unknown, whole, dataset, onChoose }: Props) {
  const { name, what, lines, firstLine, target } = unknown
  const choices = choicesFor(unknown, dataset, whole)
  const best = bestOf(unknown, whole)
  const offered = best && !target ? choices.find((c) => c.key === targetKey(best.target)) : undefined
  return (
    <li className="import-column">
      <div className="import-name">
        <b>{name}</b>
        <small>
          {what === 'area' ? 'An area' : 'A metric'} on {pluralise(lines, 'line')}, first on line{' '}
          {firstLine.toLocaleString('en-GB')}
        </small>
      </div>
      <div className="import-target">
        <SelectField
          label={`What ${name} is`}
          labelShown={false}
          value={target ? targetKey(target) : ''}
          groups={[
            {
              options: [
                ...(target ? [] : [{ value: '', label: 'Please choose' }]),
                ...choices.map(({ key, label }) => ({ value: key, label })),
              ],
            },
          ]}
          onChoose={(key) => {
            const chosen = choices.find((choice) => choice.key === key)
            if (chosen) onChoose(chosen.target)
          }}
        />
        {offered && best && (
          <button type="button" className="btn small" onClick={() => onChoose(best.target)}>
            {offerWords(best, dataset.metrics, offered.label)}
          </button>
        )}
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
