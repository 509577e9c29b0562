import type { Dataset } from '#domain/model/dataset.ts'
import type { Selection } from '#state/selection.ts'
import { CopyDescription } from './CopyDescription.tsx'
import { DownloadPng } from './DownloadPng.tsx'
import { OpenSharing } from './OpenSharing.tsx'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

/** The ways to take the chosen chart away that stand under it. */
export function TakeAway({ dataset, selection }: Props) {
  return (
    <>
      <DownloadPng dataset={dataset} selection={selection} />
      <CopyDescription dataset={dataset} selection={selection} />
      <OpenSharing label="More ways to share" dataset={dataset} selection={selection} />
    </>
  )
}
