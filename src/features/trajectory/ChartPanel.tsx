import { type RefObject, useMemo, useRef } from 'react'
import type { FocusTarget } from '#charts/layout/focusTargets.ts'
import type { ChartModel } from '#charts/model.ts'
import { ChartKey } from '#charts/render/ChartKey.tsx'
import { ChartReader } from '#charts/render/ChartReader.tsx'
import { Reading, spokenReading } from '#charts/render/Reading.tsx'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import { mainChart } from '#charts/types/index.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { fromDayNumber } from '#domain/model/day.ts'
import { useReading } from '#state/reading.ts'
import type { Selection } from '#state/selection.ts'
import { useStill } from '#ui/useDebouncedValue.ts'
import { useWhenSeen } from '#ui/useDeferredWhileHidden.ts'
import { useSize } from '#ui/useSize.ts'
import { useInteractiveChart } from './useInteractiveChart.ts'
import { useZoom } from './useZoom.ts'

type Box = RefObject<HTMLDivElement | null>

/** Below this width of the chart's box, in px, it takes its phone form: the container query in trajectory.css says the same. */
const NARROW = 560
const HEIGHT = { wide: 440, narrow: 390 } as const
/** Widths drawn before the page is measured: the box on a 1280 px screen and on a 390 px phone. */
const FIRST_WIDTHS = { wide: 750, narrow: 358 } as const

const sized = (selection: Selection, width: number) =>
  mainChart.draw(
    { ...selection, observations: selection.shown },
    { width, height: width < NARROW ? HEIGHT.narrow : HEIGHT.wide },
  )

/** Before any measuring, both forms are drawn and the style sheet shows one. */
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
  const still = useStill(model)
  const rested = useStill(still, TAKE_OVER) === model
  const fetched = useStill(Interactive !== undefined, TAKE_OVER)
  const Live = model.y && still.y ? Interactive : undefined
  const shown = Live && rested && fetched
  return (
    <>
      {!shown && <StaticChart model={model} />}
      {Live && (
        <div hidden={!shown}>
          <Live model={still} />
        </div>
      )}
    </>
  )
}

/** The measured chart with its reader. */
function LiveChart({
  dataset,
  model,
  box,
}: Pick<Props, 'dataset'> & { readonly model: ChartModel; readonly box: Box }) {
  const { day, milestone, read } = useReading()
  const { zoom, undo } = useZoom()
  const onRead = (target: FocusTarget | undefined) =>
    read({
      milestone: target?.kind === 'event' ? target.id : undefined,
      day: target?.kind === 'figure' ? fromDayNumber(target.figure.at.t) : undefined,
    })
  // The button goes with the zoom: the chart, which it was about, has the focus then.
  const onUndo = () => {
    undo?.()
    box.current?.querySelector<HTMLElement>('[role="application"]')?.focus()
  }
  return (
    <>
      <ChartReader
        model={model}
        describe={(targets) => <Reading targets={targets} dataset={dataset} />}
        say={(targets) => spokenReading(targets, dataset)}
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
  const width = useSize(box)?.width
  const drawn = useWhenSeen(selection, box)
  const model = useMemo(() => (width ? sized(drawn, width) : undefined), [drawn, width])
  const key = useMemo(() => (model ?? sized(drawn, FIRST_WIDTHS.wide)).key, [drawn, model])
  return (
    <>
      <div className="trajectory-holder">
        <div
          className={selection.shown.length > 0 ? 'trajectory-box' : 'trajectory-box trajectory-bare'}
          ref={box}
        >
          {model ? (
            <LiveChart dataset={dataset} model={model} box={box} />
          ) : (
            <FirstDrawing selection={selection} />
          )}
        </div>
      </div>
      <ChartKey entries={key} />
    </>
  )
}
