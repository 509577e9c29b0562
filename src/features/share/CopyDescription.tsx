import type { Dataset } from '#domain/model/dataset.ts'
import { describeSelection } from '#domain/phrasing/describe.ts'
import type { Selection } from '#state/selection.ts'
import { CopyButton } from '#ui/CopyButton.tsx'
import { eventsOf } from './shareRequest.ts'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

/** Copies what the chart shows as plain text. */
export function CopyDescription({ dataset, selection }: Props) {
  const text = () => describeSelection(selection, eventsOf(selection), dataset.sources)
  return <CopyButton label="Copy description" text={text} />
}
