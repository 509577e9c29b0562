import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fewestFor, LADDER } from '#domain/reasoning/variation/ladder.ts'
import { measure, share } from '../../../../support/metric.ts'
import { judged, monthly } from '../../../../support/monthly.ts'
import { figure, period } from '../../../../support/observation.ts'

const count = measure({ better: 'lower' })
const chart = (values: readonly (number | undefined)[], metric = count) =>
  judged({ figures: monthly(values, { unit: metric.unit }), metric }).progress.variation

/** Thirteen values about 50 with ranges of 2. */
const STEADY = [50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 50]

describe('the ladder', () => {
  test('its rungs rise, and each is asked by name', () => {
    const rungs = LADDER.map(({ from }) => from)
    expect(rungs).toEqual([1, 2, 3, 5, 6, 13])
    expect([fewestFor('change'), fewestFor('test'), fewestFor('limits')]).toEqual([2, 5, 13])
  })

  test.each([3, 4, 5, 6, 12])('%i monthly figures have no limits, and the missing ones are counted', (n) => {
    const found = chart(STEADY.slice(0, n))
    expect(found?.signal).toEqual({ kind: 'few', needed: 13 - n })
    expect(found?.segments[0]?.limits).toBeUndefined()
    expect(found?.segments[0]?.middle === undefined).toBe(n < 6)
  })

  test('thirteen have them', () => {
    expect(chart(STEADY)).toMatchObject({
      signal: { kind: 'common' },
      segments: [{ count: 13, state: 'limits' }],
    })
  })

  test.each([1, 2])('%i dated to months are not known to be monthly', (n) => {
    expect(chart(STEADY.slice(0, n))).toBeUndefined()
  })
})

describe('small public-sector series', () => {
  test('counts near zero get a median and no limits, so no point stands out', () => {
    const found = chart([0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(found).toMatchObject({
      signal: { kind: 'rare' },
      segments: [{ state: 'rare', middle: 0, limits: undefined }],
    })
    expect(found?.segments[0]?.places.every(({ flags }) => flags === undefined)).toBe(true)
  })

  test('always 100% is constant, and so is always 0', () => {
    expect(chart(Array(14).fill(100), share)?.signal).toEqual({ kind: 'constant' })
    expect(chart(Array(14).fill(0))?.signal).toEqual({ kind: 'constant' })
  })
})

describe('gaps and figures that do not count', () => {
  test('a missing month has a place without a value, and 12 figures of 13 months are too few', () => {
    const found = chart(STEADY.map((v, i) => (i === 4 ? undefined : v)))
    expect(found?.missing).toEqual(['2025-01-31'])
    expect(found?.segments[0]?.places).toHaveLength(13)
    expect(found?.signal).toEqual({ kind: 'few', needed: 1 })
  })

  test('an inexact figure, and one that sources give differently, do not count', () => {
    const figures = [
      ...monthly(STEADY).slice(0, -1),
      figure({ value: 50, qualifier: 'about', when: '2025-09' }),
      figure({ value: 60, when: '2024-10', source: 'another' }),
    ]
    const places = judged({ figures, metric: count }).progress.variation?.segments[0]?.places
    expect(places?.at(-1)).toMatchObject({ value: undefined, leftOut: 'not exact' })
    expect(places?.[1]).toMatchObject({ value: undefined, leftOut: 'sources differ' })
  })

  test('a figure set aside counts in no mean, range or rule', () => {
    const values = [...STEADY, 500, ...STEADY]
    const outside = chart(values)?.segments[0]
    expect(outside?.places[13]?.flags?.outside).toBe(1)
    const figures = monthly(values)
    const day = figures[13]?.period.end
    const aside = judged({ figures, metric: count, choices: { aside: day ? [day] : [] } }).progress.variation
    expect(aside?.segments[0]?.places[13]).toMatchObject({ value: undefined, leftOut: 'set aside' })
    // Without it the mean is that of 14 values of 50 and 12 of 52.
    expect(aside?.segments[0]?.limits?.mean).toBeCloseTo((14 * 50 + 12 * 52) / 26, 9)
  })

  test('figures at uneven times, yearly ones, and those that share months have no chart', () => {
    const uneven = ['2018-01-05', '2018-01-20', '2018-06-01', '2019-05-05'].map((when) => figure({ when }))
    expect(judged({ figures: uneven, metric: count }).progress.unspaced).toBe('few')
    const yearly = [2017, 2018, 2019].map((year) => figure({ when: `${year}-09-30`, value: year }))
    expect(judged({ figures: yearly, metric: count }).progress.unspaced).toBe('yearly')
    const rolling = [3, 4, 5, 6].map((m) =>
      figure({ when: `2018-0${m}-01/2019-0${m - 1}-28`, basis: 'over', value: m }),
    )
    expect(judged({ figures: rolling, metric: count }).progress.unspaced).toBe('shared months')
  })
})

describe('new limits at a milestone', () => {
  const values = [...STEADY, ...STEADY.map((v) => v - 30)]
  const figures = monthly(values)
  const at = (when: string) => judged({ figures, metric: count, choices: { rebase: period(when) } }).progress

  test('begin with the first figure after it, which need not be dated the same day', () => {
    // 26 months to September 2025 begin in August 2023; the fourteenth is September 2024.
    const { variation, withoutRebase } = at('2024-08-14')
    expect(variation?.rebasedAt?.period.start).toBe('2024-09-01')
    expect(variation?.segments.map((s) => s.limits?.mean)).toEqual([
      expect.closeTo((7 * 50 + 6 * 52) / 13, 9),
      expect.closeTo((7 * 20 + 6 * 22) / 13, 9),
    ])
    expect(variation?.signal).toEqual({ kind: 'common' })
    expect(withoutRebase?.segments).toHaveLength(1)
    expect(withoutRebase?.signal.kind).toBe('special')
  })

  test('with too few figures after it are not drawn', () => {
    const { variation } = at('2025-03-31')
    expect(variation?.signal).toEqual({ kind: 'few', needed: 7 })
    expect(variation?.segments.map((s) => s.state)).toEqual(['limits', 'few'])
  })

  test('are left out where the milestone is before or after all figures', () => {
    for (const when of ['2020-01-01', '2026-01-01']) {
      expect(at(when).variation?.rebasedAt).toBeUndefined()
      expect(at(when).variation?.segments).toHaveLength(1)
    }
  })
})

test('mixed signals: above the limits, and yet one of seven that fell', () => {
  const values = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 40, 39, 38, 37, 36, 35, 34]
  const signal = chart(values)?.signal
  expect(signal).toMatchObject({ kind: 'special', side: 'mixed' })
})

test('no series makes it throw, and a verdict on noise needs thirteen figures', () => {
  const value = fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined, freq: 6 })
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 40 }), (values) => {
      fc.pre(values.some((v) => v !== undefined))
      const found = chart(values)
      const last = found?.segments.at(-1)
      if (found && ['common', 'special'].includes(found.signal.kind))
        expect(last?.count).toBeGreaterThanOrEqual(13)
    }),
  )
})
