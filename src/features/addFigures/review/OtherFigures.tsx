import { useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { Change, ChangeKind, ImportReading } from '#import/importReading.ts'
import { ChangeTable } from './ChangeTable.tsx'
import { useFurther } from './useFurther.ts'

type Changes = (kind: ChangeKind, from: number, count: number) => Promise<readonly Change[]>

interface Props {
  readonly kind: 'same' | 'duplicate'
  readonly reading: ImportReading
  readonly dataset: Dataset
  readonly changes: Changes
}

const WORDS = {
  same: ['that changes nothing', 'that change nothing'],
  duplicate: ['repeated in the file, counted once', 'repeated in the file, counted once'],
} as const

/** Figures of the file that add nothing, fetched when they are asked for. */
export function OtherFigures({ kind, reading, dataset, changes }: Props) {
  const [opened, setOpened] = useState(false)
  const count = reading.counts[kind]
  const { entries, more } = useFurther<Change>(
    [],
    (shown, size) => changes(kind, shown.length, size),
    reading,
  )
  if (count === 0) return null
  const words = `${pluralise(count, 'figure')} ${WORDS[kind][count === 1 ? 0 : 1]}`
  return (
    <details
      className="import-guide"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !opened) more()
        setOpened(currentTarget.open)
      }}
    >
      <summary>{words}</summary>
      <ChangeTable title={words} titled changes={entries} count={count} dataset={dataset} onMore={more} />
    </details>
  )
}
