import type { Limits, Values } from './limits.ts'

/** Above or rising, below or falling, or neither. */
export type Side = 1 | -1 | 0

/** Which rules of special-cause variation a value meets, and on which side. */
export interface Flags {
  readonly outside: Side
  readonly trend: Side
  readonly twoInThree: Side
  readonly shift: Side
}
export type Rule = keyof Flags

/** The rules in order: a value that meets several has the name and colour of the first (NHSRplotthedots, pull request 180). */
export const RULES: readonly Rule[] = ['outside', 'trend', 'twoInThree', 'shift']

export interface RuleSettings {
  /** Values in a row on one side of the mean that make a shift. */
  readonly shift: number
  /** Values in a row, each higher (or each lower) than the one before, that make a trend. */
  readonly trend: number
  /** Whether a tie ends a run. If not, it neither adds to a run nor ends it. */
  readonly tiesBreak: boolean
  /** Whether values beyond the outer limits count towards two in three. */
  readonly beyondCounts: boolean
}

const sideOf = (difference: number): Side => (difference > 0 ? 1 : difference < 0 ? -1 : 0)

/** A value on a limit is inside. */
export function flagsOf(values: Values, limits: Limits, settings: RuleSettings): readonly Flags[] {
  const { mean, lower, upper } = limits
  const fromMean = values.map((value) => (value === undefined ? undefined : sideOf(value - mean)))
  const outside = values.map((value): Side => {
    if (value === undefined) return 0
    return value > upper ? 1 : value < lower ? -1 : 0
  })
  const shift = runs(fromMean, settings.shift, settings.tiesBreak)
  const trend = trends(values, settings.trend, settings.tiesBreak)
  const two = twoInThree(values, fromMean, limits, settings.beyondCounts)
  return values.map((_, i) => ({
    outside: outside[i] ?? 0,
    trend: trend[i] ?? 0,
    twoInThree: two[i] ?? 0,
    shift: shift[i] ?? 0,
  }))
}

/** The rule that names a value, with its side; undefined for common-cause variation. */
export function namedRule(flags: Flags): { readonly rule: Rule; readonly side: Side } | undefined {
  const rule = RULES.find((one) => flags[one] !== 0)
  return rule && { rule, side: flags[rule] }
}

/** Every place of a run of at least `least` equal sides; a tie inside a run is not flagged. */
export function runs(
  sides: readonly (Side | undefined)[],
  least: number,
  tiesBreak: boolean,
): readonly Side[] {
  const flags: Side[] = sides.map(() => 0)
  let run: number[] = []
  let side: Side = 0
  for (const [i, next] of [...sides, undefined].entries()) {
    if (next === 0 && !tiesBreak) continue
    if (next !== side || next === 0) {
      if (run.length >= least) for (const place of run) flags[place] = side
      run = []
      side = next ?? 0
    }
    if (side !== 0) run.push(i)
  }
  return flags
}

/** Of a value between a rise and a fall, both long enough, the direction is that of the later one. */
export function trends(values: Values, least: number, tiesBreak: boolean): readonly Side[] {
  const steps = values.slice(1).map((value, i) => {
    const before = values[i]
    return value === undefined || before === undefined ? undefined : sideOf(value - before)
  })
  const flagged = runs(steps, least - 1, tiesBreak)
  const flags: Side[] = values.map(() => 0)
  let last = -1
  for (const [i, side] of flagged.entries()) {
    if (side === 0) continue
    // Ties inside the run lie between two of its steps.
    const joined = last >= 0 && flagged[last] === side && steps.slice(last + 1, i).every((step) => step === 0)
    for (let place = joined ? last + 1 : i; place <= i + 1; place += 1) flags[place] = side
    last = i
  }
  return flags
}

function twoInThree(
  values: Values,
  sides: readonly (Side | undefined)[],
  { lower, upper, nearLower, nearUpper }: Limits,
  beyondCounts: boolean,
): readonly Side[] {
  const isClose = values.map((value) => {
    if (value === undefined || (!beyondCounts && (value > upper || value < lower))) return false
    return value > nearUpper || value < nearLower
  })
  return values.map((_, i): Side => {
    const side = sides[i] ?? 0
    if (!isClose[i]) return 0
    const windows = [i - 2, i - 1, i].map((first) => [first, first + 1, first + 2])
    const met = windows.some(
      (window) =>
        window.every((place) => side !== 0 && sides[place] === side) &&
        window.filter((place) => isClose[place]).length >= 2,
    )
    return met ? side : 0
  })
}
