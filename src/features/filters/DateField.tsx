import { useId, useState } from 'react'
import { whyNoDate } from './explainInvalidDate.ts'
import { formatRangeEnd, parseRangeEnd, type Side } from './rangeEnd.ts'

interface Props {
  readonly label: string
  readonly side: Side
  /** EDTF, as in the view. */
  readonly value: string | undefined
  /** Shown while empty: the date that an open end stands for. */
  readonly placeholder: string
  readonly onChoose: (value: string | undefined) => void
  /** Enter: what was typed is meant. */
  readonly onEnter: () => void
}

/** A date typed as a person types it. What can be read takes effect at once; what cannot is kept, with a word on why and how to mend it. */
export function DateField({ label, side, value, placeholder, onChoose, onEnter }: Props) {
  const id = useId()
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: string | undefined }>()
  const [settled, setSettled] = useState(false)
  // What was typed gives way to a date chosen elsewhere: by a preset, by Back.
  if (typed && typed.value !== value) setTyped(undefined)
  const draft = typed?.text
  const why = draft === undefined ? undefined : whyNoDate(draft)
  const complaint = settled ? why : undefined

  const type = (text: string) => {
    const next = text.trim() === '' ? undefined : (parseRangeEnd(text, side) ?? value)
    setTyped({ text, value: next })
    setSettled(false)
    if (next !== value) onChoose(next)
  }
  const settle = () => {
    setSettled(why !== undefined)
    if (why === undefined) setTyped(undefined)
  }
  return (
    <span className="field filter-date">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        size={11}
        autoComplete="off"
        placeholder={placeholder}
        value={draft ?? formatRangeEnd(value)}
        aria-invalid={complaint !== undefined}
        aria-describedby={complaint ? `${id}-complaint` : undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          settle()
          onEnter()
        }}
      />
      {complaint && (
        <span className="error-text" id={`${id}-complaint`} role="alert">
          {complaint}
        </span>
      )}
    </span>
  )
}
