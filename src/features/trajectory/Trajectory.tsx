import { type ReactNode, useMemo } from 'react'
import { ChartTable } from '#charts/render/ChartTable.tsx'
import type { Area } from '#domain/model/area.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { backdropTitle } from '#domain/phrasing/backdropWords.ts'
import { citation } from '#domain/phrasing/citation.ts'
import { countedNouns, ownDefinitionWords } from '#domain/phrasing/figureWords.ts'
import { formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { joinList, pluralise } from '#domain/phrasing/words.ts'
import { successorOf } from '#domain/reasoning/backdrops.ts'
import { numberedIn } from '#domain/reasoning/numberMilestones.ts'
import { type FigureRow, figureTable } from '#domain/tables/figureTable.ts'
import type { Selection } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { CopyButton } from '#ui/CopyButton.tsx'
import { TabPanel } from '#ui/Tabs.tsx'
import { AboutMeasure } from './AboutMeasure.tsx'
import { ChartPanel } from './ChartPanel.tsx'
import { CompareChoice } from './CompareChoice.tsx'
import './trajectory.css'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

function measureWords({ metric, shown }: Selection): string {
  const nouns = countedNouns(shown, metric)
  const kept = nouns.length > 1 ? `Lines join only like with like: ${joinList(nouns)} are kept apart.` : ''
  return [metric.definition, kept, ownDefinitionWords(shown, metric)].filter(Boolean).join(' ')
}

/** Shown for a council that has no figures of a measure because it reports them together with another. */
function JointArea({ area, joint }: { readonly area: Area; readonly joint: Area }) {
  const choose = useView((v) => v.choose)
  return (
    <p className="trajectory-empty notice row">
      <span>
        {area.name} has no figures of its own for this measure. Those of {joint.name} are for both councils
        together.
      </span>
      <button type="button" className="btn" onClick={() => choose({ area: joint.code, around: '' })}>
        Open {joint.name}
      </button>
    </p>
  )
}

/** Shown when no figure falls in the dates: names the nearest figures and offers to show all. */
export function EmptyRange({ selection }: { readonly selection: Selection }) {
  const choose = useView((v) => v.choose)
  const { all, shown, extent, behind } = selection
  if (selection.joint) return <JointArea area={selection.area} joint={selection.joint} />
  if (shown.length > 0 || all.length === 0) return null
  const successor = successorOf(behind)
  const before = all.filter((o) => o.period.end < extent.start).at(-1)
  const after = all.find((o) => o.period.start > extent.end)
  const nearest = [
    before && `${formatPeriod(before.period)} before`,
    after && `${formatPeriod(after.period)} after`,
  ]
    .filter(Boolean)
    .join(' and ')
  return (
    <p className="trajectory-empty notice row">
      <span>
        No figure falls in these dates. The nearest: {nearest}.
        {successor && ` The chart has figures of ${successor} together.`}
      </span>
      <button type="button" className="btn" onClick={() => choose({ from: undefined, to: undefined })}>
        Show all figures
      </button>
    </p>
  )
}

function TablePanel({ dataset, selection }: Props) {
  const isOpen = useView((v) => v.view === 'table')
  const { metric, area, shown, extent, numbered, progress } = selection
  const events = numberedIn(numbered, { from: extent.start, to: extent.end })
  const rows = useMemo(
    () => figureTable(shown, metric, dataset.sources, progress),
    [shown, metric, dataset.sources, progress],
  )
  const caption = `${metric.title}, ${area.name}, ${formatMonth(extent.start)} to ${formatMonth(extent.end)}`
  const copy = ({ observation, figure, when }: FigureRow) => (
    <CopyButton
      small
      label="Cite"
      name={`Cite: ${figure}, ${when}`}
      text={() => citation(observation, { area, metric }, dataset.sources, shown)}
    />
  )
  return (
    <>
      <ChartTable caption={caption} rows={rows} action={copy} />
      {events.length > 0 && (
        <p className="note">
          In the same time: <a href="#milestones">{pluralise(events.length, 'milestone')}</a>
        </p>
      )}
      {isOpen &&
        selection.behind.map((b) => (
          <ChartTable
            key={`${b.area.code} ${b.layer} ${b.observations[0]?.definition}`}
            caption={`${backdropTitle(b, metric, 'owner')}${b.layer === 'curated' ? ', official figures' : ''}`}
            rows={figureTable(b.observations, metric, dataset.sources)}
          />
        ))}
    </>
  )
}

/** The chosen measure over time, as a chart and as a table, with its explanation and the ways to share it. */
export function Trajectory({
  dataset,
  selection,
  tools,
  children,
}: Props & { readonly tools: ReactNode; readonly children?: ReactNode }) {
  const view = useView((v) => v.view)
  return (
    <section aria-labelledby="trajectory-title" id="trajectory" tabIndex={-1}>
      <h2 id="trajectory-title" className="visually-hidden">
        {selection.metric.title}
      </h2>
      <TabPanel id="chart" selected={view}>
        <EmptyRange selection={selection} />
        <ChartPanel dataset={dataset} selection={selection} />
      </TabPanel>
      <TabPanel id="table" selected={view}>
        <TablePanel dataset={dataset} selection={selection} />
      </TabPanel>
      <TabPanel id="about" selected={view}>
        <AboutMeasure metric={selection.metric} />
      </TabPanel>
      {view !== 'about' && <p className="note trajectory-words">{measureWords(selection)}</p>}
      <CompareChoice dataset={dataset} selection={selection} />
      <div className="trajectory-tools row scripted screen-only">{tools}</div>
      {children}
    </section>
  )
}
