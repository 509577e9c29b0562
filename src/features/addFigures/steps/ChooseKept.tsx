import { useId, useState } from 'react'
import type { RowFilter } from '#import/importOptions.ts'
import type { KeepChoice, KeepChoices } from '#import/importReading.ts'
import { KEEP_LISTS, keepProblem, keptWords } from './keepChoice.ts'

type Props = Readonly<{ choices: KeepChoices; keep: RowFilter; onChange: (keep: RowFilter) => void }>

const TITLES: Readonly<Record<keyof RowFilter, string>> = {
  areas: 'Areas',
  measures: 'Measures',
  years: 'Years',
}

/** A national file holds far more than one page can use. Whatever is not chosen here is never stored. */
export function ChooseKept({ choices, keep, onChange }: Props) {
  return (
    <>
      <p>
        This file holds more than this dashboard shows. Choose what to keep: nothing else is kept. Whatever
        this dashboard knows is already chosen. The number beside each name is its number of lines in the
        file.{' '}
        {keepProblem(keep, choices) === undefined
          ? keptWords(keep, choices)
          : `At most ${choices.most.toLocaleString('en-GB')} figures can be kept at once.`}
      </p>
      <div className="import-keeps">
        {KEEP_LISTS.filter((list) => choices[list].length > 0).map((list) => (
          <KeepField
            key={list}
            title={TITLES[list]}
            choices={choices[list].toSorted((a, b) => Number(b.known) - Number(a.known))}
            chosen={keep[list]}
            onChange={(ids) => onChange({ ...keep, [list]: ids })}
          />
        ))}
      </div>
    </>
  )
}

const SEARCHED = 15

interface FieldProps {
  readonly title: string
  readonly choices: readonly KeepChoice[]
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

function KeepField({ title, choices, chosen, onChange }: FieldProps) {
  const search = useId()
  const [query, setQuery] = useState('')
  const matching = choices.filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()))
  const all = matching.map((choice) => choice.id)
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
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
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
        </>
      )}
      <div className="row">
        <button
          type="button"
          className="btn small"
          aria-label={`All ${title.toLowerCase()}${query ? ' found' : ''}`}
          onClick={() => onChange([...new Set([...chosen, ...all])])}
        >
          All
        </button>
        <button
          type="button"
          className="btn small"
          aria-label={`None of the ${title.toLowerCase()}${query ? ' found' : ''}`}
          onClick={() => onChange(chosen.filter((id) => !all.includes(id)))}
        >
          None
        </button>
      </div>
      <ul className="list">
        {matching.map(({ id, label, lines }) => (
          <li key={id}>
            <label className="choice">
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <span>{label}</span>
              <small>{lines.toLocaleString('en-GB')}</small>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
