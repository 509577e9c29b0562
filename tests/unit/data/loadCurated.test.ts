import { afterEach, describe, expect, test, vi } from 'vitest'
import { loadCurated, NetworkError, parseCurated } from '#data/loadCurated.ts'
import { areaToRow } from '#domain/tables/areaRow.ts'
import { metricToRow } from '#domain/tables/metricRow.ts'
import { importDataset } from '../../support/importDataset.ts'

const sound = {
  format: 'childrens-services-dashboard/1',
  areas: importDataset.areas.map(areaToRow),
  metrics: importDataset.metrics.slice(1).map(metricToRow),
  definitions: [],
  sources: [
    { id: 's', title: 'T', publisher: 'P', published: '2019-05-15', kind: 'article', licence: 'L', note: '' },
  ],
  observations: [
    {
      area: 'E10000021',
      metric: 'social_workers',
      definition: '',
      period: '2019-05',
      basis: 'at',
      value: '281',
      lower: '',
      upper: '',
      qualifier: 'exact',
      unit: 'count',
      as_stated: '281',
      date_as_stated: 'now',
      status: 'reported',
      source: 's',
      locator: 'p22',
      attribution: '',
      note: '',
    },
  ],
  milestones: [
    {
      id: 'm',
      area: 'E10000021',
      kind: 'trust',
      title: 'T',
      detail: '',
      period: '',
      planned: '2020-07',
      status: 'planned',
      source: 's',
      locator: '',
      note: '',
    },
  ],
}

describe('curated figures', () => {
  test('of format 1 have no plans, states and judgements, and no addresses', () => {
    expect(parseCurated(sound)).toMatchObject({
      plans: [],
      states: [],
      judgements: [],
      releases: [],
      sources: [{ url: '', core: false }],
      milestones: [{ tier: undefined, outcome: '' }],
    })
  })

  test('are read', () => {
    expect(parseCurated(sound)).toMatchObject({
      observations: [{ reading: { kind: 'exact', value: 281 }, layer: 'curated' }],
      milestones: [{ status: 'planned' }],
    })
  })

  test('of a source that a copy’s publisher added are a layer of their own', () => {
    const [source] = sound.sources
    expect(parseCurated({ ...sound, sources: [{ ...source, kind: 'added' }] })).toMatchObject({
      observations: [{ layer: 'added' }],
    })
  })

  const [figure, milestone, area, metric, source] = [
    sound.observations[0],
    sound.milestones[0],
    sound.areas[0],
    sound.metrics[0],
    sound.sources[0],
  ]
  test.each<[string, unknown, string]>([
    ['no table', [], 'does not begin as a file of this dashboard'],
    ['no contents', null, 'does not begin as a file of this dashboard'],
    ['another format', { ...sound, format: 'other/2' }, 'does not begin as a file of this dashboard'],
    [
      'a later format',
      { ...sound, format: 'childrens-services-dashboard/3' },
      'made for a newer version of this page: they have format 3, and this page reads up to 2',
    ],
    ['a table missing', { ...sound, areas: undefined }, 'data/curated.json, table areas: '],
    [
      'a cell that is no text',
      { ...sound, observations: [figure, { ...figure, value: 281 }] },
      'table observations, row 2, column value: Invalid type: Expected string but received 281',
    ],
    [
      'a value that is not a figure',
      { ...sound, observations: [{ ...figure, value: 'many' }] },
      'table observations, row 1, column value: “many” is not a plain number.',
    ],
    [
      'a period that is not a date',
      { ...sound, milestones: [{ ...milestone, period: 'soon' }] },
      'row 1, column period: “soon” is not a date. Write 2018-12-08, 2018-12, 2018 or',
    ],
    [
      'an unknown metric',
      { ...sound, observations: [{ ...figure, metric: 'x' }] },
      'table observations, row 1, column metric: There is no metric x.',
    ],
    [
      'an unknown area',
      { ...sound, observations: [{ ...figure, area: 'E06000002' }], areas: [area] },
      'table observations, row 1, column area: There is no area E06000002.',
    ],
    [
      'an unknown source',
      { ...sound, milestones: [{ ...milestone, source: 'x' }] },
      'table milestones, row 1, column source: There is no source x.',
    ],
    [
      'an unknown definition',
      { ...sound, observations: [{ ...figure, definition: 'x' }] },
      'row 1, column definition: social_workers has no definition x.',
    ],
    [
      'another unit than the metric’s',
      { ...sound, observations: [{ ...figure, unit: 'percent' }] },
      'row 1, column unit: The unit of social_workers is count, not percent.',
    ],
    [
      'a definition of no metric',
      { ...sound, definitions: [{ metric: 'x', id: 'd', noun: 'n', title: 't' }] },
      'table definitions, row 1, column metric: There is no metric x.',
    ],
    [
      'two areas of one code',
      { ...sound, areas: [...sound.areas, { ...area, slug: 'another' }] },
      `table areas, row ${sound.areas.length + 1}, column code: E10000021 is already in row 1.`,
    ],
    [
      'two areas of one name in addresses',
      { ...sound, areas: [area, { ...area, code: 'E10000099' }] },
      'table areas, row 2, column slug: northamptonshire is already in row 1.',
    ],
    [
      'a predecessor that is no area',
      { ...sound, areas: [{ ...area, continues: 'E10000099' }, ...sound.areas.slice(1)] },
      'table areas, row 1, column continues: There is no other area E10000099.',
    ],
    [
      'an area that continues itself',
      { ...sound, areas: [{ ...area, continues: area?.code }, ...sound.areas.slice(1)] },
      'table areas, row 1, column continues: There is no other area E10000021.',
    ],
    [
      'two metrics of one id',
      { ...sound, metrics: [...sound.metrics, metric] },
      `row ${sound.metrics.length + 1}, column id: ${metric?.id} is already in row 1.`,
    ],
    [
      'two sources of one id',
      { ...sound, sources: [source, source] },
      'table sources, row 2, column id: s is already in row 1.',
    ],
    [
      'two milestones of one id',
      { ...sound, milestones: [milestone, milestone] },
      'table milestones, row 2, column id: m is already in row 1. Take one of the two out',
    ],
    [
      'one figure twice',
      { ...sound, observations: [figure, { ...figure, value: '282' }] },
      'The figure of social_workers for 2019-05 in E10000021 from s is already in row 1.',
    ],
  ])('with %s are refused, and where is said', (_, json, message) =>
    expect(() => parseCurated(json)).toThrow(message),
  )

  test('that are refused say how to mend them', () => {
    expect(() => parseCurated({ ...sound, sources: [] })).toThrow(
      'Put back the data folder as its package has it, or make the package again.',
    )
  })
})

describe('fetching them', () => {
  const answer = (response: Response | Error) => {
    vi.stubGlobal('document', { baseURI: 'http://here/sub/index.html', querySelector: () => null })
    const fetched = vi.fn((_: URL) =>
      response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
    )
    vi.stubGlobal('fetch', fetched)
    return fetched
  }
  afterEach(() => void vi.unstubAllGlobals())

  test('asks for the file beside the page, with no options, so that a preload is used', async () => {
    const fetched = answer(Response.json(sound))
    await expect(loadCurated()).resolves.toMatchObject({ areas: importDataset.areas })
    expect(fetched.mock.calls).toEqual([[new URL('http://here/sub/data/curated.json')]])
  })

  test('asks for nothing where the page carries the file inside itself', async () => {
    const fetched = answer(new Error('not asked'))
    const querySelector = () => ({ textContent: JSON.stringify(sound) })
    vi.stubGlobal('document', { baseURI: 'file:///dashboard.html', querySelector })
    await expect(loadCurated()).resolves.toMatchObject({ areas: importDataset.areas })
    expect(fetched).not.toHaveBeenCalled()
  })

  test.each<[string, Response | Error, RegExp]>([
    ['the server does not have it', new Response('', { status: 404 }), /the server answered 404/],
    ['it is not JSON', new Response('<!doctype html>'), /not JSON/],
    ['it has another shape', Response.json({}), /damaged/],
  ])('says when %s', async (_, response, message) => {
    answer(response)
    await expect(loadCurated()).rejects.toThrow(message)
  })

  test('says when there is no connection, as something worth trying again', async () => {
    answer(new TypeError('Failed to fetch'))
    await expect(loadCurated()).rejects.toThrow(NetworkError)
  })
})
