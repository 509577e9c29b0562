import { type FormEvent, useId } from 'react'
import { pluralise } from '#domain/phrasing/words.ts'
import type { CellFix } from '#import/importOptions.ts'
import type { ProblemGroup } from '#import/importReading.ts'

/** More kinds of cell than this are mended in the spreadsheet. */
const SHOWN = 8

interface Props {
  readonly groups: readonly ProblemGroup[]
  readonly onFix: (fix: CellFix) => void
}

/** Cells that hold the same text are mended at once. */
export function AlikeFixes({ groups, onFix }: Props) {
  const alike = groups.flatMap((group) => group.values).filter(({ count }) => count > 1)
  const different = [...new Map(alike.map((value) => [`${value.column} ${value.text}`, value])).values()]
  if (different.length === 0) return null
  return (
    <div className="import-alike">
      <h4>Cells that are alike</h4>
      <ul className="import-rows">
        {different.slice(0, SHOWN).map(({ column, text, count }) => (
          <AlikeFix
            key={`${column} ${text}`}
            column={column}
            text={text}
            count={count}
            onFix={(to) => onFix({ column, from: text, to })}
          />
        ))}
      </ul>
    </div>
  )
}

interface FixProps {
  readonly column: string
  readonly text: string
  readonly count: number
  readonly onFix: (to: string) => void
}

function AlikeFix({ column, text, count, onFix }: FixProps) {
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const written = new FormData(event.currentTarget).get('to')
    if (typeof written === 'string' && written !== text) onFix(written)
  }
  return (
    <li>
      <label htmlFor={id} className="import-name">
        <span>
          {text === '' ? 'Nothing' : `“${text}”`} stands in {pluralise(count, 'cell')} of {column}
        </span>
      </label>
      <form className="import-actions" onSubmit={submit}>
        <input id={id} name="to" type="text" className="import-cell" defaultValue={text} autoComplete="off" />
        <button type="submit" className="btn small">
          Write this in all {count.toLocaleString('en-GB')}
        </button>
      </form>
    </li>
  )
}
