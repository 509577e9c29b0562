import { useEffect, useRef, useState } from 'react'

interface Props {
  readonly words: string
  readonly label?: string
  readonly question: string
  readonly yes: string
  readonly yesLabel?: string
  readonly busy: boolean
  readonly onYes: () => void
}

export function ConfirmButton({ words, label, question, yes, yesLabel, busy, onYes }: Props) {
  const [asking, setAsking] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const asked = useRef(false)
  // Move focus with the question and back, so that it is never on a button that is gone.
  useEffect(() => {
    if (asking) keep.current?.focus()
    else if (asked.current) first.current?.focus()
    asked.current = asking
  }, [asking])
  if (!asking)
    return (
      <button ref={first} type="button" className="btn" aria-label={label} onClick={() => setAsking(true)}>
        {words}
      </button>
    )
  return (
    <span className="row">
      <span>{question}</span>
      <button
        type="button"
        className="btn"
        aria-label={yesLabel}
        disabled={busy}
        onClick={() => {
          setAsking(false)
          onYes()
        }}
      >
        {yes}
      </button>
      <button ref={keep} type="button" className="btn" onClick={() => setAsking(false)}>
        Keep
      </button>
    </span>
  )
}
