import { type ClipboardEvent, type FormEvent, useId, useRef } from 'react'

/** Above this many characters pasted cells are read at once instead of being shown first. */
const SHOWN = 20_000

/** Cells copied from a spreadsheet, for those who have the figures open there. */
export function PasteCells({ onText }: { readonly onText: (text: string) => void }) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = area.current?.value ?? ''
    if (text.trim() === '') area.current?.focus()
    else onText(text)
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (text.length <= SHOWN) return
    event.preventDefault()
    onText(text)
  }
  return (
    <form className="import-paste" onSubmit={submit}>
      <label htmlFor={id}>Cells copied from Excel or Sheets</label>
      <textarea
        ref={area}
        id={id}
        rows={3}
        placeholder="Paste here, with the line of column names"
        spellCheck={false}
        onPaste={onPaste}
      />
      <button type="submit" className="btn">
        Read the pasted cells
      </button>
    </form>
  )
}
