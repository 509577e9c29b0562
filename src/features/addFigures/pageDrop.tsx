import { useEffect, useRef, useState } from 'react'
import { pastedFiles } from './pastedFiles.ts'
import './addFigures.css'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files and cells that are dropped or pasted anywhere on the page, and returns whether a file is held over it. */
export function usePageDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useRef(onFiles)
  take.current = onFiles
  useEffect(() => {
    // The pointer enters the next element before it leaves the last one.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth -= 1
      if (depth <= 0) setOver(false)
    }
    const hover = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) take.current(files)
    }
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : undefined
      // An open dialog has its own places to paste to.
      if (target?.closest('input, textarea, [contenteditable]') || document.querySelector('dialog[open]'))
        return
      const files = event.clipboardData ? pastedFiles(event.clipboardData) : []
      if (files.length === 0) return
      event.preventDefault()
      take.current(files)
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: hover, drop } as const
    addEventListener('paste', paste)
    for (const [kind, listener] of Object.entries(listeners))
      addEventListener(kind as keyof typeof listeners, listener)
    return () => {
      removeEventListener('paste', paste)
      for (const [kind, listener] of Object.entries(listeners))
        removeEventListener(kind as keyof typeof listeners, listener)
    }
  }, [])
  return over
}

export function DropOverlay() {
  return (
    <div className="import-drop" aria-hidden="true">
      <p>Drop the file to read its figures</p>
    </div>
  )
}
