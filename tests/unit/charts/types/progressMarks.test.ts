import { describe, expect, test } from 'vitest'
import { trajectory } from '#charts/types/trajectory.ts'
import { toDayNumber } from '#domain/model/day.ts'
import type { ProgressChoices } from '#domain/reasoning/pace/progress.ts'
import type { Target } from '#domain/targets/target.ts'
import { measure } from '../../../support/metric.ts'
import { judged, monthly, target } from '../../../support/monthly.ts'
import { period } from '../../../support/observation.ts'

const lower = measure({ better: 'lower' })
/** Mean 50.923, limits 5.32 away. */
const STEADY = [50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 50]

function drawn(
  values: readonly number[],
  targets: readonly Target[] = [],
  choices: Partial<ProgressChoices> = {},
) {
  const observations = monthly(values)
  const { progress } = judged({ figures: observations, metric: lower, targets, choices })
  const extent = { start: observations[0]?.period.start ?? '2025-01-01', end: '2026-06-30' } as const
  return trajectory.draw(
    { metric: lower, observations, numbered: [], extent, progress },
    { width: 900, height: 440 },
  )
}

const lines = (model: ReturnType<typeof drawn>, style: string) =>
  model.marks.flatMap((m) => (m.kind === 'link' && m.style === style ? m : []))
const signals = (model: ReturnType<typeof drawn>) =>
  model.marks.flatMap((m) => (m.kind === 'signal' ? m : []))

describe('the control chart', () => {
  test('has a mean and two limits as level lines, with their values in the key', () => {
    const model = drawn(STEADY)
    expect(lines(model, 'mean').map(({ from, to }) => [from.v, to.v])).toEqual([
      [expect.closeTo(662 / 13, 9), expect.closeTo(662 / 13, 9)],
    ])
    expect(lines(model, 'limit').map(({ from }) => from.v)).toEqual([
      expect.closeTo(662 / 13 + 5.32, 9),
      expect.closeTo(662 / 13 - 5.32, 9),
    ])
    const labels = model.key.map(({ label }) => label)
    expect(labels).toContain('mean 50.9')
    expect(labels).toContain('usual range 45.6 to 56.2')
  })

  test('names the figures that stand out by a sign above or below, and in the key', () => {
    const model = drawn([...STEADY, 30])
    expect(signals(model).filter(({ form }) => form === 'low')).toMatchObject([{ at: { v: 30 } }])
    expect(model.key.map(({ label }) => label)).toContain('more than usual variation, low')
  })

  test('has two means after new limits, and a cross at a figure set aside', () => {
    const values = [...STEADY, ...STEADY.map((v) => v - 30)]
    expect(lines(drawn(values, [], { rebase: period('2024-08-14') }), 'mean')).toHaveLength(2)
    const model = drawn(values, [], { aside: ['2024-08-31'] })
    expect(signals(model).filter(({ form }) => form === 'aside')).toHaveLength(1)
  })

  test('of few or rare figures has at most a median, and of a constant series nothing', () => {
    expect(lines(drawn(STEADY.slice(0, 5)), 'mean')).toHaveLength(0)
    const few = drawn(STEADY.slice(0, 7))
    expect([lines(few, 'mean').length, lines(few, 'limit').length]).toEqual([1, 0])
    expect(few.key.map(({ label }) => label)).toContain('median 50')
    expect(lines(drawn(Array(14).fill(7)), 'mean')).toHaveLength(0)
  })
})

describe('the plan', () => {
  test('is a line from the baseline to the target, which is a square at its date', () => {
    const model = drawn([52, 50, 48], [target({ when: '2026-03-31', value: 40 })])
    expect(lines(model, 'plan')).toMatchObject([
      { from: { t: toDayNumber('2025-07-31'), v: 52 }, to: { t: toDayNumber('2026-03-31'), v: 40 } },
    ])
    expect(model.marks).toContainEqual(
      expect.objectContaining({
        kind: 'point',
        shape: 'square',
        fill: 'dotted',
        at: { t: toDayNumber('2026-03-31'), v: 40, dx: 0 },
      }),
    )
    expect(model.labels.map(({ text }) => text)).toContain('target 40')
  })

  test('in steps goes level, and down at the start of the target’s time', () => {
    const model = drawn([52, 50, 48], [target({ when: '2026-01-01/2026-03-31', value: 40 })], {
      shape: 'steps',
    })
    const start = toDayNumber('2026-01-01')
    expect(lines(model, 'plan').map(({ from, to }) => [from.v, to.v, to.t])).toEqual([
      [52, 52, start],
      [52, 40, start],
      [40, 40, toDayNumber('2026-03-31')],
    ])
  })

  test('leaves the chart with its slope where its date is beyond it', () => {
    const model = drawn([52, 50, 48], [target({ when: '2027-06-30', value: 40 })])
    const [leg] = lines(model, 'plan')
    // 31 July 2025 to 30 June 2026 are 334 of 699 days.
    expect(leg?.to).toMatchObject({
      t: toDayNumber('2026-06-30'),
      v: expect.closeTo(52 - (12 * 334) / 699, 9),
    })
  })

  test('a floor is a level line over the whole chart, and the value axis reaches it', () => {
    const model = drawn([52, 50, 48], [target({ when: '2026-03', value: 90, kind: 'floor' })])
    expect(lines(model, 'level')).toMatchObject([{ from: { v: 90 }, to: { v: 90 } }])
    expect(model.y?.domain[1]).toBeGreaterThan(90)
  })
})
