import { useCallback, useEffect, useRef, useState } from 'react'
import { useDataset } from '#state/queries.ts'
import { useAllFigures } from '#state/userData.ts'
import { ModalDialog } from '#ui/ModalDialog.tsx'
import './import.css'
import './importForms.css'
import './importTables.css'
import { ImportFlow } from './ImportFlow.tsx'
import { DropOverlay } from './pageDrop.tsx'

type Props = { readonly dropped: readonly File[]; readonly over: boolean; readonly onClose: () => void }

/** Everything about a person's own figures. It asks before it closes if decisions would be lost. */
export function ImportDialog({ dropped, over, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const dataset = useDataset()
  const userFigures = useAllFigures()?.observations
  // A reference rather than state, because a quick Escape may come before the next render.
  const decided = useRef(false)
  const [asking, setAsking] = useState(false)
  const onDecided = useCallback((something: boolean) => {
    decided.current = something
  }, [])
  const mayClose = () => {
    if (decided.current) setAsking(true)
    return !decided.current
  }
  const leave = () => dialog.current?.close()
  return (
    <ModalDialog title="Add figures" className="import" dialog={dialog} mayClose={mayClose} onClose={onClose}>
      {dataset && userFigures && (
        <ImportFlow
          dialog={dialog}
          dataset={dataset}
          userFigures={userFigures}
          dropped={dropped}
          onDecided={onDecided}
          onCancel={() => mayClose() && leave()}
          question={asking && <LeaveQuestion onStay={() => setAsking(false)} onLeave={leave} />}
        />
      )}
      {over && <DropOverlay />}
    </ModalDialog>
  )
}

function LeaveQuestion({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => stay.current?.focus(), [])
  return (
    <div className="modal-foot import-foot">
      <fieldset className="row">
        <legend>Leave without adding? What you changed here will be lost.</legend>
        <button ref={stay} type="button" className="btn primary" onClick={onStay}>
          Stay
        </button>
        <button type="button" className="btn" onClick={onLeave}>
          Leave
        </button>
      </fieldset>
    </div>
  )
}
