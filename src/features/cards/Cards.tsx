import { memo, useRef } from 'react'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import { cardChart } from '#charts/types/index.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'
import { cardWords } from '#domain/phrasing/cardWords.ts'
import { isDrawnIn, naturalExtent } from '#domain/reasoning/range.ts'
import type { Selection } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { useDeferredWhileHidden } from '#ui/useDebouncedValue.ts'
import './cards.css'

/** The strip has one row; the other measures are in the list of all measures. */
const MOST = 8

/** px */
const CHART_SIZE = { width: 72, height: 34 } as const

const Card = memo(function Card({
  metric,
  selection,
}: {
  readonly metric: Metric
  readonly selection: Selection
}) {
  const choose = useView((v) => v.choose)
  const observations = selection.areaObservations.filter(
    (o) => o.metric === metric.id && isDrawnIn(o, selection.range),
  )
  const words = cardWords(selection.verdictOf(metric))
  const extent = naturalExtent(observations, []) ?? selection.extent
  return (
    <button
      type="button"
      className="card"
      aria-pressed={metric.id === selection.metric.id}
      onClick={() => choose({ metric: metric.id })}
    >
      <span className="card-title">{metric.shortTitle}</span>
      <span className="card-value">{words.value}</span>
      <StaticChart
        model={cardChart.draw({ ...selection, metric, observations, extent }, CHART_SIZE)}
        decorative
      />
      <span className="visually-hidden">{words.when}</span>
      <span className="card-change">{words.change}</span>
    </button>
  )
})

/** The first measures that the area has figures for, in a strip; a tile chooses its measure. */
export function Cards({ dataset, selection }: { readonly dataset: Dataset; readonly selection: Selection }) {
  const section = useRef<HTMLElement>(null)
  const drawn = useDeferredWhileHidden(selection, section)
  const known = new Set(drawn.areaObservations.map((o) => o.metric))
  const metrics = dataset.metrics.filter((m) => known.has(m.id)).slice(0, MOST)
  if (metrics.length === 0) return null
  return (
    <section className="cards screen-only" aria-label="Headline measures" ref={section}>
      {metrics.map((metric) => (
        <Card key={metric.id} metric={metric} selection={drawn} />
      ))}
      <a className="card-all" href="#measures">
        All {known.size}
      </a>
    </section>
  )
}
