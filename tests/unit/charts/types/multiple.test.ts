import { describe, expect, test } from 'vitest'
import { textWidth } from '#charts/layout/textWidth.ts'
import type { ChartSize, ChartValues } from '#charts/types/chartType.ts'
import { multiple } from '#charts/types/multiple.ts'
import { toDayNumber } from '#domain/model/day.ts'
import { curatedFigures, curatedMetric } from '../../../support/curated.ts'

const EXTENT = { start: '2018-01-01', end: '2021-04-30' } as const
const WIDE = { width: 360, height: 150 } as const
const PHONE = { width: 196, height: 96 } as const

function small(metric: string, facts: Partial<ChartValues> = {}, size: ChartSize = WIDE) {
  const values = { metric: curatedMetric(metric), observations: curatedFigures(metric), numbered: [] }
  return multiple.draw({ ...values, extent: EXTENT, ...facts }, size)
}

const labels = (ticks: readonly { readonly label: string }[] = []) => ticks.map((t) => t.label)

describe('the small charts', () => {
  test('share one time axis and one frame, so that dates line up', () => {
    const [a, b] = [small('unallocated'), small('budget')]
    expect(a.x).toEqual(b.x)
    expect(a.frame).toEqual(b.frame)
    expect(labels(a.x.ticks)).toEqual(['Jan 2018', 'Apr 2021'])
  })

  test('keep the labels of their axes inside the frame on a phone, without overlap', () => {
    for (const metric of ['unallocated', 'budget', 'open_assessments', 'savings_not_made']) {
      const { frame, x, y } = small(metric, {}, PHONE)
      // Values end 8 px left of the plot; dates are centred on the first and the last day, 14 px inside it.
      for (const tick of y?.ticks ?? []) expect(textWidth(tick.label, 13)).toBeLessThanOrEqual(frame.left - 8)
      const [first = 0, last = 0] = x.ticks.map((t) => textWidth(t.label, 13) / 2)
      expect(frame.right - 14 + last).toBeLessThanOrEqual(frame.width)
      expect(frame.left + 14 + first).toBeLessThan(frame.right - 14 - last)
    }
  })

  test('have a value axis each, from zero to above the highest figure', () => {
    expect(labels(small('agency_share').y?.ticks)).toEqual(['0%', '25%', '50%'])
    expect(labels(small('unallocated').y?.ticks)).toEqual(['0', '200', '400'])
    expect(labels(small('budget').y?.ticks)).toEqual(['£0', '£75m', '£150m'])
  })

  test('have the marks of the large chart', () => {
    const kinds = new Set(small('unallocated').marks.map((m) => m.kind))
    for (const kind of ['point', 'arrow', 'interval', 'held', 'band', 'link']) expect(kinds).toContain(kind)
  })

  test('keep marks within the days shown', () => {
    const { marks } = small('unallocated', { extent: { start: '2020-01-01', end: '2020-01-31' } })
    const held = marks.find((m) => m.kind === 'held')
    expect(held).toMatchObject({ to: toDayNumber('2020-01-31') })
  })

  test('name days over a short time', () => {
    const { x } = small('unallocated', { extent: { start: '2020-01-01', end: '2020-01-31' } })
    expect(labels(x.ticks)).toEqual(['1 Jan 2020', '31 Jan 2020'])
  })

  test('describe in words what they show', () => {
    expect(small('social_workers').summary).toContain('328, December 2018; 281, May 2019')
    expect(small('budget', { observations: [] }).summary).toContain('no figures in these dates')
  })
})
