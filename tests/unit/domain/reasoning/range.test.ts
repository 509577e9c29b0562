import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inRange, milestoneDate, naturalExtent, presets } from '#domain/reasoning/range.ts'
import { anyDay } from '../../../support/arbitrary.ts'
import { selected } from '../../../support/curated.ts'
import { event } from '../../../support/milestone.ts'
import { figure, period } from '../../../support/observation.ts'

describe('a figure is in a range when they share a day', () => {
  const range = { from: '2019-04-01', to: '2020-03-31' } as const
  test.each([
    ['2019-04-01', true],
    ['2019-03-31', false],
    ['2020-03-31', true],
    ['2020-04-01', false],
    ['2019-03/2019-04', true],
    ['2019', true],
    ['2018', false],
  ])('%s in 2019-20: %s', (edtf, is) => expect(inRange(period(edtf), range)).toBe(is))

  test('always, in a range open at both ends', () => {
    fc.assert(fc.property(anyDay, (day) => inRange(period(day), { from: undefined, to: undefined })))
  })
})

test('a milestone is listed under the day it happened, else under its latest plan', () => {
  expect(milestoneDate(event({ when: '2020-11', planned: ['2020-06'] }))).toEqual(period('2020-11'))
  expect(milestoneDate(event({ planned: ['2020-06', '2020-07'] }))).toEqual(period('2020-07'))
  expect(milestoneDate(event({}))).toBeUndefined()
})

describe('what “All” shows', () => {
  const figures = [figure({ when: '2018-10' }), figure({ when: '2020-02' })]

  test('is every figure, and each milestone whole within 20 months of one', () => {
    // 20 months before 1 October 2018 is 1 February 2017; after 29 February 2020, 29 October 2021.
    const milestones = ['2013', '2017-01-31', '2017-02-01', '2021-10-29', '2021-10-30'].map((when) =>
      event({ when }),
    )
    expect(naturalExtent(figures, milestones)).toEqual({ start: '2017-02-01', end: '2021-10-29' })
    expect(naturalExtent(figures, [])).toEqual({ start: '2018-10-01', end: '2020-02-29' })
  })

  test('counts planned dates too', () => {
    expect(naturalExtent(figures, [event({ planned: ['2020-07'] })])?.end).toBe('2020-07-31')
  })

  test('is every milestone where there are no figures', () => {
    const milestones = [event({ when: '2013' }), event({ when: '2022-11-25' })]
    expect(naturalExtent([], milestones)).toEqual({ start: '2013-01-01', end: '2022-11-25' })
  })

  test('is nothing where there is neither', () => expect(naturalExtent([], [event({})])).toBeUndefined())
})

describe('the ranges worth a click', () => {
  test('for Northamptonshire count from its visit, its commissioner and its last figure', () => {
    const found = presets(selected().areaObservations, selected().milestones)
    expect(found).toEqual([
      { id: 'all', label: 'All', from: undefined, to: undefined, around: '' },
      // Ofsted’s focused visit of 17 and 18 October 2018; the judgement of 2013 is another story.
      {
        id: 'since-ncc-focused-visit-2018',
        label: 'Since “Focused visit by Ofsted” (Oct 2018)',
        from: '2018-10-17',
        to: undefined,
        around: 'ncc-focused-visit-2018',
      },
      {
        id: 'since-ncc-commissioner-appointed-2018',
        label: 'Since “Children’s commissioner appointed” (Nov 2018)',
        from: '2018-11',
        to: undefined,
        around: 'ncc-commissioner-appointed-2018',
      },
      // The budget runs to 31 March 2020.
      {
        id: 'last-12',
        label: 'Last 12 months of figures',
        from: '2019-03-01',
        to: '2020-02-29',
        around: undefined,
      },
      { id: 'fy-2018', label: '2018-19', from: '2018-04', to: '2019-03', around: undefined },
      { id: 'fy-2019', label: '2019-20', from: '2019-04', to: '2020-03', around: undefined },
    ])
  })

  test('begin at every main milestone, by its short name', () => {
    const milestones = [
      event({ id: 'b', when: '2019-07-29', tier: 1, short: 'Inadequate' }),
      event({ id: 'a', when: '2019-05', tier: 1, short: 'Trust decided' }),
      event({ id: 'c', when: '2019-06-01', kind: 'inspection', tier: 2 }),
      event({ id: 'd', planned: ['2019-08'], tier: 1 }),
    ]
    const found = presets([figure({})], milestones).filter((p) => p.around)
    expect(found.map((p) => [p.label, p.from, p.around])).toEqual([
      ['Since “Trust decided” (May 2019)', '2019-05', 'a'],
      ['Since “Inadequate” (Jul 2019)', '2019-07-29', 'b'],
    ])
  })

  test('have the dates of the user’s own figures, if there are any', () => {
    const own = [figure({ when: '2023-10', layer: 'user' }), figure({ when: '2025-09', layer: 'user' })]
    expect(presets([figure({})], [], [figure({}), ...own])).toContainEqual({
      id: 'yours',
      label: 'Your figures',
      from: '2023-10-01',
      to: '2025-09-30',
      around: undefined,
    })
  })

  test('are the whole alone where there are no figures', () => {
    expect(presets([], [event({ when: '2019', kind: 'commissioner' })]).map((p) => p.id)).toEqual(['all'])
  })

  test('do not start at a milestone that is dated to a year alone', () => {
    const judged = [
      event({ when: '2018', kind: 'inspection' }),
      event({ when: '2018-12', kind: 'inspection' }),
    ]
    const since = presets([figure({})], judged).find((p) => p.around)
    expect(since?.from).toBe('2018-12')
  })

  test('put January to March into the financial year that began the April before', () => {
    const ids = presets([figure({ when: '2020-03-31' }), figure({ when: '2020-04-01' })], []).map((p) => p.id)
    expect(ids).toEqual(['all', 'last-12', 'fy-2019', 'fy-2020'])
  })
})
