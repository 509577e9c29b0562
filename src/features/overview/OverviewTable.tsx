import { memo, useState } from 'react'
import type { Metric } from '#domain/model/metric.ts'
import { formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { atWords } from '#domain/phrasing/sinceMilestone.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { Extent } from '#domain/reasoning/range.ts'
import type { CellFigure } from '#domain/tables/overviewWords.ts'
import type { Selection } from '#state/selection.ts'
import { useOpenMeasure } from '#state/view.ts'
import { RowAxis, RowChart } from './RowChart.tsx'
import { nextSort, type Row, type Sort, type SortKey, sorted } from './rows.ts'

/** The name of a measure, which opens it in the chart. */
export function OpenMeasure({ metric, chosen }: { readonly metric: Metric; readonly chosen: boolean }) {
  const open = useOpenMeasure()
  return (
    <button type="button" aria-pressed={chosen} onClick={() => open(metric.id)}>
      {metric.shortTitle}
    </button>
  )
}

interface SortHeadProps {
  readonly by: SortKey
  readonly label: string
  readonly sort: Sort | undefined
  readonly onSort: (sort: Sort | undefined) => void
}

function SortHead({ by, label, sort, onSort }: SortHeadProps) {
  const direction = sort?.by === by ? sort.direction : 'none'
  const arrow = { ascending: '▲', descending: '▼', none: '↕' }[direction]
  return (
    <th scope="col" aria-sort={direction}>
      <button type="button" onClick={() => onSort(nextSort(sort, by))}>
        {label} <span aria-hidden="true">{arrow}</span>
      </button>
    </th>
  )
}

/** A figure with its date. One of the area that continues the council has a mark, which is explained above the table. */
function FigureCell({ figure, jointly }: { readonly figure: CellFigure; readonly jointly: string }) {
  return (
    <>
      <strong>{figure.value}</strong>
      {figure.joint && (
        <>
          <span aria-hidden="true">†</span>
          <span className="visually-hidden"> for {jointly} together</span>
        </>
      )}
      <span className="overview-small">, {figure.when}</span>
    </>
  )
}

function OfficialCell({ row: { measure, words }, jointly }: { readonly row: Row; readonly jointly: string }) {
  if (!words.official) return null
  const { figure, title, path } = words.official
  if (!figure) return <span className="overview-small">{[title, path].filter(Boolean).join(': ')}</span>
  return (
    <>
      <span className="visually-hidden">{title}: </span>
      <FigureCell figure={figure} jointly={jointly} />
      {path && (
        <span className="overview-small">
          ; <span className={`overview-${measure.official?.standing}`}>{path}</span>
        </span>
      )}
    </>
  )
}

interface RowProps {
  readonly row: Row
  readonly chosen: boolean
  readonly compared: Compared
  readonly shaded: readonly Extent[]
}

/** The last words on a row's figures, for those who cannot see its chart. */
function spanWords({ observations }: Row): string {
  const first = observations[0]
  const last = observations.at(-1)
  if (!first || !last) return ''
  const months = new Set([formatMonth(first.period.start), formatMonth(last.period.end)])
  return `${pluralise(observations.length, 'figure')}, ${[...months].join(' to ')}`
}

const TableRow = memo(function TableRow({ row, chosen, compared, shaded }: RowProps) {
  const { metric, measure, words } = row
  const jointly = measure.continuedBy?.name ?? ''
  return (
    <tr>
      <th scope="row">
        <OpenMeasure metric={metric} chosen={chosen} />
      </th>
      <td>{words.baseline && <FigureCell figure={words.baseline} jointly={jointly} />}</td>
      <td>
        <FigureCell figure={words.latest} jointly={jointly} />
      </td>
      <td className={`overview-${words.standing}`}>{words.change}</td>
      <td>
        <OfficialCell row={row} jointly={jointly} />
      </td>
      {compared.targets && <td>{row.progress.target}</td>}
      {compared.targets && <td>{row.progress.pace}</td>}
      {compared.variation && <td>{row.progress.variation}</td>}
      {compared.nation && <td>{words.nation}</td>}
      {compared.group && <td>{words.group}</td>}
      {compared.other && <td>{words.other}</td>}
      <td className="overview-chart">
        <span className="visually-hidden">{spanWords(row)}</span>
        <RowChart row={row} shaded={shaded} said />
      </td>
    </tr>
  )
})

/** Which comparisons any row has: a column without a figure is left out. */
interface Compared {
  readonly targets: boolean
  readonly variation: boolean
  readonly nation: boolean
  readonly group: boolean
  /** The name of the council that was chosen. */
  readonly other: string | undefined
}

interface Props {
  readonly rows: readonly Row[]
  /** How many are shown, after sorting. */
  readonly most: number
  readonly selection: Selection
  /** Id of the chosen measure. */
  readonly chosen: string
  readonly shaded: readonly Extent[]
}

export function OverviewTable({ rows, most, selection, chosen, shaded }: Props) {
  const [sort, setSort] = useState<Sort>()
  const { area, since } = selection
  const compared = {
    targets: rows.some((r) => r.progress.target || r.progress.pace),
    variation: rows.some((r) => r.progress.variation),
    nation: rows.some((r) => r.words.nation),
    group: rows.some((r) => r.words.group),
    other: rows.find((r) => r.measure.other)?.measure.other?.area.name,
  }
  const [first] = rows
  if (!first) return null
  const head = { sort, onSort: setSort }
  return (
    <table className="overview-table">
      <caption className="visually-hidden">
        All measures of {area.name} with figures in the dates shown. The buttons in the first column open a
        measure in the chart.
      </caption>
      <thead>
        <tr>
          <SortHead by="measure" label="Measure" {...head} />
          <th scope="col">
            {atWords(since, area)}{' '}
            {since?.period && <span className="overview-sub">{formatPeriod(since.period, 'short')}</span>}
          </th>
          <SortHead by="latest" label="Latest reported" {...head} />
          <SortHead by="change" label="Change" {...head} />
          <th scope="col">Official series</th>
          {compared.targets && <th scope="col">Target</th>}
          {compared.targets && <th scope="col">Pace</th>}
          {compared.variation && <th scope="col">Variation</th>}
          {compared.nation && <th scope="col">England</th>}
          {compared.group && (
            <th scope="col">
              Similar councils <span className="overview-sub">median</span>
            </th>
          )}
          {compared.other && <th scope="col">{compared.other}</th>}
          <th scope="col" className="overview-chart">
            <span className="visually-hidden">
              Trajectory, {formatMonth(selection.areaExtent.start)} to {formatMonth(selection.areaExtent.end)}
            </span>
            <RowAxis model={first.model} />
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted(rows, sort)
          .slice(0, most)
          .map((row) => (
            <TableRow
              key={row.metric.id}
              row={row}
              chosen={row.metric.id === chosen}
              compared={compared}
              shaded={shaded}
            />
          ))}
      </tbody>
    </table>
  )
}
