import { type ComponentProps, type ComponentType, useRef, useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { describeSelection } from '#domain/phrasing/describe.ts'
import type { Selection } from '#state/selection.ts'
import { CopyButton } from '#ui/CopyButton.tsx'
import { DownloadPng } from './DownloadPicture.tsx'
import type { ShareDialog } from './ShareDialog.tsx'
import { eventsOf } from './shareRequest.ts'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

export function ShareTools({ dataset, selection }: Props) {
  const description = () => describeSelection(selection, eventsOf(selection), dataset.sources)
  return (
    <>
      <DownloadPng dataset={dataset} selection={selection} />
      <CopyButton label="Copy description" text={description} />
      <ShareButton label="More ways to share" dataset={dataset} selection={selection} />
    </>
  )
}

/** Opens the dialog for sharing, which is loaded at the first press. */
export function ShareButton({ label, dataset, selection }: Props & { readonly label: string }) {
  const button = useRef<HTMLButtonElement>(null)
  const [Dialog, setDialog] = useState<ComponentType<ComponentProps<typeof ShareDialog>>>()
  const [failed, setFailed] = useState(false)
  const open = async () => {
    setFailed(false)
    try {
      const loaded = await import('./ShareDialog.tsx')
      setDialog(() => loaded.ShareDialog)
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
          This part of the page could not be loaded. Check the connection and try again.
        </p>
      )}
      {Dialog && <Dialog dataset={dataset} selection={selection} onClose={close} />}
    </>
  )
}
