import type { StepProps } from '../stepProps.ts'
import { NameItem } from './NameItem.tsx'
import { withEntry } from './withEntry.ts'

/** Names of areas and metrics in the file's cells that the dashboard does not know, and what each of them is. */
export function Names({ reading, options, dataset, decide }: StepProps) {
  if (reading.names.length === 0) return null
  const whole = reading.columns.some(({ target }) => target.kind === 'field' && target.field === 'definition')
  return (
    <div>
      <h4>Names that this dashboard does not know</h4>
      <ul className="import-columns" aria-label="Names in the file">
        {reading.names.map((name) => (
          <NameItem
            key={`${name.what} ${name.name}`}
            name={name}
            whole={whole}
            dataset={dataset}
            onChoose={(target) => decide({ names: withEntry(options.names, name.name, target) })}
          />
        ))}
      </ul>
    </div>
  )
}
