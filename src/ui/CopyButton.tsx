import { useEffect, useState, useSyncExternalStore } from 'react'
import { copyText, hasClipboard } from './clipboard.ts'

interface Props {
  readonly label: string
  /** The name for screen readers, when the label alone does not tell one button from another. It begins with the label. */
  readonly name?: string
  readonly small?: boolean
  readonly text: () => string
}

/** How long “Copied” is shown. ms. */
const SAID_FOR = 4000

const never = () => () => undefined

/** Copies a text and says so. Shows nothing where there is no clipboard. */
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
