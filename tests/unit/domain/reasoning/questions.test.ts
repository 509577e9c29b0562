import { describe, expect, test } from 'vitest'
import { questions } from '#domain/reasoning/questions.ts'
import { ANYSHIRE, curated, selected } from '../../../support/curated.ts'
import { measure } from '../../../support/metric.ts'
import { event } from '../../../support/milestone.ts'
import { figure } from '../../../support/observation.ts'

function asked(view: Parameters<typeof selected>[0] = {}): readonly string[] {
  const { areaObservations, everyMilestone, metric } = selected(view)
  return questions(areaObservations, everyMilestone, curated.metrics, metric.id).map((q) => q.text)
}

describe('the figures on Northamptonshire leave open', () => {
  test('of unallocated cases, what happened in the four months of the summer of 2019, and what is meant', () => {
    // 1 June to 30 September: 30 + 31 + 31 + 30 = 122 days. January to April 2019 are 120, not more than the limit.
    expect(asked().slice(0, 2)).toEqual([
      'What happened between about May 2019 and October 2019? No figure covers these 4 months, the longest gap in “Unallocated cases”.',
      'Which does “Unallocated cases” mean: children, assessments or cases? The reports counted three things under one name, so their figures cannot be compared.',
    ])
  })

  test('why 400 posts and 350 posts do not fit', () => {
    expect(asked({ metric: 'social_workers' })[0]).toBe(
      'Why does 328 (“Social workers”, December 2018) not match the other figures? With 18% of positions vacant this would mean 400 posts; 281 in post and 69 short in May 2019 would mean 350. The reports do not reconcile them.',
    )
  })

  test('whether a worked-out vacancy share and a reported one count the same', () => {
    expect(asked({ metric: 'vacancy_share' })[0]).toBe(
      'Do 18% (December 2018), reported, and 19.7% (May 2019), worked out from other figures, count the same thing under “Vacant posts”? No source puts them together.',
    )
  })

  test('of a measure with one figure, any change', () => {
    expect(asked({ metric: 'assessments_within_45_days' })[0]).toBe(
      'Is “Assessed in 45 days” better or worse now? The sources give only one figure, 65% (December 2018).',
    )
    expect(asked().join()).toContain('There is only one figure each for “Assessed in 45 days”, “Budget”,')
  })

  test('what became of four plans', () => {
    expect(asked().at(-1)).toBe(
      'What happened to “Decision on the trust’s start date” (planned for 31 March 2020), “Shadow councils start” (planned for May 2020), “Elections to the shadow councils” (planned for May 2020) and “Trust chief executive to be announced” (not dated)? The sources give the plans but no outcome.',
    )
  })
})

test('a council without figures still has its plan without an outcome', () => {
  expect(asked({ area: ANYSHIRE })).toEqual([
    'What happened to “Commissioner due to report” (planned for 31 May 2020)? The sources give the plan but no outcome.',
  ])
})

describe('no question is asked', () => {
  const texts = (...figures: Parameters<typeof figure>[0][]) =>
    questions(figures.map(figure), [], [measure()], 'unallocated').map((q) => q.text)

  test('of a gap of 120 days', () => {
    expect(texts({ when: '2018-12' }, { when: '2019-05' })).toEqual([])
    expect(texts({ when: '2018-12' }, { when: '2019-05-02' })).toHaveLength(1)
  })

  test('of a plan with an outcome', () => {
    expect(questions([], [event({ when: '2020-11-01', planned: ['2020-07'] })], [], '')).toEqual([])
  })

  test('of a worked-out figure that a reported one bears out', () => {
    const pair = { metric: 'unallocated', value: 70 }
    expect(texts(pair, { ...pair, status: 'derived', when: '2019-06' })).toEqual([])
  })
})
