import { describe, expect, test } from 'vitest'
import type { Metric } from '#domain/model/metric.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Observation } from '#domain/model/observation.ts'
import { calculation } from '#domain/phrasing/pace/calculation.ts'
import {
  keptProgressWords,
  type ProgressReasons,
  progressCells,
  progressParts,
} from '#domain/phrasing/pace/progressWords.ts'
import type { ProgressChoices } from '#domain/reasoning/pace/progress.ts'
import type { Target } from '#domain/targets/target.ts'
import { measure, share } from '../../../../support/metric.ts'
import { event } from '../../../../support/milestone.ts'
import { judged, monthly, target } from '../../../../support/monthly.ts'
import { figure } from '../../../../support/observation.ts'

const lower = measure({ better: 'lower' })
const FORTY = target({ when: '2025-12-31', value: 40 })
const NONE: ProgressReasons = { rebase: undefined, aside: [] }

interface Said {
  readonly metric?: Metric
  readonly targets?: readonly Target[]
  readonly choices?: Partial<ProgressChoices>
  readonly reasons?: ProgressReasons
  readonly milestone?: Milestone
}

function said(figures: readonly Observation[], { metric = lower, reasons = NONE, ...given }: Said = {}) {
  return progressParts({ ...judged({ figures, metric, ...given }), reasons }).flatMap(
    (part) => part.sentences,
  )
}

/** Thirteen values: seven of 50 and six of 52, mean 50.923, ranges of 2, limits 45.603 and 56.243. */
const STEADY = [50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 50]

describe('whether the latest figure is more than noise', () => {
  test('within the usual range', () => {
    expect(said(monthly(STEADY))).toContain(
      'The latest figure, 50 in September 2025, is within the usual range of 45.6 to 56.2: no more than the usual variation of 13 monthly figures.',
    )
  })

  test('below it, which is better: 13 of the steady values and a 30', () => {
    // Mean (662 + 30) / 14 = 49.429. The ranges are twelve of 2 and one of 20, which is above 3.267 x 44 / 13 = 11.06 and left out.
    expect(said(monthly([...STEADY, 30]))).toContain(
      'The latest figure, 30 in September 2025, is more than the usual variation, for the better: it is below the usual range of 44.1 to 54.7.',
    )
  })

  test('above it, in a measure without a better direction', () => {
    const [first] = said(monthly([...STEADY, 72]), { metric: measure({ better: 'neither' }) })
    // Mean (662 + 72) / 14 = 52.429, limits 5.32 away.
    expect(first).toBe(
      'The latest figure, 72 in September 2025, is more than the usual variation: it is above the usual range of 47.1 to 57.7.',
    )
  })

  test('a shift: seven in a row below the mean', () => {
    // Mean (7 x 60 + 7 x 58 + 7 x 55) / 21 = 57.667. Ranges: thirteen of 2, one of 3 and six of 0, mean 1.45; limits 3.857 away.
    const values = [...Array(7).fill([60, 58]).flat(), ...Array(7).fill(55)]
    expect(said(monthly(values))[0]).toBe(
      'The latest figure, 55 in September 2025, is more than the usual variation, for the better: it is one of two in three near the lower end of the usual range of 53.8 to 61.5, and is one of 7 or more in a row below the mean of 57.7.',
    )
  })

  test('nothing is said of noise with twelve, but how many are missing', () => {
    expect(said(monthly(STEADY.slice(0, 12)))[0]).toBe(
      '1 more monthly figure would show whether a change is more than the usual variation; there are 12 so far.',
    )
    expect(said(monthly(STEADY.slice(0, 4)))[0]).toBe(
      '9 more monthly figures would show whether a change is more than the usual variation; there are four so far.',
    )
  })

  test('sparse and yearly figures', () => {
    const sparse = ['2018-01', '2018-10', '2019-01-31'].map((when, i) =>
      figure({ value: 500 - i * 100, when }),
    )
    expect(said(sparse)).toEqual([
      '13 monthly figures would show whether a change is more than the usual variation; there are three so far, at uneven times.',
    ])
    expect(said([figure({})])).toEqual([
      '13 monthly figures would show whether a change is more than the usual variation; there is one so far.',
    ])
  })

  test('rare counts and constant shares', () => {
    expect(said(monthly([0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0]))[0]).toBe(
      'The figures are too low or too often 0 for a usual range. Their median is 0.',
    )
    expect(said(monthly(Array(14).fill(100), { unit: 'percent' }), { metric: share })[0]).toBe(
      'All 14 figures are 100%: there is no variation to judge.',
    )
  })

  test('gaps and figures that are not exact', () => {
    const values = [...STEADY, undefined, undefined, 50]
    const figures = [...monthly(values), figure({ value: 51, qualifier: 'about', when: '2025-10' })]
    expect(said(figures).slice(1)).toEqual([
      '2 months without a figure: July 2025 and August 2025.',
      'Not counted, because the figure is not exact: October 2025.',
      'Nothing is counted across a gap.',
    ])
  })

  test('a limit is not shown below 0 or above 100%', () => {
    // Mean 96.923, ranges of 4, limits 10.64 away: 86.283 and 107.563.
    const values = [95, 99, 95, 99, 95, 99, 95, 99, 95, 99, 95, 99, 95].map((v) => v)
    expect(said(monthly(values, { unit: 'percent' }), { metric: share })[0]).toContain(
      'the usual range of 86.2% to 100%',
    )
  })
})

describe('new limits at a milestone, and figures set aside', () => {
  const values = [...STEADY, ...STEADY.map((v) => v - 30)]
  const figures = monthly(values)
  const milestone = event({ title: 'New duty team', when: '2024-08-14' })
  test('are said with the reason, with and without', () => {
    const reasons = { rebase: { milestone, why: 'the team took over all referrals' }, aside: [] }
    const { period: rebase } = milestone
    expect(said(figures, { choices: { rebase }, reasons })).toEqual([
      'The latest figure, 20 in September 2025, is within the usual range of 15.6 to 26.2: no more than the usual variation of 13 monthly figures since September 2024.',
      'New limits from September 2024, the first figure after “New duty team” (14 August 2024): the team took over all referrals.',
      // All 26: mean 35.923, 24 ranges of 2 and one of 30, left out; limits 5.32 away.
      'Without them, September 2025 has: unusually low, for the better, usual range 30.6 to 41.2.',
      'Lower in 13 of 25 months: by chance alone so consistent a change would come fewer than 1 time in 1,000.',
    ])
  })
  test('and a milestone outside the figures changes nothing', () => {
    const late = event({ title: 'Inspection', when: '2026-01-20' })
    expect(
      said(figures, {
        choices: { rebase: late.period },
        reasons: { rebase: { milestone: late, why: 'x' }, aside: [] },
      })[1],
    ).toBe('No figure is on both sides of “Inspection” (20 January 2026), so there are no new limits.')
  })
  test('a figure set aside is named with its reason', () => {
    const day = '2024-08-31' as const
    expect(
      said(figures, {
        choices: { aside: [day] },
        reasons: { rebase: undefined, aside: [{ day, why: 'wrong extract' }] },
      }),
    ).toContain('Set aside by hand, so not counted: August 2024 (wrong extract).')
  })
})

describe('how seldom chance would do the same', () => {
  const yearly = (values: readonly number[]) =>
    values.map((value, i) => figure({ value, when: `${2012 + i}-09-30` }))
  test('nine yearly figures that fall in seven of eight years: S = -34, p below 0.001', () => {
    expect(said(yearly([90, 88, 86, 84, 82, 83, 80, 78, 76]))).toEqual([
      'The figures are yearly, so no usual range is worked out.',
      // Of the 36 slopes between two years the two middle ones are 12 / 7.
      'Lower in 7 of 8 years: by chance alone so consistent a change would come fewer than 1 time in 1,000. The usual change is 1.7 lower a year (median of all slopes).',
    ])
  })
  test('five that fall each year: p = 2 / 120', () => {
    expect(said(yearly([90, 88, 86, 84, 82]))[1]).toBe(
      'Lower in 4 of 4 years: by chance alone so consistent a change would come 1 time in 60.',
    )
  })
  test('four are never enough', () => {
    expect(said(yearly([90, 88, 86, 84]))).toHaveLength(1)
  })
})

describe('the months against the year before', () => {
  const referrals = measure({ id: 'referrals_month', better: 'neither' })
  const over = (when: string, value: number) => figure({ when, value, basis: 'over' })
  const figures = ['2024', '2025'].flatMap((year) =>
    [100, 200, 300].map((value, i) => over(`${year}-0${i + 1}`, year === '2025' ? value * 0.9 : value)),
  )
  test('six figures are shown, all in one sum; the first three have no year before them', () => {
    expect(said(figures, { metric: referrals }).join(' ')).not.toContain('together')
  })
  test('540 against 600 is 10% fewer', () => {
    const months = Array.from({ length: 24 }, (_, i) =>
      over(`202${3 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, i < 12 ? 200 : 180),
    )
    expect(said(months, { metric: referrals })).toContain(
      'October to December 2024 together: 540, 10% fewer than the 600 of the same months a year before.',
    )
  })
})

describe('the pace', () => {
  test('two figures behind the plan: the numbers, and no direction', () => {
    const figures = [figure({ value: 100, when: '2024-12' }), figure({ value: 80, when: '2025-06' })]
    // 181 of 365 days: 100 - 60 x 181 / 365 = 70.247. 20 in 181 days is 3.363 a month; 40 in 184 days 6.617.
    expect(said(figures, { targets: [FORTY] }).slice(1)).toEqual([
      'Cannot tell yet: it is behind the plan, and two figures are too few to show a direction.',
      'Expected on 30 June 2025, the last day of June 2025, on a straight line from 100 in December 2024 to 40 by 31 December 2025: 70.2. The figure is 80: 9.8 higher, 59 days behind.',
      'Since December 2024 it fell by 3.36 a month; to reach 40 by 31 December 2025 it must fall by 6.62 a month. This is arithmetic, not a forecast.',
    ])
  })

  test('on plan, of a day, with a percentage', () => {
    const up = { ...share, better: 'higher' } as const
    const figures = [
      figure({ value: 50, when: '2024-12-31', unit: 'percent' }),
      figure({ value: 75, when: '2025-06-30', unit: 'percent' }),
    ]
    const ninety = target({ when: '2025-12-31', value: 90, metric: 'share' })
    // 50 + 40 x 181 / 365 = 69.836; 75 is reached after 228.1 days. 25 in 181 days is 4.204 a month; 15 in 184 days 2.481.
    expect(said(figures, { metric: up, targets: [ninety] }).slice(1)).toEqual([
      'On plan.',
      'Expected on 30 June 2025, on a straight line from 50% on 31 December 2024 to 90% by 31 December 2025: 69.8%. The figure is 75%: 5.2 percentage points higher, 47 days ahead.',
      'Since 31 December 2024 it rose by 4.2 percentage points a month; to reach 90% by 31 December 2025 it must rise by 2.48 percentage points a month. This is arithmetic, not a forecast.',
    ])
  })

  test('achieved, reached, past, and further away than at the start', () => {
    const kept = said(monthly([100, 40, 39, 38, 40, 39, 38, 37]), {
      targets: [target({ when: '2026-03-31', value: 40 })],
    })
    expect(kept).toContain('Achieved and kept: the last 7 figures meet the target of 40.')
    expect(kept.at(-1)).toContain('; 40, the target for 31 March 2026, is reached. This is arithmetic')
    const past = said(monthly([100, 90, 80]), { targets: [target({ when: '2025-08-31', value: 40 })] })
    expect(past.at(-1)).toContain('; the target’s date, 31 August 2025, has passed.')
    const worse = said(monthly([100, 104, 108]), { targets: [FORTY] })
    expect(worse.at(-2)).toMatch(/higher, and further from the target than at the start\.$/u)
  })

  test('moving too slowly, not moving, moving away: with the chance', () => {
    const words = (values: readonly number[]) => said(monthly(values), { targets: [FORTY] })
    expect(words([100, 99, 98, 97, 96])).toContain(
      'Moving, but too slowly: by chance alone so consistent a change would come 1 time in 60.',
    )
    expect(words([100, 103, 99, 102, 101])).toContain(
      'No evidence of movement: it is behind the plan, and the figures have no clear direction.',
    )
    expect(words([100, 101, 102, 103, 104])).toContain(
      'Moving away from the target: by chance alone so consistent a change would come 1 time in 60.',
    )
  })

  test('a floor and a limit', () => {
    const up = { ...share, better: 'higher' } as const
    const figures = monthly([80, 84], { unit: 'percent' })
    const floor = target({ when: '2026-03', value: 85, kind: 'floor' })
    expect(said(figures, { metric: up, targets: [floor] }).at(-1)).toBe(
      'The latest figure is beyond the floor of 85%.',
    )
    expect(said(figures, { metric: up, targets: [{ ...floor, value: 80 }] }).at(-1)).toBe(
      'The floor of 80% is kept.',
    )
  })

  test('a stable series: whether the target lies inside the usual range of 45.6 to 56.2', () => {
    const aim = (value: number) =>
      said(monthly(STEADY), { targets: [target({ when: '2026-03', value })] }).at(-1)
    expect(aim(49)).toBe(
      'As things are, the target would be met at some times and missed at others: it lies inside the usual range.',
    )
    expect(aim(40)).toBe('As things are, the target would be missed: the whole usual range misses it.')
    expect(aim(60)).toBe('As things are, the target would always be met: the whole usual range meets it.')
  })

  test('several targets, and one whose date was before the baseline', () => {
    // From 50 on 31 August to 46 on 31 December are 122 days: 49.016 after 30 of them, and 48 after 61.
    const two = [target({ when: '2025-08-31', value: 50 }), target({ when: '2025-12-31', value: 46 })]
    expect(said(monthly([52, 50, 48]), { targets: two })[2]).toBe(
      'Expected on 30 September 2025, the last day of September 2025, on straight lines from 52 in July 2025 through 1 earlier target to 46 by 31 December 2025: 49. The figure is 48: 1 lower, 31 days ahead.',
    )
    const past = [target({ when: '2024-12-31', value: 40 })]
    expect(said(monthly([52, 50, 48]), { targets: past })[2]).toBe(
      'Expected on 30 September 2025, the last day of September 2025: 40. The figure is 48: 8 higher.',
    )
  })

  test('a floor is not checked against a figure that is not exact', () => {
    const figures = [
      figure({ value: 80, when: '2025-08' }),
      figure({ value: 84, qualifier: 'about', when: '2025-09' }),
    ]
    expect(said(figures, { targets: [target({ when: '2026-03', value: 85, kind: 'floor' })] }).at(-1)).toBe(
      'The latest figure is not exact, so the floor of 85 is not checked.',
    )
  })

  test('an inexact figure has no pace, and says why', () => {
    const figures = [
      figure({ value: 100, when: '2024-12' }),
      figure({ value: 70, qualifier: 'about', when: '2025-06' }),
    ]
    expect(said(figures, { targets: [FORTY] })[1]).toBe(
      'Cannot tell yet: the first or the latest figure is not exact.',
    )
  })
})

describe('the three cells of a row, and the numbers of the panel', () => {
  test('say the same in few words', () => {
    const { progress, measure: found } = judged({
      figures: monthly([...STEADY, 30]),
      metric: lower,
      targets: [FORTY],
    })
    expect(progressCells(progress, found.metric)).toEqual({
      target: 'at most 40 by 31 December 2025',
      pace: 'on plan',
      variation: 'unusually low, for the better',
    })
    const without = judged({ figures: monthly([50, 51, 52]), metric: lower })
    expect(progressCells(without.progress, lower)).toEqual({
      target: '',
      pace: '',
      variation: 'too few figures',
    })
  })

  test('the panel has the mean, the ranges, the limits, and each point that stands out', () => {
    const { progress, measure: found } = judged({ figures: monthly([...STEADY, 30]), metric: lower })
    const rows = calculation(progress, found)
    expect(rows.find(({ label }) => label === 'August 2024 to September 2025')?.value).toBe(
      '14 figures; mean 49.429; mean moving range 2 of 12 ranges; 1 range left out; limits 44.109 and 54.749.',
    )
    // All of the first thirteen are above the mean of 49.429.
    const valueIn = (name: string) => rows.find(({ label }) => label === name)?.value
    expect(valueIn('Below the usual range')).toBe('Sep 2025 (30).')
    expect(valueIn('7 in a row above the mean')).toMatch(/^Aug 2024 \(50\), .*, Aug 2025 \(50\)\.$/u)
  })

  test('a picture leaves out what is only missing', () => {
    const few = judged({ figures: monthly([50, 51, 52]), metric: lower })
    expect(keptProgressWords({ ...few, reasons: NONE })).toEqual([])
    const enough = judged({ figures: monthly(STEADY), metric: lower })
    expect(keptProgressWords({ ...enough, reasons: NONE })).toHaveLength(1)
  })
})
