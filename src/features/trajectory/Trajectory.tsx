import { type ReactNode, useMemo } from 'react'
import { ChartTable } from '#charts/render/ChartTable.tsx'
import type { Dataset } from '#domain/model/dataset.ts'
import { backdropTitle } from '#domain/phrasing/backdropWords.ts'
import { citation } from '#domain/phrasing/citation.ts'
import { countedNouns } from '#domain/phrasing/figureWords.ts'
import { formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { joinList } from '#domain/phrasing/words.ts'
import { type FigureRow, figureTable } from '#domain/tables/figureTable.ts'
import type { Selection } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { CopyButton } from '#ui/CopyButton.tsx'
import { TabPanel } from '#ui/Tabs.tsx'
import { AboutMeasure } from './AboutMeasure.tsx'
import { ChartPanel } from './ChartPanel.tsx'
import './trajectory.css'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

function measureWords({ metric, shown }: Selection): string {
  const nouns = countedNouns(shown, metric)
  return nouns.length > 1
    ? `${metric.definition} Lines join only like with like: ${joinList(nouns)} are kept apart.`
    : metric.definition
}

/** Shown when no figure falls in the dates: names the nearest figures and offers to show all. */
export function EmptyRange({ selection }: { readonly selection: Selection }) {
  const choose = useView((v) => v.choose)
  const { all, shown, extent } = selection
  if (shown.length > 0 || all.length === 0) return null
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
      <span>No figure falls in these dates. The nearest: {nearest}.</span>
      <button type="button" className="btn" onClick={() => choose({ from: undefined, to: undefined })}>
        Show all figures
      </button>
    </p>
  )
}

function TablePanel({ dataset, selection }: Props) {
  const isOpen = useView((v) => v.view === 'table')
  const { metric, area, shown, extent } = selection
  const rows = useMemo(() => figureTable(shown, metric, dataset.sources), [shown, metric, dataset.sources])
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
      {isOpen &&
        selection.behind.map(({ area: other, observations }) => (
          <ChartTable
            key={`${other.code} ${observations[0]?.definition}`}
            caption={`${backdropTitle(other, observations, metric)}, official figures`}
            rows={figureTable(observations, metric, dataset.sources)}
          />
        ))}
    </>
  )
}

/** Shows or hides England and similar councils. The names of the councils are said, because no list shows them elsewhere. */
function CompareChoice({ selection: { behind } }: Pick<Props, 'selection'>) {
  const alone = useView((v) => v.alone)
  const choose = useView((v) => v.choose)
  const compared = behind.filter((b) => b.role !== 'continued')
  if (!alone && compared.length === 0) return null
  const group = compared.find((b) => b.role === 'group')?.area
  return (
    <div className="trajectory-compare note">
      <label className="choice scripted screen-only">
        <input type="checkbox" checked={!alone} onChange={() => choose({ alone: !alone })} />
        England and similar councils
      </label>
      {group && <span>{group.note}</span>}
    </div>
  )
}

/** The chosen measure over time, as a chart and as a table, with its explanation and the ways to share it. */
export function Trajectory({ dataset, selection, tools }: Props & { readonly tools: ReactNode }) {
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
      <p className="note trajectory-words">{measureWords(selection)}</p>
      <CompareChoice selection={selection} />
      <div className="trajectory-tools row scripted screen-only">{tools}</div>
    </section>
  )
}
