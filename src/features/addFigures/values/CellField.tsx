import type { CellEdit, ImportOptions } from '#import/importOptions.ts'

type Props = { readonly label: string; readonly text: string; readonly onWrite: (text: string) => void }

/** A cell that can be corrected. Enter, or leaving the cell, reads the line again; Escape restores the text. */
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
        // Otherwise Escape would close the dialog.
        event.preventDefault()
        event.currentTarget.value = text
      }}
    />
  )
}

/** The edits with one more. A second edit of a cell replaces the first. */
export function withEdit(edits: readonly CellEdit[] = [], edit: CellEdit): readonly CellEdit[] {
  return [...edits.filter(({ line, column }) => line !== edit.line || column !== edit.column), edit]
}

/** What a cell holds after its own edit, or else after the correction of all cells with its text. */
export function cellText(
  { edits = [], fixes = [] }: ImportOptions,
  line: number,
  column: string,
  cell: string,
): string {
  const edit = edits.find((e) => e.line === line && e.column === column)
  return edit?.text ?? fixes.find((f) => f.column === column && f.from === cell)?.to ?? cell
}
