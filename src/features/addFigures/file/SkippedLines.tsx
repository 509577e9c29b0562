import { pluralise } from '#domain/phrasing/words.ts'
import type { SkippedRow } from '#import/importReading.ts'
import { SKIPPED_WORDS } from './guessWords.ts'

/** Enough to see what kind of lines they are. */
const SHOWN = 20

interface Props {
  readonly skipped: readonly SkippedRow[]
  readonly onHeader: (line: number) => void
}

/** The lines that are not read as figures, and why; each could be the header after all. */
export function SkippedLines({ skipped, onHeader }: Props) {
  if (skipped.length === 0) return null
  return (
    <div className="import-skipped">
      <h4>{pluralise(skipped.length, 'line')} passed over</h4>
      <ul className="import-rows">
        {skipped.slice(0, SHOWN).map(({ line, cells, why }) => (
          <li key={line}>
            <span className="import-name">
              <span>{cells.filter((cell) => cell !== '').join(' | ') || 'empty'}</span>
              <small>
                Line {line.toLocaleString('en-GB')}, {SKIPPED_WORDS[why]}
              </small>
            </span>
            <button
              type="button"
              className="btn small"
              aria-label={`Line ${line} has the column names`}
              onClick={() => onHeader(line)}
            >
              These are the column names
            </button>
          </li>
        ))}
      </ul>
      {skipped.length > SHOWN && (
        <p className="import-hint">and {(skipped.length - SHOWN).toLocaleString('en-GB')} more</p>
      )}
    </div>
  )
}
