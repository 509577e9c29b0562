import { useEffect, useState, useSyncExternalStore } from 'react'
import { numberEvents } from '#charts/numberEvents.ts'
import type { Dataset } from '#domain/dataset.ts'
import { describeSelection } from '#domain/describe.ts'
import type { Selection } from '#state/selection.ts'

/** How long the page says that it copied. ms. */
const SAID_FOR = 4000

const never = () => () => undefined
/** There is no clipboard on a page that is served without encryption, nor in old browsers. */
const hasClipboard = () => navigator.clipboard !== undefined

/** Copies what the chart shows as plain text. */
export function CopyDescription({
  dataset,
  selection,
}: {
  readonly dataset: Dataset
  readonly selection: Selection
}) {
  const possible = useSyncExternalStore(never, hasClipboard, () => true)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const handle = said ? setTimeout(() => setSaid(''), SAID_FOR) : undefined
    return () => clearTimeout(handle)
  }, [said])
  if (!possible) return null
  const copy = () => {
    const { extent, milestones } = selection
    const events = numberEvents(milestones, { from: extent.start, to: extent.end })
    navigator.clipboard.writeText(describeSelection(selection, events, dataset.sources)).then(
      () => setSaid('Copied'),
      () => setSaid('The browser did not allow copying'),
    )
  }
  return (
    <>
      <button type="button" className="btn" onClick={copy}>
        Copy description
      </button>
      <span className="said" aria-live="polite">
        {said}
      </span>
    </>
  )
}
