import { describe, expect, test } from 'vitest'
import { explainInvalidDate } from '#features/filters/explainInvalidDate.ts'

describe('typed text that is not a date', () => {
  test.each([
    ['31 February 2019', 'There is no 31 February.'],
    ['31/02/2019', 'There is no 31 February.'],
    ['2019-02-31', 'There is no 31 February.'],
    ['31st April 2020', 'There is no 31 April.'],
    ['31 April', 'There is no 31 April.'],
    ['0/5/2019', 'There is no 0 May.'],
    ['29/2/2019', 'There is no 29 February 2019.'],
    ['13/2019', 'There is no month 13.'],
    ['2019-13', 'There is no month 13.'],
    ['10/31/2019', 'There is no month 31. The day comes first, as in 31/10/2019.'],
    ['32/13/2019', 'There is no month 13.'],
    ['Oct', 'Add the year, as in Oct 2019.'],
    ['29 Feb', 'Add the year, as in 29 Feb 2019.'],
    ['12/05/19', 'Type the year in full, as in 2019.'],
    ['Dec 18', 'Type the year in full, as in 2019.'],
    ['1/1/9999', 'The year must be from 1900 to 2199.'],
    ['1066', 'The year must be from 1900 to 2199.'],
    ['2010-11', 'This could be a month or a year. Type Nov 2010, or 2010/11.'],
    ['Q3 2019', 'This could be a calendar or a financial quarter. Type its first month, or Q3 2019-20.'],
    ['winter 2018', 'A winter has two years. Type winter 2018-19.'],
    ['soon', 'Not a date we can read. Type it like Oct 2019, 10/2019, 2019-10 or 31/10/2019.'],
    ['may be', 'Not a date we can read. Type it like Oct 2019, 10/2019, 2019-10 or 31/10/2019.'],
  ])('%s: %s', (typed, words) => expect(explainInvalidDate(typed)).toBe(words))

  test.each([
    '',
    '  ',
    'Oct 2019',
    '29/2/2020',
    '2019',
    'summer 2018',
    '2010/11',
    'Q3 2019-20',
    'winter 2018-19',
  ])('%j is not complained of', (typed) => expect(explainInvalidDate(typed)).toBeUndefined())
})
