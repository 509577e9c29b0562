import { describe, expect, test } from 'vitest'
import type { Observation } from '#domain/model/observation.ts'
import { backdropTitle, lineName } from '#domain/phrasing/backdropWords.ts'
import { backdrops } from '#domain/reasoning/backdrops.ts'
import { figure } from '../../../support/observation.ts'
import { published } from '../../../support/published.ts'

const found = <T>(item: T | undefined): T => {
  if (!item) throw new Error('not in the published data')
  return item
}
const areaOf = (slug: string) => found(published.areas.find((a) => a.slug === slug))
const metricOf = (id: string) => found(published.metrics.find((m) => m.id === id))
const agency = metricOf('agency_share')

function behind(
  slug: string,
  compare?: readonly string[],
  userFigures: readonly Observation[] = [],
  metric = agency,
) {
  return backdrops({ ...published, userFigures }, areaOf(slug), metric, compare)
}

const england = (facts: Parameters<typeof figure>[0]) =>
  figure({
    area: 'E92000001',
    metric: 'agency_share',
    unit: 'percent',
    layer: 'user',
    when: '2020-09-30',
    ...facts,
  })

describe('behind an area stand', () => {
  test('what continues it always, and England, similar councils and another council as they are chosen', () => {
    const names = (compare: readonly string[]) =>
      behind('northamptonshire', compare).map((b) => lineName(b, 'owner'))
    expect(names([])).toEqual(['joint return from 2021'])
    expect(names(['england', 'similar'])).toEqual([
      'joint return from 2021',
      'England',
      'similar councils, median',
    ])
    expect(names(['middlesbrough'])).toEqual(['Middlesbrough', 'joint return from 2021'])
    expect(names(['E06000002'])).toEqual(['Middlesbrough', 'joint return from 2021'])
  })

  test('official figures of the same definition only', () => {
    for (const { observations } of behind('northamptonshire'))
      expect(new Set(observations.map((o) => o.definition))).toEqual(new Set(['census']))
  })

  test('nothing to compare for a total', () => {
    const staff = behind('northamptonshire', undefined, [], metricOf('unallocated'))
    expect(staff.filter((b) => b.role !== 'continued')).toEqual([])
  })

  test('the councils of a sum that is worked out here, which make no joint return', () => {
    const [sum] = behind('northamptonshire', [], [], metricOf('assessments_within_45_days'))
    expect(sum && lineName(sum, 'owner')).toMatch(/^councils added together from 20\d\d$/)
  })
})

describe('the user’s own figures of England', () => {
  test('are a line of their own, and say that they are not verified', () => {
    const lines = behind('northamptonshire', ['england'], [england({ definition: 'census', value: 15 })])
    const [own] = lines.filter((b) => b.layer === 'user')
    expect(own?.observations).toHaveLength(1)
    expect(
      lines.find((b) => b.role === 'nation' && b.layer === 'curated')?.observations.length,
    ).toBeGreaterThan(5)
    expect(own && lineName(own, 'owner')).toBe('England (yours, not verified)')
    expect(own && lineName(own, 'reader')).toBe('England (added by the user, not verified)')
    expect(own && backdropTitle(own, agency, 'owner')).toBe(
      'England, DfE workforce census, 30 September, yours, not verified',
    )
  })

  test('are left out where the area has no figure of their definition', () => {
    expect(
      behind('kingston-upon-hull', ['england'], [england({ definition: 'elsewhere' })]).some(
        (b) => b.layer === 'user',
      ),
    ).toBe(false)
  })
})
