import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Metric } from '#domain/model/metric.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { select } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { searchFromView } from '#state/viewUrl.ts'
import { saveFile } from '#ui/saveFile.ts'
import { makeBoardPack } from './boardPack.ts'
import { namePart } from './exportInput.ts'
import type { Request } from './request.ts'

interface Progress {
  readonly done: number
  readonly of: number
}

/** Several charts of the council at once, as one zip. */
export function BoardPack({ basis }: { readonly basis: Omit<Request, 'size'> }) {
  const heading = useId()
  const { dataset, selection } = basis
  const { area, areaObservations, extent } = selection
  const view = useView()
  const measures = useMemo(
    () => dataset.metrics.filter((m) => areaObservations.some((o) => o.metric === m.id)),
    [dataset.metrics, areaObservations],
  )
  const [left, setLeft] = useState<readonly string[]>([])
  const [progress, setProgress] = useState<Progress>()
  const [said, setSaid] = useState('')
  const running = useRef<AbortController>(undefined)
  // Whoever closes the dialog wants no file out of the blue.
  useEffect(() => () => running.current?.abort(), [])
  const chosen = measures.filter(({ id }) => !left.includes(id))

  const chart = (metric: Metric) => {
    const asked = { ...view, metric: metric.id }
    const userFigures = areaObservations.filter((o) => o.layer === 'user')
    const drawn = select(dataset, userFigures, asked)
    return drawn
      ? [{ ...basis, selection: drawn, view: searchFromView(asked), size: 'report' as const, metric }]
      : []
  }
  const make = async () => {
    const stop = new AbortController()
    running.current = stop
    setSaid('')
    setProgress({ done: 0, of: chosen.length })
    try {
      const months = `${extent.start.slice(0, 7)}_${extent.end.slice(0, 7)}`
      const { name, content } = await makeBoardPack(chosen.flatMap(chart), {
        name: `${namePart(area.slug)}_board-pack_${months}.zip`,
        signal: stop.signal,
        onDone: (done) => setProgress({ done, of: chosen.length }),
      })
      saveFile(content, name)
      setSaid(`${name} was saved with your downloads.`)
    } catch (error) {
      setSaid(
        stop.signal.aborted
          ? 'Cancelled. Nothing was saved.'
          : `The pack could not be made: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
    setProgress(undefined)
  }
  const press = (event: MouseEvent) => {
    if (!progress) return void make()
    // The second click of a double click is not meant to cancel what the first began.
    if (event.detail < 2) running.current?.abort()
  }
  const toggle = (id: string) =>
    setLeft(left.includes(id) ? left.filter((other) => other !== id) : [...left, id])
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>Board pack</h3>
      <p className="sharing-hint">
        A zip with a picture of each chart for the dates shown, and a page with all of them to print or keep
        as a PDF.
      </p>
      <fieldset className="sharing-measures">
        <legend>Charts</legend>
        {measures.map(({ id, shortTitle }) => (
          <label key={id}>
            <input type="checkbox" checked={!left.includes(id)} onChange={() => toggle(id)} /> {shortTitle}
          </label>
        ))}
      </fieldset>
      <div className="sharing-actions">
        {progress && (
          <>
            <progress value={progress.done} max={progress.of} aria-label="Charts drawn" />
            <span>
              {progress.done} of {progress.of}
            </span>
          </>
        )}
        {/* One button for both, so that the focus stays on it. */}
        <button type="button" className="btn" disabled={!progress && chosen.length === 0} onClick={press}>
          {progress ? 'Cancel' : `Download board pack of ${pluralise(chosen.length, 'chart')}`}
        </button>
        <span aria-live="polite">{said}</span>
      </div>
    </section>
  )
}
