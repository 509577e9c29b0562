import { type KeyboardEvent, memo, useLayoutEffect, useRef } from 'react'
import { Sparkline } from '#charts/render/Sparkline.tsx'
import { cardChart } from '#charts/types/index.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'
import { cardWords } from '#domain/phrasing/cardWords.ts'
import { isDrawnIn } from '#domain/reasoning/range.ts'
import type { Selection } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { itemAtKey } from '#ui/arrowKeys.ts'
import { useDeferredWhileHidden } from '#ui/useDebouncedValue.ts'
import './cards.css'

/** The strip has one row; the other measures are in the list of all measures. */
const MOST = 8

/** px */
const CHART_SIZE = { width: 44, height: 26 } as const

/** Letters of a value that fit beside the drawing in large and in small type; a longer value takes its place. */
const SHORT = 6
const LONG = 8

interface CardProps {
  readonly metric: Metric
  readonly selection: Selection
  readonly checked: boolean
  /** True for the one tile of the strip that the Tab key reaches. */
  readonly reached: boolean
}

const Card = memo(function Card({ metric, selection, checked, reached }: CardProps) {
  const choose = useView((v) => v.choose)
  const observations = selection.areaObservations.filter(
    (o) => o.metric === metric.id && isDrawnIn(o, selection.range),
  )
  const { value, shortValue, when, change, shortChange } = cardWords(selection.verdictOf(metric))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native radio button cannot contain a chart.
    <button
      type="button"
      role="radio"
      className="card"
      data-metric={metric.id}
      aria-checked={checked}
      tabIndex={reached ? 0 : -1}
      onClick={() => choose({ metric: metric.id })}
    >
      <span className="visually-hidden">{`${metric.shortTitle}: ${value}, ${when}. ${change}`}</span>
      <span className="card-title" aria-hidden>
        {metric.shortTitle}
      </span>
      <span className={shortValue.length > SHORT ? 'card-value card-long' : 'card-value'} aria-hidden>
        {shortValue}
      </span>
      {shortValue.length <= LONG && (
        <Sparkline model={cardChart.draw({ ...selection, metric, observations }, CHART_SIZE)} />
      )}
      <span className="card-change" aria-hidden>
        {shortChange}
      </span>
    </button>
  )
})

/** The first measures that the area has figures for, in a strip; a tile chooses its measure. */
export function Cards({ dataset, selection }: { readonly dataset: Dataset; readonly selection: Selection }) {
  const strip = useRef<HTMLDivElement>(null)
  const choose = useView((v) => v.choose)
  const drawn = useDeferredWhileHidden(selection, strip)
  const chosen = selection.metric.id
  const known = new Set(drawn.areaObservations.map((o) => o.metric))
  const metrics = dataset.metrics.filter((m) => known.has(m.id)).slice(0, MOST)
  const index = metrics.findIndex((m) => m.id === chosen)
  // A strip that scrolls shows the chosen tile. Scrolling the tile itself into view would scroll the page as well.
  useLayoutEffect(() => {
    const tile = strip.current?.querySelector<HTMLElement>('[aria-checked="true"]')
    if (!strip.current || !tile || !chosen) return
    strip.current.scrollLeft = tile.offsetLeft - (strip.current.clientWidth - tile.offsetWidth) / 2
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = itemAtKey(event.key, metrics, index)
    if (!next) return
    event.preventDefault()
    choose({ metric: next.id })
    strip.current?.querySelector<HTMLElement>(`[data-metric="${CSS.escape(next.id)}"]`)?.focus()
  }
  if (metrics.length === 0) return null
  return (
    <div className="cards screen-only" ref={strip}>
      <div className="cards-group" role="radiogroup" aria-label="Headline measures" onKeyDown={onKeyDown}>
        {metrics.map((metric, i) => (
          <Card
            key={metric.id}
            metric={metric}
            selection={drawn}
            checked={i === index}
            reached={i === Math.max(index, 0)}
          />
        ))}
      </div>
      <a className="card-all" href="#measures">
        All {known.size}
      </a>
    </div>
  )
}
