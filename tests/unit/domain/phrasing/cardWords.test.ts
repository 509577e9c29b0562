import { describe, expect, test } from 'vitest'
import { cardWords } from '#domain/phrasing/cardWords.ts'
import { curatedFigures, curatedMetric } from '../../../support/curated.ts'
import { measure, unallocated } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'

describe('a card for Northamptonshire', () => {
  test.each([
    [
      'unallocated',
      '0',
      'cases, for six weeks to about February 2020',
      '▼ down from more than 300, Oct 2019, better',
    ],
    ['social_workers', '281', 'May 2019', '▼ down 47 from 328, Dec 2018, worse'],
    ['agency_share', 'just under a third', 'May 2019 · sources differ', '▲ up from 25%, Dec 2018, worse'],
    ['assessments_within_45_days', '65%', 'December 2018', 'only figure in these dates'],
    ['vacancy_share', '18%', 'December 2018', 'no other figure to compare it with'],
    ['budget', '£131.9m', 'planned for 2019-20', 'only figure in these dates'],
    ['savings_not_made', 'more than £7m', '2019-20', 'only figure in these dates'],
  ])('%s', (id, value, when, change) => {
    expect(cardWords(curatedFigures(id), curatedMetric(id))).toEqual({ value, when, change })
  })
})

describe('a card', () => {
  test('without figures says so', () => {
    expect(cardWords([], measure())).toEqual({ value: 'none', when: 'no figures in this range', change: '' })
  })

  test('calls a change neither good nor bad where it is not', () => {
    const figures = [figure({ value: 1, when: '2018-12' }), figure({ value: 3, when: '2019-05' })]
    expect(cardWords(figures, measure({ better: 'neither' })).change).toBe('▲ up 2 from 1, Dec 2018')
  })

  test('does not guess at a change', () => {
    const before = figure({ value: 150, qualifier: 'about', when: '2018-12' })
    const after = figure({ value: 160, when: '2019-05' })
    expect(cardWords([before, after], measure()).change).toBe('no clear change from about 150, Dec 2018')
  })

  test('says that a figure is the same as before', () => {
    const figures = [figure({ value: 5, when: '2018-12' }), figure({ value: 5, when: '2019-05' })]
    expect(cardWords(figures, measure()).change).toBe('same as 5, Dec 2018')
  })

  test('names what the figures before it counted, where that was something else', () => {
    const children = figure({ value: 267, definition: 'children', when: '2018-10' })
    const assessments = figure({ value: 192, definition: 'assessments', when: '2018-12' })
    expect(cardWords([children, assessments], unallocated)).toEqual({
      value: '192',
      when: 'assessments, December 2018',
      change: 'counts of children are kept apart',
    })
  })
})
