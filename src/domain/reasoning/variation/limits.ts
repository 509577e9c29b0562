import { mean, median } from 'd3-array'

/** Values in equal steps of time. Undefined where a value is missing or set aside: nothing is counted across it. */
export type Values = readonly (number | undefined)[]

/** 3 / d2 with d2 = 1.128 for moving ranges of two, rounded as the NHS’s tools round it (NHSRplotthedots 0.2.2). Unitless. */
const THREE_SIGMA = 2.66
/** D4 for ranges of two: a longer moving range is left out once (Nelson 1982). Unitless, times the mean range. */
const LONGEST_RANGE = 3.267

export interface LimitRules {
  /** Whether moving ranges that are much longer than the others are left out. */
  readonly screening: boolean
  /** The first values that the mean and limits are made of, in steps of time; all of them unless given. */
  readonly baseline?: number | undefined
  /** 2.66 unless given; another program rounds it differently. */
  readonly threeSigma?: number
}

/** The mean of an XmR chart and its natural limits, in the unit of the values. Not clipped at 0 or 100%. */
export interface Limits {
  readonly mean: number
  readonly lower: number
  readonly upper: number
  /** At two thirds of the way from the mean to the limits. */
  readonly nearLower: number
  readonly nearUpper: number
  readonly meanRange: number
  /** Moving ranges that the limits are made of. */
  readonly ranges: number
  /** Moving ranges that screening left out. */
  readonly screened: number
}

/**
 * Undefined where the values show no variation: no two neighbours, or no two that differ. Where screening would leave no variation,
 * all ranges count.
 */
export function toLimits(values: Values, rules: LimitRules): Limits | undefined {
  const used = values.slice(0, rules.baseline ?? values.length)
  const centre = mean(used)
  const all = used.slice(1).flatMap((value, i) => {
    const before = used[i]
    return value === undefined || before === undefined ? [] : [Math.abs(value - before)]
  })
  const wide = mean(all)
  if (centre === undefined || wide === undefined || wide === 0) return undefined
  const kept = rules.screening ? all.filter((range) => range < LONGEST_RANGE * wide) : all
  const screened = mean(kept) ?? 0
  const [ranges, meanRange] = screened > 0 ? [kept, screened] : [all, wide]
  const reach = (rules.threeSigma ?? THREE_SIGMA) * meanRange
  return {
    mean: centre,
    lower: centre - reach,
    upper: centre + reach,
    nearLower: centre - (reach * 2) / 3,
    nearUpper: centre + (reach * 2) / 3,
    meanRange,
    ranges: ranges.length,
    screened: all.length - ranges.length,
  }
}

/** Fewer on average are rare events, of which a moving range says little. A count. */
const RARE_MEAN = 3

/** Whether the values are too rare for limits: a low mean of counts, or more zeros than other values. */
export function areRare(values: Values, isCount: boolean): boolean {
  const given = values.filter((value) => value !== undefined)
  const zeros = given.filter((value) => value === 0).length
  return zeros * 2 > given.length || (isCount && (mean(given) ?? RARE_MEAN) < RARE_MEAN)
}

/** The middle line of a run chart; undefined without values. */
export function middleOf(values: Values): number | undefined {
  return median(values.filter((value) => value !== undefined))
}
