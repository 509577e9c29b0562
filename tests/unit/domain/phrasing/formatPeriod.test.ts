import { describe, expect, test } from 'vitest'
import { formatAge, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { period } from '../../../support/observation.ts'

describe('a period is said at the precision that its source gave', () => {
  test.each([
    ['2018-10-17', '17 October 2018', '17 Oct 2018'],
    ['2018-10', 'October 2018', 'Oct 2018'],
    ['2018', '2018', '2018'],
    ['2018-21', 'spring 2018', 'spring 2018'],
    ['2018-22', 'summer 2018', 'summer 2018'],
    ['2019-23', 'autumn 2019', 'autumn 2019'],
    ['2018-24', 'winter 2018-19', 'winter 2018-19'],
    ['1999-24', 'winter 1999-00', 'winter 1999-00'],
    ['2019-35', 'July to September 2019', 'Jul to Sep 2019'],
    ['2019-04-01/2020-03-31', '2019-20', '2019-20'],
    ['2018-10-17/2018-10-18', '17 to 18 October 2018', '17 to 18 Oct 2018'],
    ['2018-10-30/2018-11-02', '30 October to 2 November 2018', '30 Oct to 2 Nov 2018'],
    ['2018-12-30/2019-01-02', '30 December 2018 to 2 January 2019', '30 Dec 2018 to 2 Jan 2019'],
    ['2019-02/2019-05', 'February to May 2019', 'Feb to May 2019'],
    ['2018-11/2019-02', 'November 2018 to February 2019', 'Nov 2018 to Feb 2019'],
    ['2018-10-01/2018-10-31', 'October 2018', 'Oct 2018'],
  ])('%s', (edtf, long, short) => {
    expect(formatPeriod(period(edtf))).toBe(long)
    expect(formatPeriod(period(edtf), 'short')).toBe(short)
  })

  test.each([
    ['2019-05~', 'about May 2019'],
    ['2020-03-01~/2020-04-30~', 'about March to April 2020'],
    ['2020-01-18~/2020-02-29~', 'about January to February 2020'],
    ['2019-05-03~/2019-05-20~', 'about May 2019'],
  ])('%s is approximate, and no finer than a month', (edtf, words) => {
    expect(formatPeriod(period(edtf))).toBe(words)
  })
})

test.each([
  ['2020-07-03', '2026-11-28', 'six years ago'],
  ['2020-11-29', '2026-11-28', 'five years ago'],
  ['2025-11-28', '2026-11-28', 'a year ago'],
  ['2026-08-28', '2026-11-28', 'three months ago'],
  ['2026-10-28', '2026-11-28', 'a month ago'],
  ['2026-11-01', '2026-11-28', ''],
  ['2027-01-01', '2026-11-28', ''],
] as const)('the age of %s on %s is “%s”', (day, today, words) => {
  expect(formatAge(day, today)).toBe(words)
})
