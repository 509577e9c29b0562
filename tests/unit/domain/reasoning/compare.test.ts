import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toRange, toReading } from '#domain/model/reading.ts'
import { compare, compareReadings, isBetter } from '#domain/reasoning/compare.ts'
import { anyReading } from '../../../support/arbitrary.ts'
import { measure } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'

const exact = (value: number) => toReading('exact', value)
const between = (low: number, high: number) => toRange(low, high) ?? exact(low)

describe('a change is told only where nothing that the two figures may be overlaps', () => {
  test.each([
    ['328, then 281', exact(328), exact(281), { verdict: 'down', difference: -47 }],
    ['281, then 328', exact(281), exact(328), { verdict: 'up', difference: 47 }],
    ['281 twice', exact(281), exact(281), { verdict: 'same' }],
    // 267 lies above 135 to 165.
    ['267, then about 150', exact(267), toReading('about', 150), { verdict: 'down', difference: undefined }],
    ['more than 300, then 0', toReading('more_than', 300), exact(0), { verdict: 'down' }],
    ['0, then more than 300', exact(0), toReading('more_than', 300), { verdict: 'up' }],
    ['exactly 300, then more than 300', exact(300), toReading('more_than', 300), { verdict: 'up' }],
    ['fewer than 5, then exactly 5', toReading('less_than', 5), exact(5), { verdict: 'up' }],
    // Just under a third starts at 29.97%.
    ['25%, then just under a third', exact(25), toReading('just_under', 33.3), { verdict: 'up' }],
    [
      'just under a half, then just over',
      toReading('just_under', 50),
      toReading('just_over', 50),
      { verdict: 'up' },
    ],
    ['10 to 20, then 21 to 30', between(10, 20), between(21, 30), { verdict: 'up' }],
  ] as const)('%s', (_, before, after, expected) => {
    expect(compareReadings(before, after)).toMatchObject(expected)
  })

  test.each([
    ['a third, then just under a third', toReading('rounded', 33.3), toReading('just_under', 33.3)],
    ['about 150, then 160', toReading('about', 150), exact(160)],
    ['about 150, then about 150', toReading('about', 150), toReading('about', 150)],
    ['at least 300, then exactly 300', toReading('at_least', 300), exact(300)],
    ['more than 300, then 400', toReading('more_than', 300), exact(400)],
    ['more than 300, then more than 400', toReading('more_than', 300), toReading('more_than', 400)],
    ['10 to 20, then 20 to 30', between(10, 20), between(20, 30)],
  ])('%s cannot be told', (_, before, after) => {
    expect(compareReadings(before, after)).toEqual({ verdict: 'cannot-tell', why: 'ranges-overlap' })
  })

  test('a suppressed figure cannot be told from any other', () => {
    const hidden = { kind: 'missing', why: 'suppressed' } as const
    for (const [before, after] of [
      [hidden, exact(3)],
      [exact(3), hidden],
      [hidden, hidden],
    ] as const)
      expect(compareReadings(before, after)).toEqual({ verdict: 'cannot-tell', why: 'figure-missing' })
  })
})

describe('whatever two figures are', () => {
  const mirrored = { up: 'down', down: 'up', same: 'same', 'cannot-tell': 'cannot-tell' } as const

  test('what is up from one to the other is down the other way round', () => {
    fc.assert(
      fc.property(anyReading, anyReading, (a, b) => {
        const [there, back] = [compareReadings(a, b), compareReadings(b, a)]
        if (there.verdict === 'not-comparable') throw new Error('readings alone are always comparable')
        expect(back.verdict).toBe(mirrored[there.verdict])
      }),
    )
  })

  test('only equal exact figures are the same', () => {
    fc.assert(
      fc.property(anyReading, anyReading, (a, b) => {
        const equal = a.kind === 'exact' && b.kind === 'exact' && a.value === b.value
        expect(compareReadings(a, b).verdict === 'same').toBe(equal)
      }),
    )
  })

  test('up means that no value of the first reaches any value of the second', () => {
    const whole = fc.integer({ min: -5, max: 40 })
    fc.assert(
      fc.property(anyReading, anyReading, whole, whole, (a, b, x, y) => {
        const may = (reading: typeof a, value: number) =>
          compareReadings(reading, exact(value)).verdict === 'cannot-tell' ||
          compareReadings(reading, exact(value)).verdict === 'same'
        const known = a.kind !== 'missing' && b.kind !== 'missing'
        if (known && compareReadings(a, b).verdict === 'up' && may(a, x) && may(b, y))
          expect(x).toBeLessThan(y)
      }),
    )
  })
})

describe('figures that are not of one kind are not held against each other', () => {
  const cases = figure({ definition: 'cases' })

  test('children against cases', () => {
    expect(compare(figure({ definition: 'children' }), cases)).toEqual({
      verdict: 'not-comparable',
      why: 'different-definition',
    })
  })

  test('a derived figure against a reported one, either way', () => {
    const derived = figure({ definition: 'cases', status: 'derived' })
    for (const [before, after] of [
      [derived, cases],
      [cases, derived],
    ] as const)
      expect(compare(before, after)).toEqual({ verdict: 'not-comparable', why: 'different-status' })
  })

  test('a year’s total against a count on one day', () => {
    const over = figure({ definition: 'cases', basis: 'over' })
    expect(compare(over, cases)).toEqual({ verdict: 'not-comparable', why: 'different-basis' })
  })

  test('but a state that held may be held against a moment', () => {
    const held = figure({ definition: 'cases', basis: 'held', value: 0 })
    expect(compare(cases, held)).toEqual({ verdict: 'down', difference: -100 })
  })
})

describe('whether a change is for the better', () => {
  const up = { verdict: 'up', difference: 1 } as const
  const down = { verdict: 'down', difference: -1 } as const

  test.each([
    ['fewer unallocated children', down, 'lower', true],
    ['more unallocated children', up, 'lower', false],
    ['fewer social workers', down, 'higher', false],
    ['more assessed in time', up, 'higher', true],
    ['a larger budget', up, 'neither', undefined],
    ['no change', { verdict: 'same' }, 'lower', undefined],
    ['a change that cannot be told', { verdict: 'cannot-tell', why: 'ranges-overlap' }, 'lower', undefined],
  ] as const)('%s', (_, comparison, better, expected) => {
    expect(isBetter(comparison, measure({ better }))).toBe(expected)
  })
})
