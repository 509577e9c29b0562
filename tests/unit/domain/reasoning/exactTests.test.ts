import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Reading, toReading } from '#domain/model/reading.ts'
import { compareReadings } from '#domain/reasoning/compare.ts'
import { groupTest, trendTest } from '#domain/reasoning/exactTests.ts'
import { anyReading } from '../../../support/arbitrary.ts'

const exact = (values: readonly number[]) => values.map((v) => toReading('exact', v))
const inOrder = (readings: readonly Reading[]) => trendTest(readings, [...readings.keys()])
const trend = (...values: number[]) => inOrder(exact(values))

/** 1, -1 or 0: by the comparison that every view uses. */
function sign(before: Reading, after: Reading): number {
  const { verdict } = compareReadings(before, after)
  return verdict === 'up' ? 1 : verdict === 'down' ? -1 : 0
}

function total(values: Iterable<number>): number {
  return [...values].reduce((sum, v) => sum + v, 0)
}

function trendSum(readings: readonly Reading[]): number {
  return total(readings.flatMap((after, j) => readings.slice(0, j).map((before) => sign(before, after))))
}

/** The share of all orders whose S is as far from 0. Every order is walked through, figure by figure. */
function shareOfOrders(readings: readonly Reading[]): number {
  const signs = readings.map((a) => readings.map((b) => sign(a, b)))
  const s = Math.abs(trendSum(readings))
  let all = 0
  let asFar = 0
  const order: number[] = []
  const walk = (sum: number): void => {
    if (order.length === readings.length) {
      all += 1
      if (Math.abs(sum) >= s) asFar += 1
      return
    }
    for (const next of signs.keys()) {
      if (order.includes(next)) continue
      let added = 0
      for (const earlier of order) added += signs[earlier]?.[next] ?? 0
      order.push(next)
      walk(sum + added)
      order.pop()
    }
  }
  walk(0)
  return asFar / all
}

/** The share of all ways to choose the later group whose S is as far from 0, each written out as a set of bits. */
function shareOfGroups(before: readonly Reading[], after: readonly Reading[]): number {
  const all = [...before, ...after]
  const sumOf = (isLater: (i: number) => boolean) =>
    total(all.flatMap((b, j) => (isLater(j) ? all.map((a, i) => (isLater(i) ? 0 : sign(a, b))) : [])))
  const s = Math.abs(sumOf((i) => i >= before.length))
  const sums = Array.from({ length: 2 ** all.length }, (_, set) => (i: number) => (set & (1 << i)) !== 0)
    .filter((isLater) => [...all.keys()].filter(isLater).length === after.length)
    .map(sumOf)
  return sums.filter((sum) => Math.abs(sum) >= s).length / sums.length
}

describe('the trend test', () => {
  test.each([
    ['agency share from 2018', [25.7, 31.1, 27.8, 26.0, 27.3, 26.7, 24.5, 19.5], -14, 0.1087],
    ['agency share from 2017', [40.9, 25.7, 31.1, 27.8, 26.0, 27.3, 26.7, 24.5, 19.5], -22, 0.0247],
    ['10, 30, 12', [10, 30, 12], 1, 1],
    // All of 4! = 24 orders: only the rising and the falling one are as far.
    ['four that rise', [1, 2, 3, 4], 6, 2 / 24],
    ['five that fall', [5, 4, 3, 2, 1], -10, 2 / 120],
    ['one figure', [7], 0, 1],
    ['figures that are all equal', [7, 7, 7, 7, 7], 0, 1],
  ])('of %s', (_, values, s, p) => {
    const result = trend(...values)
    expect(result.s).toBe(s)
    expect(result.p).toBeCloseTo(p, 4)
    expect(result.exact).toBe(true)
  })

  test('of 24 months without order takes S as normal, with the ties in its variance', () => {
    const result = trend(
      ...[12.1, 12.8, 12.8, 12.3, 12.5, 12.4, 12.7, 12.8, 12.1, 12.0, 12.8, 12.4],
      ...[12.8, 12.0, 12.4, 12.7, 12.2, 12.9, 12.9, 12.0, 12.0, 12.5, 12.9, 12.4],
    )
    expect(result).toMatchObject({ s: 4, exact: false, ties: true })
    expect(result.p).toBeCloseTo(0.9399, 4)
  })

  // Kendall's variance without ties: n(n-1)(2n+5)/18. For 13 figures 13 * 12 * 31 / 18 = 268.67, and (78 - 1) / 16.391 = 4.698.
  test('of 13 that rise is as probable as 4.698 standard deviations', () => {
    expect(trend(...Array.from({ length: 13 }, (_, i) => i)).p).toBeCloseTo(2.63e-6, 8)
  })

  test('takes the order of two figures of one month as unknown', () => {
    const readings = exact([1, 2, 3])
    expect(trendTest(readings, [0, 0, 1]).s).toBe(2)
    expect(trendTest(readings, [0, 1, 2]).s).toBe(3)
  })

  test('equals the count of every order, for 4 to 7 figures, exact or not, with ties', () => {
    const readings = fc.array(
      anyReading.filter((r) => r.kind !== 'missing'),
      { minLength: 4, maxLength: 7 },
    )
    fc.assert(
      fc.property(readings, (r) => {
        expect(inOrder(r).s).toBe(trendSum(r))
        expect(inOrder(r).p).toBeCloseTo(shareOfOrders(r), 12)
      }),
      { seed: 9, numRuns: 60 },
    )
  })

  test.each([
    [8, [3, 1, 2, 2, 5, 4, 5, 6]],
    [9, [9, 8, 8, 8, 5, 6, 4, 1, 2]],
    [10, [10, 8, 9, 7, 7, 6, 3, 4, 2, 2]],
  ])(
    'equals the count of every order of %d figures with ties',
    (_, values) => {
      expect(trend(...values).p).toBeCloseTo(shareOfOrders(exact(values)), 12)
    },
    60_000,
  )

  test('turns with the order and ignores scale and shift', () => {
    const anyValues = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(
        anyValues,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -50, max: 50 }),
        (values, by, shift) => {
          const there = trend(...values)
          const back = trend(...values.toReversed())
          expect(back.s).toBe(0 - there.s)
          expect(back.p).toBeCloseTo(there.p, 12)
          expect(trend(...values.map((v) => v * by + shift))).toEqual(there)
        },
      ),
      { seed: 9, numRuns: 100 },
    )
  })
})

describe('the test of two groups', () => {
  test('of the 45-day shares before and after the commissioner', () => {
    const result = groupTest(exact([90.0, 90.3, 85.7, 75.1]), exact([87.2, 98.1, 98.0, 94.1, 95.7]))
    expect(result.p).toBeCloseTo(0.0635, 4)
    expect(result).toMatchObject({ s: 16, exact: true, ties: false })
  })

  test('of three and three that do not overlap: 2 of the 20 choices', () => {
    expect(groupTest(exact([1, 2, 3]), exact([4, 5, 6]))).toMatchObject({ s: 9, p: 0.1 })
  })

  // Mann and Whitney's variance of U for 8 and 8: 8 * 8 * 17 / 12, of S four times that: 362.67; (64 - 1) / 19.044 = 3.308.
  test('of eight and eight takes S as normal', () => {
    const result = groupTest(exact([1, 2, 3, 4, 5, 6, 7, 8]), exact([9, 10, 11, 12, 13, 14, 15, 16]))
    expect(result.exact).toBe(false)
    expect(result.p).toBeCloseTo(0.00094, 5)
  })

  test('equals the count of every choice, for 4 to 10 figures, exact or not, with ties', () => {
    const group = fc.array(
      anyReading.filter((r) => r.kind !== 'missing'),
      { minLength: 2, maxLength: 5 },
    )
    fc.assert(
      fc.property(group, group, (before, after) => {
        expect(groupTest(before, after).p).toBeCloseTo(shareOfGroups(before, after), 12)
      }),
      { seed: 9, numRuns: 40 },
    )
  })
})

/** Numbers from 0 to 1 that look random and are the same in each run (Park and Miller 1988). */
function noise(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

test.each([5, 8, 10, 13, 24])(
  'at most 1 in 10 of 1,000 series of %d random figures has p up to 0.10',
  (n) => {
    const random = noise(n)
    const clear = Array.from({ length: 1000 }, () => trend(...Array.from({ length: n }, random)).p <= 0.1)
    // A tenth of 1,000 and two standard deviations of the count: the square root of 1,000 * 0.1 * 0.9 is 9.5.
    expect(clear.filter(Boolean).length).toBeLessThanOrEqual(119)
  },
)
