import type { Progress } from '#state/importSession.ts'

interface Props {
  readonly progress: Progress | undefined
  readonly onCancel: () => void
}

/** How far the reading is, and a way to stop it at once. */
export function Reading({ progress, onCancel }: Props) {
  const done = progress && progress.done > 0 ? { value: progress.done } : {}
  return (
    <div className="import-reading">
      <progress aria-label="Reading the file" {...done} />
      <button type="button" className="btn" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}
