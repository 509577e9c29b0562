import { useEffect, useState, useSyncExternalStore } from 'react'
import { copyText, hasClipboard } from './clipboard.ts'

interface Props {
  readonly label: string
  /** What a screen reader calls it, where the words alone do not say which of many it is; it begins with the words. */
  readonly name?: string
  readonly small?: boolean
  readonly text: () => string
}

/** How long the page says that it copied. ms. */
const SAID_FOR = 4000

const never = () => () => undefined

/** Copies a text and says so. Not there where there is no clipboard. */
export function CopyButton({ label, name, small = false, text }: Props) {
  const possible = useSyncExternalStore(never, hasClipboard, () => true)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const handle = said ? setTimeout(() => setSaid(''), SAID_FOR) : undefined
    return () => clearTimeout(handle)
  }, [said])
  if (!possible) return null
  const copy = () => {
    copyText(text()).then(
      () => setSaid('Copied'),
      (refused: Error) => setSaid(refused.message),
    )
  }
  return (
    <>
      <button type="button" className={small ? 'textbtn scripted' : 'btn'} aria-label={name} onClick={copy}>
        {label}
      </button>
      <span className="said" aria-live="polite">
        {said}
      </span>
    </>
  )
}
