import { useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { useImportChanges } from '#state/importChanges.ts'
import { useDataset } from '#state/queries.ts'
import { changedWords } from './changedWords.ts'

interface Props {
  readonly id: string
  readonly count: number
}

/** What an import changed, figure by figure. It is read when it is opened: most lists are never looked at. */
export function Changed({ id, count }: Props) {
  const dataset = useDataset()
  const [open, setOpen] = useState(false)
  return (
    <details className="import-changed" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{count.toLocaleString('en-GB')} changed</summary>
      {open && dataset && <ChangedFigures id={id} dataset={dataset} />}
    </details>
  )
}

function ChangedFigures({ id, dataset }: { readonly id: string; readonly dataset: Dataset }) {
  const { data } = useImportChanges(id, true)
  if (!data) return null
  const rest = data.count - data.changes.length
  return (
    <ul>
      {changedWords(data.changes, dataset).map((words) => (
        <li key={words}>{words}</li>
      ))}
      {rest > 0 && <li>and {rest.toLocaleString('en-GB')} more</li>}
    </ul>
  )
}
