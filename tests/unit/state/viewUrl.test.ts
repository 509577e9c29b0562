import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MILESTONE_KIND_IDS } from '#domain/model/milestone.ts'
import { PLAN_SHAPES } from '#domain/reasoning/pace/plan.ts'
import { PRESET_IDS } from '#domain/reasoning/variation/presets.ts'
import { DEFAULT_VIEW, type View } from '#state/view.ts'
import { searchFromView, toReason, viewFromSearch } from '#state/viewUrl.ts'
import { anyDay } from '../../support/arbitrary.ts'

describe('the address of a view', () => {
  test('is bare for the first view', () => {
    expect(searchFromView(DEFAULT_VIEW)).toBe('')
    expect(viewFromSearch('')).toEqual(DEFAULT_VIEW)
  })

  test('names what was chosen, and only that', () => {
    const view: View = { ...DEFAULT_VIEW, metric: 'agency_share', from: '2018-11', view: 'table' }
    expect(searchFromView(view)).toBe('?metric=agency_share&from=2018-11&view=table')
  })

  test('keeps the code of a joint return', () => {
    const view: View = { ...DEFAULT_VIEW, area: 'E06000061 / E06000062' }
    expect(viewFromSearch(searchFromView(view))).toEqual(view)
  })

  test('names what is compared, with at most one other area', () => {
    const compare = (search: string) => viewFromSearch(search).compare
    expect(compare('?compare=none')).toEqual([])
    expect(compare('?compare=hull,england,doncaster')).toEqual(['england', 'hull'])
    expect(searchFromView({ ...DEFAULT_VIEW, compare: ['similar', 'hull'] })).toBe('?compare=similar%2Chull')
    expect(searchFromView({ ...DEFAULT_VIEW, compare: [] })).toBe('?compare=none')
  })

  test('names new limits and figures set aside with their reasons, and passes over those without one', () => {
    const search =
      '?rebase=unallocated~trust-starts~new+duty+team&aside=unallocated~2024-08-31~wrong+extract|unallocated~soon~x|unallocated~2024-09-30~'
    expect(viewFromSearch(search)).toMatchObject({
      rebase: { metric: 'unallocated', milestone: 'trust-starts', why: 'new duty team' },
      aside: [{ metric: 'unallocated', day: '2024-08-31', why: 'wrong extract' }],
    })
    expect(viewFromSearch('?rebase=unallocated~trust-starts').rebase).toBeUndefined()
  })

  test('of an earlier version, with the area alone, compares with nothing', () => {
    expect(viewFromSearch('?metric=agency_share&alone=1').compare).toEqual([])
  })

  test('gives the same view again', () => {
    const id = fc.stringMatching(/^[\w-]{1,40}$/)
    const reason = fc
      .string({ minLength: 1, maxLength: 80, unit: 'grapheme' })
      .map(toReason)
      .filter((text) => text !== '')
    const date = fc.option(
      fc.oneof(
        anyDay,
        anyDay.map((day) => day.slice(0, 7)),
        anyDay.map((day) => day.slice(0, 4)),
        fc.constantFrom('2018-22', '2018-24', '2018-35', '2018-10~'),
      ),
      { nil: undefined },
    )
    const anyView: fc.Arbitrary<View> = fc.record({
      area: id,
      metric: id,
      from: date,
      to: date,
      view: fc.constantFrom('chart', 'table', 'about'),
      hidden: fc.subarray([...MILESTONE_KIND_IDS]),
      around: fc.oneof(fc.constant(''), id),
      plan: fc.oneof(fc.constant(''), id),
      compare: fc
        .tuple(fc.subarray(['england', 'similar']), fc.subarray(['hull']))
        .map((lists) => lists.flat()),
      rules: fc.constantFrom(...PRESET_IDS),
      course: fc.constantFrom(...PLAN_SHAPES),
      rebase: fc.option(fc.record({ metric: id, milestone: id, why: reason }), { nil: undefined }),
      aside: fc.array(fc.record({ metric: id, day: anyDay, why: reason }), { maxLength: 3 }),
      known: date,
      embed: fc.boolean(),
    })
    fc.assert(
      fc.property(anyView, (view) => {
        expect(viewFromSearch(searchFromView(view))).toEqual(view)
      }),
    )
  })
})

describe('junk in an address', () => {
  test.each([
    ['?from=soon'],
    ['?from=2019-13'],
    ['?to=9999'],
    ['?to=9999-24'],
    ['?from=2018-10/2018-11'],
    ['?from='],
    ['?view=pie'],
    ['?metric='],
    ['?metric=%3Cscript%3E'],
    [`?area=${'x'.repeat(81)}`],
    ['?hidden=everything'],
    ['?embed=yes'],
    ['?embed='],
    ['?compare=%3Cscript%3E,england,similar'],
    ['?known=yesterday'],
    ['?known=2018-10/2018-11'],
    ['?unknown=1&__proto__=2'],
    ['?%'],
    ['?=&&'],
  ])('%s is passed over', (search) => expect(viewFromSearch(search)).toEqual(DEFAULT_VIEW))

  test('does not take the good with it', () => {
    expect(viewFromSearch('?from=junk&to=2020-02&metric=agency_share&x=1')).toEqual({
      ...DEFAULT_VIEW,
      metric: 'agency_share',
      to: '2020-02',
    })
  })

  test('of any kind gives a view', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const view = viewFromSearch(`?${text}`)
        expect(Object.keys(view).toSorted()).toEqual(Object.keys(DEFAULT_VIEW).toSorted())
        expect(viewFromSearch(searchFromView(view))).toEqual(view)
      }),
    )
  })
})
