import { describe, expect, test } from 'vitest'
import { overallWords } from '#domain/reasoning/overall.ts'
import { curated } from '../../../support/curated.ts'
import { figure } from '../../../support/observation.ts'

const area = 'E10000021'
const figures = curated.observations.filter((o) => o.area === area)

describe('what can be told of all measures', () => {
  test('in Northamptonshire: unallocated cases fell to zero; staff fell, agency share rose; nothing else has two like figures', () => {
    expect(overallWords(figures, curated.metrics)).toBe(
      'Of 14 measures, 1 improved, 2 got worse and 11 cannot be compared yet.',
    )
  })

  test('is not said of one measure alone, nor of none', () => {
    expect(
      overallWords(
        figures.filter((o) => o.metric === 'budget'),
        curated.metrics,
      ),
    ).toBe('')
    expect(overallWords([], curated.metrics)).toBe('')
  })

  test('counts a change without a good direction as a change', () => {
    const metrics = curated.metrics.map((m) => ({ ...m, better: 'neither' as const }))
    expect(overallWords(figures, metrics)).toBe(
      'Of 14 measures, 3 changed (no direction is better) and 11 cannot be compared yet.',
    )
  })

  test('says that figures of the reader’s own are among them', () => {
    const own = figure({
      metric: 'agency_share',
      definition: '',
      value: 24,
      unit: 'percent',
      when: '2020-06',
      layer: 'user',
    })
    expect(overallWords([...figures, own], curated.metrics)).toBe(
      'Of 14 measures, 2 improved, 1 got worse and 11 cannot be compared yet. This count includes your unverified figures.',
    )
  })
})
