import { pluralise } from '#domain/phrasing/words.ts'
import type { StepProps } from '../useImportFile.ts'
import { TargetItem } from './TargetItem.tsx'
import { nameChoices, offerWords, targetKey } from './targets.ts'

export function Names({ reading, options, dataset, decide }: StepProps) {
  if (reading.names.length === 0) return null
  const fresh = reading.names.flatMap(({ name, what, target, suggestions }) => {
    const own = suggestions.find((s) => s.target.kind === 'new-metric')?.target
    return what === 'metric' && !target && own ? [[name, own] as const] : []
  })
  const open = reading.names.filter(({ target }) => target === undefined)
  const lines = open.reduce((sum, { lines: each }) => sum + each, 0)
  const whole = reading.columns.some(({ target }) => target.kind === 'field' && target.field === 'definition')
  return (
    <div>
      <h4>Names that this dashboard does not know</h4>
      {open.length > 0 && (
        <p className="note">
          {pluralise(lines, 'line')} cannot be added until you choose what{' '}
          {open.length === 1 ? 'this name stands' : 'these names stand'} for.
        </p>
      )}
      {fresh.length > 1 && (
        <button
          type="button"
          className="btn"
          onClick={() => decide({ names: new Map([...(options.names ?? []), ...fresh]) })}
        >
          Create all {fresh.length} measures
        </button>
      )}
      <ul className="import-columns list" aria-label="Names in the file">
        {reading.names.map((unknown) => {
          const { name, what, lines, firstLine, target, suggestions } = unknown
          const choices = nameChoices(unknown, reading.areaChoices, dataset, whole)
          const [best] = suggestions
          const own = suggestions.find((s) => s.target.kind === 'new-metric')
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
              offers={[
                ...(best && offered
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
                  : []),
                ...(own && !target && own !== best
                  ? [{ words: offerWords(own, dataset.metrics), target: own.target }]
                  : []),
              ]}
              onChoose={(chosen) => decide({ names: new Map([...(options.names ?? []), [name, chosen]]) })}
            />
          )
        })}
      </ul>
    </div>
  )
}
