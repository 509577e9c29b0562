import { type SyntheticEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { NO_FIGURES } from '#domain/yourFigures.ts'
import { useDataset, useUploads } from '#state/queries.ts'
import { DropRegion } from './DropRegion.tsx'
import './import.css'
import './decisions.css'
import './forms.css'
import './tables.css'
import { ImportFlow } from './ImportFlow.tsx'
import { LeaveQuestion } from './StepActions.tsx'

interface Props {
  readonly dropped: readonly File[]
  /** A file is held over the page. */
  readonly over: boolean
  readonly onClose: () => void
}

/** A native modal dialog: Esc closes it, the page behind is inert, and focus goes back to where it was. */
export function ImportDialog({ dropped, over, onClose }: Props) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const dataset = useDataset()
  const yours = useUploads().data?.observations ?? NO_FIGURES.observations
  // Asked when the dialog is closed, not drawn: a state would come a frame too late for a quick Escape.
  const decided = useRef(false)
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  const onDecided = useCallback((something: boolean) => {
    decided.current = something
  }, [])
  const close = () => (decided.current ? setAsking(true) : dialog.current?.close())
  // A field for files sends an event of the same name.
  const onCancel = (event: SyntheticEvent) => {
    if (event.target !== dialog.current || !decided.current) return
    event.preventDefault()
    setAsking(true)
  }
  return (
    <dialog ref={dialog} className="import" aria-labelledby={titleId} onClose={onClose} onCancel={onCancel}>
      <div className="import-head">
        <h2 id={titleId} tabIndex={-1}>
          Add figures
        </h2>
        <button type="button" className="btn" onClick={close}>
          Close
        </button>
      </div>
      {dataset && (
        <ImportFlow
          dialog={dialog}
          dataset={dataset}
          yours={yours}
          dropped={dropped}
          onDecided={onDecided}
          onCancel={close}
          question={
            asking && (
              <LeaveQuestion onStay={() => setAsking(false)} onLeave={() => dialog.current?.close()} />
            )
          }
        />
      )}
      {over && <DropRegion />}
    </dialog>
  )
}
