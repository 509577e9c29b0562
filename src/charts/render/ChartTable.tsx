import { type ReactNode, useState } from 'react'
import { INFERENCE } from '#domain/model/reading.ts'
import { type FigureRow, type Sort, type SortColumn, sortRows } from '#domain/tables/figureTable.ts'
import './chartTable.css'

interface Props {
  readonly caption: string
  readonly rows: readonly FigureRow[]
  readonly action?: (row: FigureRow) => ReactNode
}

interface SortableProps {
  readonly column: SortColumn
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly children: ReactNode
}

/** A column heading that sorts the rows, and reverses the order when pressed again. */
function Sortable({ column, sort, onSort, children }: SortableProps) {
  const current = sort.column === column
  const direction = sort.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={current ? direction : 'none'}>
      <button type="button" onClick={() => onSort({ column, descending: current && !sort.descending })}>
        {children}
      </button>
    </th>
  )
}

function Quote({ text }: { readonly text: string }) {
  return text ? <q className="chart-table-detail">{text}</q> : null
}

function Row({ row, action }: { readonly row: FigureRow; readonly action: ReactNode }) {
  return (
    <tr>
      <th scope="row">
        {row.when}
        <Quote text={row.whenStated} />
      </th>
      <td>
        <span className="chart-table-figure">{row.figure}</span>
        <Quote text={row.stated} />
      </td>
      <td>{row.change}</td>
      <td>
        {row.value}
        {row.bounds && <span className="chart-table-detail">{row.bounds}</span>}
      </td>
      <td>
        {row.sourceId ? <a href={`#source-${row.sourceId}`}>{row.source}</a> : row.source}
        {action && <span className="chart-table-detail">{action}</span>}
      </td>
      <td className="note">{row.note}</td>
    </tr>
  )
}

/** A table with more rows than this scrolls under its header. */
const MAX_WHOLE = 12

/** Every figure shown, at first in time order, with the words of its source. On a phone the first three columns fit without scrolling. */
export function ChartTable({ caption, rows, action }: Props) {
  const [sort, setSort] = useState<Sort>({ column: 'date', descending: false })
  const head = { sort, onSort: setSort }
  return (
    <section
      className={rows.length > MAX_WHOLE ? 'chart-table chart-table-long' : 'chart-table'}
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
    >
      <table>
        <caption>
          <span>
            {caption}. In quotation marks: the words of the source.
            {rows.some((r) => r.inferred) && ` Inferred limits are ${INFERENCE.words}.`}
          </span>
        </caption>
        <thead>
          <tr>
            <Sortable column="date" {...head}>
              Date
            </Sortable>
            <th scope="col">Figure</th>
            <th scope="col">Change</th>
            <Sortable column="value" {...head}>
              Value
            </Sortable>
            <Sortable column="source" {...head}>
              Source
            </Sortable>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {sortRows(rows, sort).map((row) => (
            <Row key={row.id} row={row} action={action?.(row)} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
