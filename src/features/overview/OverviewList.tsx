import { memo } from 'react'
import type { Extent } from '#domain/reasoning/range.ts'
import { OpenMeasure } from './OpenMeasure.tsx'
import { RowAxis, RowChart } from './RowChart.tsx'
import type { Row } from './rows.ts'

/** More are folded. */
const MOST = 12

interface ItemProps {
  readonly row: Row
  readonly chosen: boolean
  readonly shaded: readonly Extent[]
}

const Item = memo(function Item({ row, chosen, shaded }: ItemProps) {
  const { metric, words, short } = row
  return (
    <li>
      <h3>
        <OpenMeasure metric={metric} chosen={chosen} />
      </h3>
      <RowChart row={row} shaded={shaded} said={false} />
      <p>
        <strong>{short.value}</strong> {short.when}
      </p>
      <p className={`overview-${words.standing}`}>{short.change}</p>
    </li>
  )
})

interface Props {
  readonly rows: readonly Row[]
  readonly chosen: string
  readonly shaded: readonly Extent[]
}

function Items({ rows, chosen, shaded }: Props) {
  return (
    <ul className="overview-list list">
      {rows.map((row) => (
        <Item key={row.metric.id} row={row} chosen={row.metric.id === chosen} shaded={shaded} />
      ))}
    </ul>
  )
}

/** The rows of the overview on a phone: the first ones, and the others folded. */
export function OverviewList({ rows, ...rest }: Props) {
  return (
    <>
      {rows[0] && <RowAxis model={rows[0].model} />}
      <Items rows={rows.slice(0, MOST)} {...rest} />
      {rows.length > MOST && (
        <details>
          <summary className="textbtn">All {rows.length} measures</summary>
          <Items rows={rows.slice(MOST)} {...rest} />
        </details>
      )}
    </>
  )
}
