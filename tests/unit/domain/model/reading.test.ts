import { describe, expect, test } from 'vitest'
import { centre, type Reading, toInterval, toRange, toReading } from '#domain/model/reading.ts'

/** "[135? 165?]": square for an end that is included, round for one that is not, "?" where we inferred it. */
function bounds(reading: Reading | undefined): string {
  const interval = reading && toInterval(reading)
  if (!interval) return 'nothing known'
  const { lower, upper } = interval
  const low = lower ? `${lower.closed ? '[' : '('}${lower.at}${lower.stated ? '' : '?'}` : '(-'
  const high = upper ? `${upper.at}${upper.stated ? '' : '?'}${upper.closed ? ']' : ')'}` : '-)'
  return `${low} ${high}`
}

describe('what the words of a source allow', () => {
  test.each([
    ['192', 'exact', 192, '[192 192]'],
    ['0', 'exact', 0, '[0 0]'],
    // "About" is a tenth either way: 150 less 15, 150 and 15.
    ['about 150', 'about', 150, '[135? 165?]'],
    // A third of 100 in words: 33.3 less and plus 3.33.
    ['a third', 'rounded', 33.3, '[29.97? 36.63?]'],
    ['just under a third', 'just_under', 33.3, '[29.97? 33.3)'],
    ['just over a half', 'just_over', 50, '(50 55?]'],
    ['more than 300', 'more_than', 300, '(300 -)'],
    ['at least 300', 'at_least', 300, '[300 -)'],
    ['fewer than 5', 'less_than', 5, '(- 5)'],
    ['up to 5', 'at_most', 5, '(- 5]'],
    ['about nothing', 'about', 0, '[0? 0?]'],
    ['about 10 fewer', 'about', -10, '[-11? -9?]'],
  ] as const)('%s', (_, qualifier, value, expected) => {
    expect(bounds(toReading(qualifier, value))).toBe(expected)
  })

  test('140 to 160 has both ends, as stated', () => expect(bounds(toRange(140, 160))).toBe('[140 160]'))

  test('160 to 140 is no range', () => expect(toRange(160, 140)).toBeUndefined())

  test('a suppressed figure allows nothing to be said', () => {
    expect(bounds({ kind: 'missing', why: 'suppressed' })).toBe('nothing known')
  })
})

describe('the number that a figure is placed by', () => {
  test.each([
    ['192', toReading('exact', 192), 192],
    ['more than 300', toReading('more_than', 300), 300],
    ['just under a third', toReading('just_under', 33.3), 33.3],
    ['140 to 160, its middle', toRange(140, 160), 150],
    ['suppressed', { kind: 'missing', why: 'suppressed' } as const, undefined],
  ])('%s', (_, reading, at) => expect(reading && centre(reading)).toBe(at))
})
