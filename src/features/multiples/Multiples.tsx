import { memo, useMemo, useRef } from 'react'
import type { ChartModel } from '#charts/model.ts'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import { smallChart } from '#charts/types/index.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { cardWords } from '#domain/phrasing/cardWords.ts'
import { isDrawnIn } from '#domain/reasoning/range.ts'
import type { Selection } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { useWhenSeen } from '#ui/useDeferredWhileHidden.ts'
import { Crosshair } from './Crosshair.tsx'
import { useNarrow } from './useNarrow.ts'
import { usePointAtDay } from './usePointAtDay.ts'
import './multiples.css'

/** Sizes on a wide screen and on a phone, where the chart is beside its text. The style sheet has the same proportions. px */
const SIZES = { wide: { width: 360, height: 150 }, narrow: { width: 196, height: 96 } } as const

interface Small {
  readonly metric: Metric
  readonly observations: readonly Observation[]
  readonly model: ChartModel
}

function toSmalls(dataset: Dataset, selection: Selection, narrow: boolean): readonly Small[] {
  const { areaObservations, range } = selection
  const size = narrow ? SIZES.narrow : SIZES.wide
  const known = new Set(areaObservations.map((o) => o.metric))
  return dataset.metrics
    .filter((m) => known.has(m.id))
    .map((metric) => {
      const observations = areaObservations.filter((o) => o.metric === metric.id && isDrawnIn(o, range))
      return {
        metric,
        observations,
        model: smallChart.draw({ ...selection, metric, observations }, size),
      }
    })
}

/** The chart itself, drawn once a model: the crosshair lies over it and moves without it. */
const Plot = memo(function Plot({ model }: { readonly model: ChartModel }) {
  return <StaticChart model={model} />
})

/** Chooses the measure and takes the reader, by sight and by keyboard, to its chart. */
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
  const { metric, observations, model } = small
  const open = useOpen()
  const pointing = usePointAtDay(model)
  const words = cardWords(observations, metric)
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
  // Out of sight, the charts follow when the dates have come to rest: what is in sight moves the more freely.
  const drawn = useWhenSeen(selection, section)
  const narrow = useNarrow()
  const smalls = useMemo(() => toSmalls(dataset, drawn, narrow), [dataset, drawn, narrow])
  if (smalls.length === 0) return null
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
