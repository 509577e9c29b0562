import { describe, expect, test } from 'vitest'
import type { Observation } from '#domain/model/observation.ts'
import { atWords, becauseWords, sinceWords } from '#domain/phrasing/sinceMilestone.ts'
import { toMeasureVerdict } from '#domain/reasoning/measureVerdict.ts'
import { measure, share } from '../../../support/metric.ts'
import { event } from '../../../support/milestone.ts'
import { figure } from '../../../support/observation.ts'

const commissioner = event({ id: 'c', when: '2018-11-30', title: 'Commissioner appointed' })
const words = (figures: readonly Observation[], metric = measure(), milestone = commissioner) => {
  const verdict = toMeasureVerdict(figures, metric, milestone)
  if (!verdict) throw new Error('there is no figure')
  return becauseWords(verdict.lead, verdict)
}
const yearly = (values: readonly number[], basis: Observation['basis'] = 'at') =>
  values.map((value, i) => {
    const when = basis === 'over' ? `${2014 + i}-04-01/${2015 + i}-03-31` : `${2018 + i}-09-30`
    return figure({ value, when, basis, unit: 'percent' })
  })

describe('the milestone that change is counted from', () => {
  const area = { defaultBaselineMilestone: 'c' }
  const arrived = event({ id: 'c', when: '2018-11-30', kind: 'commissioner' })
  const started = event({
    id: 't',
    when: '2020-11-01',
    title: 'Children’s trust starts',
    short: 'Trust starts',
  })

  test('is the commissioner’s arrival where that is the area’s own', () => {
    expect(atWords(arrived, area)).toBe('At the commissioner’s arrival')
    expect(sinceWords(arrived, area)).toBe('since the commissioner arrived')
  })

  test('is otherwise named', () => {
    expect(atWords(started, area)).toBe('At “Trust starts”')
    expect(atWords({ ...started, short: '' }, area)).toBe('At “Children’s trust starts”')
    expect(sinceWords(started, area)).toBe('since “Children’s trust starts” (1 November 2020)')
  })

  test('is replaced by the first figure shown if no milestone is chosen', () =>
    expect(atWords(undefined, area)).toBe('First figure shown'))
})

describe('the numbers that decided', () => {
  test('by the order of the figures: the census of 2018 to 2025', () => {
    expect(words(yearly([25.7, 31.1, 27.8, 26.0, 27.3, 26.7, 24.5, 19.5]), share)).toBe(
      'Baseline: 25.7% on 30 September 2018, the last period that ended by the milestone. 8 figures from the baseline on. Mann-Kendall test of these figures: S = -14, p = 0.109 (every order counted). A change is clear if it has the same direction and p is 0.10 or less. The test takes the figures as independent.',
    )
  })

  test('by the figures before and after: assessments within 45 working days', () => {
    const values = [90.0, 90.3, 85.7, 75.1, 72.7, 87.2, 98.1, 98.0, 94.1, 95.7]
    expect(words(yearly(values, 'over'), { ...share, better: 'higher' })).toBe(
      'Baseline: 75.1% in 2017-18, the last period that ended by the milestone. 7 figures from the baseline on. Rank-sum test of the 4 figures before the milestone against the 5 after it: S = 16, p = 0.063 (every order counted). A change is clear if it has the same direction and p is 0.10 or less. The test takes the figures as independent.',
    )
  })

  test('by the normal approximation above 12 figures, with its ties', () => {
    const values = [12, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]
    const figures = values.map((value, i) => figure({ value, when: `20${10 + i}` }))
    const because = words(figures, measure(), event({ id: 'none' }))
    expect(because).toContain('14 figures from the baseline on.')
    expect(because).toContain('p below 0.001 (taken as normal, ties counted in the variance)')
  })

  test('by the number of figures alone, if they are few', () => {
    expect(words([figure({ when: '2018-12' }), figure({ value: 1 })])).toMatch(
      /2 figures from the baseline on\. Better or worse is judged from five figures on\.$/u,
    )
  })
})
