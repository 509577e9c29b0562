import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Metric, PeriodType } from '#domain/model/metric.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Observation } from '#domain/model/observation.ts'
import { centre } from '#domain/model/reading.ts'
import { toSeries } from '#domain/model/series.ts'
import { toVerdict, type Verdict } from '#domain/reasoning/verdict.ts'
import { measure, share } from '../../../support/metric.ts'
import { event } from '../../../support/milestone.ts'
import { figure } from '../../../support/observation.ts'

const lowerShare = { ...share, better: 'lower' } as const
const higherShare = { ...share, better: 'higher' } as const
const commissioner = event({ id: 'commissioner', kind: 'commissioner', when: '2018-11-30' })

function judged(figures: readonly Observation[], metric: Metric, milestone?: Milestone): Verdict {
  const [series, ...others] = toSeries(figures)
  const verdict = series && others.length === 0 ? toVerdict(series, metric, milestone) : undefined
  if (!verdict) throw new Error('the figures are not one series')
  return verdict
}

/** Values of neighbouring months, the last of them of September 2025. */
function monthly(values: readonly number[]): readonly Observation[] {
  return values.map((value, i) => {
    const month = 2025 * 12 + 8 - (values.length - 1 - i)
    const when = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    return figure({ value, when, unit: 'percent' })
  })
}

/** Values of 30 September of neighbouring years. */
const census = (first: number, values: readonly number[]) =>
  values.map((value, i) => figure({ value, when: `${first + i}-09-30`, unit: 'percent' }))

/** Values of neighbouring years to 31 March. */
const yearsTo = (firstEnd: number, values: readonly number[]) =>
  values.map((value, i) =>
    figure({
      value,
      when: `${firstEnd + i - 1}-04-01/${firstEnd + i}-03-31`,
      basis: 'over',
      unit: 'percent',
    }),
  )

const value = (found: { readonly reading: Observation['reading'] } | undefined) =>
  found && centre(found.reading)

describe('the monthly series of analysts', () => {
  test('18 months of a share that rises, with a last step down: clearly better', () => {
    const rising = [
      65.9, 67.2, 67.9, 69.5, 70.4, 71.8, 72.6, 74.1, 75.0, 76.3, 77.0, 78.8, 79.9, 81.5, 83.0, 84.8, 86.2,
      86.1,
    ]
    const verdict = judged(monthly(rising), higherShare)
    expect(verdict).toMatchObject({
      standing: 'better',
      path: { up: 16, down: 1, same: 0, unknown: 0 },
      interval: 'month',
    })
    expect(verdict.net).toEqual({ verdict: 'up', difference: 20.2 })
    expect(verdict.because.test?.s).toBe(151)
    expect(value(verdict.yearBefore)).toBe(71.8)
  })

  test('24 months from 309 to 7: clearly better, from the first figure shown and not from the last step', () => {
    const falling = [
      309, 298, 301, 280, 266, 259, 241, 238, 220, 212, 190, 184, 170, 166, 150, 141, 128, 117, 101, 95, 80,
      66, 53, 7,
    ]
    const verdict = judged(monthly(falling), measure())
    expect(verdict).toMatchObject({ standing: 'better', better: true, path: { up: 1, down: 22, same: 0 } })
    expect([value(verdict.baseline.figure), value(verdict.latest), verdict.baseline.rule]).toEqual([
      309,
      7,
      'first',
    ])
    expect(verdict.because.test?.s).toBe(-274)
    expect(verdict.turn).toBeUndefined()
  })

  test('24 months of a share that falls, with a last step up: clearly better', () => {
    const falling = [
      40.0, 38.7, 37.6, 36.4, 35.1, 34.0, 32.9, 31.6, 30.3, 29.2, 28.0, 26.9, 25.5, 24.4, 23.2, 22.1, 20.8,
      19.7, 18.4, 17.3, 16.1, 14.9, 13.2, 13.3,
    ]
    expect(judged(monthly(falling), lowerShare)).toMatchObject({
      standing: 'better',
      path: { up: 1, down: 22, same: 0 },
      because: { test: { s: -274 } },
    })
  })

  test('24 months without order: no clear change', () => {
    const noise = [
      12.1, 12.8, 12.8, 12.3, 12.5, 12.4, 12.7, 12.8, 12.1, 12.0, 12.8, 12.4, 12.8, 12.0, 12.4, 12.7, 12.2,
      12.9, 12.9, 12.0, 12.0, 12.5, 12.9, 12.4,
    ]
    const verdict = judged(monthly(noise), lowerShare)
    expect(verdict).toMatchObject({ standing: 'unclear', path: { up: 11, down: 9, same: 3 } })
    expect(verdict.because.test?.p).toBeCloseTo(0.9399, 4)
  })

  test('10, 30, 12: higher, with too few figures to judge, and it rose to 30 in between', () => {
    const verdict = judged(monthly([10, 30, 12]), measure())
    expect(verdict).toMatchObject({ standing: 'moved', better: false, net: { verdict: 'up', difference: 2 } })
    expect([verdict.turn?.way, value(verdict.turn?.figure)]).toEqual(['rose', 30])
  })

  test('a turn is named by its more extreme end', () => {
    const turn = (values: readonly number[]) => {
      const found = judged(monthly(values), measure()).turn
      return [found?.way, value(found?.figure)]
    }
    expect(turn([12.2, 34.7, 15.6, 15.9])).toEqual(['rose', 34.7])
    expect(turn([50, 20, 70, 60])).toEqual(['fell', 20])
    expect(turn([10, 50, 20, 60])).toEqual(['fell', 20])
    expect(turn([12, 30, 12])).toEqual(['rose', 30])
    // 4 against a net change of 10 is less than half.
    expect(turn([10, 16, 12, 20])).toEqual([undefined, undefined])
  })

  test('12, 12: the same', () => {
    expect(judged(monthly([12, 12]), measure())).toMatchObject({
      standing: 'unclear',
      net: { verdict: 'same' },
    })
  })

  test('one figure: nothing to compare', () => {
    expect(judged(monthly([12]), measure())).toMatchObject({ standing: 'alone', net: undefined })
  })

  test('a clear change where no direction is better is only a change', () => {
    const verdict = judged(monthly([1, 2, 3, 4, 5, 6]), measure({ better: 'neither' }))
    expect(verdict).toMatchObject({ standing: 'changed', better: undefined })
  })
})

describe('Northamptonshire', () => {
  const unallocated = [
    figure({ value: 551, when: '2018-01' }),
    figure({ value: 383, when: '2018-10-15' }),
    figure({ value: 81, when: '2019-01-31' }),
    figure({ value: 232, when: '2019-10' }),
    figure({ value: 300, qualifier: 'more_than', when: '2019-10' }),
    figure({ value: 0, when: '2020-01-18~/2020-02-29~', basis: 'held' }),
    figure({ value: 0, when: '2020-02' }),
    figure({ value: 0, when: '2020-07' }),
  ]

  test('unallocated cases: clearly better, because they went from 383 to none and stayed there', () => {
    const verdict = judged(unallocated, measure(), commissioner)
    expect(verdict).toMatchObject({ standing: 'better', because: { rule: 'best', count: 7 } })
    expect([value(verdict.baseline.figure), verdict.baseline.rule]).toEqual([383, 'before'])
    expect([verdict.turn?.way, verdict.turn?.figure.reading.kind, value(verdict.turn?.figure)]).toEqual([
      'rose',
      'bounded',
      300,
    ])
    // 383 to 81 down, 81 to 232 up, more than 300 to 0 down, February to July the same. October 2019 and early 2020 have no known order.
    expect(verdict.path).toEqual({ up: 1, down: 2, same: 1, unknown: 0 })
    expect(verdict.since.period.start).toBe('2020-01-18')
  })

  test('agency share as reported, 25% and about a third: higher, with too few figures to judge', () => {
    const figures = [
      figure({ value: 25, when: '2018-12', unit: 'percent', atMilestone: 'commissioner' }),
      figure({ value: 33.3, qualifier: 'rounded', when: '2019-05', unit: 'percent' }),
      figure({ value: 33.3, qualifier: 'just_under', when: '2019-05', unit: 'percent', source: 'another' }),
    ]
    const verdict = judged(figures, lowerShare, commissioner)
    expect(verdict).toMatchObject({
      standing: 'moved',
      better: false,
      because: { count: 2 },
      baseline: { rule: 'source' },
    })
    expect(verdict.latest.reported.observations).toHaveLength(2)
  })

  test('agency share in the census from 2018: lower, but no clear trend', () => {
    const values = [40.9, 25.7, 31.1, 27.8, 26.0, 27.3, 26.7, 24.5, 19.5]
    const verdict = judged(census(2017, values), lowerShare, commissioner)
    expect(verdict).toMatchObject({
      standing: 'unclear',
      better: true,
      net: { verdict: 'down', difference: -6.2 },
    })
    expect([value(verdict.baseline.figure), verdict.baseline.rule]).toEqual([25.7, 'interval'])
    expect(verdict.because).toMatchObject({ rule: 'trend', count: 8, before: 2, after: 7, test: { s: -14 } })
    expect(verdict.because.test?.p).toBeCloseTo(0.1087, 4)
    expect(verdict.path).toEqual({ up: 2, down: 5, same: 0, unknown: 0 })
  })

  test('agency share in the census without a milestone: clearly better since 2017', () => {
    const verdict = judged(census(2017, [40.9, 25.7, 31.1, 27.8, 26.0, 27.3, 26.7, 24.5, 19.5]), lowerShare)
    expect(verdict.standing).toBe('better')
    expect(verdict.because.test?.p).toBeCloseTo(0.0247, 4)
  })

  test('assessments in 45 days: clearly better than before, the year that contains the milestone left out', () => {
    const values = [90.0, 90.3, 85.7, 75.1, 72.7, 87.2, 98.1, 98.0, 94.1, 95.7]
    const verdict = judged(yearsTo(2015, values), higherShare, commissioner)
    expect([value(verdict.baseline.figure), verdict.baseline.rule]).toEqual([75.1, 'interval'])
    expect(verdict).toMatchObject({
      standing: 'better',
      because: { rule: 'groups', before: 4, after: 5, count: 7 },
    })
    expect(verdict.because.test?.p).toBeCloseTo(0.0635, 4)
  })
})

describe('inexact figures', () => {
  const two = (a: Observation, b: Observation) => judged([a, b], measure())

  test('more than 300, then 281: down', () => {
    const verdict = two(
      figure({ value: 300, qualifier: 'more_than', when: '2019-01' }),
      figure({ value: 281, when: '2019-05' }),
    )
    expect(verdict).toMatchObject({ standing: 'moved', net: { verdict: 'down' } })
  })

  test('about 150, then 152: they may be equal', () => {
    const verdict = two(
      figure({ value: 150, qualifier: 'about', when: '2019-04' }),
      figure({ value: 152, when: '2019-05' }),
    )
    expect(verdict).toMatchObject({
      standing: 'unclear',
      net: { verdict: 'cannot-tell', why: 'ranges-overlap' },
    })
  })

  test('two figures of one month have no known order, so that no change is known between them', () => {
    expect(two(figure({ value: 5 }), figure({ value: 6, source: 'another' }))).toMatchObject({
      standing: 'alone',
      net: undefined,
    })
  })

  test('232 and more than 300 in one month are neither above nor below 281', () => {
    const october = [
      figure({ value: 232, when: '2019-10' }),
      figure({ value: 300, qualifier: 'more_than', when: '2019-10', source: 'another' }),
    ]
    const unknown = { standing: 'unclear', net: { verdict: 'cannot-tell' } }
    expect(judged([figure({ value: 281 }), ...october], measure())).toMatchObject(unknown)
    expect(judged([...october, figure({ value: 281, when: '2020-01' })], measure())).toMatchObject(unknown)
  })

  test('a share is compared as it is shown: 86.104 and 86.098 are both 86.1', () => {
    const verdict = judged(monthly([86.104, 86.098]), higherShare)
    expect(verdict.net).toEqual({ verdict: 'same' })
  })

  test('of forecasts of one year the latest counts', () => {
    const forecast = (year: string, asOf: string, amount: number) => {
      const made = figure({ when: asOf }).period
      return figure({ value: amount, when: year, basis: 'over', asOf: made })
    }
    const verdict = judged(
      [
        forecast('2018-04-01/2019-03-31', '2018-07', 5),
        forecast('2018-04-01/2019-03-31', '2018-11', 9),
        forecast('2019-04-01/2020-03-31', '2019-07', 7),
      ],
      measure(),
    )
    expect([value(verdict.baseline.figure), value(verdict.latest)]).toEqual([9, 7])
  })
})

describe('the baseline', () => {
  const rule = (whens: readonly string[], facts: Partial<Observation> = {}) => {
    const { baseline } = judged(
      whens.map((when, i) => figure({ when, value: i, ...facts })),
      measure(),
      commissioner,
    )
    return [baseline.rule, baseline.figure.period.end]
  }

  test('is the last figure up to 60 days before the milestone', () => {
    expect(rule(['2018-05', '2018-10-01', '2018-12-01'])).toEqual(['before', '2018-10-01'])
    expect(rule(['2018-05', '2018-09-30', '2018-12-01'])).toEqual(['after', '2018-12-01'])
  })

  test('is the first figure up to 60 days after it if no figure comes up to 60 days before', () => {
    expect(rule(['2018-02', '2019-01-29', '2019-08'])).toEqual(['after', '2019-01-29'])
    expect(rule(['2018-02', '2019-01-30', '2019-08'])).toEqual(['first', '2018-02-28'])
  })

  test('is the last yearly figure at most a year before', () => {
    expect(rule(['2016-09-30', '2017-09-30', '2019-09-30', '2020-09-30'])).toEqual(['first', '2016-09-30'])
    expect(rule(['2016-12-31', '2017-12-31', '2018-12-31', '2019-12-31'])).toEqual(['interval', '2017-12-31'])
  })

  test('is never a period that contains the milestone', () => {
    const over = { basis: 'over' } as const
    expect(rule(['2017-33', '2017-34', '2018-35', '2018-36', '2019-33'], over)).toEqual([
      'interval',
      '2018-09-30',
    ])
  })

  test('is a figure that its source ties to the milestone before any other', () => {
    const near = figure({ when: '2018-11-29', value: 1 })
    const tied = figure({ when: '2018-12', value: 2, atMilestone: 'commissioner' })
    const { baseline } = judged([near, tied, figure({ when: '2019-06' })], measure(), commissioner)
    expect([baseline.rule, value(baseline.figure)]).toEqual(['source', 2])
  })

  test('that its source ties to the milestone counts as a figure before it', () => {
    const figures = [9, 8, 7, 6, 3, 2, 1].map((value, i) =>
      figure({ value, when: `${2016 + i}-12-31`, ...(i === 2 && { atMilestone: 'commissioner' }) }),
    )
    const { because } = judged(figures, measure(), commissioner)
    expect(because).toMatchObject({ rule: 'groups', count: 5, before: 3, after: 4 })
  })

  test('of a milestone without a date is the first figure shown', () => {
    expect(judged(monthly([1, 2]), measure(), event({ id: 'undated' })).baseline.rule).toBe('first')
  })
})

describe('the best possible value', () => {
  const stays = (values: readonly number[], metric: Metric) => judged(monthly(values), metric).because.rule

  test('is clearly better once the last three figures have it, from far enough away', () => {
    expect(stays([5, 9, 0, 0, 0], measure())).toBe('best')
    expect(stays([95, 60, 100, 100, 100], higherShare)).toBe('best')
  })

  test('needs five figures, like every other “better”', () => {
    expect(stays([9, 0, 0, 0], measure())).toBe('few')
  })

  test('does not count with two figures, or from a baseline that was near it', () => {
    expect(stays([5, 9, 3, 0, 0], measure())).toBe('trend')
    expect(stays([4, 9, 0, 0, 0], measure())).toBe('trend')
    expect(stays([96, 60, 100, 100, 100], higherShare)).toBe('trend')
    expect(stays([50, 60, 0, 0, 0], higherShare)).toBe('trend')
  })
})

describe('figures that share months', () => {
  const of = (periodType: PeriodType) =>
    measure({ definitions: [{ id: '', noun: '', title: '', periodType, official: '', note: '' }] })
  const rising = monthly([1, 2, 3, 4, 5, 6, 7])

  test('are not tested', () => {
    expect(judged(rising, of('rolling_year'))).toMatchObject({
      standing: 'untested',
      because: { test: undefined },
    })
    expect(judged(rising, of('year_to_date')).standing).toBe('untested')
    expect(judged(rising, of('month')).standing).toBe('worse')
  })

  test('are known by their periods too', () => {
    const years = [3, 4, 5, 6, 7].map((month) =>
      figure({ value: month, when: `2018-0${month}-01/2019-0${month - 1}-28`, basis: 'over' }),
    )
    expect(judged(years, measure()).standing).toBe('untested')
  })
})

describe('for any series', () => {
  const anyValues = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 })
  const OPPOSITE: Readonly<Record<string, string>> = { better: 'worse', worse: 'better' }

  test('the reverse order has the opposite verdict', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const there = judged(monthly(values), measure()).standing
        expect(judged(monthly(values.toReversed()), measure()).standing).toBe(OPPOSITE[there] ?? there)
      }),
      { seed: 9, numRuns: 200 },
    )
  })

  test('scale and shift change nothing', () => {
    fc.assert(
      fc.property(
        anyValues,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 500 }),
        (values, by, shift) => {
          const moved = judged(monthly(values.map((v) => v * by + shift)), measure())
          const { standing, path, because } = judged(monthly(values), measure())
          expect(moved).toMatchObject({ standing, path, because })
        },
      ),
      { seed: 9, numRuns: 200 },
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

// A tenth of 400 and two standard deviations of the count: the square root of 400 * 0.1 * 0.9 is 6.
test.each([5, 6, 8, 10, 24, 60])('at most 1 in 10 series of %d random figures is called clear', (n) => {
  const random = noise(n)
  const milestone = event({ id: 'middle', when: '2025-01-31' })
  for (const asked of [undefined, milestone]) {
    const series = Array.from({ length: 400 }, () =>
      Array.from({ length: n }, () => 10 + Math.round(random() * 1000)),
    )
    const clear = series.filter((values) =>
      ['better', 'worse'].includes(judged(monthly(values), measure(), asked).standing),
    )
    expect(clear.length).toBeLessThanOrEqual(52)
  }
})
