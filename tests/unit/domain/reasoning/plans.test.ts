import { describe, expect, test } from 'vitest'
import { parseStretch } from '#domain/model/period.ts'
import type { PlanStep } from '#domain/model/plan.ts'
import { planStories } from '#domain/reasoning/plans.ts'
import { period } from '../../../support/observation.ts'
import { published } from '../../../support/published.ts'

const TODAY = '2026-11-28'

/** A step of a plan: when it was stated, and the date promised or what happened. */
type Told = readonly [statedOn: string, promised: string, outcome?: NonNullable<PlanStep['outcome']>]

const stepsOf = (plan: string, told: readonly Told[]): readonly PlanStep[] =>
  told.map(([statedOn, promised, outcome], index) => ({
    id: `${plan}-${index + 1}`,
    area: 'E10000021',
    plan,
    title: 'Trust starts',
    statedOn: period(statedOn),
    statedBy: '',
    promised: parseStretch(promised),
    outcome,
    milestone: '',
    source: 'a-source',
    asStated: '',
    note: '',
  }))

function storyOf(...told: readonly Told[]) {
  const [story] = planStories(stepsOf('a-plan', told), TODAY)
  return { moves: story?.steps.map(({ move }) => move), fate: story?.fate, delay: story?.delay }
}

describe('the trust of Northamptonshire', () => {
  test('was promised for July 2020, put off, promised before spring 2021 and for 1 November 2020, and came then', () => {
    expect(
      storyOf(
        ['2019-06-10', '2020-07'],
        ['2020-02-28', '2020-07'],
        ['2020-04-15', '', 'put_off'],
        ['2020-04~', '../2021-02'],
        ['2020-09~', '2020-11-01'],
        ['2020-10-02', '2020-11-01'],
        ['2020-11-01', '2020-11-01', 'met'],
      ),
    ).toEqual({
      moves: ['promised', 'repeated', 'put_off', 'later', 'narrowed', 'repeated', 'met'],
      fate: 'met',
      // From the first promise, a day in July 2020, to 1 November.
      delay: { inTime: false, least: 3, most: 4 },
    })
  })

  test('an earlier one was promised for three dates, each later, and given up', () => {
    expect(
      storyOf(
        ['2015-12', '2016-09'],
        ['2016-10-04', '2017-12'],
        ['2018-08-24', '2019-04'],
        ['2018-08-24', '', 'given_up'],
      ),
    ).toEqual({ moves: ['promised', 'later', 'later', 'given_up'], fate: 'given_up', delay: undefined })
  })
})

describe('a plan', () => {
  test('brought forward is earlier', () => {
    expect(storyOf(['2018-11-29', '2020-05'], ['2019-03-07', '2020-04']).moves).toEqual([
      'promised',
      'earlier',
    ])
  })

  test('in doubt keeps its date until another is promised', () => {
    const { moves, fate } = storyOf(['2019-03-07', '2020-04'], ['2019-04-26', '', 'in_doubt'])
    expect([moves, fate]).toEqual([['promised', 'in_doubt'], 'in_doubt'])
    expect(
      storyOf(['2019-03-07', '2020-04'], ['2019-04-26', '', 'in_doubt'], ['2019-05-14', '2021-04-01']).moves,
    ).toEqual(['promised', 'in_doubt', 'later'])
  })

  test.each([
    ['2026-12', 'open'],
    ['2026-11', 'open'],
    ['2026-10', 'not_said'],
    ['../2020-05-31', 'not_said'],
    ['2020-05/..', 'open'],
  ])('promised for %s and never heard of again is %s', (promised, fate) => {
    expect(storyOf(['2019-06', promised]).fate).toBe(fate)
  })

  test('met after several promises is late from the first of them', () => {
    expect(
      storyOf(['2013-07', '2014-04'], ['2014-09-10', '2014-10-01'], ['2014-10-01', '2014-10-01', 'met']),
    ).toEqual({
      moves: ['promised', 'later', 'met'],
      fate: 'met',
      // From 30 April are 5 months and a day, from 1 April 6 months.
      delay: { inTime: false, least: 5, most: 6 },
    })
  })

  test('keeps its own steps where those of another stand between them', () => {
    const one = stepsOf('one', [
      ['2019', '2020'],
      ['2020', '2020', 'met'],
    ])
    const [first, second] = one
    const two = stepsOf('two', [['2018', '2030']])
    if (!first || !second) throw new Error('a step is missing')
    expect(
      planStories([first, ...two, second], TODAY).map(({ plan, steps }) => [plan, steps.length]),
    ).toEqual([
      ['one', 2],
      ['two', 1],
    ])
  })
})

describe('the plans of four councils', () => {
  const stories = planStories(published.plans, TODAY)
  const told = (id: string) => {
    const story = stories.find(({ plan }) => plan === id)
    return [story?.fate, story?.delay]
  }

  test.each([
    // Due by the end of May 2020, given in April.
    ['middlesbrough-commissioner-report', { inTime: true, least: 0, most: 0 }],
    // Due by 9 September 2019; dated September 2019, without a day.
    ['stoke-commissioner-report', { inTime: undefined, least: 0, most: 1 }],
    // Due by 31 January 2020; ordered by 16 March.
    ['stoke-partnership', { inTime: undefined, least: 0, most: 2 }],
    ['doncaster-trust', { inTime: false, least: 5, most: 6 }],
    // Due by the end of March 2019; in 2019.
    ['doncaster-almo', { inTime: undefined, least: 0, most: 9 }],
    ['hull-permanent-director', { inTime: undefined, least: -2, most: 0 }],
  ])('%s was met', (id, delay) => expect(told(id)).toEqual(['met', delay]))

  test('Doncaster’s services returned in the year that was promised; the day is not known', () => {
    // "By September 2022", and of the return only the year.
    expect(told('doncaster-return')).toEqual(['met', { inTime: undefined, least: 0, most: 3 }])
  })
})
