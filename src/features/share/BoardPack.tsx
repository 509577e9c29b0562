import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Metric } from '#domain/model/metric.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { select } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { searchFromView } from '#state/viewUrl.ts'
import { makeBoardPack } from './makeBoardPack.ts'
import { monthsPart, namePart, type ShareBasis } from './shareRequest.ts'
import { saved } from './useAction.tsx'

interface Progress {
  readonly done: number
  readonly of: number
}

/** Downloads charts of several measures of the area as one zip. */
export function BoardPack({ basis }: { readonly basis: ShareBasis }) {
  const heading = useId()
  const { dataset, selection } = basis
  const { area, areaObservations, extent } = selection
  const view = useView()
  const measures = useMemo(
    () => dataset.metrics.filter((m) => areaObservations.some((o) => o.metric === m.id)),
    [dataset.metrics, areaObservations],
  )
  const [unticked, setUnticked] = useState<readonly string[]>([])
  const [progress, setProgress] = useState<Progress>()
  const [said, setSaid] = useState('')
  const running = useRef<AbortController>(undefined)
  // Closing the dialog cancels the pack.
  useEffect(() => () => running.current?.abort(), [])
  const chosen = measures.filter(({ id }) => !unticked.includes(id))

  const chart = (metric: Metric) => {
    const ofMetric = { ...view, metric: metric.id }
    const chosenSelection = select(dataset, selection.userFigures, ofMetric)
    return chosenSelection
      ? [{ ...basis, selection: chosenSelection, view: searchFromView(ofMetric), size: 'report' as const }]
      : []
  }
  const make = async () => {
    const stop = new AbortController()
    running.current = stop
    setSaid('')
    setProgress({ done: 0, of: chosen.length })
    try {
      const pack = await makeBoardPack(chosen.flatMap(chart), {
        name: `${namePart(area.slug)}_board-pack_${monthsPart(extent)}.zip`,
        signal: stop.signal,
        onDone: (done) => setProgress({ done, of: chosen.length }),
      })
      setSaid(saved(pack))
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
    // The second click of a double click must not cancel.
    if (event.detail < 2) running.current?.abort()
  }
  const toggle = (id: string) =>
    setUnticked(unticked.includes(id) ? unticked.filter((other) => other !== id) : [...unticked, id])
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>Board pack</h3>
      <p className="note">
        A zip with a picture of each chart for the dates shown, and a document with a page for each chart to
        print or save as a PDF.
      </p>
      <fieldset className="row">
        <legend>Charts</legend>
        {measures.map(({ id, shortTitle }) => (
          <label key={id} className="choice share-option">
            <input type="checkbox" checked={!unticked.includes(id)} onChange={() => toggle(id)} />{' '}
            {shortTitle}
          </label>
        ))}
      </fieldset>
      <div className="row">
        {progress && (
          <>
            <progress value={progress.done} max={progress.of} aria-label="Charts drawn" />
            <span>
              {progress.done} of {progress.of}
            </span>
          </>
        )}
        {/* One button for download and cancel, so that it keeps the focus. */}
        <button type="button" className="btn" disabled={!progress && chosen.length === 0} onClick={press}>
          {progress ? 'Cancel' : `Download board pack of ${pluralise(chosen.length, 'chart')}`}
        </button>
        <span aria-live="polite">{said}</span>
      </div>
    </section>
  )
}
