import { useCallback, useRef, useState } from 'react'
import { useDataset } from '#state/queries.ts'
import { useAllFigures } from '#state/userData.ts'
import { ModalDialog } from '#ui/ModalDialog.tsx'
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

/** Everything about a person's own figures. It asks before it closes over something decided. */
export function ImportDialog({ dropped, over, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const dataset = useDataset()
  const userFigures = useAllFigures()?.observations
  // Asked when the dialog is closed, not drawn: a state would come a frame too late for a quick Escape.
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
      {over && <DropRegion />}
    </ModalDialog>
  )
}
