import { describe, expect, test } from 'vitest'
import { describeSelection } from '#domain/phrasing/describe.ts'
import { comparedAndShown, leftOutWords, sharedSelection } from '#features/share/shareRequest.ts'
import { areasNeeded } from '#state/areaFacts.ts'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW } from '#state/view.ts'
import { figure } from '../../support/observation.ts'
import { published } from '../../support/published.ts'

const VIEW = { ...DEFAULT_VIEW, metric: 'agency_share' }
const ENGLAND = 'E92000001'

const england = figure({
  area: ENGLAND,
  metric: 'agency_share',
  definition: 'census',
  unit: 'percent',
  when: '2020-09-30',
  value: 99,
  layer: 'user',
})

function shared(withUserFigures: boolean) {
  const selection = select(published, [england], VIEW)
  if (!selection) throw new Error('the published data are empty')
  const basis = { dataset: published, selection, withUserFigures, view: '', today: '2026-11-28' } as const
  return { basis, selection, ...sharedSelection(basis) }
}

describe('the user’s own figures that are read', () => {
  test('are those of the area and of what it is compared with', () => {
    expect(areasNeeded(published, VIEW)).toEqual(['E10000021', ENGLAND, 'similar-928'])
    expect(areasNeeded(published, { ...VIEW, compare: [] })).toEqual(['E10000021'])
    expect(areasNeeded(published, { ...VIEW, compare: ['doncaster'] })).toEqual(['E10000021', 'E08000017'])
  })
})

describe('the user’s own figure of England', () => {
  test('stands behind the figures, is not one of the area, and is not England’s in the answer', () => {
    const { selection } = shared(true)
    expect(selection.behind.filter((b) => b.layer === 'user').map((b) => b.area.name)).toEqual(['England'])
    expect(selection.all).not.toContain(england)
    expect(selection.verdictOf(selection.metric)?.nation?.observation.layer).toBe('curated')
  })

  test('leaves the browser only with the others of the user', () => {
    const withOwn = shared(true)
    const without = shared(false)
    expect(comparedAndShown(withOwn)).toContain(england)
    expect(comparedAndShown(without)).not.toContain(england)
    expect(leftOutWords(without.basis)).toMatch(/^The drawing also shows 1 figure added by the user/)
    expect(describeSelection(withOwn, [], published.sources)).toContain(
      'added by the user, not verified: 99%',
    )
    expect(describeSelection(without, [], published.sources)).not.toContain('99%')
  })
})

describe('a council that reports a measure together with another', () => {
  test('points to the joint area, where it has no figure of its own', () => {
    const north = (metric: string) => select(published, [], { ...VIEW, area: 'E06000061', metric })
    expect(north('agency_share')?.joint?.name).toBe('North and West Northamptonshire')
    expect(north('re_referrals')?.joint).toBeUndefined()
  })
})
