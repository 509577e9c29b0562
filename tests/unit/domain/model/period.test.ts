import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFinancialYear, overlaps, parseEdtf, toEdtf } from '#domain/model/period.ts'
import { anyDay } from '../../../support/arbitrary.ts'
import { period } from '../../../support/observation.ts'

describe('a date as sources give it covers whole days', () => {
  test.each([
    ['2018-10-17', '2018-10-17', '2018-10-17', 'day'],
    ['2018-12', '2018-12-01', '2018-12-31', 'month'],
    ['2020-02', '2020-02-01', '2020-02-29', 'month'],
    ['2018', '2018-01-01', '2018-12-31', 'year'],
    ['2018-21', '2018-03-01', '2018-05-31', 'season'],
    ['2018-22', '2018-06-01', '2018-08-31', 'season'],
    ['2018-23', '2018-09-01', '2018-11-30', 'season'],
    ['2018-24', '2018-12-01', '2019-02-28', 'season'],
    ['2019-24', '2019-12-01', '2020-02-29', 'season'],
    ['2018-33', '2018-01-01', '2018-03-31', 'quarter'],
    ['2018-34', '2018-04-01', '2018-06-30', 'quarter'],
    ['2018-35', '2018-07-01', '2018-09-30', 'quarter'],
    ['2018-36', '2018-10-01', '2018-12-31', 'quarter'],
    ['2019-04-01/2020-03-31', '2019-04-01', '2020-03-31', 'span'],
    ['2018-10-17/2018-10-18', '2018-10-17', '2018-10-18', 'span'],
    ['2018-11/2019-02', '2018-11-01', '2019-02-28', 'span'],
    ['2018/2018-06', '2018-01-01', '2018-06-30', 'span'],
    ['2018-22/2018-24', '2018-06-01', '2019-02-28', 'span'],
  ])('%s runs from %s to %s', (edtf, start, end, precision) => {
    expect(parseEdtf(edtf)).toEqual({ start, end, precision, approximate: false })
  })

  test.each([
    '2018~',
    '2018-10~',
    '2018-10-17~',
    '2018-22~',
    '2020-01-18~/2020-02-29~',
    '2020-01-18~/2020-02-29',
  ])('%s is not sure', (edtf) => expect(parseEdtf(edtf)?.approximate).toBe(true))
})

describe('what is no date is refused', () => {
  test.each([
    ['reversed ends', '2018-12/2018-10'],
    ['reversed days', '2018-10-18/2018-10-17'],
    ['three ends', '2018/2019/2020'],
    ['an open end', '2018/'],
    ['month 13', '2018-13'],
    ['month 0', '2018-00'],
    ['a code that is neither month nor season', '2018-25'],
    ['quarter 5', '2018-37'],
    ['31 April', '2018-04-31'],
    ['29 February of a common year', '2019-02-29'],
    ['two digits of a year', '18-10'],
    ['a year far off', '9999'],
    ['a winter that ends in a far year', '2200-24'],
    ['a year long past', '1899'],
    ['uncertain and approximate', '2018%'],
    ['words', 'last summer'],
    ['nothing', ''],
    ['a slash alone', '/'],
  ])('%s', (_, text) => expect(parseEdtf(text)).toBeUndefined())
})

describe('a period written and read again', () => {
  const mark = fc.constantFrom('', '~')
  const year = fc.integer({ min: 1900, max: 2199 }).map(String)
  const single = fc.oneof(
    anyDay,
    year,
    fc
      .tuple(year, fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 21, 22, 23, 24, 33, 34, 35, 36))
      .map(([y, code]) => `${y}-${String(code).padStart(2, '0')}`),
  )
  const span = fc
    .tuple(anyDay, anyDay, mark)
    .map(([a, b, m]) => (a < b ? `${a}${m}/${b}${m}` : `${b}${m}/${a}${m}`))

  test('is the same period', () => {
    const any = fc.oneof(
      fc.tuple(single, mark).map(([text, m]) => `${text}${m}`),
      span,
    )
    fc.assert(
      fc.property(any, (edtf) => {
        expect(toEdtf(period(edtf))).toBe(edtf)
        expect(parseEdtf(toEdtf(period(edtf)))).toEqual(period(edtf))
      }),
    )
  })

  test('text of any kind is either a period that does not end before it starts, or refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseEdtf(text)
        expect(read === undefined || read.start <= read.end).toBe(true)
      }),
    )
  })
})

describe('two periods', () => {
  test.each([
    ['2018-10', '2018-10-17', true],
    ['2018-10', '2018-10-31/2018-11-02', true],
    ['2018-10', '2018-11', false],
    ['2018-22', '2018', true],
  ])('%s and %s share a day: %s', (a, b, shared) => {
    expect(overlaps(period(a), period(b))).toBe(shared)
    expect(overlaps(period(b), period(a))).toBe(shared)
  })
})

describe('a financial year', () => {
  test.each([
    ['2019-04-01/2020-03-31', true],
    ['2019-04-01/2021-03-31', false],
    ['2019', false],
    ['2019-04-06/2020-04-05', false],
  ])('%s: %s', (edtf, is) => expect(isFinancialYear(period(edtf))).toBe(is))
})
