interface Props {
  readonly label: string
  readonly text: string
  readonly onWrite: (text: string) => void
}

/** A cell to be written anew: Enter or leaving it reads the line again, Escape puts back what was there. */
export function CellField({ label, text, onWrite }: Props) {
  const write = (written: string) => {
    if (written !== text) onWrite(written)
  }
  return (
    <input
      key={text}
      type="text"
      className="import-cell"
      aria-label={label}
      defaultValue={text}
      maxLength={2000}
      autoComplete="off"
      spellCheck={false}
      onBlur={({ target }) => write(target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') write(event.currentTarget.value)
        if (event.key !== 'Escape' || event.currentTarget.value === text) return
        // Otherwise the dialog would close.
        event.preventDefault()
        event.currentTarget.value = text
      }}
    />
  )
}
