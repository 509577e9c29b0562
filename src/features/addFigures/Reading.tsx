interface Props {
  /** The share of the file that has been read, 0 to 1; 0 or undefined where it is not known. */
  readonly progress: number | undefined
  readonly onCancel: () => void
}

/** How far the reading is, and a way to stop it at once. */
export function Reading({ progress, onCancel }: Props) {
  const done = progress ? { value: progress } : {}
  return (
    <div className="import-reading">
      <progress aria-label="Reading the file" {...done} />
      <button type="button" className="btn" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}
