import { describe, expect, test } from 'vitest'
import type { Day } from '#domain/model/day.ts'
import { nearestInTime, nearestWords } from '#domain/reasoning/nearest.ts'
import { curatedFigures, curatedMetric } from '../../../support/curated.ts'

function nearest(metric: string, day: Day): string | undefined {
  const point = nearestInTime(curatedFigures(metric), day)
  return point && nearestWords(point, curatedMetric(metric))
}

describe('the figure nearest to a day', () => {
  test.each([
    // Halfway between 31 December 2018 and 1 May 2019 is 1 March.
    ['social_workers', '2019-02-27', '328, Dec 2018'],
    ['social_workers', '2019-03-03', '281, May 2019'],
    ['social_workers', '2021-04-01', '281, May 2019'],
    ['unallocated', '2018-10-20', '267 children, Oct 2018'],
    ['unallocated', '2020-02-01', '0 cases for six weeks to about February 2020'],
    ['agency_share', '2019-05-20', 'a third or just under a third, May 2019'],
    ['vacancy_share', '2019-06-01', '19.7% (derived), May 2019'],
    ['budget', '2018-01-01', '£131.9m (planned), 2019-20'],
  ] as const)('of %s to %s', (metric, day, words) => expect(nearest(metric, day)).toBe(words))

  test('is undefined without figures', () => expect(nearestInTime([], '2019-05-01')).toBeUndefined())
})
