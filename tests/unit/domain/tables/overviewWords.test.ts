import { describe, expect, test } from 'vitest'
import { overviewWords } from '#domain/tables/overviewWords.ts'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW, type View } from '#state/view.ts'
import { published } from '../../../support/published.ts'

function words(metric: string, view: Partial<View> = {}) {
  const selection = select(published, [], { ...DEFAULT_VIEW, ...view })
  const counted = published.metrics.find((m) => m.id === metric)
  const measure = counted && selection?.verdictOf(counted)
  if (!measure) throw new Error(`there are no figures of ${metric}`)
  return overviewWords(measure)
}

describe('a row of the overview', () => {
  test('has what was reported at the commissioner’s arrival and last, and the census apart', () => {
    expect(words('social_workers')).toEqual({
      baseline: { value: '328', when: 'Dec 2018', joint: false },
      latest: { value: '281', when: 'May 2019', joint: false },
      change: '▼ down 47, too few figures to judge',
      standing: 'moved',
      official: {
        figure: { value: '421.5 full-time equivalents', when: '30 Sep 2025', joint: true },
        title: 'DfE workforce census',
        path: 'higher in 6 of 7 years, clearly better',
      },
      nation: '',
      group: '',
      other: '',
    })
  })

  test('has England and similar councils for the same day as the census', () => {
    expect(words('agency_share')).toMatchObject({
      latest: { value: 'a third or just under a third', when: 'May 2019, sources differ' },
      change: '▲ up, too few figures to judge',
      nation: '13%',
      group: '8.7%',
    })
  })

  test('does not repeat the official figure where no report gave one', () => {
    expect(words('average_caseload')).toMatchObject({
      baseline: { value: '18.7 cases', when: '30 Sep 2018', joint: false },
      latest: { value: '14.8 cases', when: '30 Sep 2025', joint: true },
      change: '▼ down 3.9, clearly better',
      official: { figure: undefined, title: 'DfE workforce census', path: 'lower in 5 of 7 years' },
    })
  })

  test('says that the first figure shown is not that of the milestone', () => {
    expect(words('agency_social_workers').baseline).toEqual({
      value: '210',
      when: 'Jan 2017, the first shown',
      joint: false,
    })
  })

  test('does not count a change from a figure that is not that of the milestone', () => {
    expect(words('unallocated', { around: 'ncc-trust-starts-2020' })).toMatchObject({
      baseline: { value: '551 cases', when: 'Jan 2018, the first shown' },
      change: '▼ down, since the first figure',
      standing: 'alone',
    })
  })

  test('leaves the milestone’s cell empty where no figure is near it and nothing is compared', () => {
    expect(words('children_in_care')).toMatchObject({
      baseline: undefined,
      change: 'only figure in these dates',
    })
  })

  test('follows the milestone and the dates chosen', () => {
    // The census before 1 November 2020 is that of 30 September 2020.
    expect(words('average_caseload', { around: 'ncc-trust-starts-2020' }).baseline?.when).toBe('30 Sep 2020')
    expect(words('average_caseload', { to: '2022' }).latest.when).toBe('30 Sep 2022')
  })

  test('has the figure of a council that was chosen', () => {
    // Stoke-on-Trent, 30 September 2025, by the workforce census.
    expect(words('agency_share', { compare: ['E06000021'] })).toMatchObject({ nation: '', other: '15.9%' })
  })

  test('compares with no other area where the area is shown alone', () => {
    expect(words('agency_share', { compare: [] })).toMatchObject({ nation: '', group: '' })
  })
})
