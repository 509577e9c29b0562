import { useId } from 'react'
import { type HistoryStep, useUploads } from '#state/queries.ts'
import { useRedo, useUndo } from '#state/uploadHistory.ts'
import { stepWords } from './stepWords.ts'

/** Takes back the last change of the person's figures, and does it again. */
export function UndoRedo({ onSay }: { readonly onSay: (words: string) => void }) {
  const id = useId()
  const data = useUploads().data
  const undo = useUndo()
  const redo = useRedo()
  if (!data) return null
  const { canUndo, canRedo } = data
  const turn = async (change: typeof undo, step: HistoryStep, done: string) => {
    const result = await change.mutateAsync()
    if (result.kind === 'failed') onSay(result.message)
    else if (result.kind === 'changed') onSay(`${done} ${stepWords(step)}.`)
  }
  const busy = undo.isPending || redo.isPending
  return (
    <>
      {canUndo && (
        <span className="import-turn">
          <button
            type="button"
            className="btn"
            disabled={busy}
            aria-describedby={`${id}-undo`}
            onClick={() => void turn(undo, canUndo, 'Undone:')}
          >
            Undo
          </button>
          <small id={`${id}-undo`}>{stepWords(canUndo)}</small>
        </span>
      )}
      {canRedo && (
        <span className="import-turn">
          <button
            type="button"
            className="btn"
            disabled={busy}
            aria-describedby={`${id}-redo`}
            onClick={() => void turn(redo, canRedo, 'Done again:')}
          >
            Redo
          </button>
          <small id={`${id}-redo`}>{stepWords(canRedo)}</small>
        </span>
      )}
    </>
  )
}
