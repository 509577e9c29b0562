import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCurated } from '#data/loadCurated.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { replay, toOwnMetric, type UserFigures } from '#domain/model/userFigures.ts'
import { curatedText } from '#domain/tables/package/packageFiles.ts'
import { publishedDataset } from '#domain/tables/package/publishedDataset.ts'
import { curated } from '../../../support/curated.ts'
import { figure } from '../../../support/observation.ts'
import { place } from '../../../support/registries.ts'

const MADE = '2026-11-22'

const own = (observations: UserFigures['observations'], more: Partial<UserFigures> = {}): UserFigures => ({
  observations: observations.map((o) => ({ ...o, layer: 'user' })),
  metrics: [],
  areas: [],
  targets: [],
  ...more,
})

const workers = (value: number, source: string, when = '2020-03') =>
  figure({ metric: 'social_workers', value, source, when })

const addedTo = (dataset: Dataset) => ({
  sources: dataset.sources.filter((s) => s.kind === 'added').map(({ id, title }) => [id, title]),
  figures: dataset.observations
    .filter((o) => o.layer === 'added')
    .map(({ source, asStated }) => [source, asStated]),
})

describe('a copy with a person’s own figures', () => {
  test('has a source for each text that they wrote, and one for figures without a text', () => {
    const copy = publishedDataset(
      curated,
      own([
        workers(290, 'Q3 return'),
        workers(291, 'Q3 return', '2020-04'),
        workers(292, 'Board paper', '2020-05'),
        workers(293, ' ', '2020-06'),
      ]),
      MADE,
    )
    expect(addedTo(copy)).toEqual({
      sources: [
        ['added-1', 'Q3 return'],
        ['added-2', 'Board paper'],
        ['added-3', 'Figures added to this copy'],
      ],
      figures: [
        ['added-1', '290'],
        ['added-1', '291'],
        ['added-2', '292'],
        ['added-3', '293'],
      ],
    })
  })

  test('says of them who put them in, when, and that nobody checked them', () => {
    const { sources } = publishedDataset(curated, own([workers(290, 'Ofsted, May 2019')]), MADE)
    expect(sources.at(-1)).toEqual({
      id: 'added-1',
      title: 'Ofsted, May 2019',
      publisher: 'Added by the publisher of this copy',
      author: '',
      core: false,
      url: '',
      noUrl: 'Put in by the publisher of this copy.',
      published: { start: MADE, end: MADE, precision: 'day', approximate: false },
      kind: 'added',
      licence: 'Not stated: ask the publisher of this copy',
      note: 'Put in by whoever publishes this copy of the dashboard. Not verified against a published report.',
    })
  })

  test('has every published figure as it was', () => {
    const copy = publishedDataset(curated, own([workers(290, curated.sources[0]?.id ?? '')]), MADE)
    expect(copy.observations.filter((o) => o.layer === 'curated')).toEqual(curated.observations)
    expect(copy.sources.slice(0, curated.sources.length)).toEqual(curated.sources)
    expect(copy.milestones).toBe(curated.milestones)
  })

  test('made again from an earlier copy keeps its sources, and takes what was corrected', () => {
    const first = publishedDataset(curated, own([workers(290, 'Q3 return')]), MADE)
    const again = own([workers(295, 'Q3 return'), workers(300, 'Q4 return', '2020-06')])
    const second = publishedDataset(first, again, '2027-01-05')
    expect(addedTo(second)).toEqual({
      sources: [
        ['added-1', 'Q3 return'],
        ['added-2', 'Q4 return'],
      ],
      figures: [
        ['added-1', '295'],
        ['added-2', '300'],
      ],
    })
    expect(second.sources.find((s) => s.id === 'added-1')?.published.start).toBe('2027-01-05')
  })

  test('brings the metrics and areas that they need, and no others', () => {
    const metric = (id: string) =>
      toOwnMetric({ id, title: 'Visits', unit: 'count', better: 'higher', decimals: 0 })
    const area = place({ code: 'E09000001', slug: 'city', name: 'City' })
    const copy = publishedDataset(
      curated,
      own([figure({ metric: 'own-visits', area: area.code, value: 4 })], {
        metrics: [metric('own-visits'), metric('own-unused')],
        areas: [area, { ...area, code: 'E09000002', slug: 'unused' }],
      }),
      MADE,
    )
    expect(copy.areas.slice(curated.areas.length)).toEqual([area])
    expect(copy.metrics.slice(curated.metrics.length)).toEqual([
      {
        ...metric('own-visits'),
        group: 'Added measures',
        definition: 'Added by the publisher of this copy, who did not state what it counts.',
      },
    ])
  })

  test('of two places with one name, and of a joint return, is one that the page reads', () => {
    const areas = ['E07000001', 'E06000061 / E06000062'].map((code) => place({ code, name: 'Place' }))
    const copy = publishedDataset(
      curated,
      own(
        areas.map(({ code }) => figure({ area: code })),
        { areas },
      ),
      MADE,
    )
    const slugs = parseCurated(JSON.parse(curatedText(copy))).areas.map((a) => a.slug)
    expect(slugs.slice(curated.areas.length)).toEqual([
      'northamptonshire-e07000001',
      'northamptonshire-e06000061-e06000062',
    ])
  })

  test('without figures is the data set itself', () => {
    expect(publishedDataset(curated, own([]), MADE)).toBe(curated)
  })

  test('of any figures is one that the page reads', () => {
    const source = fc.constantFrom(
      '',
      ' ',
      'added-1',
      'Q3',
      'Q3 ',
      '=1+1',
      '</script>',
      'local-news-2019-05-15',
    )
    const anyFigure = fc.record({
      source,
      value: fc.integer({ min: 0, max: 9 }),
      year: fc.integer({ min: 2015, max: 2018 }),
    })
    fc.assert(
      fc.property(fc.array(anyFigure, { minLength: 1, maxLength: 8 }), (facts) => {
        const figures = replay([
          own(facts.map(({ source: text, value, year }) => workers(value, text, `${year}-03`))),
        ])
        const copy = publishedDataset(curated, figures, MADE)
        const read = parseCurated(JSON.parse(curatedText(copy)))
        expect(read.observations).toHaveLength(copy.observations.length)
        expect(addedTo(read).figures.toSorted()).toEqual(addedTo(copy).figures.toSorted())
      }),
    )
  })
})
