import type { Dataset } from '#domain/dataset.ts'
import type { Selection } from '#state/selection.ts'
import { CopyDescription } from './CopyDescription.tsx'
import { DownloadPng } from './DownloadPng.tsx'

/** The ways to take the chosen chart away that stand under it. */
export function TakeAway({
  dataset,
  selection,
}: {
  readonly dataset: Dataset
  readonly selection: Selection
}) {
  return (
    <>
      <DownloadPng dataset={dataset} selection={selection} />
      <CopyDescription dataset={dataset} selection={selection} />
    </>
  )
}
