import { useEffect, useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { Change, ImportReading } from '#import/importReading.ts'
import type { FurtherEntries } from '../useImportFile.ts'
import { useMore } from '../useMore.ts'
import { ChangeTable } from './ChangeTable.tsx'

interface FlaggedProps {
  readonly words: string
  readonly test: (change: Change) => boolean
  readonly counts: ImportReading['counts']
  readonly dataset: Dataset
  readonly further: Pick<FurtherEntries, 'changes'>
  readonly onLeaveOut: (change: Change) => void
}

/** A warning about some of the figures, which are fetched when it is opened. */
export function FlaggedFigures({ words, test, counts, dataset, further, onLeaveOut }: FlaggedProps) {
  const [opened, setOpened] = useState(false)
  const [all, setAll] = useState<readonly Change[]>([])
  useEffect(() => {
    if (!opened) return
    let current = true
    const kinds = ['changed', 'new', 'same'] as const
    void Promise.all(kinds.map((kind) => further.changes(kind, 0, counts[kind]))).then((found) => {
      if (current) setAll(found.flat())
    })
    return () => {
      current = false
    }
  }, [opened, further, counts])
  const flagged = all.filter(test)
  return (
    <details className="import-warning" onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{words}</summary>
      <ChangeTable
        title={words}
        titled
        changes={flagged}
        count={flagged.length}
        dataset={dataset}
        onMore={() => undefined}
        onLeaveOut={onLeaveOut}
      />
    </details>
  )
}

interface UnchangedProps {
  readonly kind: 'same' | 'duplicate'
  readonly count: number
  readonly dataset: Dataset
  readonly further: Pick<FurtherEntries, 'changes'>
}

/** Figures of the file that add nothing, fetched when the list is opened. */
export function UnchangedFigures({ kind, count, dataset, further }: UnchangedProps) {
  const [opened, setOpened] = useState(false)
  const { entries, more } = useMore<Change>(
    [],
    (shown, size) => further.changes(kind, shown.length, size),
    further,
  )
  if (count === 0) return null
  const why = {
    same: count === 1 ? 'that changes nothing' : 'that change nothing',
    duplicate: 'repeated in the file, counted once',
  }
  const words = `${pluralise(count, 'figure')} ${why[kind]}`
  return (
    <details
      className="import-guide"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !opened) more()
        setOpened(currentTarget.open)
      }}
    >
      <summary className="textbtn">{words}</summary>
      <ChangeTable title={words} titled changes={entries} count={count} dataset={dataset} onMore={more} />
    </details>
  )
}
