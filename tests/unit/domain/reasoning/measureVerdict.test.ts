import { describe, expect, test } from 'vitest'
import type { Definition, Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { centre } from '#domain/model/reading.ts'
import type { Backdrop } from '#domain/reasoning/backdrops.ts'
import { toMeasureVerdict } from '#domain/reasoning/measureVerdict.ts'
import { definition, share } from '../../../support/metric.ts'
import { event } from '../../../support/milestone.ts'
import { figure } from '../../../support/observation.ts'
import { place } from '../../../support/registries.ts'

const census: Definition = {
  ...definition('census', 'DfE workforce census, 30 September'),
  noun: '',
  official: 'csww',
}
const agency: Metric = {
  ...share,
  better: 'lower',
  definitions: [{ ...definition('', 'Agency share'), noun: '' }, census],
}
const commissioner = event({ id: 'commissioner', kind: 'commissioner', when: '2018-11-30' })
const joint = place({ code: 'E06000061 / E06000062', name: 'North and West Northamptonshire', kind: 'joint' })
const england = place({ code: 'E92000001', name: 'England', kind: 'nation' })

const official = (first: number, values: readonly number[], area = 'E10000021') =>
  values.map((value, i) =>
    figure({ value, when: `${first + i}-09-30`, definition: 'census', unit: 'percent', area }),
  )
const reported = [
  figure({ value: 25, when: '2018-12', unit: 'percent', atMilestone: 'commissioner' }),
  figure({ value: 33.3, qualifier: 'rounded', when: '2019-05', unit: 'percent' }),
]
const continued: Backdrop = {
  area: joint,
  role: 'continued',
  layer: 'curated',
  observations: official(2021, [26.0, 27.3, 26.7, 24.5, 19.5], joint.code),
}
const nation: Backdrop = {
  area: england,
  role: 'nation',
  layer: 'curated',
  observations: official(2017, [15.8, 15.4, 15.8, 15.4, 15.5, 17.6, 17.9, 16.2, 13.0], england.code),
}
const own = official(2017, [40.9, 25.7, 31.1, 27.8])
const shownOf = (o: Observation | undefined) => o && centre(o.reading)

describe('the agency share of Northamptonshire', () => {
  const measure = toMeasureVerdict([...own, ...reported], agency, commissioner, [continued, nation])

  test('is led by what was reported', () => {
    expect(shownOf(measure?.lead.latest.reported.preferred)).toBe(33.3)
    expect(measure?.lead.standing).toBe('moved')
  })

  test('counts by the census, as two reported figures are too few: lower, but no clear trend', () => {
    expect(measure?.standing).toBe('unclear')
    expect(measure?.official?.because).toMatchObject({ rule: 'trend', count: 8, test: { s: -14 } })
  })

  test('has the census continued by the joint return of the two new councils', () => {
    expect(measure?.continuedBy).toBe(joint)
    expect(shownOf(measure?.official?.latest.reported.preferred)).toBe(19.5)
  })

  test('has England’s figure of the same day beside it', () => {
    expect(shownOf(measure?.nation?.observation)).toBe(13)
  })

  test('without a report is led by the census', () => {
    const alone = toMeasureVerdict(own, agency, commissioner, [continued])
    expect(alone?.official).toBeUndefined()
    expect(shownOf(alone?.lead.latest.reported.preferred)).toBe(19.5)
  })

  test('does not answer for an area that has no figure of its own', () => {
    expect(toMeasureVerdict([], agency, commissioner, [continued])).toBeUndefined()
  })
})

describe('what a measure counts by', () => {
  const monthly = (values: readonly number[]) =>
    values.map((value, i) => figure({ value, when: `2019-0${i + 1}`, unit: 'percent' }))
  const standing = (figures: readonly Observation[], milestone = commissioner) =>
    toMeasureVerdict(figures, agency, milestone)?.standing
  const falling = official(2018, [30, 28, 26, 24, 22, 20])

  test('is its reported series, if that has five figures', () => {
    expect(standing(monthly([9, 8, 7, 6, 5]))).toBe('better')
  })

  test('is mixed where the official series disagrees', () => {
    expect(standing([...monthly([5, 6, 7, 8, 9]), ...falling])).toBe('mixed')
    expect(standing([...monthly([9, 8, 7, 6, 5]), ...falling])).toBe('better')
  })

  test('is nothing to compare where the only change is from the first figure shown', () => {
    const late = official(2021, [30, 28, 26, 24, 22, 20])
    expect(standing(late)).toBe('alone')
    expect(toMeasureVerdict(late, agency)?.standing).toBe('better')
  })

  test('is a stated figure, and one that was worked out only where nothing was stated', () => {
    const stated = figure({ value: 18, when: '2018-12', unit: 'percent' })
    const derived = figure({ value: 19.7, when: '2019-05', unit: 'percent', status: 'derived' })
    const status = (figures: readonly Observation[]) => toMeasureVerdict(figures, agency)?.lead.series.status
    expect(status([stated, derived])).toBe('reported')
    expect(status([derived])).toBe('derived')
  })
})

describe('of several reported counts', () => {
  const counted = { ...share, definitions: [definition('cases'), definition('children')] }
  const cases = (value: number, when: string) => figure({ value, when, definition: 'cases' })
  const children = (value: number, when: string) => figure({ value, when, definition: 'children' })
  const lead = (...figures: Observation[]) => toMeasureVerdict(figures, counted, commissioner)

  test('one with a change since the milestone leads, although another has a later figure', () => {
    const measure = lead(cases(9, '2018-11-01'), cases(7, '2019-03'), children(5, '2019-08'))
    expect(measure?.lead.series.definition).toBe('cases')
    expect(measure?.otherNouns).toEqual(['children'])
  })

  test('one with the latest figure leads, if no change is known', () => {
    expect(lead(cases(9, '2018-11-01'), children(5, '2019-08'))?.lead.series.definition).toBe('children')
  })
})
