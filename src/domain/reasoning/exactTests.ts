import { bisectLeft, bisectRight, sum } from 'd3-array'
import { type Reading, toInterval } from '../model/reading.ts'

export interface TestResult {
  /** Pairs in which the later figure is higher, less pairs in which it is lower. A pair that may be equal counts as 0. */
  readonly s: number
  /** Two-sided probability of an S at least this far from 0 if the order were chance alone, 0 to 1. */
  readonly p: number
  /** True where every order was counted, false where S was taken as normal. */
  readonly exact: boolean
  /** True where some pair of figures may be equal. */
  readonly ties: boolean
}

/** Up to this many figures every order is counted. */
const MOST_COUNTED = 12

/** What a figure may be, as places in the order of all ends. A figure is below another if its `high` is below the other's `low`. */
interface Place {
  readonly low: number
  readonly high: number
}

/** All that the variance of S depends on. */
interface Scores {
  /** Per figure, the others below it less the others above it; squared and summed. */
  readonly squares: number
  /** Ordered pairs that differ. */
  readonly pairs: number
}

/**
 * Mann and Kendall's test for a trend (Mann 1945, Kendall 1975). The figures are taken as independent.
 * @param readings in order of time; none is missing
 * @param slots a number per reading; the order of readings with the same number is not known, so they count as ties
 */
export function trendTest(readings: readonly Reading[], slots: readonly number[]): TestResult {
  const places = toPlaces(readings)
  const n = places.length
  const s = trendSum(places, slots)
  const { scores } = toBalances(places)
  const ties = scores.pairs < n * (n - 1)
  if (n <= MOST_COUNTED) return { s, p: shareAsFar(countTrends(places), s), exact: true, ties }
  const p = normalP(s, permutedVariance(n, scores, { squares: (n * (n * n - 1)) / 3, pairs: n * (n - 1) }))
  return { s, p, exact: false, ties }
}

/**
 * Wilcoxon's rank-sum test, as Mann and Whitney count it (1947): whether the figures after are higher or lower than those before.
 * The figures are taken as independent, and none is missing.
 */
export function groupTest(before: readonly Reading[], after: readonly Reading[]): TestResult {
  const places = toPlaces([...before, ...after])
  const n = places.length
  const { balances, scores } = toBalances(places)
  const ties = scores.pairs < n * (n - 1)
  // Pairs inside a group cancel out, so S is the sum of the later figures' balances.
  const s = sum(balances.slice(before.length))
  if (n <= MOST_COUNTED)
    return { s, p: shareAsFar(countGroups(balances, after.length), s), exact: true, ties }
  const between = before.length * after.length
  const p = normalP(s, permutedVariance(n, scores, { squares: between * n, pairs: 2 * between }))
  return { s, p, exact: false, ties }
}

function toPlaces(readings: readonly Reading[]): readonly Place[] {
  const intervals = readings.flatMap((reading) => toInterval(reading) ?? [])
  const values = Float64Array.from(intervals.flatMap((i) => [i.lower?.at ?? 0, i.upper?.at ?? 0])).sort()
  // Three places for each value: just below it, at it, and just above it. An open end lies inside.
  const placeOf = (at: number) => 3 * bisectLeft(values, at) + 2
  return intervals.map(({ lower, upper }) => ({
    low: lower ? placeOf(lower.at) + Number(!lower.closed) : 0,
    high: upper ? placeOf(upper.at) - Number(!upper.closed) : 3 * values.length + 1,
  }))
}

function signOf(earlier: Place, later: Place): number {
  return Number(earlier.high < later.low) - Number(later.high < earlier.low)
}

/** In n log n steps, because a series can have tens of thousands of figures. */
function trendSum(places: readonly Place[], slots: readonly number[]): number {
  const size = 6 * places.length + 2
  const [lows, highs] = [new Counter(size), new Counter(size)]
  let s = 0
  let earlier = 0
  for (const [i, place] of places.entries()) {
    while (earlier < i && slots[earlier] !== slots[i]) {
      lows.add(places[earlier]?.low ?? 0)
      highs.add(places[earlier]?.high ?? 0)
      earlier += 1
    }
    s += highs.below(place.low) - (earlier - lows.below(place.high + 1))
  }
  return s
}

/** Counts of places, as a binary indexed tree (Fenwick 1994): adding one and counting those below both take log n steps. */
class Counter {
  private readonly tree: Int32Array
  constructor(size: number) {
    this.tree = new Int32Array(size + 1)
  }
  add(place: number): void {
    for (let i = place + 1; i < this.tree.length; i += i & -i) this.tree[i] = (this.tree[i] ?? 0) + 1
  }
  below(place: number): number {
    let count = 0
    for (let i = place; i > 0; i -= i & -i) count += this.tree[i] ?? 0
    return count
  }
}

/** Per figure, how many others are below it less how many are above it. */
function toBalances(places: readonly Place[]): {
  readonly balances: readonly number[]
  readonly scores: Scores
} {
  const lows = Float64Array.from(places, (p) => p.low).sort()
  const highs = Float64Array.from(places, (p) => p.high).sort()
  const counts = places.map(({ low, high }) => ({
    below: bisectLeft(highs, low),
    above: places.length - bisectRight(lows, high),
  }))
  const balances = counts.map(({ below, above }) => below - above)
  return {
    balances,
    scores: { squares: sum(balances, (b) => b ** 2), pairs: sum(counts, (c) => c.below + c.above) },
  }
}

/**
 * Variance of S over all orders, ties included, whether or not they fall into groups: Daniels 1944 for two tables of scores, here of
 * the figures and of their times or groups, over 4 because he counts each pair twice.
 */
function permutedVariance(n: number, figures: Scores, times: Scores): number {
  const triples =
    ((figures.squares - figures.pairs) * (times.squares - times.pairs)) / (n * (n - 1) * (n - 2))
  return triples + (figures.pairs * times.pairs) / (2 * n * (n - 1))
}

/**
 * How many of all orders give each S, from -n(n-1)/2 up. An order is built one figure at a time: what a figure adds depends only on
 * which figures are before it, so that 2^n sets are enough for n! orders.
 */
function countTrends(places: readonly Place[]): Uint32Array {
  const n = places.length
  const reach = (n * (n - 1)) / 2
  const width = 2 * reach + 1
  const signs = Int8Array.from({ length: n * n }, (_, i) => signBetween(places, Math.floor(i / n), i % n))
  const counts = new Uint32Array(2 ** n * width)
  counts[reach] = 1
  for (let set = 0; set < 2 ** n; set += 1) {
    const size = bits(set)
    const spread = (size * (size - 1)) / 2
    for (let next = 0; next < n; next += 1) {
      if (set & (1 << next)) continue
      let added = 0
      for (let i = 0; i < n; i += 1) if (set & (1 << i)) added += signs[i * n + next] ?? 0
      const from = set * width
      const to = (set | (1 << next)) * width + added
      for (let s = reach - spread; s <= reach + spread; s += 1) {
        const count = counts[from + s] ?? 0
        if (count > 0) counts[to + s] = (counts[to + s] ?? 0) + count
      }
    }
  }
  return counts.slice(-width)
}

function bits(set: number): number {
  return set === 0 ? 0 : (set & 1) + bits(set >> 1)
}

function signBetween(places: readonly Place[], earlier: number, later: number): number {
  const [a, b] = [places[earlier], places[later]]
  return a && b ? signOf(a, b) : 0
}

/** How many choices of `size` figures give each sum of their scores, from -n² up. */
function countGroups(scores: readonly number[], size: number): Uint32Array {
  const reach = scores.length ** 2
  const counts = new Uint32Array(2 * reach + 1)
  const choose = (from: number, left: number, total: number): void => {
    if (left === 0) counts[total + reach] = (counts[total + reach] ?? 0) + 1
    else
      for (let i = from; i <= scores.length - left; i += 1) choose(i + 1, left - 1, total + (scores[i] ?? 0))
  }
  choose(0, size, 0)
  return counts
}

/** @param counts of the values of S; the middle one is of 0 */
function shareAsFar(counts: Uint32Array, s: number): number {
  const middle = (counts.length - 1) / 2
  const asFar = counts.filter((_, i) => Math.abs(i - middle) >= Math.abs(s))
  return sum(asFar) / sum(counts)
}

/** Two-sided, with the correction for continuity: S moves in steps of 2 and is drawn in by 1. */
function normalP(s: number, variance: number): number {
  if (variance <= 0) return 1
  return Math.min(1, 2 * upperTail(Math.max(0, Math.abs(s) - 1) / Math.sqrt(variance)))
}

/** Upper tail of the standard normal distribution; Abramowitz and Stegun 7.1.26, error below 1e-7. */
function upperTail(z: number): number {
  const x = z / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return (series * Math.exp(-x * x)) / 2
}
