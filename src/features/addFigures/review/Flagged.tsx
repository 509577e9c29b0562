import { useEffect, useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Change, ChangeKind, ImportReading } from '#import/importReading.ts'
import { ChangeTable } from './ChangeTable.tsx'

interface Props {
  readonly words: string
  readonly test: (change: Change) => boolean
  readonly reading: ImportReading
  readonly dataset: Dataset
  readonly changes: (kind: ChangeKind, from: number, count: number) => Promise<readonly Change[]>
  readonly onLeaveOut: (change: Change) => void
}

/** Figures that stand out among many: said at once, and shown by themselves when asked for. */
export function Flagged({ words, test, reading, dataset, changes, onLeaveOut }: Props) {
  const [opened, setOpened] = useState(false)
  const [found, setFound] = useState<readonly Change[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figures belong to one reading
  useEffect(() => {
    if (!opened) return
    let current = true
    const kinds = ['changed', 'new', 'same'] as const
    void Promise.all(kinds.map((kind) => changes(kind, 0, reading.counts[kind]))).then((all) => {
      if (current) setFound(all.flat().filter(test))
    })
    return () => {
      current = false
    }
  }, [opened, reading])
  return (
    <details className="import-warning" onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{words}</summary>
      <ChangeTable
        title={words}
        titled
        changes={found}
        count={found.length}
        dataset={dataset}
        onMore={() => undefined}
        onLeaveOut={onLeaveOut}
      />
    </details>
  )
}
