import { describe, expect, test } from 'vitest'
import type { Better } from '#domain/model/metric.ts'
import { assuranceOf } from '#domain/reasoning/variation/assurance.ts'
import { type Limits, toLimits, type Values } from '#domain/reasoning/variation/limits.ts'
import { PRESETS } from '#domain/reasoning/variation/presets.ts'
import {
  type Flags,
  flagsOf,
  namedRule,
  type Rule,
  runs,
  type Side,
  trends,
} from '#domain/reasoning/variation/rules.ts'
import reference from './xmr.json'

const { cases } = reference
const nothing = { mean: Number.NaN, lower: Number.NaN, upper: Number.NaN }

/** The values of each segment: a later segment begins at each index. */
function segmentsOf({ values, segments }: (typeof cases)[number]): readonly Values[] {
  return [0, ...segments].map((start, i) => values.slice(start, [...segments, values.length][i]))
}

const LETTERS: Readonly<Record<Rule, readonly [below: string, above: string]>> = {
  outside: ['B', 'A'],
  trend: ['D', 'U'],
  twoInThree: ['t', 'T'],
  shift: ['s', 'S'],
}

function letterOf(flags: Flags): string {
  const named = namedRule(flags)
  return named ? LETTERS[named.rule][named.side === 1 ? 1 : 0] : '.'
}

describe('NHSRplotthedots 0.2.2', () => {
  for (const one of cases) {
    const rules = { ...PRESETS.nhsr, screening: one.screening, baseline: one.baseline ?? undefined }
    const segments = segmentsOf(one).map((values) => ({ values, limits: toLimits(values, rules) }))

    test(`${one.id}: the mean and limits of each segment, to 1e-6`, () => {
      expect(segments.length).toBe(one.nhsr.limits.length)
      for (const [i, { values, limits }] of segments.entries()) {
        const [n, mean, lower, upper, short] = one.nhsr.limits[i] ?? []
        expect(values.length).toBe(n)
        expect(Number(values.length < 13)).toBe(short)
        expect(Math.abs((limits?.mean ?? Number.NaN) - (mean ?? 0))).toBeLessThan(1e-6)
        expect(Math.abs((limits?.lower ?? Number.NaN) - (lower ?? 0))).toBeLessThan(1e-6)
        expect(Math.abs((limits?.upper ?? Number.NaN) - (upper ?? 0))).toBeLessThan(1e-6)
      }
    })

    test(`${one.id}: the name of every point, the counts, and the last point`, () => {
      const flags = segments.flatMap(({ values, limits }) => (limits ? flagsOf(values, limits, rules) : []))
      expect(flags.map(letterOf).join('')).toBe(one.nhsr.types)
      const good = one.better === 'higher' ? 1 : -1
      const colours = flags.map((f) => {
        const side = namedRule(f)?.side
        return side === undefined
          ? 'common_cause'
          : side === good
            ? 'special_cause_improvement'
            : 'special_cause_concern'
      })
      const counted = Object.fromEntries(
        [...new Set(colours)].map((c) => [c, colours.filter((d) => d === c).length]),
      )
      expect(counted).toEqual(one.nhsr.counts)
      const last = namedRule(flags.at(-1) ?? { outside: 0, trend: 0, twoInThree: 0, shift: 0 })
      const icon = last
        ? `${last.side === good ? 'improvement' : 'concern'}_${last.side === 1 ? 'high' : 'low'}`
        : 'common_cause'
      expect(icon).toBe(one.nhsr.variation)
    })

    test(`${one.id}: the assurance of the last segment`, () => {
      const limits = segments.at(-1)?.limits ?? nothing
      const found =
        one.target === null ? undefined : assuranceOf(limits, one.target, one.better as Better, rules)
      const words = { pass: 'consistent_pass', fail: 'consistent_fail', inconsistent: 'inconsistent' }
      expect(found && words[found]).toBe(one.nhsr.assurance ?? undefined)
    })

    test(`${one.id}: what the program’s own documents state`, () => {
      const stated = one.stated as Partial<Record<'mean' | 'lpl' | 'upl' | 'n', number>>
      const limits = segments[0]?.limits
      const near = (value: number | undefined, other: number | undefined) => {
        if (other === undefined) return
        const digits = String(other).split('.')[1]?.length ?? 0
        expect(Math.abs((value ?? Number.NaN) - other)).toBeLessThanOrEqual(0.51 * 10 ** -digits + 1e-6)
      }
      near(limits?.mean, stated.mean)
      near(limits?.lower, stated.lpl)
      near(limits?.upper, stated.upl)
    })
  }
})

test('the preset of Making Data Count gives the limits of its Excel tool, which leaves no range out', () => {
  const excel = cases.filter(({ screening, segments }) => !screening && segments.length === 0)
  expect(excel.map(({ id }) => id)).toEqual([
    'rnorm20_outlier_unscreened',
    'deviations_unscreened',
    'ae_RQM_breaches_target1200_unscreened',
  ])
  for (const { values, nhsr } of excel) {
    const [, mean = 0, lower = 0, upper = 0] = nhsr.limits[0] ?? []
    const limits = toLimits(values, PRESETS.mdc) ?? nothing
    for (const [value, other] of [
      [limits.mean, mean],
      [limits.lower, lower],
      [limits.upper, upper],
    ] as const)
      expect(Math.abs(value - other)).toBeLessThan(1e-6)
  }
})

const signs = (text: string): readonly Side[] => [...text].map((c) => (c === '+' ? 1 : c === '-' ? -1 : 0))

describe('PowerBI-SPC, which divides by 1.128 and counts everything beyond the inner limits', () => {
  for (const one of cases) {
    if (!one.powerbi) continue
    const { powerbi } = one
    const rules = {
      ...PRESETS.mdc,
      screening: one.screening,
      threeSigma: 3 / 1.128,
      baseline: one.baseline ?? undefined,
    }
    const segments = segmentsOf(one).map((values) => ({ values, limits: toLimits(values, rules) }))

    test(`${one.id}: the mean and limits of each segment, to 1e-6`, () => {
      const found = segments.map(({ limits: { mean, lower, upper } = nothing }) => [mean, lower, upper])
      for (const [i, row] of found.entries())
        for (const [j, value] of row.entries())
          expect(Math.abs(value - (powerbi.limits[i]?.[j] ?? Number.NaN))).toBeLessThan(1e-6)
    })

    test(`${one.id}: every rule of every point`, () => {
      const flags = segments.flatMap(({ values, limits }) => (limits ? flagsOf(values, limits, rules) : []))
      for (const rule of ['outside', 'shift', 'trend', 'twoInThree'] as const)
        expect(flags.map((f) => f[rule])).toEqual(signs(powerbi[rule]))
    })
  }
})

describe('the unit fixtures of both programs', () => {
  const fromMean = (values: readonly number[], centre: number) =>
    values.map((v): Side => (v > centre ? 1 : v < centre ? -1 : 0))
  const shown = (sides: readonly Side[]) =>
    sides.map((s) => (s === 1 ? 'upper' : s === -1 ? 'lower' : 'none'))

  test.each([
    [
      [1, 1, 1, 1, 1, 1],
      [0, 0, 0, 0, 0, 0],
    ],
    [
      [1, 1, 1, 1, 1, 1, -1],
      [0, 0, 0, 0, 0, 0, 0],
    ],
    [
      [1, 1, 1, 1, 1, 1, 1, 1, -1],
      [1, 1, 1, 1, 1, 1, 1, 1, 0],
    ],
    [
      [-1, -1, -1, -1, -1, -1, -1, -1, 1],
      [-1, -1, -1, -1, -1, -1, -1, -1, 0],
    ],
  ] as [Side[], Side[]][])('seven points on one side: %j', (sides, expected) => {
    expect(runs(sides, 7, true)).toEqual(expected)
  })

  test.each([
    [[1, 2, 3, 4, 5, 6], '......'],
    [[1, 2, 3, 3, 4, 5, 6], '.......'],
    [[1, 2, 3, 4, 5, 6, 7], '+++++++'],
    [[2, 1, 2, 3, 4, 5, 6, 7, 3], '.+++++++.'],
    [[7, 6, 5, 4, 3, 2, 1], '-------'],
  ])('a trend of seven points: %j', (values, expected) => {
    expect(trends(values, 7, true)).toEqual(signs(expected))
  })

  test.each([
    [[5, 6, 6, 6, 6, 6, 5], 5, 'none upper upper upper upper upper none'],
    [[6, 6, 6, 5, 6, 6, 6, 6], 4, 'none none none none upper upper upper upper'],
    [[6, 6, 6, 6, 4, 4, 4, 4, 5], 3, 'upper upper upper upper lower lower lower lower none'],
  ] as const)('PowerBI-SPC, a shift: %j', (values, least, expected) => {
    expect(shown(runs(fromMean([...values], 5), least, true)).join(' ')).toBe(expected)
  })

  test.each([
    [[1, 2, 3, 4, 5, 6, 5], 5, 'upper upper upper upper upper upper none'],
    [[1, 2, 3, 2, 3, 4, 5, 6], 4, 'none none none upper upper upper upper upper'],
    [[1, 2, 3, 4, 5, 6, 7, 6], 7, 'upper upper upper upper upper upper upper none'],
  ] as const)('PowerBI-SPC, a trend: %j', (values, least, expected) => {
    expect(shown(trends(values, least, true)).join(' ')).toBe(expected)
  })

  const limits = (near: readonly [number, number], far: readonly [number, number], mean: number): Limits => {
    return {
      mean,
      nearLower: near[0],
      nearUpper: near[1],
      lower: far[0],
      upper: far[1],
      meanRange: 1,
      ranges: 1,
      screened: 0,
    }
  }

  test.each([
    [[11, 5, 11, 5, 5], '+.+..'],
    [[5, 11, 11, -1, 5, 5], '.++...'],
    [[10, 10, 5, 5, 5], '.....'],
  ])('PowerBI-SPC, two in three beyond 0 and 10: %j', (values, expected) => {
    const flags = flagsOf(values, limits([0, 10], [-99, 99], 4), PRESETS.mdc)
    expect(flags.map((f) => f.twoInThree)).toEqual(signs(expected))
  })

  test.each([
    [[1, 0, 1], [1, 1, 1], '+.+'],
    [[1, 0, 0, 1, 1], [1, 1, 1, 1, 1], '...++'],
    [[1, 0, 1], [1, -1, 1], '...'],
    [[0, 0, 1, 1, 0, 0, 0], [-1, 1, -1, 1, -1, 1, -1], '.......'],
  ])('NHSRplotthedots, two in three: close %j, sides %j', (close, sides, expected) => {
    // 12 is close to a limit and 3 is not, on either side of a mean of 0.
    const values = close.map((c, i) => (c === 1 ? 12 : 3) * (sides[i] ?? 1))
    const flags = flagsOf(values, limits([-10, 10], [-15, 15], 0), PRESETS.nhsr)
    expect(flags.map((f) => f.twoInThree)).toEqual(signs(expected))
  })

  test('a point on a limit is inside', () => {
    const flags = flagsOf([0, 5, 10], limits([1, 9], [0, 10], 5), PRESETS.mdc)
    expect(flags.map((f) => f.outside)).toEqual([0, 0, 0])
  })

  test.each([
    [15, 'higher', 'fail'],
    [-5, 'higher', 'pass'],
    [5, 'higher', 'inconsistent'],
    [15, 'lower', 'pass'],
    [-5, 'lower', 'fail'],
    [10, 'higher', 'inconsistent'],
    [0, 'higher', 'inconsistent'],
    [5, 'neither', undefined],
  ] as const)('assurance of the limits 0 to 10: target %d, %s is better', (target, better, expected) => {
    expect(assuranceOf({ lower: 0, upper: 10 }, target, better, PRESETS.nhsr)).toBe(expected)
  })

  test('the order of the rules: outside, trend, two in three, shift', () => {
    const all = { outside: 1, trend: 1, twoInThree: 1, shift: 1 } as const
    expect(namedRule(all)?.rule).toBe('outside')
    expect(namedRule({ ...all, outside: 0 })?.rule).toBe('trend')
    expect(namedRule({ ...all, outside: 0, trend: 0 })?.rule).toBe('twoInThree')
    expect(namedRule({ ...all, outside: 0, trend: 0, twoInThree: 0 })?.rule).toBe('shift')
    expect(namedRule({ outside: 0, trend: 0, twoInThree: 0, shift: 0 })).toBeUndefined()
  })
})
