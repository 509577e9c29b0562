import { useId, useState } from 'react'
import { parseEdtf, toEdtf } from '#domain/model/period.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import { formatDay, formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { explainInvalidDate } from './explainInvalidDate.ts'

export type Side = 'from' | 'to'

/**
 * A typed date as EDTF. A month or a year stays one; a longer period gives its first day to `from` and its last day to `to`. Undefined
 * when the text is not a date.
 */
export function parseRangeEnd(text: string, side: Side): string | undefined {
  const period = parseTypedPeriod(text)
  if (!period) return undefined
  const exact = { ...period, approximate: false }
  if (exact.precision === 'span') return side === 'from' ? exact.start : exact.end
  return toEdtf(exact)
}

/** An EDTF date as the field shows it: "Oct 2019", "31 Oct 2019". Empty for undefined. */
export function formatRangeEnd(edtf: string | undefined): string {
  const period = edtf === undefined ? undefined : parseEdtf(edtf)
  if (!period) return ''
  if (period.precision === 'day') return formatDay(period.start, 'short')
  return period.precision === 'month' ? formatMonth(period.start, 'short') : formatPeriod(period, 'short')
}

interface Props {
  readonly label: string
  readonly side: Side
  /** EDTF, as in the view. */
  readonly value: string | undefined
  /** Shown while empty: the date that an open end stands for. */
  readonly placeholder: string
  readonly onChoose: (value: string | undefined) => void
  /** The user has pressed Enter. */
  readonly onEnter: () => void
}

/** A date in any usual form. A valid date takes effect at once; the text of an invalid one stays, with the reason and how to fix it. */
export function DateField({ label, side, value, placeholder, onChoose, onEnter }: Props) {
  const id = useId()
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: string | undefined }>()
  const [settled, setSettled] = useState(false)
  // A date chosen elsewhere, by a preset or by Back, replaces the typed text.
  if (typed && typed.value !== value) setTyped(undefined)
  const draft = typed?.text
  const why = draft === undefined ? undefined : explainInvalidDate(draft)
  const error = settled ? why : undefined

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
        aria-invalid={error !== undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          settle()
          onEnter()
        }}
      />
      {error && (
        <span className="error-text" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </span>
  )
}
