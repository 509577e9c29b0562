import { type ComponentType, useRef, useState } from 'react'

type Dialog = ComponentType<{ readonly onClose: () => void }>

/** The header's button. The dialog, and all that reads files, is fetched when it is first pressed. */
export function AddFigures() {
  const button = useRef<HTMLButtonElement>(null)
  const [Dialog, setDialog] = useState<Dialog>()
  const [failed, setFailed] = useState(false)

  const open = async () => {
    setFailed(false)
    try {
      const { ImportDialog } = await import('./ImportDialog.tsx')
      setDialog(() => ImportDialog)
    } catch {
      setFailed(true)
    }
  }
  const close = () => {
    setDialog(undefined)
    button.current?.focus()
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
      {Dialog && <Dialog onClose={close} />}
    </>
  )
}
