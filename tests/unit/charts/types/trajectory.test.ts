import { describe, expect, test } from 'vitest'
import { textWidth } from '#charts/layout/textWidth.ts'
import { toScales } from '#charts/model.ts'
import type { ChartSize, ChartValues } from '#charts/types/chartType.ts'
import { sparkline } from '#charts/types/sparkline.ts'
import { trajectory } from '#charts/types/trajectory.ts'
import { type Day, toDayNumber } from '#domain/model/day.ts'
import { ANYSHIRE, selected } from '../../../support/curated.ts'
import { measure } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'

function drawn(view: Parameters<typeof selected>[0], width = 1100) {
  const selection = selected(view)
  return trajectory.draw({ ...selection, observations: selection.shown }, { width, height: 440 })
}

const chart = (values: Partial<ChartValues>, size: Partial<ChartSize> = {}) =>
  trajectory.draw(
    {
      metric: measure(),
      observations: [],
      numbered: [],
      extent: { start: '2018-07-01', end: '2020-04-30' },
      ...values,
    },
    { width: 800, height: 440, ...size },
  )

describe('the chart of Northamptonshire’s unallocated cases', () => {
  const model = drawn({ metric: 'unallocated' })
  const of = (kind: string) => model.marks.filter((m) => m.kind === kind)

  test('shows three points, one figure of more than 300, and a zero that held', () => {
    expect(of('point')).toMatchObject([
      { at: { v: 267 }, shape: 'circle', fill: 'solid' },
      { at: { v: 150 }, shape: 'circle', fill: 'dashed' },
      { at: { v: 192 }, shape: 'square', fill: 'solid' },
    ])
    expect(of('arrow')).toMatchObject([{ at: { v: 300 }, direction: 'up' }])
    expect(of('held')).toMatchObject([{ v: 0 }])
  })

  test('joins children with children and cases with cases, and nothing else', () => {
    expect(of('link')).toMatchObject([
      { style: 'gap', from: { v: 267 }, to: { v: 150 } },
      { style: 'dotted', from: { v: 300 }, to: { v: 0 } },
    ])
  })

  test('labels each figure with what it counted', () => {
    expect(model.labels.map((l) => l.text).toSorted()).toEqual([
      '0 cases held',
      '192 assessments',
      '267 children',
      'about 150 children',
      'more than 300 cases',
    ])
  })

  test('describes itself in a sentence', () => {
    expect(model.summary).toMatch(
      /^Chart of unallocated children, assessments and cases: 267 children, October 2018; 192 assessments, December 2018; about 150 children, about May 2019; more than 300 cases, October 2019; 0 cases, about January to February 2020\. \d+ milestones in the same time\.$/u,
    )
  })

  test('counts the judgement of 2013 as earlier, and the inspection of 2022 as later', () => {
    expect(model.milestones?.earlier).toBe(1)
    expect(model.milestones?.later).toBe(2)
  })

  test('has a value axis from zero to above 300', () => {
    expect(model.y?.domain[0]).toBe(0)
    expect(model.y?.domain[1]).toBeGreaterThan(300)
  })
})

describe('a chart', () => {
  test('of a council without figures shows only its milestones', () => {
    const model = drawn({ area: ANYSHIRE })
    expect(model.y).toBeUndefined()
    expect(model.marks).toEqual([])
    expect(model.milestones?.placed.length).toBeGreaterThan(0)
    expect(model.summary).toContain('no figures')
  })

  test('draws at its edge whatever reaches beyond its dates', () => {
    const extent = { start: '2019-05-20', end: '2019-12-31' } as const
    const model = chart({
      extent,
      observations: [
        figure({ when: '2019-05', definition: 'children' }),
        figure({ when: '2019-04-01/2020-03-31', basis: 'over' }),
        figure({ when: '2019-12-01/2020-01-31', basis: 'held', value: 0 }),
      ],
    })
    expect(model.figures.map((f) => f.at.t)).toEqual(
      ['2019-05-20', '2019-12-31', '2019-12-31'].map((day) => toDayNumber(day as Day)),
    )
    expect(model.marks.find((m) => m.kind === 'held')).toMatchObject({ to: toDayNumber('2019-12-31') })
    expect(model.marks.find((m) => m.kind === 'band')).toMatchObject({ from: toDayNumber('2019-05-20') })
  })

  test('of one day has finite coordinates', () => {
    const extent = { start: '2019-05-14', end: '2019-05-14' } as const
    const model = chart({ extent, observations: [figure({ when: '2019-05-14' })] })
    expect(Number.isFinite(toScales(model).x(toDayNumber('2019-05-14')))).toBe(true)
  })

  test('with many figures labels only the first, the last, the highest and the lowest', () => {
    const values = [5, 4, 3, 9, 3, 4, 5, 6, 1, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5]
    const observations = values.map((value, i) =>
      figure({ value, when: `2019-${String((i % 12) + 1).padStart(2, '0')}-${i < 12 ? '01' : '15'}` }),
    )
    const said = chart({ observations, extent: { start: '2019-01-01', end: '2019-12-31' } }).labels
    expect(said.length).toBeLessThanOrEqual(4)
    expect(said.map((l) => l.text)).toContain('9')
    expect(said.map((l) => l.text)).toContain('1')
  })

  test('never cuts a label of the time axis at its edge', () => {
    for (const width of [320, 358, 560, 750, 1104]) {
      const extent = { start: '2018-01-01', end: '2021-04-01' } as const
      const model = chart({ extent, observations: [figure({ value: 3 })] }, { width })
      const { x } = toScales(model)
      for (const { at, label } of model.x.ticks) {
        const half = textWidth(label, 13) / 2
        expect(label === '' || (x(at) - half >= 0 && x(at) + half <= width)).toBe(true)
      }
      expect(model.x.ticks.filter((t) => t.label !== '').length).toBeGreaterThan(1)
    }
  })
})

describe('a small chart', () => {
  const selection = selected({ metric: 'unallocated' })
  const model = sparkline.draw({ ...selection, observations: selection.shown }, { width: 225, height: 60 })

  test('has no labels', () =>
    expect([...model.labels, ...model.x.ticks, ...(model.y?.ticks ?? [])]).toEqual([]))

  test('starts at zero', () => expect(model.y?.domain[0]).toBe(0))
})
