import type { ClipboardEvent } from 'react'
import type { ImportInput } from '#state/importSession.ts'

/** A file or a table on the clipboard; undefined when the person pastes into a field, or pastes something else. */
export function pastedTable(event: ClipboardEvent): ImportInput | undefined {
  if ((event.target as Element).closest('input, textarea')) return undefined
  const [file] = event.clipboardData.files
  if (file) return file
  const text = event.clipboardData.getData('text/plain')
  return /[\t\n]/u.test(text.trim()) ? { name: 'Pasted cells', text } : undefined
}
