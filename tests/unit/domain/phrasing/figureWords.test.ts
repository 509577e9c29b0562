import { describe, expect, test } from 'vitest'
import { differenceWords } from '#domain/phrasing/changePhrase.ts'
import { countedNouns, whenWords } from '#domain/phrasing/figureWords.ts'
import { definition, measure, share } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'

describe('when a figure was true', () => {
  test.each([
    ['on 14 May 2019', { when: '2019-05-14' }],
    ['in May 2019', { when: '2019-05' }],
    ['around May 2019', { when: '2019-05~' }],
    ['around January to March 2018', { when: '2018-01~/2018-03~' }],
    ['in summer 2018', { when: '2018-22' }],
    ['on 17 to 18 October 2018', { when: '2018-10-17/2018-10-18' }],
    ['in 2019-20', { when: '2019-04-01/2020-03-31', basis: 'over' }],
    ['in the year to September 2019', { when: '2018-10-01/2019-09-30', basis: 'over' }],
    ['in October 2018 to August 2019', { when: '2018-10-01/2019-08-31', basis: 'over' }],
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
])('a difference of %d is written as its size', (difference, metric, words) => {
  expect(differenceWords(difference, metric)).toBe(words)
})

test('what was counted is named by its noun, or by its title where the noun needs more before it', () => {
  const inPosts = { ...definition('in_posts', 'Agency workers in vacant posts'), noun: 'in vacant posts' }
  const metric = measure({ definitions: [definition('children'), inPosts] })
  const figures = metric.definitions.map(({ id }) => figure({ definition: id }))
  expect(countedNouns(figures, metric)).toEqual(['children', 'agency workers in vacant posts'])
})
