import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PeriodHints } from '#domain/model/ambiguousPeriod.ts'
import { periodAmbiguity, periodEvidence } from '#domain/model/ambiguousPeriod.ts'
import { toEdtf } from '#domain/model/period.ts'
import { parseTypedPeriod, plainPeriod } from '#domain/model/typedPeriod.ts'

const HINTS = {
  sixDigits: fc.constantFrom('years' as const, 'month' as const),
  quarters: fc.constantFrom('calendar' as const, 'financial' as const),
  dayFirst: fc.boolean(),
  serials: fc.boolean(),
}

const read = (text: string, hints?: PeriodHints) => {
  const period = parseTypedPeriod(text, hints)
  return period && toEdtf(period)
}

describe('a typed date is read as a person means it', () => {
  test.each([
    ['Oct 2019', '2019-10'],
    ['October 2019', '2019-10'],
    [' october  2019 ', '2019-10'],
    ['Sept. 2019', '2019-09'],
    ['10/2019', '2019-10'],
    ['2019-10', '2019-10'],
    ['Dec-18', '2018-12'],
    ["Dec '18", '2018-12'],
    ['Dec–18', '2018-12'],
    ['31/10/2019', '2019-10-31'],
    ['1/2/2019', '2019-02-01'],
    ['31.10.2019', '2019-10-31'],
    ['31 October 2019', '2019-10-31'],
    ['31st Oct 2019', '2019-10-31'],
    ['October 31, 2019', '2019-10-31'],
    ['8-Dec-18', '2018-12-08'],
    ['2018-10-31', '2018-10-31'],
    ['2019', '2019'],
    ['2018/19', '2018-04-01/2019-03-31'],
    ['2018-19', '2018-04-01/2019-03-31'],
    ['2018–19', '2018-04-01/2019-03-31'],
    ['2018/2019', '2018-04-01/2019-03-31'],
    ['201819', '2018-04-01/2019-03-31'],
    ['1999-00', '1999-04-01/2000-03-31'],
    ['2020-21', '2020-04-01/2021-03-31'],
    ['2010/11', '2010-04-01/2011-03-31'],
    ['FY 2010-11', '2010-04-01/2011-03-31'],
    ['financial year 2019-20', '2019-04-01/2020-03-31'],
    ['summer 2018', '2018-22'],
    ['Spring 2020', '2020-21'],
    ['winter 2018-19', '2018-24'],
    ['Q3 2019-20', '2019-36'],
    ['2019/20 Q1', '2019-34'],
    ['Q4 2019-20', '2020-33'],
    ['about May 2019', '2019-05~'],
    ['2018-10~', '2018-10~'],
    ['2019-04-01/2020-03-31', '2019-04-01/2020-03-31'],
    ['2018-22', '2018-22'],
    ['Year ending 31 March 2019', '2018-04-01/2019-03-31'],
    ['year to 30 September 2019', '2018-10-01/2019-09-30'],
    ['Year ended March 2020', '2019-04-01/2020-03-31'],
    ['2019-03-31T00:00:00Z', '2019-03-31'],
    ['2019-03-31 00:00', '2019-03-31'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf))
})

describe('a date that is impossible, or could mean two things, is not guessed at', () => {
  test.each([
    '',
    'soon',
    '31/04/2019',
    '29/02/2019',
    '05/31/2019',
    '13/2019',
    '2018-13',
    '2018/20',
    '2018-17',
    '201619',
    '2010-11',
    '201011',
    'Q3 2019',
    'Q5 2019-20',
    'winter 2018',
    '18-Dec',
    'Dec 18',
    'Dec-75',
    '12/05/19',
    'early 2020',
    '31 summer 2018',
    '1 Oct 2 2019',
    '43435',
    '2019/10',
    '0/10/2019',
    'Oct',
    `Oct 2019${' '.repeat(10)}x`,
    '1'.repeat(1000),
  ])('%s', (text) => expect(read(text)).toBeUndefined())
})

describe('a form with two meanings is read once it was decided which', () => {
  test.each<[string, PeriodHints, string | undefined]>([
    ['201011', { sixDigits: 'years' }, '2010-04-01/2011-03-31'],
    ['201011', { sixDigits: 'month' }, '2010-11'],
    ['2010-11', { sixDigits: 'month' }, '2010-11'],
    ['201809', { sixDigits: 'month' }, '2018-09'],
    ['201809', { sixDigits: 'years' }, undefined],
    ['201718', { sixDigits: 'month' }, '2017-04-01/2018-03-31'],
    ['Q3 2019', { quarters: 'calendar' }, '2019-35'],
    ['Q3 2019', { quarters: 'financial' }, '2019-36'],
    ['2019 Q4', { quarters: 'financial' }, '2020-33'],
    ['12/05/2019', {}, '2019-05-12'],
    ['12/05/2019', { dayFirst: false }, '2019-12-05'],
    ['05/31/2019', { dayFirst: false }, '2019-05-31'],
    ['43435', { serials: true }, '2018-12-01'],
    ['43435', {}, undefined],
  ])('%s with %j', (text, hints, edtf) => expect(read(text, hints)).toBe(edtf))

  test.each([
    ['201011', 'six-digits'],
    ['2010-11', 'six-digits'],
    ['201718', undefined],
    ['201809', undefined],
    ['Q3 2019', 'quarter'],
    ['Q3 2019-20', undefined],
    ['12/05/2019', 'day-month'],
    ['05/05/2019', undefined],
    ['31/05/2019', undefined],
    ['43435', 'serial'],
    ['99999', undefined],
    ['2019', undefined],
  ])('%s has the ambiguity %s', (text, kind) => expect(periodAmbiguity(plainPeriod(text))).toBe(kind))

  test.each([
    ['201718', { sixDigits: 'years' }],
    ['201809', { sixDigits: 'month' }],
    ['31/05/2019', { dayFirst: true }],
    ['05/31/2019', undefined],
    ['201011', undefined],
  ])('%s proves %j of its column', (text, proof) => expect(periodEvidence(plainPeriod(text))).toEqual(proof))
})

test('whatever is typed, it never throws, and a date it gives is a real one', () => {
  const piece = fc.constantFrom(
    'Q3',
    'Oct',
    '31',
    '/',
    '-',
    ' ',
    '2019',
    '20',
    'st',
    'summer',
    'FY',
    '~',
    'about ',
    ',',
    '18',
    "'",
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(typed, fc.record(HINTS, { requiredKeys: [] }), (text, hints) => {
      const period = parseTypedPeriod(text, hints)
      return period === undefined || period.start <= period.end
    }),
    { numRuns: 2000 },
  )
})
