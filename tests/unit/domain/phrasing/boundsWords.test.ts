import { expect, test } from 'vitest'
import { type Reading, toRange, toReading } from '#domain/model/reading.ts'
import { boundsWords, isInferred } from '#domain/phrasing/boundsWords.ts'

const range = toRange(140, 160) as Reading

test.each([
  [toReading('about', 150), 'count', '135 to 165'],
  [toReading('just_under', 33.3), 'percent', '30% to below 33.3%'],
  [toReading('just_over', 50), 'percent', 'above 50% to 55%'],
  [toReading('more_than', 7_000_000), 'GBP', 'above £7m'],
  [toReading('at_least', 300), 'count', '300 or more'],
  [toReading('less_than', 5), 'count', 'below 5'],
  [toReading('at_most', 5), 'count', '5 or less'],
  [range, 'count', '140 to 160'],
  [toReading('exact', 267), 'count', undefined],
  [{ kind: 'missing', why: 'suppressed' } as Reading, 'count', undefined],
] as const)('the limits of %j in %s', (reading, unit, words) =>
  expect(boundsWords(reading, unit)).toBe(words),
)

test('limits are inferred from words, stated in numbers', () => {
  expect(isInferred(toReading('about', 150))).toBe(true)
  expect(isInferred(toReading('just_under', 33.3))).toBe(true)
  expect(isInferred(toReading('more_than', 300))).toBe(false)
  expect(isInferred(range)).toBe(false)
  expect(isInferred(toReading('exact', 267))).toBe(false)
})
