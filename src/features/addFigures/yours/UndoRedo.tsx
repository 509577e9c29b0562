import { type RefObject, useId } from 'react'
import { type UserImport, useRedo, useUndo, useUserImports } from '#state/userData.ts'
import { useView } from '#state/view.ts'
import { fileNameWords } from '../importWords.ts'
import type { Added } from '../useImport.ts'

export function UndoRedo({ onSay }: { readonly onSay: (words: string) => void }) {
  const id = useId()
  const data = useUserImports()
  const undo = useUndo()
  const redo = useRedo()
  const turn = async (change: typeof undo, { id: imported, fileName }: UserImport, done: string) => {
    const result = await change.mutateAsync(imported)
    if (result.kind === 'failed') onSay(result.message)
    else onSay(`${done} adding ${fileNameWords(fileName)}.`)
  }
  const button = (words: string, change: typeof undo, done: string, imported: UserImport | undefined) =>
    imported && (
      <span className="import-turn">
        <button
          type="button"
          className="btn"
          disabled={undo.isPending || redo.isPending}
          aria-describedby={`${id}-${words}`}
          onClick={() => void turn(change, imported, done)}
        >
          {words}
        </button>
        <small id={`${id}-${words}`}>adding {fileNameWords(imported.fileName)}</small>
      </span>
    )
  return (
    <>
      {button('Undo', undo, 'Undone:', data?.canUndo)}
      {button('Redo', redo, 'Done again:', data?.canRedo)}
    </>
  )
}

interface DoneProps {
  readonly added: Added
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly onAnother: () => void
  readonly onSay: (words: string) => void
}

export function Done({ added, dialog, onAnother, onSay }: DoneProps) {
  const choose = useView((view) => view.choose)
  const [first] = added.observations
  const show = () => {
    if (first)
      choose({ area: first.area, metric: first.metric, from: undefined, to: undefined, view: 'chart' })
    dialog.current?.close()
  }
  return (
    <div className="row">
      <button type="button" className="btn primary" onClick={show}>
        Show on the chart
      </button>
      <button type="button" className="btn" onClick={onAnother}>
        Choose another file
      </button>
      <UndoRedo onSay={onSay} />
    </div>
  )
}
