import { useId } from 'react'
import { counted } from '#domain/words.ts'
import type { UploadPreview } from '#state/queries.ts'
import { FigurePreview } from './FigurePreview.tsx'
import { figuresToAdd, nothingToAdd } from './importWords.ts'
import { ProblemTable } from './ProblemTable.tsx'

interface Props {
  readonly preview: UploadPreview
  readonly adding: boolean
  readonly onAdd: () => void
  readonly onStartAgain: () => void
}

/** The second step: what the file would add, and what is wrong with it. */
export function Preview({ preview, adding, onAdd, onStartAgain }: Props) {
  const reasonId = useId()
  const reason = nothingToAdd(preview)
  const first = preview.issues.find(({ severity }) => severity === 'error')
  const label = `Add ${counted(figuresToAdd(preview).length, 'figure')}`
  return (
    <section className="import-preview">
      {preview.format === undefined && (
        <div role="alert">
          <p>The file could not be read. Nothing was added.</p>
          <p className="import-why">{[first?.message, first?.suggestion].filter(Boolean).join(' ')}</p>
        </div>
      )}
      <ProblemTable issues={preview.issues} />
      <FigurePreview preview={preview} />
      {reason && (
        <p id={reasonId} className="import-hint">
          {reason}
        </p>
      )}
      <div className="import-actions">
        <button
          type="button"
          className="btn primary"
          disabled={reason !== undefined || adding}
          aria-describedby={reason && reasonId}
          onClick={onAdd}
        >
          {label}
        </button>
        <button type="button" className="btn" onClick={onStartAgain}>
          Choose another file
        </button>
      </div>
    </section>
  )
}
