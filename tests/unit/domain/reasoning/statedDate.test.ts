import { describe, expect, test } from 'vitest'
import { toEdtf } from '#domain/model/period.ts'
import { statedDate } from '#domain/reasoning/corrections.ts'
import { period } from '../../../support/observation.ts'

describe('the date that words name, in an article of 15 May 2019', () => {
  test.each([
    ['when Ofsted inspectors arrived last summer', '2018-22'],
    ['last November', '2018-11'],
    ['yesterday (March 14)', '2019-03-14'],
    ['on 14 May', '2019-05-14'],
    ['In December 2018', '2018-12'],
    ['14 March 2017', '2017-03-14'],
    ['autumn 2017', '2017-23'],
    ['this May', '2019-05'],
    ['last May', '2018-05'],
    ['Since January last year', '2018-01'],
  ])('%s', (words, edtf) => {
    const date = statedDate(words, period('2019-05-15'))
    expect(date && toEdtf(date)).toBe(edtf)
  })

  test.each([
    'now',
    'In the last report',
    'when he arrived at the council',
    'as of last month',
    'it may be so',
    // A column of the release on the year to March 2013: the month is April 2012.
    'April of 2013',
    '',
  ])('is not found in %j', (words) => expect(statedDate(words, period('2019-05-15'))).toBeUndefined())

  test('is not found where the calendar has no such day', () =>
    expect(statedDate('31 April 2019', period('2019-05-15'))).toBeUndefined())
})
