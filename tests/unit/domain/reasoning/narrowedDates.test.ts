import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Observation } from '#domain/model/observation.ts'
import { trendTest } from '#domain/reasoning/exactTests.ts'
import type { MeasureVerdict } from '#domain/reasoning/measureVerdict.ts'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW, type View } from '#state/view.ts'
import { curated } from '../../../support/curated.ts'
import { figure } from '../../../support/observation.ts'

/** A council that the data set has milestones of and no figures. The inspection was published on 24 January 2020. */
const MIDDLESBROUGH = 'E06000002'
const INSPECTION = 'middlesbrough-ilacs-published-2020'

const months = Array.from(
  { length: 24 },
  (_, i) => `${2019 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
)
const monthly = (values: readonly number[]) =>
  values.map((value, i) => figure({ area: MIDDLESBROUGH, value, when: months[i] ?? '', layer: 'user' }))

/** What the page says of unallocated cases in these dates. */
function told(
  figures: readonly Observation[],
  dates: Partial<Pick<View, 'from' | 'to'>> = {},
  around = '',
): MeasureVerdict | undefined {
  const choices = { ...DEFAULT_VIEW, area: MIDDLESBROUGH, metric: 'unallocated', around, ...dates }
  const selection = select(curated, figures, choices)
  return selection?.verdictOf(selection.metric)
}

/** Small numbers, so that ties, zeros that last and clear trends all come up. */
const anyValues = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 24, maxLength: 24 }),
  fc
    .array(fc.integer({ min: 0, max: 6 }), { minLength: 24, maxLength: 24 })
    .map((noise) => noise.map((n, i) => Math.max(0, 20 - i) + n)),
)
const anyMonth = fc.nat(23)
const isClear = (told: MeasureVerdict | undefined) =>
  told?.standing === 'better' || told?.standing === 'worse'

describe('narrower dates', () => {
  test.each(['', INSPECTION])(
    'give the word that the figures left give alone, counted from “%s”',
    (around) => {
      fc.assert(
        fc.property(anyValues, anyMonth, anyMonth, (values, a, b) => {
          const [first, last] = a < b ? [a, b] : [b, a]
          const all = monthly(values)
          const narrowed = told(all, { from: months[first], to: months[last] }, around)
          const alone = told(all.slice(first, last + 1), {}, around)
          expect(narrowed?.standing).toBe(alone?.standing)
          expect(narrowed?.lead.because).toEqual(alone?.lead.because)
        }),
        { seed: 9, numRuns: 200 },
      )
    },
  )

  test('never make a word clear with fewer than five figures, or where chance is likelier than 1 in 10', () => {
    let clear = 0
    fc.assert(
      fc.property(anyValues, anyMonth, anyMonth, (values, a, b) => {
        const [first, last] = a < b ? [a, b] : [b, a]
        const left = values.slice(first, last + 1)
        const narrowed = told(monthly(values), { from: months[first], to: months[last] })
        if (!isClear(narrowed)) return
        clear += 1
        expect(left.length).toBeGreaterThanOrEqual(5)
        const stayedAtNone = left.slice(-3).every((value) => value === 0) && (left[0] ?? 0) >= 5
        const readings = monthly(left).map(({ reading }) => reading)
        const { p } = trendTest(readings, [...readings.keys()])
        expect(stayedAtNone || p <= 0.1).toBe(true)
      }),
      { seed: 9, numRuns: 300 },
    )
    expect(clear).toBeGreaterThan(50)
  })

  test('that begin at the milestone give the word that all figures up to their end give', () => {
    fc.assert(
      fc.property(anyValues, fc.integer({ min: 12, max: 23 }), (values, last) => {
        const all = monthly(values)
        const narrowed = told(all, { from: '2020-01-24', to: months[last] }, INSPECTION)
        const whole = told(all.slice(0, last + 1), {}, INSPECTION)
        expect(narrowed?.standing).toBe(whole?.standing)
        expect(narrowed?.lead.baseline.figure.period).toEqual(whole?.lead.baseline.figure.period)
      }),
      { seed: 9, numRuns: 100 },
    )
  })
})
