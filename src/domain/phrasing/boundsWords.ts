import type { Unit } from '../model/metric.ts'
import type { Reading } from '../model/reading.ts'
import { formatNumber } from './formatReading.ts'

/** Decimals of a bound: one, because a tenth of a stated number is rarely a whole one. */
const DECIMALS = 1

/** "135 to 165", "above 300", "30% to below 33.3%"; undefined for an exact or missing figure. */
export function boundsWords(reading: Reading, unit: Unit): string | undefined {
  if (reading.kind !== 'bounded') return undefined
  const { lower, upper } = reading
  const number = (at: number) => formatNumber(at, unit, DECIMALS)
  if (lower && upper) {
    const from = lower.closed ? number(lower.at) : `above ${number(lower.at)}`
    return `${from} to ${upper.closed ? '' : 'below '}${number(upper.at)}`
  }
  if (lower) return lower.closed ? `${number(lower.at)} or more` : `above ${number(lower.at)}`
  return upper && (upper.closed ? `${number(upper.at)} or less` : `below ${number(upper.at)}`)
}

/** Whether a bound follows this page's convention and not the source. */
export function isInferred(reading: Reading): boolean {
  return reading.kind === 'bounded' && [reading.lower, reading.upper].some((b) => b && !b.stated)
}
