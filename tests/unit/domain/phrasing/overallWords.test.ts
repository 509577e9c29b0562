import { describe, expect, test } from 'vitest'
import type { Observation } from '#domain/model/observation.ts'
import { overallWords } from '#domain/phrasing/overallWords.ts'
import { sinceWords } from '#domain/phrasing/sinceMilestone.ts'
import { toMeasureVerdict } from '#domain/reasoning/measureVerdict.ts'
import { measure } from '../../../support/metric.ts'
import { event } from '../../../support/milestone.ts'
import { figure } from '../../../support/observation.ts'

const months = (...values: number[]) => values.map((value, i) => figure({ value, when: `2019-0${i + 1}` }))
const counted = (...all: (readonly Observation[])[]) =>
  all.flatMap((figures) => toMeasureVerdict(figures, measure()) ?? [])
const [falling, rising, moved, jumping, one] = [
  months(5, 4, 3, 2, 1),
  months(1, 2, 3, 4, 5),
  months(2, 1),
  months(5, 7, 4, 8, 6),
  months(3),
]

describe('the count of measures', () => {
  test('says first how many are clearly better, and then counts the others', () => {
    const all = counted(falling, falling, rising, moved, moved, jumping, one)
    expect(overallWords(all, 'since the commissioner arrived', [])).toBe(
      'Since the commissioner arrived: 2 of 7 measures clearly better, 1 clearly worse, 3 not clear, 1 with nothing to compare.',
    )
    expect(overallWords(counted(moved, one), 'from the first figure shown', [])).toBe(
      'From the first figure shown: none of 2 measures clearly better, 1 not clear, 1 with nothing to compare.',
    )
  })

  test('counts a change without a good direction as a change', () => {
    const neither = measure({ better: 'neither' })
    const all = [falling, rising].flatMap((figures) => toMeasureVerdict(figures, neither) ?? [])
    expect(overallWords(all, 'since', [])).toContain('2 clearly changed (no direction is better)')
  })

  test('is not said of one measure alone', () => {
    expect(overallWords(counted(falling), 'since', [])).toBe('')
  })

  test('says that unverified figures are in it', () => {
    const of = (layer: Observation['layer']) =>
      overallWords(counted(falling, rising), 'since', [figure({ layer })])
    expect(of('user')).toMatch(/ This count includes your unverified figures\.$/u)
    expect(of('added')).toMatch(/ This count includes added figures that are not verified\.$/u)
  })
})

test('since when: the area’s own commissioner, another milestone, or none', () => {
  const commissioner = event({ id: 'c', kind: 'commissioner', when: '2018-11-30', title: 'Appointed' })
  expect(sinceWords(commissioner, { defaultBaselineMilestone: 'c' })).toBe('since the commissioner arrived')
  expect(sinceWords(commissioner, { defaultBaselineMilestone: '' })).toBe(
    'since “Appointed” (30 November 2018)',
  )
  expect(sinceWords(undefined, { defaultBaselineMilestone: '' })).toBe('from the first figure shown')
})
