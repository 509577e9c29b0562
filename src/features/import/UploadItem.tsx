import { useEffect, useRef, useState } from 'react'
import { counted } from '#domain/words.ts'
import type { Upload } from '#state/queries.ts'
import { addedAtWords, fileNameWords } from './importWords.ts'

interface Props {
  readonly upload: Upload
  readonly busy: boolean
  readonly onRemove: () => void
}

/** One import. Removing it is asked about in place, because it cannot be undone. */
export function UploadItem({ upload, busy, onRemove }: Props) {
  const [asking, setAsking] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  const remove = useRef<HTMLButtonElement>(null)
  const asked = useRef(false)
  // Focus follows the question and its answer, so that it is never left on a button that is gone.
  useEffect(() => {
    if (asking) keep.current?.focus()
    else if (asked.current) remove.current?.focus()
    asked.current = asking
  }, [asking])
  const name = fileNameWords(upload.fileName)
  const count = counted(upload.figures, 'figure')
  return (
    <li>
      <span className="import-name">
        <b>{name}</b>
        <small>
          {count}, added {addedAtWords(upload.addedAt)}
        </small>
      </span>
      {asking ? (
        <span className="import-actions">
          <span>Remove {count} from this page?</span>
          <button
            type="button"
            className="btn"
            aria-label={`Yes, remove ${name}`}
            disabled={busy}
            onClick={onRemove}
          >
            Yes, remove
          </button>
          <button ref={keep} type="button" className="btn" onClick={() => setAsking(false)}>
            Keep
          </button>
        </span>
      ) : (
        <button
          ref={remove}
          type="button"
          className="btn"
          aria-label={`Remove ${name}`}
          onClick={() => setAsking(true)}
        >
          Remove
        </button>
      )}
    </li>
  )
}
