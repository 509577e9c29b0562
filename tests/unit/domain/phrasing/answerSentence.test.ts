import { describe, expect, test } from 'vitest'
import type { Definition, Metric } from '#domain/model/metric.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Observation } from '#domain/model/observation.ts'
import { answerSentence } from '#domain/phrasing/answerSentence.ts'
import type { Backdrop } from '#domain/reasoning/backdrops.ts'
import { toMeasureVerdict } from '#domain/reasoning/measureVerdict.ts'
import { definition, measure, share, unallocated } from '../../../support/metric.ts'
import { event } from '../../../support/milestone.ts'
import { figure } from '../../../support/observation.ts'
import { place } from '../../../support/registries.ts'

const said = (
  figures: readonly Observation[],
  metric: Metric = measure(),
  milestone?: Milestone,
  behind: readonly Backdrop[] = [],
) => answerSentence(toMeasureVerdict(figures, metric, milestone, behind))
const commissioner = event({ id: 'commissioner', kind: 'commissioner', when: '2018-11-30' })
const monthsOf2019 = (values: readonly number[]) =>
  values.map((value, i) => figure({ value, when: `2019-0${i + 1}` }))

describe('the answer', () => {
  test('without figures says so', () => expect(said([])).toBe('No figures in this range.'))

  test('of one figure says that no change is known', () => {
    expect(said([figure({ value: 5, when: '2018-12' })])).toBe(
      '5 in December 2018. It is the only figure reported in these dates, so no change is known.',
    )
    const sources = [figure({ value: 5 }), figure({ value: 6, source: 'another' })]
    expect(said(sources)).toBe(
      '5 or 6 in May 2019 (sources differ). No other date has a figure, so no change is known.',
    )
  })

  test('of two figures gives the change, without better or worse', () => {
    expect(said([figure({ value: 328, when: '2018-12' }), figure({ value: 281, when: '2019-05' })])).toBe(
      '281 in May 2019, down 47 from 328 in December 2018. Two figures are too few to judge.',
    )
  })

  test('says that a figure stayed the same', () => {
    expect(said([figure({ value: 12, when: '2018-12' }), figure({ value: 12, when: '2019-05' })])).toBe(
      '12 in May 2019, the same as in December 2018.',
    )
  })

  test('does not guess at a change between inexact figures', () => {
    const before = figure({ value: 150, qualifier: 'about', when: '2018-12' })
    expect(said([before, figure({ value: 152, when: '2019-05-14' })])).toBe(
      '152 on 14 May 2019; it may be the same as about 150 in December 2018.',
    )
  })

  test('gives a change of a share in percentage points, with the decimals of the figures', () => {
    const figures = [
      figure({ value: 86.2, when: '2018-12', unit: 'percent' }),
      figure({ value: 86.1, when: '2019-05', unit: 'percent' }),
    ]
    expect(said(figures, share)).toBe(
      '86.1% in May 2019, down 0.1 percentage points from 86.2% in December 2018. Two figures are too few to judge.',
    )
  })

  test('says a turn on the way: 10, 30, 12', () => {
    expect(said(monthsOf2019([10, 30, 12]))).toBe(
      '12 in March 2019, up 2 from 10 in January 2019; it rose to 30 in February 2019 in between. Three figures are too few to judge.',
    )
  })

  test('of a clear change says how many steps went its way', () => {
    expect(said(monthsOf2019([9, 8, 7, 6, 5, 4, 3, 4]))).toBe(
      '4 in August 2019, down 5 from 9 in January 2019. Clearly better: lower in 6 of 7 months.',
    )
  })

  test('of an unclear one says so', () => {
    expect(said(monthsOf2019([5, 7, 4, 8, 6]))).toMatch(/No clear trend: higher in 2 of 4 months\.$/u)
  })

  test('names the figure of a year before', () => {
    const values = [20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7]
    const figures = values.map((value, i) =>
      figure({ value, when: `20${18 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}` }),
    )
    expect(said(figures)).toBe(
      '7 in February 2019, down 13 from 20 in January 2018; 19 a year before. Clearly better: lower in 13 of 13 months.',
    )
  })

  test('says of a change that it is not counted since the milestone', () => {
    const figures = [figure({ value: 248, when: '2017-01' }), figure({ value: 202, when: '2017-12' })]
    expect(said(figures, measure(), commissioner)).toBe(
      '202 in December 2017, down 46 from 248 in January 2017, the first figure shown. Two figures are too few to judge.',
    )
  })

  test('names the other things that were counted', () => {
    const figures = [
      figure({ definition: 'children', when: '2018-10' }),
      figure({ definition: 'assessments', value: 192, when: '2018-12' }),
    ]
    expect(said(figures, unallocated)).toBe(
      '192 assessments in December 2018. Counts of children cannot be compared with it.',
    )
  })
})

test('no unallocated cases for half a year, after 383 and a turn', () => {
  const metric = { ...unallocated, sentence: '{figure} unallocated {noun}' }
  const cases = (facts: Parameters<typeof figure>[0]) => figure({ definition: 'cases', ...facts })
  const figures = [
    cases({ value: 551, when: '2018-01' }),
    cases({ value: 383, when: '2018-10-15~' }),
    cases({ value: 81, when: '2019-01' }),
    cases({ value: 232, when: '2019-10' }),
    cases({ value: 300, qualifier: 'more_than', when: '2019-10', source: 'another' }),
    cases({ value: 0, when: '2020-01-18~/2020-02-29~', basis: 'held' }),
    cases({ value: 0, when: '2020-02-20~' }),
    cases({ value: 0, when: '2020-07-03~' }),
    figure({ definition: 'children', value: 150, qualifier: 'about', when: '2019-05~' }),
  ]
  expect(said(figures, metric, commissioner)).toBe(
    'No unallocated cases from January to July 2020, down from 383 around 15 October 2018; it rose to more than 300 in October 2019 in between. Clearly better.',
  )
})

describe('with official statistics behind it', () => {
  const census: Definition = {
    ...definition('census', 'DfE workforce census, 30 September'),
    noun: '',
    official: 'csww',
  }
  const agency: Metric = {
    ...share,
    better: 'lower',
    definitions: [{ ...definition('', 'Agency share'), noun: '' }, census],
    sentence: '{figure} of social workers were agency staff',
  }
  const official = (first: number, values: readonly number[], area = 'E10000021') =>
    values.map((value, i) =>
      figure({ value, when: `${first + i}-09-30`, definition: 'census', unit: 'percent', area }),
    )
  const joint = place({
    code: 'E06000061 / E06000062',
    name: 'North and West Northamptonshire',
    kind: 'joint',
  })
  const england = place({ code: 'E92000001', name: 'England', kind: 'nation' })
  const behind: readonly Backdrop[] = [
    {
      area: joint,
      role: 'continued',
      layer: 'curated',
      observations: official(2021, [26.0, 27.3, 26.7, 24.5, 19.5], joint.code),
    },
    { area: england, role: 'nation', layer: 'curated', observations: official(2025, [13.0], england.code) },
  ]
  const own = official(2017, [40.9, 25.7, 31.1, 27.8])

  test('the two are kept apart: about a third in the reports, 19.5% in the census of both new councils', () => {
    const figures = [
      ...own,
      figure({ value: 25, when: '2018-12', unit: 'percent', atMilestone: 'commissioner' }),
      figure({ value: 33.3, qualifier: 'rounded', when: '2019-05', unit: 'percent' }),
    ]
    expect(said(figures, agency, commissioner, behind)).toBe(
      'A third of social workers were agency staff in May 2019, up from 25% in December 2018. Two figures are too few to judge. The DfE workforce census, which counts differently, has 19.5% on 30 September 2025 for North and West Northamptonshire together, down 6.2 percentage points from 25.7% on 30 September 2018; it rose to 31.1% on 30 September 2019 in between; England 13%. No clear trend: lower in 5 of 7 years.',
    )
  })

  test('one reported figure is not compared with them', () => {
    const figures = [...own, figure({ value: 25, when: '2018-12', unit: 'percent' })]
    expect(said(figures, agency, commissioner)).toBe(
      '25% of social workers were agency staff in December 2018. No other report has a figure to compare with it. The DfE workforce census, which counts differently, has 27.8% on 30 September 2020, up 2.1 percentage points from 25.7% on 30 September 2018; it rose to 31.1% on 30 September 2019 in between. Three figures are too few to judge.',
    )
  })

  test('without a report they are the answer, and are named', () => {
    expect(said(own, agency, commissioner, behind)).toMatch(
      /^19\.5% of social workers were agency staff on 30 September 2025 for North and West Northamptonshire together, down .*; England 13%\. No clear trend: lower in 5 of 7 years\. By the DfE workforce census\.$/u,
    )
  })
})
