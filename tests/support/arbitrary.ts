import fc from 'fast-check'
import { type Day, fromDayNumber, toDayNumber } from '#domain/model/day.ts'
import { type Qualifier, type Reading, toRange, toReading } from '#domain/model/reading.ts'

/** Any day of the years 1901 to 2198. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: toDayNumber('1901-01-01'), max: toDayNumber('2198-12-31') })
  .map(fromDayNumber)

/** Any day of the years 2017 to 2022, the years of the curated figures. */
export const anyDayOfStory: fc.Arbitrary<Day> = fc
  .integer({ min: toDayNumber('2017-01-01'), max: toDayNumber('2022-12-31') })
  .map(fromDayNumber)

const QUALIFIERS: readonly Exclude<Qualifier, 'between'>[] = [
  'exact',
  'about',
  'rounded',
  'more_than',
  'at_least',
  'less_than',
  'at_most',
  'just_under',
  'just_over',
]

/** Any reading, with small numbers so that two of them often overlap. */
export const anyReading: fc.Arbitrary<Reading> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...QUALIFIERS), fc.integer({ min: 0, max: 30 }))
    .map(([qualifier, value]) => toReading(qualifier, value)),
  fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
    .map(([a, b]) => toRange(Math.min(a, b), Math.max(a, b)) ?? toReading('exact', a)),
  fc.constant<Reading>({ kind: 'missing', why: 'suppressed' }),
)
