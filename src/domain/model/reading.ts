/** How a source worded a figure. `between` is a stated range; the others are the words that qualify one number. */
export const QUALIFIERS = [
  'exact',
  'about',
  'rounded',
  'more_than',
  'at_least',
  'less_than',
  'at_most',
  'just_under',
  'just_over',
  'between',
] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** Why there is no figure. The symbols that the DfE uses, in this order: c, x, z, u, low (or k). */
export const MISSING_REASONS = ['suppressed', 'unavailable', 'not_applicable', 'unreliable', 'low'] as const
export type MissingReason = (typeof MISSING_REASONS)[number]

/** One end of what a figure may be. `stated` is false where we inferred it, by `INFERENCE`. */
export interface Bound {
  readonly at: number
  readonly closed: boolean
  readonly stated: boolean
}

/** A figure as far as its source lets it be known, in the metric's unit. */
export type Reading =
  | { readonly kind: 'exact'; readonly value: number }
  | {
      readonly kind: 'bounded'
      readonly qualifier: Exclude<Qualifier, 'exact'>
      /** The number in the source's words; undefined for a range. */
      readonly value: number | undefined
      /** Undefined: nothing is known below (`less than 5`) or above (`more than 300`). */
      readonly lower: Bound | undefined
      readonly upper: Bound | undefined
    }
  | { readonly kind: 'missing'; readonly why: MissingReason }

/** Half-width of words such as "about", as a share of the stated number: this dashboard's own convention. */
export const INFERENCE = { share: 0.1, words: 'drawn as 10% either way' } as const

const stated = (at: number, closed: boolean): Bound => ({ at, closed, stated: true })
const inferred = (at: number): Bound => ({ at: Number(at.toPrecision(12)), closed: true, stated: false })

/** `about`, `rounded` and `just_*` get inferred bounds, the others stated ones. */
export function toReading(qualifier: Exclude<Qualifier, 'between'>, value: number): Reading {
  const slack = Math.abs(value) * INFERENCE.share
  const bounded = (q: Exclude<Qualifier, 'exact'>, lower?: Bound, upper?: Bound): Reading => ({
    kind: 'bounded',
    qualifier: q,
    value,
    lower,
    upper,
  })
  switch (qualifier) {
    case 'exact':
      return { kind: 'exact', value }
    case 'about':
    case 'rounded':
      return bounded(qualifier, inferred(value - slack), inferred(value + slack))
    case 'more_than':
      return bounded(qualifier, stated(value, false))
    case 'at_least':
      return bounded(qualifier, stated(value, true))
    case 'less_than':
      return bounded(qualifier, undefined, stated(value, false))
    case 'at_most':
      return bounded(qualifier, undefined, stated(value, true))
    case 'just_under':
      return bounded(qualifier, inferred(value - slack), stated(value, false))
    case 'just_over':
      return bounded(qualifier, stated(value, false), inferred(value + slack))
  }
}

/** A stated range, both ends included; undefined when the ends are reversed. */
export function toRange(lower: number, upper: number): Reading | undefined {
  if (lower > upper) return undefined
  const ends = { lower: stated(lower, true), upper: stated(upper, true) }
  return { kind: 'bounded', qualifier: 'between', value: undefined, ...ends }
}

/** The one number to place a reading by: its value, or the middle of its range. Undefined when missing. */
export function centre(reading: Reading): number | undefined {
  if (reading.kind === 'missing') return undefined
  if (reading.kind === 'exact' || reading.value !== undefined) return reading.value
  return reading.lower && reading.upper ? (reading.lower.at + reading.upper.at) / 2 : undefined
}

/** What the reading may be, as an interval; an exact one is a single number. Undefined when missing. */
export function toInterval(
  reading: Reading,
): { readonly lower: Bound | undefined; readonly upper: Bound | undefined } | undefined {
  if (reading.kind === 'missing') return undefined
  if (reading.kind === 'bounded') return { lower: reading.lower, upper: reading.upper }
  const point = stated(reading.value, true)
  return { lower: point, upper: point }
}

export function sameReading(a: Reading, b: Reading): boolean {
  if (a.kind === 'exact' && b.kind === 'exact') return a.value === b.value
  if (a.kind === 'missing' && b.kind === 'missing') return a.why === b.why
  if (a.kind === 'bounded' && b.kind === 'bounded')
    return (
      a.qualifier === b.qualifier &&
      a.value === b.value &&
      sameBound(a.lower, b.lower) &&
      sameBound(a.upper, b.upper)
    )
  return false
}

function sameBound(a: Bound | undefined, b: Bound | undefined): boolean {
  return a?.at === b?.at && a?.closed === b?.closed
}
