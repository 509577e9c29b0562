import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { becauseWords } from '#domain/phrasing/sinceMilestone.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { Extent } from '#domain/reasoning/range.ts'
import type { Selection } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { SelectField } from '#ui/SelectField.tsx'
import { useDeferredWhileHidden } from '#ui/useDebouncedValue.ts'
import { OverviewList } from './OverviewList.tsx'
import { OverviewTable } from './OverviewTable.tsx'
import { type Row, toRows } from './rows.ts'
import './overview.css'

/** Rows of the table, and of a phone's list; the others are shown at a press. */
const MOST = { table: 10, list: 5 } as const

/** Where the table has no room. */
const NARROW = '(width < 1100px)'

/** Undefined outside a browser. */
const query = () => globalThis.matchMedia?.(NARROW)

function watch(changed: () => void): () => void {
  const list = query()
  list?.addEventListener('change', changed)
  return () => list?.removeEventListener('change', changed)
}

function useNarrow(): boolean {
  return useSyncExternalStore(
    watch,
    () => query()?.matches ?? false,
    () => false,
  )
}

/** Chooses the milestone that change is counted from. */
function CompareWith({
  selection: { numbered, since, area, everyMilestone },
}: {
  readonly selection: Selection
}) {
  const choose = useView((v) => v.choose)
  const happened = numbered.filter(({ milestone }) => milestone.period)
  const isListed = happened.some(({ milestone }) => milestone.id === since?.id)
  const options = happened.map(({ number, milestone }) => ({
    value: milestone.id,
    label: `${number}. ${milestone.title}, ${milestone.period ? formatPeriod(milestone.period, 'short') : ''}`,
  }))
  if (everyMilestone.length === 0) return null
  const first = since && area.defaultBaselineMilestone ? [] : [{ value: '', label: 'First figure shown' }]
  const hidden = since && !isListed ? [{ value: since.id, label: since.title }] : []
  return (
    <SelectField
      label="Compare with"
      value={since?.id ?? ''}
      groups={[{ options: [...first, ...hidden, ...options] }]}
      onChoose={(around) => choose({ around })}
    />
  )
}

/** The days in which Ofsted's judgement was inadequate, in the dates shown. */
function inadequateSpans({ states, areaExtent: { start, end } }: Selection): readonly Extent[] {
  return states
    .filter((s) => s.kind === 'judgement' && s.label.startsWith('Inadequate'))
    .map(({ period: { from, to } }) => ({ start: from?.start ?? start, end: to?.end ?? end }))
    .map((s) => ({ start: s.start < start ? start : s.start, end: s.end > end ? end : s.end }))
    .filter((s) => s.start < s.end)
}

/** What the table's marks mean, as far as they occur. */
function ledeOf(rows: readonly Row[], shaded: boolean): string {
  const jointly = rows.find((r) => r.measure.continuedBy)?.measure.continuedBy?.name
  return [
    'A change since a milestone does not show what caused it.',
    jointly && `† ${jointly} together.`,
    shaded && 'Shaded: judged inadequate by Ofsted.',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Measures that are not in the table, in one line that unfolds. */
function LeftOut({ metrics, where }: { readonly metrics: readonly Metric[]; readonly where: string }) {
  if (metrics.length === 0) return null
  const have = metrics.length === 1 ? 'has' : 'have'
  return (
    <details className="note">
      <summary className="textbtn">
        {pluralise(metrics.length, 'measure')} {have} no figures {where}
      </summary>
      {metrics.map((m) => m.shortTitle).join(', ')}
    </details>
  )
}

/** The numbers that decided each row's words. */
function HowJudged({ rows }: { readonly rows: readonly Row[] }) {
  const [opened, setOpened] = useState(false)
  return (
    <details className="note" onToggle={() => setOpened(true)}>
      <summary className="textbtn">How each change is judged</summary>
      {opened && (
        <dl>
          {rows.map(({ metric, measure }) => (
            <div key={metric.id}>
              <dt>{metric.shortTitle}</dt>
              {[measure.lead, ...(measure.official ? [measure.official] : [])].map((verdict) => (
                <dd key={verdict.series.definition}>{becauseWords(verdict, measure)}</dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

/** Every measure with figures in the dates shown: at the milestone, at the latest, officially and over time. */
function Measures({ dataset, selection }: Props) {
  const section = useRef<HTMLElement>(null)
  // Off-screen rows redraw only when dragging stops, so that visible charts stay responsive.
  const drawn = useDeferredWhileHidden(selection, section)
  const narrow = useNarrow()
  const rows = useMemo(() => toRows(dataset, drawn, narrow), [dataset, drawn, narrow])
  const shaded = useMemo(() => inadequateSpans(drawn), [drawn])
  const [whole, setWhole] = useState(false)
  const folded = narrow ? MOST.list : MOST.table
  const most = whole ? rows.length : folded
  const known = new Set(drawn.areaObservations.map((o) => o.metric))
  const inDates = new Set(rows.map((r) => r.metric.id))
  return (
    <section className="overview screen-only" aria-labelledby="overview-title" id="measures" ref={section}>
      <div className="overview-head row">
        <h2 id="overview-title">All measures</h2>
        <CompareWith selection={selection} />
      </div>
      <p className="overview-lede note">{ledeOf(rows, shaded.length > 0)}</p>
      {narrow ? (
        <OverviewList rows={rows.slice(0, most)} chosen={selection.metric.id} shaded={shaded} />
      ) : (
        <OverviewTable
          rows={rows}
          most={most}
          selection={drawn}
          chosen={selection.metric.id}
          shaded={shaded}
        />
      )}
      <div className="overview-folds row">
        {rows.length > folded && (
          <button type="button" className="textbtn" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? 'Fewer measures' : `${pluralise(rows.length - folded, 'more measure')}`}
          </button>
        )}
        <LeftOut
          metrics={dataset.metrics.filter((m) => known.has(m.id) && !inDates.has(m.id))}
          where="in these dates"
        />
        <LeftOut metrics={dataset.metrics.filter((m) => !known.has(m.id))} where={`for ${drawn.area.name}`} />
        {rows.length > 0 && <HowJudged rows={rows} />}
      </div>
    </section>
  )
}

/** The overview of an area that has figures. It is far below the first screen, so the page that is drawn beforehand leaves it out. */
export function Overview(props: Props) {
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  return live && props.selection.areaObservations.length > 0 && <Measures {...props} />
}
