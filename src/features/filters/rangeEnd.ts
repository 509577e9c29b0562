import { parseEdtf, toEdtf } from '#domain/model/period.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import { formatDay, formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'

export type Side = 'from' | 'to'

/**
 * A date as a person typed it, as the address writes it: a month or a year stays one, anything longer gives its first day to
 * `from` and its last to `to`. Undefined when it cannot be read as one date.
 */
export function parseRangeEnd(text: string, side: Side): string | undefined {
  const period = parseTypedPeriod(text)
  if (!period) return undefined
  const exact = { ...period, approximate: false }
  if (exact.precision === 'span') return side === 'from' ? exact.start : exact.end
  return toEdtf(exact)
}

/** The address's date in the words that the field shows: "Oct 2019", "31 Oct 2019". */
export function formatRangeEnd(edtf: string | undefined): string {
  const period = edtf === undefined ? undefined : parseEdtf(edtf)
  if (!period) return ''
  if (period.precision === 'day') return formatDay(period.start, 'short')
  return period.precision === 'month' ? formatMonth(period.start, 'short') : formatPeriod(period, 'short')
}
