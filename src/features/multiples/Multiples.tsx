import { memo, type PointerEvent, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { dayAt } from '#charts/layout/focusTargets.ts'
import type { ChartModel } from '#charts/model.ts'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import { smallChart } from '#charts/types/index.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { type CardWords, cardWords } from '#domain/phrasing/cardWords.ts'
import { isDrawnIn } from '#domain/reasoning/range.ts'
import type { Selection } from '#state/selection.ts'
import { useReading, useView } from '#state/view.ts'
import { useDeferredWhileHidden } from '#ui/useDebouncedValue.ts'
import { Crosshair } from './Crosshair.tsx'
import './multiples.css'

/** Sizes on a wide screen and on a phone, where the chart is beside its text. The style sheet has the same proportions. px */
const SIZES = { wide: { width: 360, height: 150 }, narrow: { width: 196, height: 96 } } as const

/** The phone layout of multiples.css, with the words beside the chart. */
const NARROW = '(width < 600px)'

/** Undefined outside a browser. */
const query = () => globalThis.matchMedia?.(NARROW)

function watch(changed: () => void): () => void {
  const list = query()
  list?.addEventListener('change', changed)
  return () => list?.removeEventListener('change', changed)
}

/** True on a phone's screen. False in the page that is drawn beforehand. */
function useNarrow(): boolean {
  return useSyncExternalStore(
    watch,
    () => query()?.matches ?? false,
    () => false,
  )
}

interface Small {
  readonly metric: Metric
  readonly observations: readonly Observation[]
  readonly words: CardWords
  readonly model: ChartModel
}

function toSmalls(dataset: Dataset, selection: Selection, narrow: boolean): readonly Small[] {
  const { areaObservations, extent } = selection
  const range = { from: extent.start, to: extent.end }
  const size = narrow ? SIZES.narrow : SIZES.wide
  const known = new Set(areaObservations.map((o) => o.metric))
  return dataset.metrics
    .filter((m) => known.has(m.id))
    .map((metric) => {
      const observations = areaObservations.filter((o) => o.metric === metric.id && isDrawnIn(o, range))
      return {
        metric,
        observations,
        words: cardWords(selection.verdictOf(metric)),
        model: smallChart.draw({ ...selection, metric, observations }, size),
      }
    })
}

/** Redrawn only for another model: the crosshair that moves over it is a drawing of its own. */
const Plot = memo(function Plot({ model }: { readonly model: ChartModel }) {
  return <StaticChart model={model} />
})

/** Sets the page's day from the pointer's position over a chart. */
function usePointAtDay(model: ChartModel) {
  const plot = useRef<HTMLDivElement>(null)
  const read = useReading((r) => r.read)
  return {
    plot,
    handlers: {
      onPointerMove: ({ clientX }: PointerEvent) => {
        const box = plot.current?.getBoundingClientRect()
        if (!box || box.width === 0) return
        read({ day: dayAt(model, ((clientX - box.left) / box.width) * model.frame.width) })
      },
      onPointerLeave: () => read({ day: undefined }),
    },
  }
}

/** Chooses the measure and moves the window and the focus to its chart. */
function useOpen(): (metric: string) => void {
  const choose = useView((v) => v.choose)
  return (metric) => {
    choose({ metric })
    const chart = document.getElementById('trajectory')
    if (!chart) return
    chart.focus({ preventScroll: true })
    chart.scrollIntoView()
  }
}

const Multiple = memo(function Multiple({
  small,
  chosen,
}: {
  readonly small: Small
  readonly chosen: boolean
}) {
  const { metric, observations, words, model } = small
  const open = useOpen()
  const pointing = usePointAtDay(model)
  return (
    <li className="multiple">
      <h3>
        <button type="button" aria-pressed={chosen} onClick={() => open(metric.id)} {...pointing.handlers}>
          {metric.title}
        </button>
      </h3>
      <p className="multiple-latest note">
        <strong>{words.value}</strong> {words.when}
      </p>
      <div className="multiple-plot" ref={pointing.plot}>
        <Plot model={model} />
        <Crosshair metric={metric} observations={observations} model={model} />
      </div>
    </li>
  )
})

/** Every measure that the area has figures for, on one time axis and one crosshair; a click chooses the measure. */
export function Multiples({
  dataset,
  selection,
}: {
  readonly dataset: Dataset
  readonly selection: Selection
}) {
  const section = useRef<HTMLElement>(null)
  // Off-screen charts redraw only when dragging stops, so that visible ones stay responsive.
  const drawn = useDeferredWhileHidden(selection, section)
  const narrow = useNarrow()
  const smalls = useMemo(
    () => toSmalls(dataset, { ...drawn, extent: drawn.areaExtent }, narrow),
    [dataset, drawn, narrow],
  )
  // Far below the first screen: the page that is drawn beforehand is smaller without them.
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  if (!live || smalls.length === 0) return null
  return (
    <section className="multiples screen-only" aria-labelledby="multiples-title" id="measures" ref={section}>
      <h2 id="multiples-title">All measures</h2>
      <p className="lede">
        One time axis for all, and a value axis from zero for each. Point at a date to read every measure’s
        nearest figure; choose a measure to open it above.
      </p>
      <ul className="list">
        {smalls.map((small) => (
          <Multiple key={small.metric.id} small={small} chosen={small.metric.id === selection.metric.id} />
        ))}
      </ul>
    </section>
  )
}
