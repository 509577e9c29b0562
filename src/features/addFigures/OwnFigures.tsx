import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Observation } from '#domain/model/observation.ts'
import { importsQuery, type UserImport, useRedo, useUndo, useUserImports } from '#state/userData.ts'
import { askForDialog } from './AddFigures.tsx'
import './addFigures.css'
import { fileNameWords } from './importWords.ts'

function shownWords(count: number): string {
  if (count === 0) return 'None of your figures are shown.'
  return `${count.toLocaleString('en-GB')} of your figures ${count === 1 ? 'is' : 'are'} shown.`
}

type Props = { readonly shown: readonly Observation[]; readonly place: string }

/** The words about an undo stay until the figures change again or another measure or area is chosen. */
export function OwnFigures({ shown, place }: Props) {
  const data = useUserImports()
  const undo = useUndo()
  const redo = useRedo()
  const manage = useRef<HTMLButtonElement>(null)
  const client = useQueryClient()
  const [said, setSaid] = useState({ words: '', about: '' })
  const words = said.about === `${place} ${data?.canUndo?.id}` ? said.words : ''
  const count = shown.filter(({ layer }) => layer === 'user').length
  // The pressed button may have gone with the import that it undid.
  useEffect(() => {
    if (words !== '' && document.activeElement === document.body) manage.current?.focus()
  }, [words])
  if (!data || (count === 0 && words === '')) return null
  const { canUndo, canRedo } = data
  const turn = async (change: typeof undo, { id, fileName }: UserImport, done: string) => {
    if (undo.isPending || redo.isPending) return
    const result = await change.mutateAsync(id)
    const about = `${place} ${client.getQueryData(importsQuery.queryKey)?.canUndo?.id}`
    if (result.kind === 'failed') setSaid({ words: result.message, about })
    else setSaid({ words: `${done} adding ${fileNameWords(fileName)}.`, about })
  }
  return (
    <div className="import-own note screen-only">
      <p>
        <span aria-live="polite">{words}</span> {shownWords(count)}
      </p>
      {canUndo && (
        <button type="button" className="textbtn" onClick={() => void turn(undo, canUndo, 'Undone:')}>
          Undo the last change <span>(adding {fileNameWords(canUndo.fileName)})</span>
        </button>
      )}
      {words !== '' && canRedo && (
        <button type="button" className="textbtn" onClick={() => void turn(redo, canRedo, 'Done again:')}>
          Do it again
        </button>
      )}
      <button ref={manage} type="button" className="textbtn" onClick={askForDialog}>
        Manage
      </button>
    </div>
  )
}
