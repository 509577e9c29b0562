import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pace } from '#domain/reasoning/pace/pace.ts'
import { dayReached, expectedAt, toPlan } from '#domain/reasoning/pace/plan.ts'
import { theilSen } from '#domain/reasoning/pace/slope.ts'
import type { Target } from '#domain/targets/target.ts'
import { definition, measure, share } from '../../../../support/metric.ts'
import { event } from '../../../../support/milestone.ts'
import { judged, monthly, target } from '../../../../support/monthly.ts'
import { figure } from '../../../../support/observation.ts'

const lower = measure({ better: 'lower' })
/** 40 by the end of 2025. */
const FORTY = target({ when: '2025-12-31', value: 40 })
const months = (values: readonly number[], first = 12) =>
  values.map((value, i) => {
    const month = 2024 * 12 + first - 1 + i
    return figure({ value, when: `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}` })
  })

function found(values: readonly number[], targets: readonly Target[] = [FORTY], metric = lower) {
  const pace = judged({ figures: months(values), metric, targets }).progress.pace
  if (!pace) throw new Error('there is a target')
  return pace
}

function paceOf(values: readonly number[], targets?: readonly Target[], metric = lower): Pace {
  const { pace } = found(values, targets, metric)
  if (!pace) throw new Error('the pace is not told')
  return pace
}

describe('two figures, 100 in December 2024 and a later one, with a target of 40 by 31 December 2025', () => {
  const ends = (value: number) =>
    judged({
      figures: [figure({ value: 100, when: '2024-12' }), figure({ value, when: '2025-06' })],
      metric: lower,
      targets: [FORTY],
    }).progress.pace?.pace

  test('70 in June: 181 of 365 days on, 100 less 60 x 181 / 365 = 70.247 is expected', () => {
    const pace = ends(70)
    expect(pace).toMatchObject({ verdict: 'on-plan', daysAhead: 2, count: 2, test: undefined })
    expect(pace?.expected).toBeCloseTo(100 - (60 * 181) / 365, 9)
    expect(pace?.gap).toBeCloseTo(-0.246575, 6)
    // 30 in 181 days, and the other 30 in the 184 days that are left, a month of 30.4375 days.
    expect(pace?.achieved).toBeCloseTo((-30 / 181) * 30.4375, 9)
    expect(pace?.needed).toBeCloseTo((-30 / 184) * 30.4375, 9)
  })

  test('80 in June: the plan has 80 after 121.7 days, so it is 59 days behind, and two figures show no direction', () => {
    expect(ends(80)).toMatchObject({ verdict: 'cannot-tell', daysAhead: -59 })
  })

  test('110 in June is worse than the start, so no day of the plan has it', () => {
    expect(ends(110)).toMatchObject({ verdict: 'cannot-tell', daysAhead: undefined })
  })

  test('30 in June is beyond the target, 184 days before its date, and nothing more is needed', () => {
    expect(ends(30)).toMatchObject({ verdict: 'on-plan', daysAhead: 184, needed: undefined })
  })
})

describe('the six verdicts', () => {
  test('slow: seven figures that fall by 2, S = -21, p = 2 / 5040', () => {
    const pace = paceOf([100, 98, 96, 94, 92, 90, 88])
    expect(pace).toMatchObject({
      verdict: 'slow',
      test: { s: -21, exact: true },
      last3: expect.closeTo((-6 / 91) * 30.4375, 9),
    })
    expect(pace.test?.p).toBeCloseTo(2 / 5040, 9)
    // March to June has 91 days, December to June 181.
    expect(pace.last6).toBeCloseTo((-12 / 181) * 30.4375, 9)
  })

  test('still: seven figures without a direction', () => {
    expect(paceOf([100, 104, 99, 103, 98, 102, 101]).verdict).toBe('still')
  })

  test('away: seven figures that rise', () => {
    expect(paceOf([100, 102, 104, 106, 108, 110, 112]).verdict).toBe('away')
  })

  test('achieved: seven in a row at the target or better; six are only on plan', () => {
    expect(paceOf([100, 40, 39, 38, 40, 39, 38, 37])).toMatchObject({ verdict: 'achieved', met: 7 })
    expect(paceOf([100, 41, 39, 38, 40, 39, 38, 37])).toMatchObject({ verdict: 'on-plan', met: 6 })
  })

  test('achieved: the whole usual range is below the target', () => {
    const values = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9]
    expect(paceOf(values)).toMatchObject({ verdict: 'achieved', assurance: 'pass' })
    // Mean 9.923 and ranges of 2: 4.603 to 15.243.
    expect(paceOf(values, [target({ when: '2026-12-31', value: 15 })]).assurance).toBe('inconsistent')
    expect(paceOf(values, [target({ when: '2026-12-31', value: 4 })]).assurance).toBe('fail')
  })

  test('four figures that fall are too few to show a direction; five are enough', () => {
    expect(paceOf([100, 98, 96, 94]).verdict).toBe('cannot-tell')
    expect(paceOf([100, 98, 96, 94, 92]).verdict).toBe('slow')
  })

  test('higher is better: the same the other way round', () => {
    const target90 = target({ when: '2025-12-31', value: 90 })
    const up = measure({ better: 'higher' })
    expect(paceOf([50, 51, 52, 53, 54, 55, 56], [target90], up).verdict).toBe('slow')
    expect(paceOf([50, 49, 48, 47, 46, 45, 44], [target90], up).verdict).toBe('away')
  })

  test('where no direction is better, the target says which way', () => {
    const neither = measure({ better: 'neither' })
    expect(paceOf([100, 98, 96, 94, 92], [FORTY], neither)).toMatchObject({ way: -1, verdict: 'slow' })
    expect(paceOf([10, 12, 14, 16, 18], [FORTY], neither)).toMatchObject({ way: 1, verdict: 'slow' })
  })
})

describe('what cannot be told', () => {
  test('one figure, an inexact one, and sources that differ', () => {
    expect(found([100])).toMatchObject({ pace: undefined, doubt: 'one figure' })
    const about = [
      figure({ value: 100, when: '2024-12' }),
      figure({ value: 70, qualifier: 'about', when: '2025-06' }),
    ]
    expect(judged({ figures: about, metric: lower, targets: [FORTY] }).progress.pace?.doubt).toBe('not exact')
    const both = [
      figure({ value: 100, when: '2024-12' }),
      figure({ value: 70, when: '2025-06' }),
      figure({ value: 75, when: '2025-06', source: 'another' }),
    ]
    expect(judged({ figures: both, metric: lower, targets: [FORTY] }).progress.pace?.doubt).toBe(
      'sources differ',
    )
  })

  test('a target for another count is not compared', () => {
    const metric = measure({ definitions: [definition('cases'), definition('children')] })
    const figures = months([100, 90]).map((o) => ({ ...o, definition: 'cases' }))
    const progress = judged({ figures, metric, targets: [{ ...FORTY, definition: 'children' }] }).progress
    expect(progress.pace).toBeUndefined()
    expect(progress.otherTargets).toHaveLength(1)
  })

  test('without targets nothing is said of a pace', () => {
    expect(judged({ figures: months([100, 90]), metric: lower }).progress.pace).toBeUndefined()
  })
})

describe('the baseline', () => {
  test('is the figure at the milestone, not the first', () => {
    const figures = months([200, 100, 90, 80])
    const milestone = event({ id: 'commissioner', when: '2025-01-31' })
    const pace = judged({ figures, metric: lower, targets: [FORTY], milestone }).progress.pace?.pace
    expect(pace).toMatchObject({ from: { value: 100 }, count: 3 })
  })
})

describe('floor and limit', () => {
  const targets = [
    target({ when: '2026-03', value: 85, kind: 'floor' }),
    target({ when: '2026-03', value: 60, kind: 'limit' }),
  ]
  const levels = (value: number, better: 'higher' | 'lower' | 'neither') => {
    return found([value + 1, value], targets, { ...share, better }).levels.map(({ isBroken }) => isBroken)
  }
  test('are broken on their worse side', () => {
    expect(levels(84, 'higher')).toEqual([true, false])
    expect(levels(59, 'higher')).toEqual([true, true])
    expect(levels(61, 'lower')).toEqual([false, true])
    expect(levels(86, 'neither')).toEqual([false, true])
  })
  test('a floor alone has no pace and no doubt', () => {
    expect(found([90, 91], targets.slice(0, 1))).toMatchObject({ pace: undefined, doubt: undefined })
  })
})

describe('the plan', () => {
  const start = { day: 0, value: 100 }
  const on = (day: string, value: number) => target({ when: day, value })
  const goals = [on('1970-04-11', 60), on('1970-07-20', 50)]
  test('runs through several targets: day 100 has 60 and day 200 has 50', () => {
    const plan = toPlan(start, goals, 'line')
    expect(plan && [0, 50, 100, 150, 200, 300].map((day) => expectedAt(plan, day))).toEqual([
      100, 80, 60, 55, 50, 50,
    ])
    expect(plan && dayReached(plan, 55, -1)).toBe(150)
    expect(plan && dayReached(plan, 101, -1)).toBeUndefined()
  })
  test('in steps: each target holds from the first day of its time', () => {
    const quarters = [on('1970-04-01/1970-06-30', 60), on('1970-07-01/1970-09-30', 50)]
    const plan = toPlan(start, quarters, 'steps')
    // 1 April is day 90, 1 July day 181.
    expect(plan && [0, 89, 90, 180, 181, 400].map((day) => expectedAt(plan, day))).toEqual([
      100, 100, 60, 60, 50, 50,
    ])
  })
  test('forgets targets that ended before it began, unless there is no other', () => {
    const past = on('1969-01-01', 70)
    expect(toPlan(start, [past, ...goals], 'line')?.goals.map((g) => g.value)).toEqual([60, 50])
    const only = toPlan(start, [past], 'line')
    expect(only && expectedAt(only, 10)).toBe(70)
  })
})

describe('the usual change (Theil-Sen)', () => {
  test('of 10 12 11 15 in four equal months is the median of 2, 1/2, 5/3, -1, 3/2 and 4', () => {
    const points = [10, 12, 11, 15].map((value, i) => ({ day: i * 30.4375, value }))
    expect(theilSen(points)).toBeCloseTo((1.5 + 5 / 3) / 2, 9)
  })
  test('shifts and scales with the values, and turns with the order', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(values, (all) => {
        const slope = (list: readonly number[]) =>
          theilSen(list.map((value, day) => ({ day, value }))) ?? Number.NaN
        expect(slope(all.map((v) => v + 50))).toBeCloseTo(slope(all), 6)
        expect(slope(all.map((v) => v * 3))).toBeCloseTo(slope(all) * 3, 6)
        expect(slope(all.toReversed())).toBeCloseTo(-slope(all), 6)
      }),
    )
  })
  test('one day has none', () => {
    expect(theilSen([{ day: 1, value: 5 }])).toBeUndefined()
  })
})

test('the pace of monthly figures stands at the last day of the month', () => {
  const pace = judged({
    figures: monthly([50, 48, 46]),
    metric: lower,
    targets: [target({ when: '2026-03', value: 40 })],
  }).progress.pace?.pace
  // 30 September 2025 is day 20361.
  expect(pace?.latest.day).toBe(20361)
})
