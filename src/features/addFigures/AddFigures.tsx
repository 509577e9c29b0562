import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import { DropRegion } from './DropRegion.tsx'
import { onDialogAsked } from './dialogAsked.ts'
import { usePageDrop } from './usePageDrop.ts'

interface DialogProps {
  /** Files that were dropped on the page; a new list for each drop. */
  readonly dropped: readonly File[]
  /** A file is held over the page. */
  readonly over: boolean
  readonly onClose: () => void
}

const NONE: readonly File[] = []

/** The header's button. The dialog, and all that reads files, is fetched when it is first pressed or a file is dropped. */
export function AddFigures() {
  const button = useRef<HTMLButtonElement>(null)
  const [Dialog, setDialog] = useState<ComponentType<DialogProps>>()
  const [dropped, setDropped] = useState(NONE)
  const [failed, setFailed] = useState(false)

  const opener = useRef<Element>(null)
  const open = useCallback(async () => {
    setFailed(false)
    opener.current ??= document.activeElement
    try {
      const { ImportDialog } = await import('./ImportDialog.tsx')
      setDialog(() => ImportDialog)
    } catch {
      setFailed(true)
    }
  }, [])
  useEffect(() => onDialogAsked(() => void open()), [open])
  const over = usePageDrop((files) => {
    setDropped(files)
    void open()
  })
  const close = () => {
    setDialog(undefined)
    setDropped(NONE)
    const back = opener.current
    opener.current = null
    if (back instanceof HTMLElement && back !== document.body && back.isConnected) back.focus()
    else button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="btn primary"
        aria-haspopup="dialog"
        onClick={() => void open()}
      >
        Add figures
      </button>
      {failed && (
        <p role="alert" className="import-unloaded">
          This part of the page could not be fetched. Check the connection and try again.
        </p>
      )}
      {over && !Dialog && <DropRegion />}
      {Dialog && <Dialog dropped={dropped} over={over} onClose={close} />}
    </>
  )
}
