import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Package } from 'datapackage'
import { describe, expect, test } from 'vitest'
import { parseCurated } from '#data/loadCurated.ts'
import { OBSERVATION_COLUMNS } from '#domain/tables/observationRow.ts'
import { buildPackage } from '../../../tools/data/buildPackage.ts'
import { readSeeds } from '../../../tools/data/readSeeds.ts'

const built = await buildPackage('.')
const written = new Map(readdirSync('data').map((name) => [name, readFileSync(join('data', name), 'utf8')]))

describe('the data package', () => {
  test('is what the seeds give', () => {
    expect(built.problems).toEqual([])
    expect([...written.keys()].toSorted()).toEqual([...built.files.keys()].toSorted())
    for (const [name, text] of built.files)
      expect(written.get(name), `data/${name}: run npm run data`).toBe(text)
  })

  test('has text files that any machine reads alike, with nothing that a spreadsheet would run', () => {
    for (const text of written.values()) {
      expect(text).not.toMatch(/\r|\ufeff/u)
      expect(text.endsWith('\n')).toBe(true)
    }
    for (const [name, text] of written)
      if (name.endsWith('.csv')) expect(text).not.toMatch(/(?:^|,)"?'?[=+@]/mu)
  })

  test('has a descriptor that the Frictionless profiles accept', async () => {
    const descriptor = await Package.load(JSON.parse(written.get('datapackage.json') ?? ''), {
      basePath: 'data',
      strict: true,
    })
    expect(descriptor.errors).toEqual([])
    expect(descriptor.valid).toBe(true)
    expect(descriptor.resourceNames.toSorted()).toEqual(
      [...written.keys()].filter((name) => name.endsWith('.csv')).map((name) => name.replace('.csv', '')),
    )
  })

  test('has tables that fit their schemas, keys and references included', async () => {
    const descriptor = await Package.load(JSON.parse(written.get('datapackage.json') ?? ''), {
      basePath: 'data',
      strict: true,
    })
    for (const resource of descriptor.resources) {
      const rows = await resource.read({ keyed: true, relations: true })
      expect(rows.length, resource.name).toBeGreaterThan(0)
    }
  })

  test('gives the page the figures that the CSV files give', () => {
    const curated = parseCurated(JSON.parse(written.get('curated.json') ?? ''))
    const lines = written.get('observations.csv')?.split('\n') ?? []
    expect(lines[0]).toBe(OBSERVATION_COLUMNS.join(','))
    expect(curated.observations).toHaveLength(lines.length - 2)
  })
})

describe('seeds that are wrong are named by file and line', () => {
  const seeds = new Map([
    [
      'areas.csv',
      'code,slug,name,kind,begin,end,continues,note\nE10000021,northamptonshire,Northamptonshire,council,,2021-03-31,,\n',
    ],
    [
      'metrics.csv',
      'id,title,short_title,unit,decimals,better,group,definition,how_measured,why_it_matters,traps\nworkers,Workers,Workers,count,0,higher,G,D,H,W,T\n',
    ],
    ['definitions.csv', 'metric,id,noun,title\n'],
    [
      'sources/a/source.json',
      '{"title":"T","publisher":"P","published":"2019-05-15","kind":"article","licence":"L","note":""}',
    ],
    [
      'sources/a/observations.csv',
      'area,metric,definition,period,basis,value,as_stated,date_as_stated,status,locator,attribution,note\nE10000021,workers,,2019-05,at,281,281 workers,now,reported,p22,,\n',
    ],
    [
      'sources/a/milestones.csv',
      'id,area,kind,title,detail,period,planned,status,locator,note\nm,E10000021,trust,T,D,2019-05,,happened,p1,\n',
    ],
  ])
  const problems = async (path: string, from: string, to: string) =>
    (await readSeeds(new Map([...seeds, [path, (seeds.get(path) ?? '').replace(from, to)]]))).problems

  test('and sound ones are not', async () => expect((await readSeeds(seeds)).problems).toEqual([]))

  test.each([
    ['areas.csv', 'E10000021', 'Northants', 'seeds/areas.csv:2: code: The code is not an ONS area code.'],
    [
      'areas.csv',
      'slug',
      'Slug',
      'seeds/areas.csv:1: the columns must be code,slug,name,kind,begin,end,continues,note',
    ],
    ['metrics.csv', 'count', 'people', 'seeds/metrics.csv:2: unit: “people”'],
    ['definitions.csv', 'title\n', 'title\nothers,x,x,x\n', 'seeds/definitions.csv:2: no metric others'],
    ['sources/a/source.json', '2019-05-15', 'May', 'seeds/sources/a/source.json: published: “May”'],
    ['sources/a/source.json', '"kind"', '"sort"', 'seeds/sources/a/source.json: '],
    [
      'sources/a/observations.csv',
      '281,',
      'many,',
      'seeds/sources/a/observations.csv:2: value: “many” is not a figure.',
    ],
    ['sources/a/observations.csv', 'workers,,', 'worker,,', 'seeds/sources/a/observations.csv:2: metric: '],
    ['sources/a/observations.csv', '281 workers', '', 'seeds/sources/a/observations.csv:2: as_stated: '],
    [
      'sources/a/observations.csv',
      'locator',
      'where',
      'seeds/sources/a/observations.csv:1: One column is not recognised',
    ],
    [
      'sources/a/observations.csv',
      'p22,,\n',
      'p22,,\nE10000021,workers,,2019-05,at,281,281 workers,now,reported,p23,,\n',
      'seeds/sources/a/observations.csv:3: workers, “281 workers”, is in the file twice',
    ],
    [
      'sources/a/milestones.csv',
      'E10000021',
      'E10000099',
      'seeds/sources/a/milestones.csv:2: no area E10000099',
    ],
    [
      'sources/a/milestones.csv',
      'happened,p1,\n',
      'happened,p1,\nm,E10000021,trust,T,D,,,happened,p1,\n',
      'the id m is already in a',
    ],
    ['sources/a/milestones.csv', '2019-05', '05/2019', 'seeds/sources/a/milestones.csv:2: period: '],
  ])('%s: %s → %s', async (path, from, to, problem) =>
    expect((await problems(path, from, to)).join('\n')).toContain(problem),
  )
})
