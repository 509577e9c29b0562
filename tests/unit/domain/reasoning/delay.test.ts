import { describe, expect, test } from 'vitest'
import { delayMonths, delayWords, planWords } from '#domain/reasoning/delay.ts'
import { curated } from '../../../support/curated.ts'
import { event } from '../../../support/milestone.ts'

describe('the Northamptonshire trust', () => {
  const trust = curated.milestones.find((m) => m.id === 'ncc-trust-starts-2020') ?? event({})

  test('was planned for June, then for July 2020, and began four months after that', () => {
    expect(planWords(trust)).toBe('planned for June 2020, then July 2020')
    expect(delayMonths(trust)).toBe(4)
    expect(delayWords(trust)).toBe('4 months later than last planned')
  })
})

describe('a delay is counted in months from the latest plan', () => {
  test.each([
    ['2020-11-01', ['2020-06', '2020-07'], 4],
    ['2020-08-01', ['2020-07'], 1],
    ['2020-07-31', ['2020-07'], 0],
    ['2020-05', ['2020-07'], -2],
    ['2021-04-01', ['2021-04'], 0],
    ['2021-01', ['2020-12'], 1],
    // A date that is no finer than a year or a season may be the planned one.
    ['2020-05', ['2020'], 0],
    ['2018-22', ['2018-07'], 0],
    ['2020-24', ['2020'], 0],
    ['2021', ['2020-24'], 0],
    ['2021', ['2020-11'], 2],
    // Autumn begins two months after July at the soonest.
    ['2018-23', ['2018-07'], 2],
  ])('%s, planned for %j: %i', (when, planned, months) => {
    expect(delayMonths(event({ when, planned }))).toBe(months)
  })

  test('in words, with one month and none', () => {
    expect(delayWords(event({ when: '2020-08', planned: ['2020-07'] }))).toBe('1 month later than planned')
    expect(delayWords(event({ when: '2020-06', planned: ['2020-07'] }))).toBe('1 month earlier than planned')
    expect(delayWords(event({ when: '2020-07', planned: ['2020-07'] }))).toBe('as planned')
  })

  test('not where nothing was planned, or nothing is known of the outcome', () => {
    expect(delayMonths(event({ when: '2020-08' }))).toBeUndefined()
    expect(delayWords(event({ planned: ['2020-03-31'] }))).toBeUndefined()
    expect(planWords(event({ when: '2020-08' }))).toBeUndefined()
    expect(planWords(event({ planned: ['2020-03-31'] }))).toBe('planned for 31 March 2020')
  })
})
