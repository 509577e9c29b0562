import { useEffect, useId, useRef } from 'react'
import { ChooseFile } from './ChooseFile.tsx'
import './import.css'
import { fileNameWords } from './importWords.ts'
import { Preview } from './Preview.tsx'
import { UploadList } from './UploadList.tsx'
import { useImport } from './useImport.ts'

/** A native modal dialog: Esc closes it, the page behind is inert, and focus goes back to where it was. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const title = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { step, said, setSaid, failure, adding, choose, startAgain, add } = useImport()
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="import" aria-labelledby={title} onClose={onClose}>
      <header>
        <h2 id={title}>Add figures</h2>
        <button type="button" className="btn" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      <div className="import-body">
        <p className="import-said" aria-live="polite">
          {said}
        </p>
        {failure && <p role="alert">{failure}</p>}
        {step.kind === 'choose' && <ChooseFile onChoose={(file) => void choose(file)} />}
        {step.kind === 'reading' && (
          <div className="import-reading">
            <p>Reading {fileNameWords(step.fileName)} …</p>
            <progress aria-label="Reading the file" />
            <button type="button" className="btn" onClick={startAgain}>
              Cancel
            </button>
          </div>
        )}
        {step.kind === 'preview' && (
          <Preview
            fileName={step.fileName}
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
