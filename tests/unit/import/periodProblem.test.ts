import { describe, expect, test } from 'vitest'
import { periodProblem } from '#import/values/periodProblem.ts'

const ANY_FORM = 'Write it like Oct 2019, 31/10/2019 (day first), 2019 or 2019/20.'

describe('a date that cannot be read is met with what is wrong with it, and what to write', () => {
  test.each([
    [
      '32/13/2020',
      'There is no 32nd day and no 13th month: “32/13/2020”.',
      'Write the day, the month and the year, like 31/12/2020.',
    ],
    [
      '10/13/2020',
      '“10/13/2020” seems to have the month first, but dates here start with the day.',
      'If it is day 13 of month 10, write 13/10/2020.',
    ],
    [
      '33/04/2019',
      'There is no 33rd day: “33/04/2019”.',
      'Write the day, the month and the year, like 30/04/2019.',
    ],
    [
      '0/04/2019',
      'There is no 0th day: “0/04/2019”.',
      'Write the day, the month and the year, like 01/04/2019.',
    ],
    ['31/04/2019', 'There is no 31st of April 2019: “31/04/2019”.', 'Its last day is 30/04/2019.'],
    ['29.02.2019', 'There is no 29th of February 2019: “29.02.2019”.', 'Its last day is 28/02/2019.'],
    ['2019-02-30', 'There is no 30th of February 2019: “2019-02-30”.', 'Its last day is 28/02/2019.'],
    [
      '2019-13-32',
      'There is no 32nd day and no 13th month: “2019-13-32”.',
      'Write the day, the month and the year, like 31/12/2019.',
    ],
    ['01/04/1066', 'The year of “01/04/1066” is far outside the years of these figures.', 'Check the year.'],
    ['12/05/19', 'The year of “12/05/19” has only two digits.', 'Write the year in full: 12/05/2019'],
    ['18-Dec', '“18-Dec” has no year.', 'Write the year too: 18 Dec 2018, or Dec 2018.'],
    [
      'Dec 18',
      '“Dec 18” could be a day without a year, or a month.',
      'Write the year in full: 18 Dec 2018, or Dec 2018.',
    ],
    [
      'winter 2018',
      '“winter 2018” could be the beginning or the end of the year.',
      'Write both years: winter 2018/19.',
    ],
    ['Q3 2019', '“Q3 2019” could mean two different dates.', ANY_FORM],
    ['soon', '“soon” is not a date.', ANY_FORM],
    ['  ', 'There is no date on this line.', ANY_FORM],
  ])('%s', (typed, message, suggestion) => {
    expect(periodProblem(typed)).toMatchObject({ message, suggestion })
  })

  test('a date that is too long is not repeated whole', () => {
    const { message } = periodProblem('x'.repeat(500))
    expect(message).toMatch(/ is too long to be a date\.$/)
    expect(message.length).toBeLessThan(200)
  })
})
