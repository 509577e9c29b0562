import { type ComponentProps, type ComponentType, useRef, useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Selection } from '#state/selection.ts'
import type { SharingDialog } from './SharingDialog.tsx'

interface Props {
  readonly label: string
  readonly dataset: Dataset
  readonly selection: Selection
}

/** A button that opens every way to take the dashboard away. The dialog is fetched when it is first pressed. */
export function OpenSharing({ label, dataset, selection }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [Dialog, setDialog] = useState<ComponentType<ComponentProps<typeof SharingDialog>>>()
  const [failed, setFailed] = useState(false)
  const open = async () => {
    setFailed(false)
    try {
      const { SharingDialog: Fetched } = await import('./SharingDialog.tsx')
      setDialog(() => Fetched)
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
      <button ref={button} type="button" className="btn" aria-haspopup="dialog" onClick={() => void open()}>
        {label}
      </button>
      {failed && (
        <p role="alert" className="error-text">
          This part of the page could not be fetched. Check the connection and try again.
        </p>
      )}
      {Dialog && <Dialog dataset={dataset} selection={selection} onClose={close} />}
    </>
  )
}
