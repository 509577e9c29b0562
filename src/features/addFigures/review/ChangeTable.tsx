import type { Dataset } from '#domain/model/dataset.ts'
import type { Change } from '#import/importReading.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { changeWords } from './changeWords.ts'

interface Props {
  readonly title: string
  readonly titled?: boolean
  readonly changes: readonly Change[]
  readonly count: number
  readonly dataset: Dataset
  readonly onMore: () => void
  readonly onLeaveOut?: (change: Change) => void
}

export function ChangeTable(props: Props) {
  const { title, titled = false, changes, count, dataset, onMore, onLeaveOut } = props
  if (changes.length === 0) return null
  const columns = ['Area', 'Measure', 'Period', 'Value', 'Shown now', 'Change']
  return (
    <div>
      <ScrollTable title={title} titled={titled} columns={onLeaveOut ? [...columns, 'Leave out'] : columns}>
        {changes.map((change) => (
          <ChangeRow
            key={`${change.key} ${change.line}`}
            change={change}
            dataset={dataset}
            {...(onLeaveOut && { onLeaveOut })}
          />
        ))}
      </ScrollTable>
      {count > changes.length && (
        <p className="note row">
          and {(count - changes.length).toLocaleString('en-GB')} more
          <button type="button" className="btn small" onClick={onMore}>
            Show more
          </button>
        </p>
      )}
    </div>
  )
}

type RowProps = Pick<Props, 'dataset' | 'onLeaveOut'> & { readonly change: Change }

function ChangeRow({ change, dataset, onLeaveOut }: RowProps) {
  const words = changeWords(change, dataset)
  return (
    <tr>
      <td>{words.area}</td>
      <td>{words.metric}</td>
      <td>{words.period}</td>
      <td>{words.value}</td>
      <td>
        {words.now}
        {words.published !== undefined && <small className="import-line">{words.published}</small>}
      </td>
      <td>
        {words.difference}
        {words.jump && <b className="import-warning import-line">{words.jump}</b>}
      </td>
      {onLeaveOut && (
        <td>
          <button
            type="button"
            className="btn small"
            aria-label={`Leave out ${words.area}, ${words.metric}, ${words.period}`}
            onClick={() => onLeaveOut(change)}
          >
            Leave out
          </button>
        </td>
      )}
    </tr>
  )
}
