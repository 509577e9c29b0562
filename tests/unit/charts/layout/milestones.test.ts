import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DISC, type EventLayout, layoutEvents } from '#charts/layout/milestones.ts'
import { numberEvents } from '#charts/layout/numberEvents.ts'
import { linear } from '#charts/scale.ts'
import { toDayNumber } from '#domain/model/day.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import { milestoneDates, type Range } from '#domain/reasoning/range.ts'
import { anyDayOfStory } from '../../../support/arbitrary.ts'
import { event } from '../../../support/milestone.ts'

const range: Range = { from: '2018-07-01', to: '2020-12-31' }
const bounds = [54, 736] as const
const scale = (width: number) => linear([toDayNumber('2018-07-01'), toDayNumber('2020-12-31')], [54, width])

const layout = (milestones: readonly Milestone[], lanes = 3) =>
  layoutEvents(milestones, range, scale(bounds[1]), bounds, lanes)

const anyMilestones = fc
  .array(
    fc.record({
      when: fc.option(anyDayOfStory, { nil: undefined }),
      planned: fc.array(
        anyDayOfStory.map((day) => day.slice(0, 7)),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ when, planned }, i) => event({ id: `e${i}`, planned, ...(when !== undefined && { when }) })),
  )

const itemsOf = ({ placed, clusters }: EventLayout) => [...placed, ...clusters]

describe('the numbers of milestones', () => {
  test('follow their dates, and begin at 1 with the first milestone shown', () => {
    const milestones = [
      event({ id: 'trust', when: '2020-11-01', planned: ['2020-07'] }),
      event({ id: 'inadequate', when: '2013' }),
      event({ id: 'visit', when: '2018-10-17/2018-10-18' }),
      event({ id: 'commissioner', when: '2018-11' }),
      event({ id: 'undated' }),
    ]
    expect(numberEvents(milestones, range).map((e) => [e.number, e.milestone.id])).toEqual([
      [1, 'visit'],
      [2, 'commissioner'],
      [3, 'trust'],
    ])
  })

  test('do not depend on the order in which milestones are listed', () => {
    fc.assert(
      fc.property(anyMilestones, (milestones) => {
        const ids = (list: readonly Milestone[]) => numberEvents(list, range).map((e) => e.milestone.id)
        expect(ids([...milestones].reverse())).toEqual(ids(milestones))
      }),
    )
  })
})

describe('however many milestones there are', () => {
  const anyLayout = fc
    .tuple(anyMilestones, fc.integer({ min: 240, max: 1100 }), fc.constantFrom(2, 3))
    .map(([milestones, width, lanes]) => ({
      milestones,
      width,
      lanes,
      made: layoutEvents(milestones, range, scale(width), [54, width], lanes),
    }))

  test('no two in a lane overlap', () => {
    fc.assert(
      fc.property(anyLayout, ({ made, lanes }) => {
        expect(made.lanes).toBeLessThanOrEqual(lanes)
        for (let lane = 0; lane < lanes; lane += 1) {
          const row = itemsOf(made)
            .filter((item) => item.lane === lane)
            .sort((a, b) => a.left - b.left)
          for (const [i, item] of row.entries()) {
            expect(item.left).toBeLessThan(item.right)
            expect(item.left).toBeGreaterThanOrEqual(row[i - 1]?.right ?? Number.NEGATIVE_INFINITY)
          }
        }
      }),
    )
  })

  test('each one in the range is either placed or a member of one cluster', () => {
    fc.assert(
      fc.property(anyLayout, ({ milestones, made }) => {
        const shown = [...made.placed, ...made.clusters.flatMap((c) => c.members)].map((e) => e.milestone.id)
        const expected = numberEvents(milestones, range).map((e) => e.milestone.id)
        expect(shown.toSorted()).toEqual(expected.toSorted())
      }),
    )
  })

  test('each dated one is earlier, later or in the range', () => {
    fc.assert(
      fc.property(anyLayout, ({ milestones, made }) => {
        const dated = milestones.filter((m) => milestoneDates(m).length > 0).length
        expect(made.earlier + made.later + numberEvents(milestones, range).length).toBe(dated)
      }),
    )
  })

  test('none is drawn beyond the plot’s edges', () => {
    fc.assert(
      fc.property(anyLayout, ({ made, width }) => {
        for (const item of itemsOf(made)) {
          expect(item.left).toBeGreaterThanOrEqual(54 - DISC - 1e-6)
          expect(item.right).toBeLessThanOrEqual(width + DISC + 1e-6)
        }
      }),
    )
  })

  test('a cluster says how many members it has', () => {
    fc.assert(
      fc.property(anyLayout, ({ made }) => {
        for (const { label, members } of made.clusters) {
          expect(members.length).toBeGreaterThan(1)
          expect(label).toMatch(new RegExp(`^${members.length} events(: [\\d–, ]+)?$`))
        }
      }),
    )
  })
})

describe('a milestone', () => {
  test('that was late shows its planned dates, the delay in months, and the day it happened', () => {
    const [placed] = layout([event({ when: '2019-11-01', planned: ['2019-06', '2019-07'] })]).placed
    // 682 px for 914 days: 1 November 2019 is 488 days on, the middles of June and July 349.5 and 380.
    const px = (days: number) => 54 + (682 * days) / 914
    expect(placed?.delay).toBe('4 months later')
    expect(placed?.x).toBeCloseTo(px(488))
    expect(placed?.planned.map(Math.round)).toEqual([px(349.5), px(380)].map(Math.round))
  })

  test('that was late keeps its planned dates where the edge leaves no space for the delay', () => {
    const [placed] = layout([event({ when: '2020-12-31', planned: ['2020-07'] })]).placed
    expect(placed?.delay).toBeUndefined()
    expect(placed?.planned).toHaveLength(1)
  })

  test('that was early has its text beyond the planned date', () => {
    const [placed] = layout([event({ when: '2019-06-03', planned: ['2019-10'] })]).placed
    expect(placed?.delay).toBe('4 months earlier')
    const [plan = Number.NaN] = placed?.planned ?? []
    expect(plan).toBeGreaterThan(placed?.x ?? Number.NaN)
    expect(placed?.delayX).toBeGreaterThan(plan)
  })

  test('that happened as planned shows no planned date', () => {
    const { placed } = layout([event({ when: '2020-07-31', planned: ['2020-07'] })])
    expect(placed[0]).toMatchObject({ delay: undefined, planned: [] })
  })

  test('that is dated to a season has a band as wide as the season', () => {
    const [placed] = layout([event({ when: '2019-23' })]).placed
    const days = ((placed?.fuzzy?.[1] ?? 0) - (placed?.fuzzy?.[0] ?? 0)) / (682 / 914)
    // From 1 September to 30 November 2019: 90 days on.
    expect(days).toBeCloseTo(90, 5)
  })

  test('that is dated to a year has its band cut short of the next event in its lane', () => {
    const { placed } = layout(
      [event({ id: 'year', when: '2019' }), event({ id: 'day', when: '2019-10-01' })],
      1,
    )
    const [year, day] = placed
    // 1 January 2019 is 184 days after the scale's first one.
    expect(year?.fuzzy?.[0]).toBeCloseTo(54 + 184 * (682 / 914), 5)
    expect(year?.fuzzy?.[1]).toBe((day?.left ?? Number.NaN) - 3)
  })

  test('shares the space between with the band of the event beside it', () => {
    const events = [
      event({ id: 'one', when: '2019-01/2019-10' }),
      event({ id: 'two', when: '2019-09/2020-06' }),
    ]
    const [one, two] = layout(events, 1).placed
    const middle = ((one?.right ?? Number.NaN) + (two?.left ?? Number.NaN)) / 2
    expect([one?.fuzzy?.[1], two?.fuzzy?.[0]]).toEqual([middle - 3, middle + 3])
  })

  test('outside the range is counted at the edge', () => {
    const milestones = ['2013', '2018-06', '2019', '2022-10-03'].map((when, i) =>
      event({ id: `e${i}`, when }),
    )
    expect(layout(milestones)).toMatchObject({ earlier: 2, later: 1 })
  })

  test('on the same day as three others joins them in a cluster, because three lanes hold only three', () => {
    const day = (n: number) => Array.from({ length: n }, (_, i) => event({ id: `e${i}`, when: '2019-05-14' }))
    expect(layout(day(3)).placed.map((e) => e.lane)).toEqual([0, 1, 2])
    expect(layout(day(4))).toMatchObject({ placed: [], clusters: [{ label: '4 events' }] })
  })
})
