import { describe, expect, test } from 'vitest'
import { parseEdtf } from '#domain/model/period.ts'
import { disagreements } from '#domain/reasoning/disagreements.ts'
import { DEFAULT_VIEW } from '#state/view.ts'
import { curated } from '../../../support/curated.ts'
import { measure, share } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'

const ofCouncil = curated.observations.filter((o) => o.area === DEFAULT_VIEW.area)

describe('in the five articles', () => {
  const found = disagreements(ofCouncil, curated.metrics)

  test('only the agency share of May 2019 is given differently; 281 social workers stand in both articles', () => {
    expect(found.map((d) => [d.metric.id, d.point.observations.map((o) => o.asStated)])).toEqual([
      ['agency_share', ['a third of whom are agency staff', 'just under a third']],
    ])
  })

  test('just under a third is used, because it leaves less open than a third', () => {
    expect(found[0]?.point.preferred.asStated).toBe('just under a third')
    // 33.3 less a tenth is 29.97; 33.3 and a tenth is 36.63.
    expect(found[0]?.why).toBe(
      'Lines and comparisons use just under a third (30% to below 33.3%), because it is more exact than a third (30% to 36.6%). Words such as “about” or “a third” are drawn as 10% either way.',
    )
  })
})

test('two forecasts of one year, made in different months, do not disagree', () => {
  const [august, october] = ['2019-08', '2019-10'].map((made) => parseEdtf(made))
  const forecasts = [
    figure({ value: 148, asOf: august }),
    figure({ value: 200, source: 's2', asOf: october }),
  ]
  expect(disagreements(forecasts, [measure()])).toEqual([])
})

describe('which of two sources is used', () => {
  const why = (...figures: Parameters<typeof figure>[0][]) =>
    disagreements(
      figures.map((f, i) => figure({ source: `s${i}`, ...f })),
      [measure()],
    )[0]?.why

  test('is the exact one, wherever it stands', () => {
    const words = 'Lines and comparisons use 148, because it is more exact than about 150 (135 to 165).'
    expect(why({ value: 148 }, { value: 150, qualifier: 'about' })).toContain(words)
    expect(why({ value: 150, qualifier: 'about' }, { value: 148 })).toContain(words)
  })

  test('is the one listed first where both are exact', () => {
    expect(why({ value: 281 }, { value: 285 })).toBe(
      'Lines and comparisons use 281: no source is more exact, so the one listed first is used.',
    )
  })

  test('is not asked where they say the same', () =>
    expect(why({ value: 281 }, { value: 281 })).toBeUndefined())
})

test('a figure that was worked out does not disagree with a reported one', () => {
  const figures = [
    figure({ metric: 'share', value: 18 }),
    figure({ metric: 'share', value: 19.7, status: 'derived' }),
  ]
  expect(disagreements(figures, [share])).toEqual([])
})
