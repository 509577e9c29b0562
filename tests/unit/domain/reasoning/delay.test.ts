import { describe, expect, test } from 'vitest'
import { parseStretch } from '#domain/model/period.ts'
import { delayBetween, delayOf, delayWords, planWords } from '#domain/reasoning/delay.ts'
import { curated } from '../../../support/curated.ts'
import { event } from '../../../support/milestone.ts'

function stretch(edtf: string) {
  const found = parseStretch(edtf)
  if (!found) throw new Error(`${edtf} is not a stretch`)
  return found
}

describe('the Northamptonshire trust', () => {
  const trust = curated.milestones.find((m) => m.id === 'ncc-trust-starts-2020') ?? event({})

  test('was planned for a day in July 2020 and began on 1 November: 3 to 4 months later', () => {
    expect(planWords(trust)).toBe('planned for June 2020, then July 2020')
    expect(delayOf(trust)).toEqual({ inTime: false, least: 3, most: 4 })
    expect(delayWords(trust)).toBe('3 to 4 months later than last planned')
  })
})

describe('a delay is counted from what was promised', () => {
  test.each([
    // Late. From 31 July to 1 November are 3 months and a day; from 1 July, 4 months.
    ['2020-07', '2020-11-01', false, 3, 4],
    ['2020-07', '2020-08-01', false, 0, 1],
    ['2020-01-31', '2020-03-16', false, 1, 2],
    ['2020-12', '2021-01', false, 0, 2],
    ['2020-06-15', '2020-09-15', false, 3, 3],
    // From the end of July to the first of September at the soonest, and from the first of July to the end of November.
    ['2018-07', '2018-23', false, 1, 5],
    // A promise without a beginning is late from its last day on.
    ['../2019-09-09', '2019-10-31', false, 1, 2],
    ['../2020-01-31', '2020-03-16', false, 1, 2],
    // In time.
    ['2020-07', '2020-07-31', true, 0, 0],
    ['2021-04', '2021-04-01', true, 0, 0],
    ['2020', '2020-05', true, 0, 0],
    ['../2020-05-31', '2020-04', true, 0, 0],
    ['2020-05/..', '2021-06', true, 0, 0],
    // Early. From 31 May to 1 July is 1 month; from 1 May to 31 July are 3, the last one begun.
    ['2020-07', '2020-05', false, -3, -1],
    ['2020-05-31', '2020-04-30', false, -1, -1],
    ['2020-05-31', '2020-04-15', false, -2, -1],
    // Too coarse to say: within the year, before or after its end of March.
    ['../2019-03-31', '2019', undefined, 0, 9],
    ['../2020-01-31', '../2020-03-16', undefined, 0, 2],
    ['2018-07', '2018-22', undefined, -1, 1],
    // From the end of February to the end of December.
    ['2020-24', '2021', undefined, 0, 10],
  ])('promised %s, came %s: in time %s, %i to %i months', (promised, came, inTime, least, most) => {
    expect(delayBetween(stretch(promised), stretch(came))).toEqual({ inTime, least, most })
  })
})

describe('a delay in words', () => {
  test.each([
    ['2020-11-01', ['2020-07'], '3 to 4 months later than planned'],
    ['2020-08', ['2020-07'], 'up to 2 months later than planned'],
    ['2020-09-15', ['2020-06-15'], '3 months later than planned'],
    ['2020-08-01', ['2020-07-31'], 'up to 1 month later than planned'],
    ['2020-05', ['2020-07'], '1 to 3 months earlier than planned'],
    ['2020-07', ['2020-07'], 'as planned'],
    ['2014-10-01', ['2014-04', '2014-10-01'], 'as last planned'],
    ['2019', ['2019-03-31'], 'about as planned'],
    ['2019-01/2019-06', ['2019-01/2019-03'], 'as planned, or up to 3 months later'],
    ['2019-01/2019-06', ['2019-03/2019-06'], 'as planned, or up to 2 months earlier'],
  ])('%s, planned for %j: %s', (when, planned, words) => {
    expect(delayWords(event({ when, planned }))).toBe(words)
  })

  test('is not given without a plan, or while the outcome is not known', () => {
    expect(delayOf(event({ when: '2020-08' }))).toBeUndefined()
    expect(delayWords(event({ planned: ['2020-03-31'] }))).toBeUndefined()
    expect(planWords(event({ when: '2020-08' }))).toBeUndefined()
    expect(planWords(event({ planned: ['2020-03-31'] }))).toBe('planned for 31 March 2020')
  })
})
