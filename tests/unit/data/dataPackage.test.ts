import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Package } from 'datapackage'
import { unzipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { makeDataPackage, VERSION } from '#data/dataPackage.ts'
import { parseCurated } from '#data/loadCurated.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { curatedText } from '#domain/tables/package/packageFiles.ts'
import { publishedDataset } from '#domain/tables/package/publishedDataset.ts'
import { version } from '../../../package.json'
import { curated } from '../../support/curated.ts'
import { figure } from '../../support/observation.ts'
import { readZip } from '../../support/readZip.ts'

const TODAY = '2026-11-22'

const filesOf = (dataset: Dataset) => {
  const { bytes } = makeDataPackage(dataset, TODAY)
  return new Map(readZip(Buffer.from(bytes)).map((entry) => [entry.name, entry.bytes.toString('utf8')]))
}

/** The curated figures with one of a person's, whose words would do harm where they were run. */
const harmful = '=HYPERLINK("http://x","</script><script>alert(1)</script>")'
const mixed = publishedDataset(
  curated,
  {
    observations: [
      figure({ layer: 'user', source: harmful, metric: 'social_workers', value: 290, note: '@SUM(A1)' }),
    ],
    metrics: [],
    areas: [],
    targets: [],
  },
  TODAY,
)

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the data package that a page makes', () => {
  test('of the curated figures alone has the files of data/, byte for byte, and a README', () => {
    const published = parseCurated(JSON.parse(readFileSync('data/curated.json', 'utf8')))
    const files = filesOf(published)
    const names = readdirSync('data')
    for (const name of names) expect(files.get(`data/${name}`)).toBe(readFileSync(join('data', name), 'utf8'))
    expect([...files.keys()].toSorted()).toEqual([...names, 'README.md'].map((n) => `data/${n}`).toSorted())
  })

  test('names the version of package.json', () => expect(VERSION).toBe(version))

  test('is read alike by another reader of zips', () => {
    const { bytes } = makeDataPackage(mixed, TODAY)
    const text = new TextDecoder()
    const read = Object.entries(unzipSync(bytes)).map(([name, file]) => [name, text.decode(file)] as const)
    expect(new Map(read)).toEqual(filesOf(mixed))
  })

  test.each(['America/Los_Angeles', 'Europe/London', 'Pacific/Auckland'])(
    'has the same bytes for the same day in %s',
    (zone) => {
      const { bytes, fileName } = makeDataPackage(curated, TODAY)
      vi.stubEnv('TZ', zone)
      const there = makeDataPackage(curated, TODAY)
      expect(Buffer.from(there.bytes).equals(bytes)).toBe(true)
      expect(fileName).toBe('childrens-services-data-2026-11-22.zip')
      expect(new Set(readZip(Buffer.from(there.bytes)).map(({ time }) => time))).toEqual(
        new Set(['2026-11-22 12:00']),
      )
    },
  )

  test('of added figures gives the page what it was made from', () => {
    const text = filesOf(mixed).get('data/curated.json') ?? ''
    expect(text).toBe(curatedText(mixed))
    const read = parseCurated(JSON.parse(text))
    expect(read.observations).toHaveLength(curated.observations.length + 1)
    expect(read.observations.filter((o) => o.layer === 'added')).toEqual([
      expect.objectContaining({ source: 'added-1', asStated: '290', note: '@SUM(A1)' }),
    ])
    expect(read.sources.find((s) => s.id === 'added-1')?.title).toBe(harmful)
  })

  test('has nothing in it that a spreadsheet or a page would run', () => {
    const files = filesOf(mixed)
    expect(files.get('data/sources.csv')).toContain(`added-1,"'=HYPERLINK(""http://x""`)
    expect(files.get('data/observations.csv')).toContain(",'@SUM(A1)\n")
    expect(files.get('data/curated.json')).not.toContain('<')
    expect(files.get('data/README.md')).not.toContain('<')
  })

  test('has a descriptor of its tables, which says that some figures were added', async () => {
    const files = filesOf(mixed)
    const text = files.get('data/datapackage.json') ?? ''
    const descriptor = await Package.load(JSON.parse(text), { basePath: 'data', strict: true })
    expect(descriptor.errors).toEqual([])
    expect(text).toContain('not verified against a published report, and the licence does not cover them')
    expect(filesOf(curated).get('data/datapackage.json')).not.toContain('publisher of this copy:')
  })

  test('tells in its README how many figures there are and how many were added', () => {
    const all = curated.observations.length
    const words = filesOf(mixed).get('data/README.md')
    expect(words).toContain(
      `Made on 22 November 2026 with version ${version} of the dashboard: ${(all + 1).toLocaleString('en-GB')} figures`,
    )
    expect(words).toContain('1 figure was added by the publisher of this copy')
    expect(filesOf(curated).get('data/README.md')).not.toContain('added by the publisher')
  })

  test('can be made of no figures at all', () => {
    const areas = curated.areas.map((area) => ({ ...area, defaultBaselineMilestone: '' }))
    const files = filesOf({ ...curated, areas, observations: [], milestones: [] })
    const json = files.get('data/curated.json') ?? ''
    expect(parseCurated(JSON.parse(json)).areas).toEqual(areas)
  })
})
