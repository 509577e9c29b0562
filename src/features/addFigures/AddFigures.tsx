import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import { DropOverlay, usePageDrop } from './pageDrop.tsx'

type DialogProps = { readonly dropped: readonly File[]; readonly over: boolean; readonly onClose: () => void }

const NONE: readonly File[] = []

const listeners = new Set<() => void>()

export function askForDialog(): void {
  for (const listener of listeners) listener()
}

/** The header's button. The dialog, with the code that reads files, is loaded when it is first opened. */
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
  useEffect(() => {
    const listener = () => void open()
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [open])
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
          This part of the page could not be loaded. Check the connection and try again.
        </p>
      )}
      {over && !Dialog && <DropOverlay />}
      {Dialog && <Dialog dropped={dropped} over={over} onClose={close} />}
    </>
  )
}
