import { describe, expect, test } from 'vitest'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { cardWords } from '#domain/phrasing/cardWords.ts'
import { toMeasureVerdict } from '#domain/reasoning/measureVerdict.ts'
import { measure, share, unallocated } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'

const card = (figures: readonly Observation[], metric: Metric = measure()) =>
  cardWords(toMeasureVerdict(figures, metric))
const months = (values: readonly number[]) =>
  values.map((value, i) => figure({ value, when: `2019-0${i + 1}` }))

describe('a card', () => {
  test('without figures says so', () => {
    expect(card([])).toEqual({
      value: 'none',
      shortValue: 'none',
      when: 'no figures in this range',
      change: '',
      shortChange: '',
    })
  })

  test('names its only figure as that', () => {
    expect(card([figure({ value: 65, unit: 'percent', when: '2018-12' })], share)).toEqual({
      value: '65%',
      shortValue: '65%',
      when: 'December 2018',
      change: 'only figure in these dates',
      shortChange: 'one figure',
    })
  })

  test('says from two figures that they are too few, and neither better nor worse', () => {
    expect(card([figure({ value: 328, when: '2018-12' }), figure({ value: 281, when: '2019-05' })])).toEqual({
      value: '281',
      shortValue: '281',
      when: 'May 2019',
      change: '▼ down 47 from 328, Dec 2018, too few figures to judge',
      shortChange: '▼ 47 from 328',
    })
  })

  test('compares the latest figure with the baseline and not with the one before', () => {
    expect(card(months([9, 8, 7, 6, 5, 4, 3, 4])).change).toBe('▼ down 5 from 9, Jan 2019, clearly better')
    expect(card(months([4, 3, 4, 5, 6, 7, 8, 9])).change).toBe('▲ up 5 from 4, Jan 2019, clearly worse')
    expect(card(months([5, 7, 4, 8, 6])).change).toBe('▲ up 1 from 5, Jan 2019, no clear trend')
  })

  test('calls a change neither good nor bad where it is not', () => {
    expect(card(months([1, 2, 3, 4, 5]), measure({ better: 'neither' })).change).toBe(
      '▲ up 4 from 1, Jan 2019',
    )
  })

  test('does not guess at a change', () => {
    const before = figure({ value: 150, qualifier: 'about', when: '2018-12' })
    expect(card([before, figure({ value: 160, when: '2019-05' })]).change).toBe(
      'perhaps the same as about 150, Dec 2018',
    )
  })

  test('says that a figure is the same as before', () => {
    expect(card(months([5, 5])).change).toBe('same as 5, Jan 2019')
  })

  test('shows the most exact of two sources, and that they differ', () => {
    const figures = [
      figure({ value: 33.3, qualifier: 'rounded', unit: 'percent' }),
      figure({ value: 33.3, qualifier: 'just_under', unit: 'percent', source: 'another' }),
    ]
    expect(card(figures, share)).toMatchObject({
      value: 'just under a third',
      shortValue: 'just under ⅓',
      when: 'May 2019 · sources differ',
    })
  })

  test('names what other figures counted, where that was something else', () => {
    const children = figure({ value: 267, definition: 'children', when: '2018-10' })
    const assessments = figure({ value: 192, definition: 'assessments', when: '2018-12' })
    expect(card([children, assessments], unallocated)).toEqual({
      value: '192',
      shortValue: '192',
      when: 'assessments, December 2018',
      change: 'counts of children are kept apart',
      shortChange: 'no comparison',
    })
  })
})
