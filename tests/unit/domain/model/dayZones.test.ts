import { afterEach, describe, expect, test, vi } from 'vitest'
import { timeTicks } from '#charts/ticks.ts'
import { addDays, addMonths, daysInMonth, fromDayNumber, parseDay, toDayNumber } from '#domain/model/day.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { period } from '../../../support/observation.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** Minutes behind UTC on 1 January and on 1 July 2020. */
const ZONES = [
  ['America/Los_Angeles', 480, 420],
  ['Europe/London', 0, -60],
  ['Pacific/Auckland', -780, -720],
] as const

describe.each(ZONES)('a day is the same day in %s', (zone, winter, summer) => {
  test('whose clock the test really runs by', () => {
    vi.stubEnv('TZ', zone)
    expect(new Date(2020, 0, 1).getTimezoneOffset()).toBe(winter)
    expect(new Date(2020, 6, 1).getTimezoneOffset()).toBe(summer)
  })

  test('in counting, also over the nights on which clocks change', () => {
    vi.stubEnv('TZ', zone)
    expect(toDayNumber('2018-10-17')).toBe(17821)
    expect(fromDayNumber(17821)).toBe('2018-10-17')
    // Clocks changed on 29 March 2020 in London, 8 March in Los Angeles, 5 April in Auckland.
    expect(addDays('2020-03-28', 2)).toBe('2020-03-30')
    expect(addDays('2020-03-07', 2)).toBe('2020-03-09')
    expect(addDays('2020-04-04', 2)).toBe('2020-04-06')
    expect(addMonths('2020-03-31', -1)).toBe('2020-02-29')
    expect(daysInMonth(2020, 2)).toBe(29)
    expect(parseDay('2020-02-29')).toBe('2020-02-29')
  })

  test('in words and on the axis', () => {
    vi.stubEnv('TZ', zone)
    expect(formatPeriod(period('2018-10-17'))).toBe('17 October 2018')
    expect(formatPeriod(period('2018-24'))).toBe('winter 2018-19')
    const labels = timeTicks([toDayNumber('2019-01-01'), toDayNumber('2019-12-31')], 400).map((t) => t.label)
    expect(labels).toEqual(['Jan 2019', 'Apr 2019', 'Jul 2019', 'Oct 2019'])
  })
})
