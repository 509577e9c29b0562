import { describe, expect, test } from 'vitest'
import { figureTable } from '#domain/tables/figureTable.ts'
import { curated, curatedFigures, curatedMetric } from '../../../support/curated.ts'
import { measure } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'
import { sourceOf } from '../../../support/registries.ts'

const source = sourceOf()

const lines = (metric: string) =>
  figureTable(curatedFigures(metric), curatedMetric(metric), curated.sources).map((row) => [
    row.when,
    row.figure,
    row.change,
  ])

describe('the table of Northamptonshire’s figures', () => {
  test('holds each unallocated figure against the one before it that counted the same', () => {
    expect(lines('unallocated')).toEqual([
      ['October 2018', '267 children', 'first count of children'],
      ['December 2018', '192 assessments', 'first count of assessments'],
      ['about May 2019', 'about 150 children', 'down from 267'],
      ['October 2019', 'more than 300 cases', 'first count of cases'],
      ['for six weeks to about February 2020', '0 cases', 'down from more than 300'],
    ])
  })

  test('keeps both sources of an agency share, each against 25%', () => {
    expect(lines('agency_share')).toEqual([
      ['December 2018', '25%', 'first figure'],
      ['May 2019', 'a third', 'up from 25%'],
      ['May 2019', 'just under a third', 'up from 25%'],
    ])
  })

  test('marks a derived figure, and holds it against no stated one', () => {
    expect(lines('vacancy_share')).toEqual([
      ['December 2018', '18%', 'first figure'],
      // 69 / (281 + 69) = 0.197.
      ['May 2019', '19.7% (derived)', 'first figure'],
    ])
  })

  test('marks a plan', () => {
    expect(lines('budget')).toEqual([['2019-20', '£131.9m (planned)', 'first figure']])
  })
})

describe('a line of the table', () => {
  const only = (facts: Parameters<typeof figure>[0]) => figureTable([figure(facts)], measure(), [source])[0]

  test('names publisher, date and paragraph of its source', () => {
    expect(only({ locator: 'p24' })?.source).toBe('Local newspaper, 15 May 2019, paragraph 24')
    expect(only({})?.source).toBe('Local newspaper, 15 May 2019')
  })

  test('names a person’s own figures as theirs', () => {
    expect(only({ layer: 'user', source: 'Board report' })?.source).toBe('Your figures: Board report')
    expect(only({ layer: 'user', source: '' })?.source).toBe('Your figures')
  })

  test('keeps the note', () => expect(only({ note: 'Counts cases.' })?.note).toBe('Counts cases.'))

  test('has an identity of its own even where two figures are alike', () => {
    const rows = figureTable([figure({}), figure({})], measure(), [source])
    expect(new Set(rows.map((r) => r.id)).size).toBe(2)
  })

  test.each([
    [figure({ value: 5, when: '2019-10' }), 'the same'],
    [figure({ value: 7, when: '2019-10' }), 'up 2 from 5'],
    [figure({ qualifier: 'less_than', value: 9, when: '2019-10' }), 'no clear change from 5'],
  ])('says the change against 5: $reading', (after, words) => {
    const rows = figureTable([figure({ value: 5, when: '2018-12' }), after], measure(), [source])
    expect(rows[1]?.change).toBe(words)
  })
})
