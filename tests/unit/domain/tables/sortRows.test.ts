import { describe, expect, test } from 'vitest'
import { figureTable, type SortColumn, sortRows } from '#domain/tables/figureTable.ts'
import { curated, curatedFigures, curatedMetric } from '../../../support/curated.ts'
import { measure } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'

const rows = figureTable(curatedFigures('unallocated'), curatedMetric('unallocated'), curated.sources)
const figures = (column: SortColumn, descending = false) =>
  sortRows(rows, { column, descending }).map((r) => r.figure)

describe('the table of unallocated figures in the order of', () => {
  test('date, earliest or latest first', () => {
    const early = ['267 children', '192 assessments', 'about 150 children', 'more than 300 cases', '0 cases']
    expect(figures('date')).toEqual(early)
    expect(figures('date', true)).toEqual([...early].reverse())
  })

  test('value, least or most first', () => {
    const small = ['0 cases', 'about 150 children', '192 assessments', '267 children', 'more than 300 cases']
    expect(figures('value')).toEqual(small)
    expect(figures('value', true)).toEqual([...small].reverse())
  })

  test('source, by name, date and paragraph', () =>
    expect(figures('source')).toEqual([
      '0 cases',
      'more than 300 cases',
      '192 assessments',
      '267 children',
      'about 150 children',
    ]))
})

test('a suppressed figure comes last either way', () => {
  const hidden = { ...figure({ when: '2019-01' }), reading: { kind: 'missing', why: 'suppressed' } as const }
  const table = figureTable([hidden, figure({ value: 7 }), figure({ value: 5, when: '2020' })], measure(), [])
  const sorted = (descending: boolean) =>
    sortRows(table, { column: 'value', descending }).map((r) => r.figure)
  expect(sorted(false)).toEqual(['5', '7', 'suppressed (c)'])
  expect(sorted(true)).toEqual(['7', '5', 'suppressed (c)'])
})

test('a row keeps the source’s words for figure and date, and what the words allow', () => {
  expect(rows[2]).toMatchObject({
    stated: 'about 150 children were without an allocated social worker',
    whenStated: 'In the last report',
    value: '150',
    bounds: '135 to 165 (inferred)',
    inferred: true,
  })
  expect(rows[0]).toMatchObject({ value: '267', bounds: '', inferred: false })
})
