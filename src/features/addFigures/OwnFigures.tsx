import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Observation } from '#domain/model/observation.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { type HistoryStep, uploadsQuery, useUploads } from '#state/queries.ts'
import { useRedo, useUndo } from '#state/uploadHistory.ts'
import { askForDialog } from './dialogAsked.ts'
import './ownFigures.css'
import { stepWords } from './yours/stepWords.ts'

/** "2 figures of yours are shown." */
function shownWords(count: number): string {
  if (count === 0) return 'No figure of yours is shown.'
  return `${pluralise(count, 'figure')} of yours ${count === 1 ? 'is' : 'are'} shown.`
}

/**
 * While figures of the person's own are shown: how many, and the way to take the last change back where it is seen. It stays for the
 * words of an undo that took the last of them away, until the figures change again or another measure or area
 * is chosen.
 */
export function OwnFigures({
  shown,
  place,
}: {
  readonly shown: readonly Observation[]
  readonly place: string
}) {
  const data = useUploads().data
  const undo = useUndo()
  const redo = useRedo()
  const manage = useRef<HTMLButtonElement>(null)
  const client = useQueryClient()
  const [said, setSaid] = useState({ words: '', about: '' })
  const words = said.about === `${place} ${data?.head}` ? said.words : ''
  const count = shown.filter(({ layer }) => layer === 'user').length
  // The button that was pressed may be gone with what it did.
  useEffect(() => {
    if (words !== '' && document.activeElement === document.body) manage.current?.focus()
  }, [words])
  if (!data || (count === 0 && words === '')) return null
  const { canUndo, canRedo } = data
  const turn = async (change: typeof undo, step: HistoryStep, done: string) => {
    if (undo.isPending || redo.isPending) return
    const result = await change.mutateAsync()
    const about = `${place} ${client.getQueryData(uploadsQuery.queryKey)?.head}`
    if (result.kind === 'failed') setSaid({ words: result.message, about })
    else if (result.kind === 'changed') setSaid({ words: `${done} ${stepWords(step)}.`, about })
  }
  return (
    <div className="import-own note screen-only">
      <p>
        <span aria-live="polite">{words}</span> {shownWords(count)}
      </p>
      {canUndo && (
        <button type="button" onClick={() => void turn(undo, canUndo, 'Undone:')}>
          Undo the last change <span>({stepWords(canUndo)})</span>
        </button>
      )}
      {words !== '' && canRedo && (
        <button type="button" onClick={() => void turn(redo, canRedo, 'Done again:')}>
          Do it again
        </button>
      )}
      <button ref={manage} type="button" onClick={askForDialog}>
        Manage
      </button>
    </div>
  )
}
