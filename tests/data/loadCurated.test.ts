import { afterEach, describe, expect, test, vi } from 'vitest'
import { loadCurated, NetworkError, parseCurated } from '#data/loadCurated.ts'
import { areaToRow } from '#domain/rows/areaRow.ts'
import { metricToRow } from '#domain/rows/metricRow.ts'
import { importDataset } from '../support/importDataset.ts'

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
  test('are read', () => {
    expect(parseCurated(sound)).toMatchObject({
      observations: [{ reading: { kind: 'exact', value: 281 }, layer: 'curated' }],
      milestones: [{ status: 'planned' }],
    })
  })

  test.each<[string, object, RegExp]>([
    ['no object', [], /damaged/],
    ['another format', { ...sound, format: 'other/2' }, /damaged at format/],
    ['a table missing', { ...sound, areas: undefined }, /damaged at areas/],
    [
      'a cell that is no text',
      { ...sound, observations: [{ ...sound.observations[0], value: 281 }] },
      /damaged at observations\.0\.value/,
    ],
    [
      'a figure that is none',
      { ...sound, observations: [{ ...sound.observations[0], value: 'many' }] },
      /damaged at observations\.0\.value: “many”/,
    ],
    [
      'a date that is none',
      { ...sound, milestones: [{ ...sound.milestones[0], period: 'soon' }] },
      /damaged at milestones\.0\.period: “soon”/,
    ],
    [
      'an unknown metric',
      { ...sound, observations: [{ ...sound.observations[0], metric: 'x' }] },
      /observations\.0\.metric: There is no metric x/,
    ],
    [
      'an unknown source',
      { ...sound, milestones: [{ ...sound.milestones[0], source: 'x' }] },
      /milestones\.0\.source: There is no source x/,
    ],
  ])('with %s are refused, and where is said', (_, json, message) =>
    expect(() => parseCurated(json)).toThrow(message),
  )
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
    ['the server has none', new Response('', { status: 404 }), /the server answered 404/],
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
