import { describe, expect, test } from 'vitest'
import type { Observation } from '#domain/model/observation.ts'
import { differenceWords } from '#domain/phrasing/changePhrase.ts'
import { whenWords } from '#domain/phrasing/figureWords.ts'
import { answerSentence, toHeadline } from '#domain/reasoning/headline.ts'
import { curated, curatedFigures, curatedMetric } from '../../../support/curated.ts'
import { measure, share, unallocated } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'

/** What the five articles let be said of Northamptonshire, one sentence or two a metric. */
const SENTENCES: Readonly<Record<string, string>> = {
  unallocated:
    'Zero cases for six weeks to about February 2020, down from more than 300 in October 2019. Counts of children and assessments are kept apart.',
  social_workers: '281 in May 2019, down 47 from 328 in December 2018.',
  agency_share: 'A third or just under a third in May 2019 (sources differ), up from 25% in December 2018.',
  assessments_within_45_days:
    '65% in December 2018. It is the only figure reported in these dates, so no change is known.',
  vacancy_share: '18% in December 2018. No other figure can be compared with it.',
  budget:
    '£131.9m planned for 2019-20. It is the only figure reported in these dates, so no change is known.',
  open_assessments:
    '1,024 in December 2018. It is the only figure reported in these dates, so no change is known.',
  cin_visits_4_weeks:
    '35% in December 2018. It is the only figure reported in these dates, so no change is known.',
  cpp_visits_4_weeks:
    '59% in December 2018. It is the only figure reported in these dates, so no change is known.',
  social_worker_shortfall:
    '69 in May 2019. It is the only figure reported in these dates, so no change is known.',
  experienced_share:
    '34% in December 2018. It is the only figure reported in these dates, so no change is known.',
  first_year_share:
    '23% in December 2018. It is the only figure reported in these dates, so no change is known.',
  highest_caseload:
    'More than 50 in December 2018. It is the only figure reported in these dates, so no change is known.',
  savings_not_made:
    'More than £7m in 2019-20. It is the only figure reported in these dates, so no change is known.',
}

describe('the answer for Northamptonshire', () => {
  test('is known here for every measure with a figure', () => {
    expect(Object.keys(SENTENCES).toSorted()).toEqual(
      curated.metrics.flatMap(({ id }) => (curatedFigures(id).length > 0 ? [id] : [])).toSorted(),
    )
  })

  test.each(Object.entries(SENTENCES))('%s', (id, sentence) => {
    const metric = curatedMetric(id)
    expect(answerSentence(toHeadline(curatedFigures(id), metric), metric)).toBe(sentence)
  })

  test.each([
    ['unallocated', true],
    ['social_workers', false],
    ['agency_share', false],
    ['vacancy_share', undefined],
    ['budget', undefined],
  ])('says of %s whether it is better: %s', (id, better) => {
    expect(toHeadline(curatedFigures(id), curatedMetric(id))?.better).toBe(better)
  })
})

describe('the sentence', () => {
  const said = (figures: readonly Observation[], metric = measure()) =>
    answerSentence(toHeadline(figures, metric), metric)

  test('without figures says so', () => expect(said([])).toBe('No figures in this range.'))

  test('says that a figure stayed the same', () => {
    expect(said([figure({ value: 5, when: '2018-12' }), figure({ value: 5, when: '2019-05' })])).toBe(
      '5 in May 2019, the same as in December 2018.',
    )
  })

  test('does not guess at a change between inexact figures', () => {
    const before = figure({ value: 150, qualifier: 'about', when: '2018-12' })
    const after = figure({ value: 160, qualifier: 'about', when: '2019-05-14' })
    expect(said([before, after])).toBe(
      'About 160 on 14 May 2019; no clear change from about 150 in December 2018.',
    )
  })

  test('gives a change of a share in percentage points', () => {
    expect(
      said([figure({ value: 25, when: '2018-12' }), figure({ value: 34, when: '2019-05' })], share),
    ).toBe('34% in May 2019, up 9 percentage points from 25% in December 2018.')
  })

  test('leads with what was stated, and with a derived figure only where nothing was', () => {
    const stated = figure({ value: 18, when: '2018-12' })
    const derived = figure({ value: 19.7, when: '2019-05', status: 'derived' })
    expect(said([stated, derived], share)).toBe(
      '18% in December 2018. No other figure can be compared with it.',
    )
    expect(said([derived], share)).toBe(
      '19.7% in May 2019 (worked out). It is the only figure reported in these dates, so no change is known.',
    )
  })

  test('names the other things that were counted', () => {
    const figures = [
      figure({ definition: 'children', when: '2018-10' }),
      figure({ definition: 'assessments', value: 192, when: '2018-12' }),
    ]
    expect(said(figures, unallocated)).toBe(
      '192 assessments in December 2018. Counts of children are kept apart.',
    )
  })

  test('says zero in a word', () => {
    expect(said([figure({ value: 0 })])).toBe(
      'Zero in May 2019. It is the only figure reported in these dates, so no change is known.',
    )
  })
})

describe('when a figure was true', () => {
  test.each([
    ['on 14 May 2019', { when: '2019-05-14' }],
    ['in May 2019', { when: '2019-05' }],
    ['around May 2019', { when: '2019-05~' }],
    ['in summer 2018', { when: '2018-22' }],
    ['on 17 to 18 October 2018', { when: '2018-10-17/2018-10-18' }],
    ['planned for 2019-20', { when: '2019-04-01/2020-03-31', status: 'planned' }],
    // 18 January to 29 February 2020: 43 days.
    ['for six weeks to about February 2020', { when: '2020-01-18~/2020-02-29~', basis: 'held' }],
    // 1 June to 30 November 2019: 183 days.
    ['for 6 months to November 2019', { when: '2019-06-01/2019-11-30', basis: 'held' }],
  ] as const)('%s', (words, facts) => expect(whenWords(figure(facts))).toBe(words))
})

test.each([
  [-47, measure(), '47'],
  [9, share, '9 percentage points'],
  [-1, share, '1 percentage point'],
  [0.4, share, '0.4 percentage points'],
  [2_100_000, measure({ unit: 'GBP' }), '£2.1m'],
])('a difference of %d is told as its size', (difference, metric, words) => {
  expect(differenceWords(difference, metric)).toBe(words)
})
