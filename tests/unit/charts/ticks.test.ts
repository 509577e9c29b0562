import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWidth } from '#charts/layout/textWidth.ts'
import { linear } from '#charts/scale.ts'
import { timeTicks, valueAxis } from '#charts/ticks.ts'
import { type Day, toDayNumber } from '#domain/model/day.ts'
import { anyDayOfStory } from '../../support/arbitrary.ts'

const labels = (start: Day, end: Day, width: number) =>
  timeTicks([toDayNumber(start), toDayNumber(end)], width).map((t) => t.label)

describe('the time axis', () => {
  test('names days over a short time', () => {
    expect(labels('2019-05-13', '2019-05-17', 800)).toEqual([
      '13 May 2019',
      '14 May 2019',
      '15 May 2019',
      '16 May 2019',
      '17 May 2019',
    ])
  })

  test('names quarters where months do not fit', () => {
    expect(labels('2018-10-01', '2020-03-31', 600)).toEqual([
      'Oct 2018',
      'Jan 2019',
      'Apr 2019',
      'Jul 2019',
      'Oct 2019',
      'Jan 2020',
    ])
  })

  test('names years over a long time', () => {
    expect(labels('2013-01-01', '2022-12-31', 560)).toEqual([
      '2013',
      '2014',
      '2015',
      '2016',
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
    ])
  })

  test('names the day of a range of one day', () => {
    expect(labels('2019-05-14', '2019-05-14', 600)).toEqual(['14 May 2019'])
  })

  test('has few labels even for the longest range that an address can ask for', () => {
    expect(labels('1900-01-01', '2199-12-31', 700).length).toBeLessThan(20)
  })

  test('has no overlapping labels, and stays in the range', () => {
    fc.assert(
      fc.property(anyDayOfStory, anyDayOfStory, fc.integer({ min: 240, max: 1100 }), (a, b, width) => {
        const [start, end] = a < b ? [a, b] : [b, a]
        const domain = [toDayNumber(start), toDayNumber(end)] as const
        const x = linear(domain, [0, width])
        const ticks = timeTicks(domain, width)
        for (const [i, tick] of ticks.entries()) {
          expect(tick.at).toBeGreaterThanOrEqual(domain[0])
          expect(tick.at).toBeLessThanOrEqual(domain[1])
          const before = ticks[i - 1]
          if (before) expect(x(tick.at) - x(before.at)).toBeGreaterThan(textWidth(tick.label, 13))
        }
      }),
    )
  })
})

describe('the value axis', () => {
  test('runs from 0 to above the highest percentage, and never beyond 100%', () => {
    const ends = [0, 19.7, 33.3, 97, 100].map((highest) => valueAxis(highest, 'percent').ticks.at(-1)?.label)
    expect(ends).toEqual(['4%', '25%', '40%', '100%', '100%'])
  })

  test('runs from 0 to above the highest count', () => {
    expect(valueAxis(300, 'count').ticks.map((t) => t.label)).toEqual(['0', '100', '200', '300', '400'])
  })

  test('counts in whole people, even if the highest count is 0', () => {
    for (const highest of [0, 1, 2, 3]) {
      const { domain, ticks } = valueAxis(highest, 'count')
      expect(ticks.map((t) => t.at)).toEqual(Array.from({ length: domain[1] + 1 }, (_, i) => i))
    }
  })

  test('names millions of pounds', () => {
    expect(valueAxis(131_900_000, 'GBP').ticks.map((t) => t.label)).toEqual(['£0', '£50m', '£100m', '£150m'])
  })

  test('always starts at zero and leaves space above the highest figure', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (highest) => {
        const { domain, ticks } = valueAxis(highest, 'count')
        expect(domain[0]).toBe(0)
        expect(domain[1]).toBeGreaterThan(highest)
        expect(ticks.at(-1)?.at).toBe(domain[1])
        expect(ticks.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})
