import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UNITS, type Unit } from '#domain/model/metric.ts'
import type { Qualifier } from '#domain/model/reading.ts'
import { parseReading, type ValueHints } from '#import/values/parseReading.ts'

/** "about 150 (135 to 165)": a reading in a form that is easy to work out by hand. */
function said(text: string, unit: Unit, hints?: ValueHints): string {
  const result = parseReading(text, unit, hints)
  if ('issue' in result) return `! ${result.issue.code}`
  const { reading } = result
  if (reading.kind === 'missing') return `missing ${reading.why}`
  if (reading.kind === 'exact') return `${reading.value}`
  const end = (bound: typeof reading.lower) => (bound ? `${bound.at}${bound.closed ? '' : ' open'}` : 'none')
  return `${reading.qualifier} ${reading.value ?? ''} (${end(reading.lower)}, ${end(reading.upper)})`
}

describe('a value is read with what its words leave open', () => {
  test.each<[string, Unit, string]>([
    ['192', 'count', '192'],
    ['1,024', 'count', '1024'],
    ['1 024', 'count', '1024'],
    ['1\u00a0024', 'count', '1024'],
    ['1\u202f024', 'count', '1024'],
    ['1,024,000', 'count', '1024000'],
    ['5k', 'count', '5000'],
    ['1.1k', 'count', '1100'],
    ['£131.9m', 'GBP', '131900000'],
    ['£7m', 'GBP', '7000000'],
    ['131.9m', 'GBP', '131900000'],
    ['£ 131.9 million', 'GBP', '131900000'],
    ['2bn', 'GBP', '2000000000'],
    ['£1,250', 'GBP', '1250'],
    ['65%', 'percent', '65'],
    ['65 %', 'percent', '65'],
    ['65 per cent', 'percent', '65'],
    ['19.7', 'percent', '19.7'],
    ['0%', 'percent', '0'],
    ['100%', 'percent', '100'],
    ['zero', 'count', '0'],
    ['Nil', 'GBP', '0'],
    ['none', 'count', '0'],
    ['~150', 'count', 'about 150 (135, 165)'],
    ['about 150', 'count', 'about 150 (135, 165)'],
    ['Around 150', 'count', 'about 150 (135, 165)'],
    ['approximately 150', 'count', 'about 150 (135, 165)'],
    ['circa 150', 'count', 'about 150 (135, 165)'],
    ['c.150', 'count', 'about 150 (135, 165)'],
    ['c. 150', 'count', 'about 150 (135, 165)'],
    ['>300', 'count', 'more_than 300 (300 open, none)'],
    ['more than 300', 'count', 'more_than 300 (300 open, none)'],
    ['over 300', 'count', 'more_than 300 (300 open, none)'],
    ['in excess of 50', 'count', 'more_than 50 (50 open, none)'],
    ['more than £7m', 'GBP', 'more_than 7000000 (7000000 open, none)'],
    ['at least 300', 'count', 'at_least 300 (300, none)'],
    ['≥300', 'count', 'at_least 300 (300, none)'],
    ['>= 300', 'count', 'at_least 300 (300, none)'],
    ['300+', 'count', 'at_least 300 (300, none)'],
    ['<5', 'count', 'less_than 5 (none, 5 open)'],
    ['fewer than 5', 'count', 'less_than 5 (none, 5 open)'],
    ['under 5', 'count', 'less_than 5 (none, 5 open)'],
    ['up to 5', 'count', 'at_most 5 (none, 5)'],
    ['no more than 5', 'count', 'at_most 5 (none, 5)'],
    ['≤ 5', 'count', 'at_most 5 (none, 5)'],
    ['just under 100', 'count', 'just_under 100 (90, 100 open)'],
    ['nearly 100', 'count', 'just_under 100 (90, 100 open)'],
    ['almost 100', 'count', 'just_under 100 (90, 100 open)'],
    ['just over 100', 'count', 'just_over 100 (100 open, 110)'],
    ['a third', 'percent', 'rounded 33.3 (29.97, 36.63)'],
    ['two thirds', 'percent', 'rounded 66.7 (60.03, 73.37)'],
    ['Two-thirds', 'percent', 'rounded 66.7 (60.03, 73.37)'],
    ['a quarter', 'percent', 'rounded 25 (22.5, 27.5)'],
    ['three quarters', 'percent', 'rounded 75 (67.5, 82.5)'],
    ['half', 'percent', 'rounded 50 (45, 55)'],
    ['a half', 'percent', 'rounded 50 (45, 55)'],
    ['just under a third', 'percent', 'just_under 33.3 (29.97, 33.3 open)'],
    ['about a third', 'percent', 'about 33.3 (29.97, 36.63)'],
    ['more than a third', 'percent', 'more_than 33.3 (33.3 open, none)'],
    ['140 to 160', 'count', 'between  (140, 160)'],
    ['140-160', 'count', 'between  (140, 160)'],
    ['140–160', 'count', 'between  (140, 160)'],
    ['between 140 and 160', 'count', 'between  (140, 160)'],
    ['£5-7m', 'GBP', 'between  (5000000, 7000000)'],
    ['£5m to £7m', 'GBP', 'between  (5000000, 7000000)'],
    ['20 to 25%', 'percent', 'between  (20, 25)'],
    ['c', 'count', 'missing suppressed'],
    ['[c]', 'count', 'missing suppressed'],
    ['X', 'percent', 'missing unavailable'],
    ['z', 'GBP', 'missing not_applicable'],
    ['u', 'percent', 'missing unreliable'],
    ['low', 'count', 'missing low'],
    ['[k]', 'count', 'missing low'],
  ])('%s as %s', (text, unit, expected) => expect(said(text, unit)).toBe(expected))
})

describe('what is not a figure is refused with a reason', () => {
  test.each<[string, Unit, string]>([
    ['', 'count', 'value-empty'],
    ['  ', 'count', 'value-empty'],
    ['1,02', 'count', 'value-grouping'],
    ['10,24', 'count', 'value-grouping'],
    ['1.024,5', 'count', 'value-european'],
    ['1.5e+05', 'count', 'value-scientific'],
    ['#REF!', 'count', 'value-spreadsheet-error'],
    ['#N/A', 'count', 'value-spreadsheet-error'],
    ['NULL', 'count', 'value-placeholder'],
    ['NA', 'count', 'value-placeholder'],
    ['#DIV/0!', 'percent', 'value-spreadsheet-error'],
    ['-', 'count', 'value-dash'],
    ['–', 'count', 'value-dash'],
    ['-3', 'count', 'value-negative'],
    ['−3', 'count', 'value-negative'],
    ['(5)', 'count', 'value-negative'],
    ['(5)', 'percent', 'value-negative'],
    ['130%', 'percent', 'value-over-100'],
    ['2.5', 'count', 'value-not-whole'],
    ['65%', 'count', 'value-unit'],
    ['£5', 'count', 'value-unit'],
    ['£5', 'percent', 'value-unit'],
    ['5m', 'percent', 'value-unit'],
    ['65%', 'GBP', 'value-unit'],
    ['a third', 'count', 'value-unit'],
    ['160 to 140', 'count', 'value-range-reversed'],
    ['2018-19', 'count', 'value-range-reversed'],
    ['1e60', 'count', 'value-scientific'],
    ['9'.repeat(20), 'count', 'value-too-large'],
    ['several', 'count', 'value-not-a-number'],
    ['about', 'count', 'value-not-a-number'],
    ['>', 'count', 'value-not-a-number'],
    ['<script>alert(1)</script>', 'count', 'value-not-a-number'],
    ['=1+1', 'count', 'value-formula'],
    ['=cmd()', 'count', 'value-formula'],
    ["=cmd|' /C calc'!A0", 'count', 'value-formula'],
    ['+cmd', 'count', 'value-formula'],
    ['-cmd', 'count', 'value-formula'],
    ['@SUM(A1)', 'count', 'value-formula'],
    ['\t=1+1', 'count', 'value-formula'],
    ['word '.repeat(20), 'count', 'value-too-long'],
    ['1'.repeat(40_000), 'count', 'value-too-long'],
  ])('%s as %s', (text, unit, code) => {
    const result = parseReading(text, unit)
    expect('issue' in result && result.issue.code).toBe(code)
    expect('issue' in result && result.issue.suggestion).toMatch(/\w/u)
  })

  test('a message quotes at most 40 characters of the cell, with no character that could turn the text round', () => {
    const result = parseReading(`\u202etxt.${'x'.repeat(90)}\u0007`, 'count')
    const quoted = 'issue' in result ? (/“(.*)”/u.exec(result.issue.message)?.[1] ?? '') : ''
    expect([...quoted]).toHaveLength(40)
    expect(quoted).not.toMatch(/[\p{Cc}\u202e]/u)
  })
})

describe('what a person or a header says of a column changes what its cells mean', () => {
  test.each<[string, Unit, ValueHints, string]>([
    ['-', 'count', { dash: 'zero' }, '0'],
    ['-', 'count', { dash: 'missing' }, 'missing unavailable'],
    ['0.65', 'percent', { fractions: true }, '65'],
    ['65%', 'percent', { fractions: true }, '65'],
    ['131.9', 'GBP', { scale: 1e6 }, '131900000'],
    ['£131.9m', 'GBP', { scale: 1e6 }, '131900000'],
    ['114.1', 'percent', { over100: true }, '114.1'],
    ['28495.7', 'count', { decimals: 1 }, '28495.7'],
    ['28495.7', 'count', {}, '! value-not-whole'],
    ['140-160', 'GBP', { scale: 1e3 }, 'between  (140000, 160000)'],
  ])('%s of %s with %j as %s', (text, unit, hints, expected) =>
    expect(said(text, unit, hints)).toBe(expected),
  )
})

describe('a cell that is read all the same can bring a remark', () => {
  test.each<[string, Unit, string, string]>([
    [':', 'count', 'missing unavailable', 'warning value-old-symbol'],
    ['..', 'count', 'missing unavailable', 'warning value-old-symbol'],
    ['N/A', 'count', 'missing unavailable', 'warning value-old-symbol'],
    ['n/a', 'percent', 'missing unavailable', 'warning value-old-symbol'],
    ['.', 'count', 'missing not_applicable', 'warning value-old-symbol'],
    ['*', 'count', 'missing suppressed', 'warning value-old-symbol'],
    ['~', 'count', 'missing low', 'warning value-old-symbol'],
    ['(5)', 'GBP', '-5', 'info value-brackets'],
  ])('%s of %s as %s', (text, unit, expected, remark) => {
    const result = parseReading(text, unit)
    expect(said(text, unit)).toBe(expected)
    expect('remark' in result && `${result.remark?.severity} ${result.remark?.code}`).toBe(remark)
  })
})

test('whatever a cell holds, reading it gives a reading or a reason', { timeout: 30_000 }, () => {
  const words: readonly Qualifier[] = ['about', 'between']
  const piece = fc.constantFrom(
    'about ',
    '1',
    ',',
    '024',
    '.',
    '5',
    '%',
    '£',
    'm',
    '-',
    ' to ',
    '(',
    ')',
    '>',
    '=',
    'c',
    'a third',
    'e',
    ...words,
  )
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(cell, fc.constantFrom(...UNITS), (text, unit) => {
      const result = parseReading(text, unit)
      if ('issue' in result) return result.issue.message.length < 200
      return (
        result.reading.kind !== 'exact' ||
        (Number.isFinite(result.reading.value) && (result.reading.value >= 0 || unit === 'GBP'))
      )
    }),
    { numRuns: 3000 },
  )
})
