import { useId, useState } from 'react'
import { formatRangeEnd, parseRangeEnd, type Side } from './rangeEnd.ts'

interface Props {
  readonly label: string
  readonly side: Side
  /** EDTF, as in the view. */
  readonly value: string | undefined
  /** Shown while empty: the date that an open end stands for. */
  readonly placeholder: string
  readonly onChoose: (value: string | undefined) => void
}

/** A date typed as a person types it. What can be read takes effect at once; what cannot is kept, with a word on how to mend it. */
export function DateField({ label, side, value, placeholder, onChoose }: Props) {
  const id = useId()
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: string | undefined }>()
  const [settled, setSettled] = useState(false)
  // What was typed gives way to a date chosen elsewhere: by a preset, by Back.
  if (typed && typed.value !== value) setTyped(undefined)
  const draft = typed?.text
  const unreadable = draft !== undefined && draft.trim() !== '' && parseRangeEnd(draft, side) === undefined
  const complaint = settled && unreadable

  const type = (text: string) => {
    const next = text.trim() === '' ? undefined : (parseRangeEnd(text, side) ?? value)
    setTyped({ text, value: next })
    setSettled(false)
    if (next !== value) onChoose(next)
  }
  const settle = () => {
    setSettled(unreadable)
    if (!unreadable) setTyped(undefined)
  }
  return (
    <span className="field datefield">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        size={11}
        autoComplete="off"
        placeholder={placeholder}
        value={draft ?? formatRangeEnd(value)}
        aria-invalid={complaint}
        aria-describedby={complaint ? `${id}-complaint` : undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
      {complaint && (
        <span className="complaint" id={`${id}-complaint`} role="alert">
          Not a date we can read. Type it like Oct 2019, 10/2019, 2019-10 or 31/10/2019.
        </span>
      )}
    </span>
  )
}
