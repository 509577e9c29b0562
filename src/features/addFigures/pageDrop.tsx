import { useEffect, useRef, useState } from 'react'
import './addFigures.css'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files dropped anywhere on the page, and returns whether a file is held over it. */
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
    const listeners = { dragenter: enter, dragleave: leave, dragover: hover, drop } as const
    for (const [kind, listener] of Object.entries(listeners))
      addEventListener(kind as keyof typeof listeners, listener)
    return () => {
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
