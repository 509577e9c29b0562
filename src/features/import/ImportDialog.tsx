import { useEffect, useId, useRef } from 'react'
import { ChooseFile } from './ChooseFile.tsx'
import './import.css'
import { Announcement } from './Announcement.tsx'
import { Preview } from './Preview.tsx'
import { UploadList } from './UploadList.tsx'
import { useImport } from './useImport.ts'

/** A native modal dialog: Esc closes it, the page behind is inert, and focus goes back to where it was. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const { step, said, setSaid, failure, adding, choose, startAgain, add } = useImport()
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  // A step takes its buttons with it; where the focus was on one of them it goes to the title, not to nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what the effect waits for
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === dialog.current)
      title.current?.focus()
  }, [step.kind])
  return (
    <dialog ref={dialog} className="import" aria-labelledby={titleId} onClose={onClose}>
      <div className="import-head">
        <h2 ref={title} id={titleId} tabIndex={-1}>
          Add figures
        </h2>
        <button type="button" className="btn" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <div className="import-body">
        <Announcement step={step} said={said} />
        {failure && <p role="alert">{failure}</p>}
        {step.kind === 'choose' && <ChooseFile onChoose={(file) => void choose(file)} />}
        {step.kind === 'reading' && (
          <div className="import-reading">
            <progress aria-label="Reading the file" />
            <button type="button" className="btn" onClick={startAgain}>
              Cancel
            </button>
          </div>
        )}
        {step.kind === 'preview' && (
          <Preview
            preview={step.preview}
            adding={adding}
            onAdd={() => void add(step.fileName, step.preview)}
            onStartAgain={startAgain}
          />
        )}
        <UploadList onSay={setSaid} />
      </div>
    </dialog>
  )
}
