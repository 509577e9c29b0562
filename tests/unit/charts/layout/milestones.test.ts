import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DISC, layoutMilestones, NAME_SIZE, type PlacedMilestone } from '#charts/layout/milestones.ts'
import { textWidth } from '#charts/layout/textWidth.ts'
import { linear } from '#charts/scale.ts'
import { toDayNumber } from '#domain/model/day.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import { numberMilestones } from '#domain/reasoning/numberMilestones.ts'
import { milestoneDates, type Range } from '#domain/reasoning/range.ts'
import { anyDayOfStory } from '../../../support/arbitrary.ts'
import { event } from '../../../support/milestone.ts'

const range: Range = { from: '2018-07-01', to: '2020-12-31' }

function layout(milestones: readonly Milestone[], width = 750) {
  const bounds = [70, width - 14] as const
  const x = linear([toDayNumber('2018-07-01'), toDayNumber('2020-12-31')], bounds)
  return layoutMilestones(numberMilestones(milestones), range, x, bounds, width)
}

const main = (short: string, when: string, rank: number, facts = {}) =>
  event({ id: short, short, when, rank, tier: 1, ...facts })

const anyMilestones = fc
  .array(
    fc.record({
      when: fc.option(anyDayOfStory, { nil: undefined }),
      planned: fc.array(
        anyDayOfStory.map((day) => day.slice(0, 7)),
        { maxLength: 2 },
      ),
      short: fc.option(fc.constantFrom('Inadequate', 'Trust starts', 'New commissioners', 'Visit'), {
        nil: undefined,
      }),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ when, planned, short }, i) =>
      event({
        id: `e${i}`,
        planned,
        ...(when !== undefined && { when }),
        ...(short !== undefined && { short, tier: 1, rank: i + 1 }),
      }),
    ),
  )

/** What a milestone takes up in its lane. px */
function spaceOf({ x, name }: PlacedMilestone): readonly [left: number, right: number] {
  if (!name) return [x - DISC, x + DISC]
  const length = textWidth(name.text, NAME_SIZE, true)
  return name.anchor === 'start' ? [x - DISC, name.x + length] : [name.x - length, x + DISC]
}

describe('the milestones of tier 1', () => {
  test('are named in lanes, and the others are ticks', () => {
    const { placed, lanes } = layout([
      main('Inadequate', '2019-07-29', 1),
      event({ id: 'minor', when: '2019-03-01' }),
      event({ id: 'second', when: '2019-04-01', tier: 2 }),
    ])
    expect(placed.map((p) => [p.number, p.name?.text, p.lane])).toEqual([
      [1, undefined, undefined],
      [2, undefined, undefined],
      [3, 'Inadequate', 0],
    ])
    expect(lanes).toBe(1)
  })

  test('say how late they were where there is room', () => {
    const { placed } = layout([main('Trust starts', '2020-05-01', 1, { planned: ['2020-02'] })])
    expect(placed[0]?.name?.text).toBe('Trust starts, 2 to 3 months later')
  })

  test('on one day take a lane each', () => {
    const days = ['A', 'B', 'C', 'D', 'E'].map((name, i) => main(name, '2019-05-14', i + 1))
    expect(layout(days).placed.map((p) => p.lane)).toEqual([0, 1, 2, 3, 4])
  })

  test('beyond the fifth lane are ticks, those of the lowest rank first', () => {
    const days = Array.from({ length: 7 }, (_, i) => main(`Milestone ${7 - i}`, '2019-05-14', 7 - i))
    const ticks = layout(days).placed.filter((p) => p.lane === undefined)
    expect(ticks.map((p) => p.milestone.short).sort()).toEqual(['Milestone 6', 'Milestone 7'])
  })

  test('on a phone are named up to the fourth; the others are shapes', () => {
    const months = ['2018-08', '2019-01', '2019-05', '2019-10', '2020-03', '2020-09']
    const spread = months.map((month, i) => main(`Name ${i + 1}`, `${month}-10`, i + 1))
    const { placed } = layout(spread, 358)
    expect(placed.map((p) => p.name?.text)).toEqual([
      'Name 1',
      'Name 2',
      'Name 3',
      'Name 4',
      undefined,
      undefined,
    ])
    expect(placed.every((p) => p.lane !== undefined)).toBe(true)
  })

  test('keep their numbers and lanes whatever the order of the list', () => {
    fc.assert(
      fc.property(anyMilestones, (milestones) => {
        const places = (list: readonly Milestone[]) =>
          layout(list).placed.map((p) => [p.number, p.milestone.id, p.lane, p.name?.x])
        expect(places([...milestones].reverse())).toEqual(places(milestones))
      }),
      { seed: 11 },
    )
  })

  test('never overlap in a lane, and stay in the picture', () => {
    fc.assert(
      fc.property(anyMilestones, fc.constantFrom(358, 750, 1200), (milestones, width) => {
        const named = layout(milestones, width).placed.filter((p) => p.lane !== undefined)
        for (const a of named) {
          const [left, right] = spaceOf(a)
          expect(left).toBeGreaterThanOrEqual(0)
          expect(right).toBeLessThanOrEqual(width)
          for (const b of named.filter((other) => other !== a && other.lane === a.lane)) {
            const [from, to] = spaceOf(b)
            expect(from > right || to < left).toBe(true)
          }
        }
      }),
      { seed: 12 },
    )
  })
})

test('no dated milestone is dropped: each is drawn once, or counted as earlier or later', () => {
  fc.assert(
    fc.property(anyMilestones, fc.constantFrom(358, 750), (milestones, width) => {
      const { placed, earlier, later } = layout(milestones, width)
      const dated = milestones.filter((m) => milestoneDates(m).length > 0)
      expect(placed.length + earlier + later).toBe(dated.length)
      expect(new Set(placed.map((p) => p.number)).size).toBe(placed.length)
    }),
    { seed: 13 },
  )
})

describe('a planned date', () => {
  test('is kept beside the day on which it happened', () => {
    const [placed] = layout([main('Trust starts', '2020-11-01', 1, { planned: ['2020-07'] })]).placed
    expect(placed?.planned).toHaveLength(1)
    expect(placed?.planned[0]).toBeLessThan(placed?.x ?? 0)
  })

  test('is not repeated where it was kept', () => {
    expect(layout([event({ when: '2019-07-15', planned: ['2019-07'] })]).placed[0]?.planned).toEqual([])
  })

  test('in the range stands for an event that happened outside it, drawn as planned', () => {
    const [placed] = layout([event({ when: '2021-04-01', planned: ['2020-06'] })]).placed
    expect(placed?.status).toBe('planned')
  })
})

test('a date of a month is a band as wide as the month', () => {
  const [placed] = layout([event({ when: '2019-06' })]).placed
  const [from = 0, to = 0] = placed?.inexact ?? []
  // 30 days of 914, on 666 px.
  expect(to - from).toBeCloseTo((29 * 666) / 914, 1)
})
