import { useId } from 'react'
import { embedCode } from '#domain/tables/embedCode.ts'
import type { Selection } from '#state/selection.ts'
import { copyText, hasClipboard } from '#ui/clipboard.ts'
import { ActionButton, type Run } from './useAction.tsx'

interface Props {
  readonly selection: Selection
  readonly run: Run
}

const copied = (text: string, words: string) => async () => {
  await copyText(text)
  return words
}

/** Cancelling the share sheet of the browser is not an error. */
async function share(title: string): Promise<string> {
  try {
    await navigator.share({ title, url: location.href })
    return 'Shared.'
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return ''
    throw new Error('The browser did not share the link. Copy it instead.', { cause: error })
  }
}

export function ShareView({ selection, run }: Props) {
  const heading = useId()
  const code = useId()
  const { area, metric } = selection
  const title = `${metric.title}, ${area.name}`
  const hosted = location.protocol !== 'file:'
  const address = new URL(location.href)
  // Named in any case, because another build of the page may have other defaults.
  address.searchParams.set('area', area.code)
  address.searchParams.set('metric', metric.id)
  address.searchParams.set('embed', '1')
  const frame = embedCode(address.href, title)
  if (!hosted) return null
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>This view</h3>
      <p className="note">
        The link holds the measure, the council, the dates and the tab. Figures that you added are never in
        it.
      </p>
      <div className="row">
        {hasClipboard() && (
          <ActionButton run={run} action={copied(location.href, 'The link was copied.')}>
            Copy link
          </ActionButton>
        )}
        {'share' in navigator && (
          <ActionButton run={run} action={() => share(title)}>
            Share …
          </ActionButton>
        )}
      </div>
      <details>
        <summary className="textbtn">Put this chart on another web page</summary>
        <label htmlFor={code}>Code to paste</label>
        <textarea id={code} readOnly rows={4} value={frame} onFocus={({ target }) => target.select()} />
        {hasClipboard() && (
          <ActionButton run={run} action={copied(frame, 'The code was copied.')}>
            Copy code
          </ActionButton>
        )}
      </details>
    </section>
  )
}
