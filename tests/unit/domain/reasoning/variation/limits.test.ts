import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areRare, type Limits, toLimits } from '#domain/reasoning/variation/limits.ts'
import { PRESET_IDS, PRESETS } from '#domain/reasoning/variation/presets.ts'
import { flagsOf, runs, trends } from '#domain/reasoning/variation/rules.ts'

const whole = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 40 })
const flagsFor = (values: readonly number[], preset: keyof typeof PRESETS) => {
  const limits = toLimits(values, PRESETS[preset])
  return limits && flagsOf(values, limits, PRESETS[preset])
}
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))

describe('the limits', () => {
  test('of 1 2 4 3: mean 2.5, ranges 1 2 1, mean range 4/3, limits 2.5 less and plus 3.546667', () => {
    const limits = toLimits([1, 2, 4, 3], PRESETS.mdc)
    expect(limits?.mean).toBeCloseTo(2.5, 9)
    expect(limits?.meanRange).toBeCloseTo(4 / 3, 9)
    expect(limits?.lower).toBeCloseTo(2.5 - (2.66 * 4) / 3, 9)
    expect(limits?.upper).toBeCloseTo(2.5 + (2.66 * 4) / 3, 9)
    expect(limits?.nearUpper).toBeCloseTo(2.5 + (2.66 * 8) / 9, 9)
  })

  test('have no range across a gap: 1 2 - 9 8 has the ranges 1 and 1', () => {
    expect(toLimits([1, 2, undefined, 9, 8], PRESETS.page)).toMatchObject({
      mean: 5,
      meanRange: 1,
      ranges: 2,
    })
  })

  test('move with the values: everything plus 100 has limits plus 100', () => {
    fc.assert(
      fc.property(whole, (values) => {
        const [one, other] = [values, values.map((v) => v + 100)].map((v) => toLimits(v, PRESETS.page))
        if (!one || !other) return one === other
        return near(one.lower + 100, other.lower) && near(one.upper + 100, other.upper)
      }),
    )
  })

  test('scale with the values: everything times 4 has limits times 4, and the same points stand out', () => {
    fc.assert(
      fc.property(whole, (values) => {
        const large = values.map((v) => v * 4)
        const [one, other] = [values, large].map((v) => toLimits(v, PRESETS.page))
        if (!one || !other) return one === other
        expect(flagsFor(large, 'page')).toEqual(flagsFor(values, 'page'))
        return near(one.lower * 4, other.lower) && near(one.upper * 4, other.upper)
      }),
    )
  })

  test('are the same backwards, and a rise becomes a fall', () => {
    fc.assert(
      fc.property(whole, (values) => {
        const back = values.toReversed()
        const [one, other] = [values, back].map((v) => toLimits(v, PRESETS.mdc))
        if (!one || !other) return one === other
        return near(one.lower, other.lower) && near(one.upper, other.upper)
      }),
    )
    expect(trends([1, 2, 3, 4, 5, 6, 7], 7, false)).toEqual([1, 1, 1, 1, 1, 1, 1])
    expect(trends([7, 6, 5, 4, 3, 2, 1], 7, false)).toEqual([-1, -1, -1, -1, -1, -1, -1])
  })

  test('turn over with the values: their negatives are flagged on the other side', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(...PRESET_IDS), (values, preset) => {
        const flags = flagsFor(values, preset)
        const turned = flagsFor(
          values.map((v) => -v),
          preset,
        )
        const over = (side: number) => (side === 0 ? 0 : -side)
        expect(turned?.map((f) => Object.values(f))).toEqual(flags?.map((f) => Object.values(f).map(over)))
      }),
    )
  })
})

describe('the guards', () => {
  test('screening that would leave no variation leaves all ranges in: 0 0 0 0 0 3 0 0 0 0 0 0 0 0', () => {
    const values = [0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0]
    const limits = toLimits(values, PRESETS.page)
    // Ranges 3 and 3 of 13: mean 6/13; both are above 3.267 times that, and without them none is left.
    expect(limits).toMatchObject({ ranges: 13, screened: 0 })
    expect(limits?.meanRange).toBeCloseTo(6 / 13, 9)
    expect(areRare(values, true)).toBe(true)
  })

  test('figures that are all 100% have no limits at all, so none is NaN', () => {
    expect(
      toLimits(
        Array.from({ length: 14 }, () => 100),
        PRESETS.page,
      ),
    ).toBeUndefined()
  })

  test.each([[[]], [[5]], [[undefined, 5, undefined]], [[5, undefined, 7]]])(
    'no neighbours, no limits: %j',
    (values) => {
      expect(toLimits(values, PRESETS.page)).toBeUndefined()
    },
  )

  test('rare is a mean under 3 of counts, or more zeros than other values', () => {
    expect(areRare([2, 3, 3], true)).toBe(true)
    expect(areRare([3, 3, 3], true)).toBe(false)
    expect(areRare([2, 3, 3], false)).toBe(false)
    expect(areRare([0, 0, 90], false)).toBe(true)
    expect(areRare([0, 90], false)).toBe(false)
  })
})

describe('ties', () => {
  test('neither add to a run nor end it by this page’s rules, and end it by those of the programs', () => {
    const sides = [1, 1, 1, 0, 1, 1, 1, 1] as const
    expect(runs(sides, 7, false)).toEqual([1, 1, 1, 0, 1, 1, 1, 1])
    expect(runs(sides, 7, true)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })

  test('inside a rise are part of it, and after it are not', () => {
    const values = [1, 2, 3, 3, 4, 5, 6, 7, 7]
    expect(trends(values, 7, false)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0])
    expect(trends(values, 7, true)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  test('a gap ends every run', () => {
    expect(runs([1, 1, 1, 1, undefined, 1, 1, 1], 7, false)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect(trends([1, 2, 3, 4, undefined, 5, 6, 7], 7, false)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })

  test('a peak between a rise and a fall, both of seven, falls', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]
    expect(trends(values, 7, true)).toEqual([1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1])
  })
})

test('two in three: this page counts a point beyond the limit, NHSRplotthedots does not', () => {
  const limits: Limits = {
    mean: 0,
    lower: -15,
    upper: 15,
    nearLower: -10,
    nearUpper: 10,
    meanRange: 1,
    ranges: 1,
    screened: 0,
  }
  const values = [20, 3, 12]
  const two = (preset: keyof typeof PRESETS) =>
    flagsOf(values, limits, PRESETS[preset]).map((f) => f.twoInThree)
  expect(two('page')).toEqual([1, 0, 1])
  expect(two('nhsr')).toEqual([0, 0, 0])
})
