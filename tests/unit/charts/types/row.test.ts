import { describe, expect, test } from 'vitest'
import type { ChartValues } from '#charts/types/chartType.ts'
import { row } from '#charts/types/row.ts'
import { toDayNumber } from '#domain/model/day.ts'
import { curatedFigures, curatedMetric } from '../../../support/curated.ts'
import { definition, measure } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'
import { place } from '../../../support/registries.ts'

const EXTENT = { start: '2018-01-01', end: '2021-04-30' } as const

function drawn(metric: string, facts: Partial<ChartValues> = {}) {
  const values = { metric: curatedMetric(metric), observations: curatedFigures(metric), numbered: [] }
  return row.draw({ ...values, extent: EXTENT, ...facts }, { width: 192, height: 33 })
}

const kinds = (marks: readonly { readonly kind: string }[]) => new Set(marks.map((m) => m.kind))

describe('the low charts of the overview', () => {
  test('share one time axis and one frame, so that dates line up', () => {
    const [a, b] = [drawn('unallocated'), drawn('budget')]
    expect(a.x).toEqual(b.x)
    expect(a.frame).toEqual(b.frame)
  })

  test('reach from zero to the highest figure, also of those behind', () => {
    expect(drawn('social_workers').y?.domain).toEqual([0, 328])
    const observations = [figure({ value: 400, when: '2019-09-30' })]
    const behind = [
      {
        area: place({ code: 'E92000001' }),
        role: 'nation' as const,
        layer: 'curated' as const,
        observations,
      },
    ]
    expect(drawn('social_workers', { behind }).y?.domain).toEqual([0, 400])
  })

  test('keep marks within the days shown', () => {
    const { marks } = drawn('unallocated', { extent: { start: '2020-01-01', end: '2020-01-31' } })
    expect(marks.find((m) => m.kind === 'held')).toMatchObject({ to: toDayNumber('2020-01-31') })
  })

  test('draw a long official series as a line without its 31 marks', () => {
    const metric = measure({ definitions: [{ ...definition('census'), official: 'census' }] })
    const yearly = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        figure({ definition: 'census', value: 10, when: `${1990 + i}-09-30` }),
      )
    const pictured = (count: number) =>
      kinds(drawn('unallocated', { metric, observations: yearly(count) }).marks)
    expect(pictured(30)).toContain('point')
    expect([...pictured(31)]).toEqual(['link'])
  })
})
