import { describe, expect, test } from 'vitest'
import { toRange, toReading } from '#domain/model/reading.ts'
import { formatNumber, formatReading } from '#domain/phrasing/formatReading.ts'
import { measure, share } from '../../../support/metric.ts'

const count = measure()
const pounds = measure({ unit: 'GBP' })

describe('a figure keeps the words of its source', () => {
  test.each([
    ['exact', 192, '192'],
    ['exact', 0, '0'],
    ['exact', 1024, '1,024'],
    ['about', 150, 'about 150'],
    ['rounded', 300, '300'],
    ['more_than', 300, 'more than 300'],
    ['at_least', 300, 'at least 300'],
    ['less_than', 5, 'fewer than 5'],
    ['at_most', 5, 'at most 5'],
    ['just_under', 100, 'just under 100'],
    ['just_over', 1000, 'just over 1,000'],
  ] as const)('%s %i of people: %s', (qualifier, value, words) => {
    expect(formatReading(toReading(qualifier, value), count)).toBe(words)
  })

  test.each([
    ['exact', 25, '25%'],
    ['exact', 19.7, '19.7%'],
    ['rounded', 33.3, 'a third'],
    ['just_under', 33.3, 'just under a third'],
    ['just_over', 66.7, 'just over two thirds'],
    ['about', 25, 'about 25%'],
    ['less_than', 5, 'less than 5%'],
    ['less_than', 25, 'less than 25%'],
    ['more_than', 40, 'more than 40%'],
  ] as const)('%s %d in a hundred: %s', (qualifier, value, words) => {
    expect(formatReading(toReading(qualifier, value), share)).toBe(words)
  })

  test('a share told in words never gets decimals that nobody stated', () => {
    for (const qualifier of ['rounded', 'about', 'just_under', 'just_over', 'more_than', 'at_most'] as const)
      expect(formatReading(toReading(qualifier, 33.3), share)).not.toContain('33')
  })

  test.each([
    ['exact', 131_900_000, '£131.9m'],
    ['more_than', 7_000_000, 'more than £7m'],
    ['less_than', 950, 'less than £950'],
    ['exact', 1_250, '£1,250'],
    ['exact', 2_340_000_000, '£2.34bn'],
  ] as const)('%s %i pounds: %s', (qualifier, value, words) => {
    expect(formatReading(toReading(qualifier, value), pounds)).toBe(words)
  })

  test('a range gives both its ends', () => {
    expect(toRange(140, 160) && formatReading(toRange(140, 160) ?? toReading('exact', 0), count)).toBe(
      '140 to 160',
    )
  })

  test.each([
    ['suppressed', 'suppressed (c)'],
    ['unavailable', 'not available (x)'],
    ['not_applicable', 'not applicable (z)'],
    ['unreliable', 'too unreliable to publish (u)'],
    ['low', 'rounds to 0 but is not 0 (low)'],
  ] as const)('a figure that is %s says so', (why, words) => {
    expect(formatReading({ kind: 'missing', why }, count)).toBe(words)
  })
})

test.each([
  [65, 'percent', '65%'],
  [1024, 'count', '1,024'],
  [131_900_000, 'GBP', '£131.9m'],
] as const)('the bare number %i in %s is %s', (value, unit, words) => {
  expect(formatNumber(value, unit)).toBe(words)
})
