import { describe, expect, test } from 'vitest'
import { beforeAfter, beforeAfterWords } from '#domain/reasoning/beforeAfter.ts'
import { curated, curatedFigures, curatedMetric } from '../../../support/curated.ts'
import { measure } from '../../../support/metric.ts'
import { figure, period } from '../../../support/observation.ts'

const NO_CAUSE = 'This does not show that one caused the other.'

function said(metric: string, milestone: string): string {
  const found = curated.milestones.find((m) => m.id === milestone)
  if (!found?.period) throw new Error(`no dated milestone ${milestone}`)
  const result = beforeAfter(curatedFigures(metric), found.period)
  return beforeAfterWords(result, found.title, found.period, curatedMetric(metric))
}

describe('before and after a milestone of Northamptonshire', () => {
  test('two figures that counted the same are compared', () => {
    // 31 October 2018 to 1 May 2019 is 182 days, 1 October to 31 May 242.
    expect(said('unallocated', 'ncc-focused-visit-letter-2018')).toBe(
      `Before “Focused visit letter published” (13 November 2018): 267 children in October 2018. After it: about 150 children around May 2019, down from 267. The two are 182 to 242 days apart. ${NO_CAUSE}`,
    )
  })

  test('a figure dated to the month of the event is on neither side', () => {
    expect(said('social_workers', 'ncc-trust-decided-2019')).toBe(
      'Before “Trust decided” (14 May 2019): 328 in December 2018. No figure that can be used is dated after it. Left out, because its date may lie on either side: 281 in May 2019.',
    )
  })

  test('nothing before', () => {
    expect(said('social_workers', 'ncc-inadequate-2013')).toBe(
      'No figure that can be used is dated before “Judged inadequate” (2013). After it: 328 in December 2018.',
    )
  })

  test('figures that counted different things are named and not compared', () => {
    // 31 May to 1 October 2019 is 123 days, 1 May to 31 October 183.
    expect(said('unallocated', 'ncc-ilacs-2019')).toBe(
      `Before “Inspection begins” (17 June 2019): about 150 children around May 2019. After it: more than 300 cases in October 2019. The two counted different things and cannot be compared. The two are 123 to 183 days apart. ${NO_CAUSE}`,
    )
  })

  test('of an inexact event, its first day counts for before and its last for after', () => {
    // Autumn 2019 is September to November: "more than 300" of October lies in it.
    expect(said('unallocated', 'ncc-director-leaves-2019')).toBe(
      `Before “Director and assistant director leave” (autumn 2019): about 150 children around May 2019. After it: 0 cases for six weeks to about February 2020. The two counted different things and cannot be compared. The two are 232 to 304 days apart. ${NO_CAUSE} Left out, because its date may lie on either side: more than 300 cases in October 2019.`,
    )
  })

  test('a figure that was worked out is no figure after', () => {
    expect(said('vacancy_share', 'ncc-partner-lincolnshire-2019')).toBe(
      'Before “Lincolnshire supports the council” (about February to May 2019): 18% in December 2018. No figure that can be used is dated after it.',
    )
  })

  test('both sources of a figure are named', () => {
    const result = beforeAfter(curatedFigures('agency_share'), period('2019-03'))
    expect(beforeAfterWords(result, 'A visit', period('2019-03'), curatedMetric('agency_share'))).toContain(
      'After it: a third or just under a third in May 2019, up from 25%.',
    )
  })
})

describe('a comparison', () => {
  const march = period('2020-03-10')
  const words = (...figures: Parameters<typeof figure>[0][]) =>
    beforeAfterWords(beforeAfter(figures.map(figure), march), 'A visit', march, measure())
  const before = { value: 5, when: '2020-03-01' }

  test.each([
    [{ value: 8 }, 'After it: 8 on 20 March 2020, up 3 from 5.'],
    [{ value: 5 }, 'After it: 5 on 20 March 2020, the same.'],
    [
      { value: 9, qualifier: 'less_than' },
      'After it: fewer than 9 on 20 March 2020. There is no clear change.',
    ],
    [
      { value: 5, basis: 'over' },
      'One is for a moment and the other for a period, so they cannot be compared.',
    ],
  ] as const)('with %j', (after, expected) => {
    expect(words(before, { ...after, when: '2020-03-20' })).toContain(expected)
  })

  test('says one number of days where both dates are exact', () => {
    expect(words(before, { when: '2020-03-20' })).toContain('The two are 19 days apart.')
  })

  test('prefers figures of one kind to nearer ones of two', () => {
    const result = beforeAfter(
      [
        figure({ definition: 'children', when: '2019-01' }),
        figure({ definition: 'cases', when: '2020-02' }),
        figure({ definition: 'children', when: '2021-01' }),
      ],
      march,
    )
    expect(result.before?.preferred.definition).toBe('children')
    expect(result.comparison?.verdict).toBe('same')
  })

  test('passes over planned and suppressed figures', () => {
    const hidden = {
      ...figure({ when: '2020-03-09' }),
      reading: { kind: 'missing', why: 'suppressed' } as const,
    }
    const result = beforeAfter(
      [figure(before), hidden, figure({ when: '2020-04', status: 'planned' })],
      march,
    )
    expect(result.before?.preferred.period.end).toBe('2020-03-01')
    expect(result.after).toBeUndefined()
  })

  test('says when there is nothing at all', () => {
    expect(words()).toBe(
      'No figure that can be used is dated before “A visit” (10 March 2020). No figure that can be used is dated after it.',
    )
  })
})
