import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { OWN } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { importsQuery, type UserImport, useRedo, useUndo, useUserImports } from '#state/userData.ts'
import { DEFAULT_VIEW, useView, type View } from '#state/view.ts'
import { askForDialog } from './AddFigures.tsx'
import './addFigures.css'
import { fileNameWords } from './importWords.ts'

function shownWords(count: number): string {
  if (count === 0) return 'None of your figures are shown.'
  return `${count.toLocaleString('en-GB')} of your figures ${count === 1 ? 'is' : 'are'} shown.`
}

type Place = Pick<View, 'area' | 'metric'>

interface Said {
  readonly words: string
  /** The place and the last import that the words are about. */
  readonly about: string
  /** The place that was shown, where an undo took its measure or area away. */
  readonly gone: Place | undefined
}

const NOTHING: Said = { words: '', about: '', gone: undefined }

const aboutWords = ({ area, metric }: Place, last: UserImport | undefined) => `${area} ${metric} ${last?.id}`

/** The place, if its measure or area came with the import and with no other that is left. */
function goneFrom(
  place: Place,
  { metrics, areas }: UserImport,
  left: Pick<UserImport, 'metrics' | 'areas'> | undefined,
): { readonly shown: Place; readonly instead: Place } | undefined {
  const isOwn = (all: typeof metrics) => all.some(({ id }) => id === place.metric && id.startsWith(`${OWN}_`))
  const isArea = (all: typeof areas) =>
    all.some(({ code, slug }) => code === place.area || slug === place.area)
  const metric = isOwn(metrics) && !isOwn(left?.metrics ?? [])
  const area = isArea(areas) && !isArea(left?.areas ?? [])
  if (!metric && !area) return undefined
  const instead = { area: area ? DEFAULT_VIEW.area : place.area, metric: '' }
  return { shown: place, instead }
}

type Props = { readonly shown: readonly Observation[] }

/**
 * The words about an undo stay until the figures change again or another measure or area is chosen. An undo that takes the shown measure
 * or area with it leaves the address of the page without them, and doing it again brings them back.
 */
export function OwnFigures({ shown }: Props) {
  const { area, metric, choose } = useView()
  const data = useUserImports()
  const undo = useUndo()
  const redo = useRedo()
  const manage = useRef<HTMLButtonElement>(null)
  const client = useQueryClient()
  const [said, setSaid] = useState<Said>(NOTHING)
  const words = said.about === aboutWords({ area, metric }, data?.canUndo) ? said.words : ''
  const count = shown.filter(({ layer }) => layer === 'user').length
  // The pressed button may have gone with the import that it undid.
  useEffect(() => {
    if (words !== '' && document.activeElement === document.body) manage.current?.focus()
  }, [words])
  if (!data || (count === 0 && words === '')) return null
  const { canUndo, canRedo } = data
  const turn = async (change: typeof undo, imported: UserImport, done: string) => {
    if (undo.isPending || redo.isPending) return
    const { id, fileName } = imported
    const result = await change.mutateAsync(id)
    const now = client.getQueryData(importsQuery.queryKey)
    const gone = change === undo ? goneFrom({ area, metric }, imported, now) : undefined
    const back = change === redo ? said.gone : undefined
    const place = gone?.instead ?? back ?? { area, metric }
    if (gone || back) choose(place)
    const about = aboutWords(place, now?.canUndo)
    if (result.kind === 'failed') setSaid({ words: result.message, about, gone: undefined })
    else setSaid({ words: `${done} adding ${fileNameWords(fileName)}.`, about, gone: gone?.shown })
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
