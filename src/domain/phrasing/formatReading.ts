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

/** Decimals of a count or a share: as many as the source gave, up to this. */
const MOST_DECIMALS = 2

/** Pounds are shown in the largest of these that they reach. */
const POUNDS = [
  { from: 1e9, decimals: 2, suffix: 'bn' },
  { from: 1e6, decimals: 1, suffix: 'm' },
  { from: 1, decimals: 0, suffix: '' },
] as const

function poundScale(value: number): (typeof POUNDS)[number] {
  return POUNDS.find(({ from }) => Math.abs(value) >= from) ?? POUNDS[2]
}

/** Half away from zero, on the number as written: 11.95 is 12.0, although as a binary number it is slightly less. */
export function round(value: number, decimals: number): number {
  if (Number.isInteger(value) && decimals >= 0) return value
  const text = String(Math.abs(value))
  if (text.includes('e')) return value
  const size = Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`)
  return value < 0 ? -size : size
}

/** A number as far as it is shown: comparisons and differences use this one, so that they agree with what is read. */
function shownNumber(value: number, unit: Unit): number {
  if (unit !== 'GBP') return round(value, MOST_DECIMALS)
  const { from, decimals } = poundScale(value)
  return round(round(value / from, decimals) * from, 0)
}

/** An exact reading as far as it is shown. The bounds of an inexact one stay as they are. */
export function shownReading(reading: Reading, unit: Unit): Reading {
  return reading.kind === 'exact' ? { ...reading, value: shownNumber(reading.value, unit) } : reading
}

function formatPounds(value: number): string {
  const { from, decimals, suffix } = poundScale(value)
  return `£${plainNumber(round(value / from, decimals), decimals)}${suffix}`
}

/** A bare number in its unit: "1,024", "65%", "£131.9m". */
export function formatNumber(value: number, unit: Unit, decimals = MOST_DECIMALS): string {
  switch (unit) {
    case 'count':
      return plainNumber(round(value, decimals), decimals)
    case 'percent':
      return `${plainNumber(round(value, decimals), decimals)}%`
    case 'GBP':
      return formatPounds(value)
  }
}

type Shape = Pick<Metric, 'unit'>

/** Gives a fraction its name, except where the source may have given a number: 50 can be "a half" or "50%". */
function stated(value: number, metric: Shape, qualifier?: Qualifier): string {
  const named = qualifier === 'rounded' || !Number.isInteger(value)
  const words = metric.unit === 'percent' && qualifier && named ? FRACTIONS.get(value) : undefined
  return words ?? formatNumber(value, metric.unit)
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
