import { type FocusEvent, useEffect, useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { formatMonth } from '#domain/phrasing/formatPeriod.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { Preset } from '#domain/reasoning/range.ts'
import type { Selection } from '#state/selection.ts'
import { type Tab, useView, type View } from '#state/view.ts'
import { SelectField } from '#ui/SelectField.tsx'
import { TabList } from '#ui/Tabs.tsx'
import { BetweenEvents } from './BetweenEvents.tsx'
import { DateField } from './DateField.tsx'
import { KnownOnField, KnownOnStatus } from './KnownOn.tsx'
import './filters.css'

function metricGroups(dataset: Dataset, selection: Selection) {
  const known = new Set(selection.areaObservations.map((o) => o.metric))
  const groups = [...new Set(dataset.metrics.map((m) => m.group))]
  return groups.map((label) => ({
    label,
    options: dataset.metrics
      .filter((m) => m.group === label)
      .map((m) => ({ value: m.id, label: known.has(m.id) ? m.shortTitle : `${m.shortTitle} (no figures)` })),
  }))
}

function Presets({ presets }: { readonly presets: readonly Preset[] }) {
  const { from, to, around, choose } = useView()
  if (presets.length < 2) return null
  return (
    <fieldset className="filter-presets">
      <legend className="visually-hidden">Dates to show</legend>
      {presets.map((p) => (
        <button
          key={p.id}
          type="button"
          aria-pressed={p.from === from && p.to === to && (!p.around || p.around === around)}
          onClick={() => choose({ from: p.from, to: p.to, around: p.around ?? around })}
        >
          {p.label}
        </button>
      ))}
    </fieldset>
  )
}

const TABS: readonly { readonly id: Tab; readonly label: string }[] = [
  { id: 'chart', label: 'Chart' },
  { id: 'table', label: 'Table' },
  { id: 'about', label: 'About' },
]

type Dates = Pick<View, 'from' | 'to'>

/**
 * Swaps two dates that were given in reverse order, at Enter or when the focus leaves both fields. The page says so until other dates
 * are chosen.
 */
function useSwapReversedDates(reversed: boolean) {
  const { from, to, choose } = useView()
  const [typing, setTyping] = useState(false)
  const [swappedTo, setSwappedTo] = useState<Dates>()
  useEffect(() => {
    if (!reversed || typing) return
    setSwappedTo({ from: to, to: from })
    choose({ from: to, to: from })
  }, [reversed, typing, from, to, choose])
  return {
    /** True while the dates are reversed, and after they were swapped. */
    swapped: reversed || (swappedTo !== undefined && swappedTo.from === from && swappedTo.to === to),
    onEnter: () => setTyping(false),
    /** For the element that holds both fields: moving from one to the other is still typing. */
    handlers: {
      onFocus: () => setTyping(true),
      onInput: () => setTyping(true),
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setTyping(false)
      },
    },
  }
}

/** The measure, the way to read it, and the dates, in one bar. The whole page has one range of dates. */
export function Filters({
  dataset,
  selection,
}: {
  readonly dataset: Dataset
  readonly selection: Selection
}) {
  const { from, to, view, choose } = useView()
  const [resets, setResets] = useState(0)
  const reset = () => {
    choose({ from: undefined, to: undefined, around: '' })
    setResets(resets + 1)
  }
  const { shown, all, extent, metric, presets } = selection
  const order = useSwapReversedDates(selection.swapped)
  return (
    <section className="filters row scripted screen-only" aria-label="Measure and dates">
      <SelectField
        label="Measure"
        labelShown={false}
        value={metric.id}
        groups={metricGroups(dataset, selection)}
        onChoose={(id) => choose({ metric: id })}
      />
      <TabList
        label="Ways to read the figures"
        items={TABS}
        selected={view}
        onSelect={(next) => choose({ view: next })}
      />
      <span className="filter-dates row" {...order.handlers}>
        {/* A new key discards typed text that is not a valid date. */}
        <DateField
          key={`from ${resets}`}
          label="From"
          side="from"
          value={from}
          placeholder={formatMonth(extent.start, 'short')}
          onChoose={(next) => choose({ from: next })}
          onEnter={order.onEnter}
        />
        <DateField
          key={`to ${resets}`}
          label="To"
          side="to"
          value={to}
          placeholder={formatMonth(extent.end, 'short')}
          onChoose={(next) => choose({ to: next })}
          onEnter={order.onEnter}
        />
        <button type="button" className="btn" onClick={reset}>
          Reset
        </button>
      </span>
      <p className={shown.length === all.length ? 'filter-whole note' : 'note'} role="status">
        {`${shown.length} of ${pluralise(all.length, 'figure')} shown`}
        {order.swapped && ' (the dates were in reverse order and have been swapped)'}
      </p>
      <details className="filter-menu">
        <summary className="btn">
          <span className="filter-choose">Choose&nbsp;</span>dates
        </summary>
        <div className="filter-shortcuts">
          <Presets presets={presets} />
          <BetweenEvents selection={selection} />
          <KnownOnField />
        </div>
      </details>
      <KnownOnStatus selection={selection} />
    </section>
  )
}
