import { describe, expect, test } from 'vitest'
import { drawSeries } from '#charts/types/figureMarks.ts'
import { toKey } from '#charts/types/key.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { toRange } from '#domain/model/reading.ts'
import { toSeries } from '#domain/model/series.ts'
import { measure, unallocated } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'

const words = (figures: readonly Observation[], metric: Metric = measure()) =>
  toKey(
    toSeries(figures).flatMap((s) => drawSeries(s, metric).marks),
    metric,
    figures,
  ).map((entry) => entry.label)

describe('the key', () => {
  test('explains one exact figure of one day, and nothing else', () => {
    expect(words([figure({ when: '2019-05-14' })])).toEqual(['exact'])
  })

  test('is empty where nothing is drawn', () => expect(words([])).toEqual([]))

  test('explains each mark in use once', () => {
    const figures = [
      figure({ when: '2018-10' }),
      figure({ when: '2018-11' }),
      figure({ when: '2018-12', qualifier: 'about' }),
      figure({ when: '2019-01', qualifier: 'more_than' }),
    ]
    expect(words(figures)).toEqual([
      'exact',
      'about (drawn as 10% either way)',
      'more than, or at least',
      'date not exact to the day',
      'same thing counted',
      'one end is not exact, or planned',
    ])
  })

  test('says what each shape counts where there are several', () => {
    const figures = [
      figure({ definition: 'children', when: '2018-10-01' }),
      figure({ definition: 'assessments', when: '2018-12-01' }),
    ]
    expect(words(figures, unallocated)).toEqual(['counts children', 'counts assessments'])
  })

  test('says what is counted by figures that have no point', () => {
    const figures = [
      figure({ definition: 'children', when: '2018-10-01' }),
      figure({ definition: 'assessments', value: 0, basis: 'held', when: '2018-11-01/2018-12-01' }),
      figure({ definition: 'cases', qualifier: 'more_than', when: '2019-10-01' }),
    ]
    expect(words(figures, unallocated)).toEqual([
      'counts children',
      'more than, or at least (counts cases)',
      'held throughout (counts assessments)',
    ])
  })

  test('says “some count” of a mark that two definitions share', () => {
    const figures = [
      figure({ definition: 'children', when: '2018-10-01' }),
      figure({ definition: 'children', qualifier: 'more_than', when: '2018-11-01' }),
      figure({ definition: 'cases', qualifier: 'at_least', when: '2019-10-01' }),
    ]
    expect(words(figures, unallocated).slice(0, 2)).toEqual([
      'counts children',
      'more than, or at least (some count cases)',
    ])
  })

  test('does not say what is counted where it is one thing', () => {
    expect(words([figure({ definition: 'children', when: '2018-10-01' })], unallocated)).toEqual(['exact'])
  })

  test('does not take the square of a planned figure for what is counted', () => {
    const planned = figure({ definition: 'children', status: 'planned', when: '2018-12-01' })
    expect(words([figure({ definition: 'children', when: '2018-10-01' }), planned], unallocated)).toEqual([
      'exact',
      'planned',
    ])
  })

  test('explains a stated range', () => {
    const reading = toRange(140, 160)
    expect(reading && words([figure({ reading, when: '2018-10-01' })])).toEqual(['a range'])
  })

  test('explains the ring of the user’s own figures', () => {
    expect(words([figure({ layer: 'user', when: '2018-10-01' })])).toEqual(['exact', 'your figures'])
  })

  test.each([
    ['held throughout', figure({ value: 0, basis: 'held' })],
    ['suppressed (c)', figure({ reading: { kind: 'missing', why: 'suppressed' } })],
    ['not available (x)', figure({ reading: { kind: 'missing', why: 'unavailable' } })],
    ['worked out from other figures', figure({ when: '2019-05-14', status: 'derived' })],
    ['planned', figure({ when: '2019-05-14', status: 'planned' })],
    ['just under', figure({ when: '2019-05-14', qualifier: 'just_under' })],
    ['fewer than, or at most', figure({ when: '2019-05-14', qualifier: 'less_than' })],
  ])('explains the mark for “%s”', (label, o) => expect(words([o])).toEqual([label]))
})
