import { memo } from 'react'
import type { Extent } from '#domain/reasoning/range.ts'
import { OpenMeasure } from './OverviewTable.tsx'
import { RowAxis, RowChart } from './RowChart.tsx'
import type { Row } from './rows.ts'

interface ItemProps {
  readonly row: Row
  readonly chosen: boolean
  readonly shaded: readonly Extent[]
}

const Item = memo(function Item({ row, chosen, shaded }: ItemProps) {
  const { metric, words, short, progress } = row
  const { target, pace, variation } = progress
  const said = [target && `Target ${target}`, pace, variation].filter(Boolean).join('; ')
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
      {said && <p className="overview-small">{said}</p>}
    </li>
  )
})

interface Props {
  readonly rows: readonly Row[]
  readonly chosen: string
  readonly shaded: readonly Extent[]
}

/** The rows of the overview where a table has no room. */
export function OverviewList({ rows, chosen, shaded }: Props) {
  return (
    <>
      {rows[0] && <RowAxis model={rows[0].model} />}
      <ul className="overview-list list">
        {rows.map((row) => (
          <Item key={row.metric.id} row={row} chosen={row.metric.id === chosen} shaded={shaded} />
        ))}
      </ul>
    </>
  )
}
