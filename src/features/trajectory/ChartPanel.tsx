import { type RefObject, useMemo, useRef, useState } from 'react'
import type { FocusTarget } from '#charts/layout/focusTargets.ts'
import type { ChartModel } from '#charts/model.ts'
import { ChartKey } from '#charts/render/ChartKey.tsx'
import { ChartReader } from '#charts/render/ChartReader.tsx'
import { Reading, spokenReading } from '#charts/render/Reading.tsx'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import { mainChart } from '#charts/types/index.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { type Day, fromDayNumber } from '#domain/model/day.ts'
import type { Observation } from '#domain/model/observation.ts'
import { successorOf } from '#domain/reasoning/backdrops.ts'
import { figureRemarks, remarkWords } from '#domain/tables/figureRemarks.ts'
import type { Selection } from '#state/selection.ts'
import { useReading, useView, type View } from '#state/view.ts'
import { useDebouncedValue, useDeferredWhileHidden } from '#ui/useDebouncedValue.ts'
import { useSize } from '#ui/useSize.ts'
import { useInteractiveChart } from './useInteractiveChart.ts'

type Box = RefObject<HTMLDivElement | null>

/** Width of the chart's box, in px, below which the chart has its phone form. The container query in trajectory.css has the same width. */
const NARROW = 560
const HEIGHT = { wide: 424, narrow: 404 } as const
/** Widths used until the page is measured: the box on a screen of 1280 px and on a phone of 390 px. */
const FIRST_WIDTHS = { wide: 750, narrow: 358 } as const

const sized = (selection: Selection, width: number) =>
  mainChart.draw(
    { ...selection, observations: selection.shown },
    { width, height: width < NARROW ? HEIGHT.narrow : HEIGHT.wide },
  )

/** Until the box is measured, both forms are drawn and the style sheet shows one of them. */
function FirstDrawing({ selection }: { readonly selection: Selection }) {
  return (
    <>
      <StaticChart className="trajectory-wide" model={sized(selection, FIRST_WIDTHS.wide)} />
      <StaticChart className="trajectory-narrow" model={sized(selection, FIRST_WIDTHS.narrow)} />
    </>
  )
}

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

/** Time for the interactive renderer to draw, hidden, what the static one shows. ms */
const TAKE_OVER = 100

/**
 * The interactive renderer, once it is loaded and the chart no longer changes. While dates or the window are dragged, the static one
 * draws at half the cost. Both look the same, and the interactive chart is drawn before it is shown.
 */
function Renderer({ model, box }: { readonly model: ChartModel; readonly box: Box }) {
  const Interactive = useInteractiveChart(box)
  const settled = useDebouncedValue(model)
  const rested = useDebouncedValue(settled, TAKE_OVER) === model
  const fetched = useDebouncedValue(Interactive !== undefined, TAKE_OVER)
  const Live = model.y && settled.y ? Interactive : undefined
  const shown = Live && rested && fetched
  return (
    <>
      {!shown && <StaticChart model={model} />}
      {Live && (
        <div hidden={!shown}>
          <Live model={settled} />
        </div>
      )}
    </>
  )
}

type Dates = Pick<View, 'from' | 'to'>

/** Dragging on the plot narrows the page's dates. The earlier dates can be restored until other dates are chosen. */
function useZoom() {
  const { from, to, choose } = useView()
  const [zoomed, setZoomed] = useState<{ readonly before: Dates; readonly after: Dates }>()
  const isZoomed = zoomed && zoomed.after.from === from && zoomed.after.to === to
  return {
    zoom: (start: Day, end: Day) => {
      setZoomed({ before: isZoomed ? zoomed.before : { from, to }, after: { from: start, to: end } })
      choose({ from: start, to: end })
    },
    undo: isZoomed ? () => choose(zoomed.before) : undefined,
  }
}

/** The chart at its measured size, which can be read by pointer, touch and keys. */
function LiveChart({
  dataset,
  selection,
  model,
  box,
}: Props & { readonly model: ChartModel; readonly box: Box }) {
  const { progress, metric } = selection
  const remarks = useMemo(() => figureRemarks(progress), [progress])
  const about = { dataset, remark: (o: Observation) => remarkWords(remarks.get(o), metric) }
  const { day, milestone, read } = useReading()
  const { zoom, undo } = useZoom()
  const onRead = (target: FocusTarget | undefined) =>
    read({
      milestone: target?.kind === 'event' ? target.id : undefined,
      day: target?.kind === 'figure' ? fromDayNumber(target.figure.at.t) : undefined,
    })
  // The button disappears, so the chart takes the focus.
  const onUndo = () => {
    undo?.()
    box.current?.querySelector<HTMLElement>('[role="application"]')?.focus()
  }
  return (
    <>
      <ChartReader
        model={model}
        describe={(targets) => <Reading targets={targets} {...about} />}
        say={(targets) => spokenReading({ targets, ...about })}
        milestone={milestone}
        day={day}
        onRead={onRead}
        onSelectDays={zoom}
        onUndo={() => undo?.()}
      >
        <Renderer model={model} box={box} />
      </ChartReader>
      {undo && (
        <button type="button" className="btn trajectory-undo" onClick={onUndo}>
          Undo zoom
        </button>
      )}
    </>
  )
}

/** The chart at the size of its box: drawn by the static renderer first, then by the interactive one. */
export function ChartPanel({ dataset, selection }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const isBare = selection.shown.length === 0 && successorOf(selection.behind) === undefined
  const width = useSize(box)?.width
  const drawn = useDeferredWhileHidden(selection, box)
  const model = useMemo(() => (width ? sized(drawn, width) : undefined), [drawn, width])
  const key = useMemo(() => (model ?? sized(drawn, FIRST_WIDTHS.wide)).key, [drawn, model])
  return (
    <>
      <div className="trajectory-holder">
        <div className={isBare ? 'trajectory-box trajectory-bare' : 'trajectory-box'} ref={box}>
          {model ? (
            <LiveChart dataset={dataset} selection={drawn} model={model} box={box} />
          ) : (
            <FirstDrawing selection={selection} />
          )}
        </div>
      </div>
      <ChartKey entries={key} />
    </>
  )
}
