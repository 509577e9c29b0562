import { describe, expect, test } from 'vitest'
import { milestoneLine } from '#domain/phrasing/milestoneWords.ts'
import { event } from '../../../support/milestone.ts'

describe('a milestone in one line', () => {
  test.each([
    [
      'that slipped',
      { when: '2020-11-01', planned: ['2020-06', '2020-07'] },
      '1 November 2020 · planned for June 2020, then July 2020 · 3 to 4 months later than last planned',
    ],
    ['that came as planned', { when: '2021-04-01', planned: ['2021-04'] }, '1 April 2021 · as planned'],
    ['without a plan', { when: '2019-05-14' }, '14 May 2019'],
    [
      'with a plan and no outcome',
      { planned: ['2020-03-31'] },
      'planned for 31 March 2020 · whether it happened is not in our sources',
    ],
    ['that was missed', { planned: ['2020-03'], status: 'missed' }, 'planned for March 2020 · missed'],
    ['without any date', { status: 'happened' }, ''],
  ] as const)('%s', (_, facts, line) => expect(milestoneLine(event(facts))).toBe(line))
})
