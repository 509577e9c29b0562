import type { Dataset } from '#domain/model/dataset.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { Change } from '#import/importReading.ts'
import { changeWords } from './changeWords.ts'

interface Props {
  readonly changes: readonly Change[]
  readonly dataset: Dataset
  readonly onPutBack: (change: Change) => void
}

/** Figures that were left out by hand, with a way back. */
export function LeftOut({ changes, dataset, onPutBack }: Props) {
  if (changes.length === 0) return null
  return (
    <details className="import-guide" open>
      <summary>{pluralise(changes.length, 'figure')} left out</summary>
      <ul className="import-rows">
        {changes.map((change) => {
          const { area, metric, period, value } = changeWords(change, dataset)
          const words = `${area}, ${metric}, ${period}`
          return (
            <li key={change.key}>
              <span className="import-name">
                {words}: {value}
              </span>
              <button
                type="button"
                className="btn small"
                aria-label={`Put back ${words}`}
                onClick={() => onPutBack(change)}
              >
                Put back
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
