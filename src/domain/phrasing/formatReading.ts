import type { Metric, Unit } from '../model/metric.ts'
import type { MissingReason, Qualifier, Reading } from '../model/reading.ts'
import { plainNumber } from './words.ts'

/** Percent. Fractions that reports give in words are not shown with decimals that nobody stated. */
const FRACTIONS: ReadonlyMap<number, string> = new Map([
  [25, 'a quarter'],
  [33.3, 'a third'],
  [50, 'a half'],
  [66.7, 'two thirds'],
  [75, 'three quarters'],
])

const MISSING_WORDS: Readonly<Record<MissingReason, string>> = {
  suppressed: 'suppressed (c)',
  unavailable: 'not available (x)',
  not_applicable: 'not applicable (z)',
  unreliable: 'too unreliable to publish (u)',
  low: 'rounds to 0 but is not 0 (low)',
}

function formatPounds(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e9) return `£${plainNumber(value / 1e9, 2)}bn`
  if (size >= 1e6) return `£${plainNumber(value / 1e6, 1)}m`
  return `£${plainNumber(value, 0)}`
}

/** A bare number in its unit: "1,024", "65%", "£131.9m". */
export function formatNumber(value: number, unit: Unit, decimals = 1): string {
  switch (unit) {
    case 'count':
      return plainNumber(value, decimals)
    case 'percent':
      return `${plainNumber(value, decimals)}%`
    case 'GBP':
      return formatPounds(value)
  }
}

type Shape = Pick<Metric, 'unit' | 'decimals'>

/** Gives a fraction its name, except where the source may have given a number: 50 can be "a half" or "50%". */
function stated(value: number, metric: Shape, qualifier?: Qualifier): string {
  const named = qualifier === 'rounded' || !Number.isInteger(value)
  const words = metric.unit === 'percent' && qualifier && named ? FRACTIONS.get(value) : undefined
  return words ?? formatNumber(value, metric.unit, metric.decimals)
}

/** A reading in words that keep what its source left open: "about 150", "more than 300", "just under a third". */
export function formatReading(reading: Reading, metric: Shape): string {
  if (reading.kind === 'missing') return MISSING_WORDS[reading.why]
  if (reading.kind === 'exact') return stated(reading.value, metric)
  const value = stated(reading.value ?? Number.NaN, metric, reading.qualifier)
  switch (reading.qualifier) {
    case 'about':
      return `about ${value}`
    case 'rounded':
      return value
    case 'more_than':
      return `more than ${value}`
    case 'at_least':
      return `at least ${value}`
    case 'less_than':
      return `${metric.unit === 'count' ? 'fewer' : 'less'} than ${value}`
    case 'at_most':
      return `at most ${value}`
    case 'just_under':
      return `just under ${value}`
    case 'just_over':
      return `just over ${value}`
    case 'between':
      return `${stated(reading.lower?.at ?? Number.NaN, metric)} to ${stated(reading.upper?.at ?? Number.NaN, metric)}`
  }
}
