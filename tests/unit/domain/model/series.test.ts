import { describe, expect, test } from 'vitest'
import { toReading } from '#domain/model/reading.ts'
import { gapDays, toSeries } from '#domain/model/series.ts'
import { curatedFigures } from '../../../support/curated.ts'
import { figure } from '../../../support/observation.ts'

const one = (...figures: Parameters<typeof toSeries>[0]) => {
  const [series, ...others] = toSeries(figures)
  expect(others).toEqual([])
  return series?.points ?? []
}

describe('figures are joined only with their like', () => {
  test('children, assessments and cases are three series', () => {
    const series = toSeries(curatedFigures('unallocated'))
    expect(series.map((s) => [s.definition, s.points.length])).toEqual([
      ['children', 2],
      ['assessments', 1],
      ['cases', 2],
    ])
  })

  test.each([
    ['planned and reported', { status: 'planned' } as const],
    ['derived and reported', { status: 'derived' } as const],
    ['a flow and a snapshot', { basis: 'over' } as const],
    ['two areas’', { area: 'E92000001' } as const],
  ])('%s figures are two series', (_, facts) => {
    expect(toSeries([figure({ when: '2019' }), figure({ when: '2020', ...facts })])).toHaveLength(2)
  })

  test('a state that held continues a series of moments', () => {
    expect(one(figure({ when: '2019-10' }), figure({ when: '2020-01', basis: 'held' }))).toHaveLength(2)
  })

  test('they stand in order of time, however they were listed', () => {
    const points = one(figure({ value: 2, when: '2019-10' }), figure({ value: 1, when: '2018-12' }))
    expect(points.map((p) => p.preferred.reading)).toEqual([toReading('exact', 1), toReading('exact', 2)])
  })
})

describe('several sources for one date', () => {
  const third = figure({ qualifier: 'rounded', value: 33.3, source: 'a' })
  const under = figure({ qualifier: 'just_under', value: 33.3, source: 'b' })

  test('a third and just under a third disagree, and the narrower one leads', () => {
    const [point] = one(third, under)
    expect(point).toMatchObject({ disagree: true, preferred: { source: 'b' } })
    expect(point?.observations).toHaveLength(2)
  })

  test('281 in two articles is one place, and no disagreement', () => {
    const [point, ...others] = one(figure({ value: 281, source: 'a' }), figure({ value: 281, source: 'b' }))
    expect(others).toEqual([])
    expect(point).toMatchObject({ disagree: false, preferred: { source: 'a' } })
  })

  test('an exact figure leads one that is about, which leads more than, which leads a suppressed one', () => {
    const suppressed = figure({ source: 'hidden', reading: { kind: 'missing', why: 'suppressed' } })
    const more = figure({ source: 'more', qualifier: 'more_than' })
    const about = figure({ source: 'about', qualifier: 'about' })
    const exact = figure({ source: 'exact' })
    expect(one(suppressed, more)[0]?.preferred.source).toBe('more')
    expect(one(suppressed, more, about)[0]?.preferred.source).toBe('about')
    expect(one(suppressed, more, about, exact)[0]?.preferred.source).toBe('exact')
  })
})

describe('the days without a figure between two dates', () => {
  test.each([
    // All of November: 30 days.
    ['2018-10', '2018-12', 30],
    ['2018-10', '2018-11', 0],
    // November 2018 to April 2019: 30 + 31 + 31 + 28 + 31 + 30.
    ['2018-10', '2019-05', 181],
    ['2018-10', '2018-10-17', 0],
  ])('%s and %s: %i', (before, after, days) => {
    expect(gapDays(figure({ when: before }), figure({ when: after }))).toBe(days)
  })
})
