import { pluralise } from '#domain/phrasing/words.ts'
import { useMappings } from '#state/userData.ts'
import { addedAtWords, fileNameWords } from '../importWords.ts'

/** The remembered decisions about columns. They are used for files with the same headers, until the user forgets them. */
export function RememberedMappings() {
  const { mappings, remove } = useMappings()
  if (mappings.length === 0) return null
  return (
    <details className="import-guide">
      <summary className="textbtn">
        Remembered columns <span className="import-count">{mappings.length.toLocaleString('en-GB')}</span>
      </summary>
      <ul className="import-rows list">
        {mappings.map(({ mapping, fileName, savedAt }) => {
          const name = fileNameWords(fileName) || 'a file'
          const used = mapping.columns.filter(([, target]) => target.kind !== 'leave-out').length
          return (
            <li key={mapping.fingerprint}>
              <span className="import-name">
                <span>Files with the headers of {name}</span>
                <small>
                  {pluralise(used, 'column')} read, last used {addedAtWords(savedAt)}
                </small>
              </span>
              <button
                type="button"
                className="btn"
                disabled={remove.isPending}
                aria-label={`Forget the columns of ${name}`}
                onClick={() => remove.mutate(mapping.fingerprint)}
              >
                Forget
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
