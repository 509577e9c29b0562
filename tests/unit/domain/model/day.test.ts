import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysInMonth, fromDayNumber, parseDay, toDayNumber } from '#domain/model/day.ts'
import { anyDay } from '../../../support/arbitrary.ts'

describe('a day', () => {
  test.each(['2020-02-29', '2000-02-29', '2018-10-17', '2019-12-31'])('%s is in the calendar', (text) => {
    expect(parseDay(text)).toBe(text)
  })

  test.each([
    '2019-02-29',
    '1900-02-29',
    '2018-04-31',
    '2018-13-01',
    '2018-00-10',
    '2018-10-00',
    '2018-1-01',
    '17/10/2018',
    '',
  ])('%j is not', (text) => expect(parseDay(text)).toBeUndefined())
})

describe('the length of a month', () => {
  test.each([
    [2020, 2, 29],
    [2019, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [2018, 4, 30],
    [2018, 12, 31],
  ])('%i, month %i: %i days', (year, month, days) => expect(daysInMonth(year, month)).toBe(days))
})

describe('months on and months back stop at the end of a shorter month', () => {
  test.each([
    ['2019-03-31', -1, '2019-02-28'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2019-10-31', 1, '2019-11-30'],
    ['2020-01-15', -1, '2019-12-15'],
    ['2019-12-31', 2, '2020-02-29'],
    ['2018-10-01', -18, '2017-04-01'],
    ['2020-03-31', 18, '2021-09-30'],
  ] as const)('%s and %i months is %s', (day, months, result) => {
    expect(addMonths(day, months)).toBe(result)
  })

  test('a day up to the 28th comes back to itself', () => {
    const early = anyDay.filter((day) => Number(day.slice(8)) <= 28)
    fc.assert(
      fc.property(early, fc.integer({ min: -600, max: 600 }), (day, n) => {
        expect(addMonths(addMonths(day, n), -n)).toBe(day)
      }),
    )
  })
})

describe('days counted from 1 January 1970', () => {
  // 2000-01-01 is the 10,957th day (30 years of 365 days and 7 leap days).
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-01-01', 10957],
    ['2018-01-01', 17532],
    ['2018-10-17', 17821],
  ] as const)('%s is day %i', (day, number) => {
    expect(toDayNumber(day)).toBe(number)
    expect(fromDayNumber(number)).toBe(day)
  })

  test.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2019-02-28', 1, '2019-03-01'],
    ['2019-12-31', 1, '2020-01-01'],
    ['2020-03-01', -1, '2020-02-29'],
  ] as const)('%s and %i days is %s', (day, days, result) => expect(addDays(day, days)).toBe(result))

  test('every day has a number of its own, one more than the day before', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(fromDayNumber(toDayNumber(day))).toBe(day)
        expect(toDayNumber(addDays(day, 1))).toBe(toDayNumber(day) + 1)
        expect(addDays(day, 1) > day).toBe(true)
      }),
    )
  })
})
