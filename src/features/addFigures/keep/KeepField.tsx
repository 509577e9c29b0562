import { useId, useState } from 'react'
import type { KeepChoice } from '#import/importReading.ts'
import { toggled } from './keepDraft.ts'

/** Above this many a list is searched rather than read. */
const SEARCHED = 15

interface Props {
  readonly title: string
  readonly choices: readonly KeepChoice[]
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** One list to choose from: areas, measures or years. */
export function KeepField({ title, choices, chosen, onChange }: Props) {
  const search = useId()
  const [wanted, setWanted] = useState('')
  const matching = choices.filter(({ label }) => label.toLowerCase().includes(wanted.trim().toLowerCase()))
  const all = matching.map((choice) => choice.id)
  return (
    <fieldset className="import-keep">
      <legend>
        {title}{' '}
        <small>
          {chosen.length} of {choices.length}
        </small>
      </legend>
      {choices.length > SEARCHED && (
        <>
          <label htmlFor={search} className="visually-hidden">
            Find in {title.toLowerCase()}
          </label>
          <input
            id={search}
            type="search"
            placeholder="Find"
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
          />
        </>
      )}
      <div className="import-actions">
        <button
          type="button"
          className="btn small"
          aria-label={`All ${title.toLowerCase()}${wanted ? ' found' : ''}`}
          onClick={() => onChange([...new Set([...chosen, ...all])])}
        >
          All
        </button>
        <button
          type="button"
          className="btn small"
          aria-label={`None of the ${title.toLowerCase()}${wanted ? ' found' : ''}`}
          onClick={() => onChange(chosen.filter((id) => !all.includes(id)))}
        >
          None
        </button>
      </div>
      <ul>
        {matching.map(({ id, label, lines }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={() => onChange(toggled(chosen, id))}
              />
              <span>{label}</span>
              <small>{lines.toLocaleString('en-GB')}</small>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
