import { pluralise } from '#domain/phrasing/words.ts'
import type { StepProps } from '../useImportFile.ts'
import { TargetItem } from './TargetItem.tsx'
import { nameChoices, offerWords, targetKey } from './targets.ts'

export function Names({ reading, options, dataset, decide }: StepProps) {
  if (reading.names.length === 0) return null
  const whole = reading.columns.some(({ target }) => target.kind === 'field' && target.field === 'definition')
  return (
    <div>
      <h4>Names that this dashboard does not know</h4>
      <ul className="import-columns list" aria-label="Names in the file">
        {reading.names.map((unknown) => {
          const { name, what, lines, firstLine, target, suggestions } = unknown
          const choices = nameChoices(unknown, reading.areaChoices, dataset, whole)
          const [best] = suggestions
          const key =
            best &&
            targetKey(
              whole && best.target.kind === 'metric' ? { ...best.target, definition: '' } : best.target,
            )
          const offered = target ? undefined : choices.find((choice) => choice.key === key)
          const kind = what === 'area' ? 'An area' : 'A measure'
          return (
            <TargetItem
              key={`${what} ${name}`}
              name={name}
              details={`${kind} on ${pluralise(lines, 'line')}, first on line ${firstLine.toLocaleString('en-GB')}`}
              target={target}
              groups={[{ choices }]}
              offers={
                best && offered
                  ? [
                      {
                        words: offerWords(
                          { ...best, target: offered.target },
                          dataset.metrics,
                          offered.label,
                        ),
                        target: offered.target,
                      },
                    ]
                  : []
              }
              onChoose={(chosen) => decide({ names: new Map([...(options.names ?? []), [name, chosen]]) })}
            />
          )
        })}
      </ul>
    </div>
  )
}
