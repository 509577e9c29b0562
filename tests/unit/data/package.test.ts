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
      const lines = written.get(`${resource.name}.csv`)?.trimEnd().split('\n') ?? []
      expect(rows, resource.name).toHaveLength(lines.length - 1)
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
      'code,slug,name,kind,begin,end,continues,default_baseline_milestone,old_code,note\nE10000021,northamptonshire,Northamptonshire,council,,2021-03-31,,m,928,\n',
    ],
    [
      'metrics.csv',
      'id,title,short_title,unit,decimals,better,group,definition,how_measured,why_it_matters,traps,sentence\nworkers,Workers,Workers,count,0,higher,G,D,H,W,T,\n',
    ],
    [
      'definitions.csv',
      'metric,id,noun,title,period_type,official,note\nworkers,,,Workers,snapshot,,\nworkers,fte,FTE,Full-time equivalents,snapshot,,\nworkers,census,,Workforce census,snapshot,csww,\n',
    ],
    [
      'sources.csv',
      'id,title,publisher,author,published,url,no_url,kind,core,licence,note\na,T,P,,2019-05-15,https://a.uk/b,,article,yes,L,\n',
    ],
    [
      'observations.csv',
      'area,metric,definition,period,as_of,basis,value,as_stated,date_as_stated,status,source,locator,attribution,at_milestone,checked,note\nE10000021,workers,,2019-05,,at,281,281 workers,now,reported,a,p22,,m,text,\n',
    ],
    [
      'milestones.csv',
      'id,area,kind,title,detail,period,planned,status,source,locator,as_stated,tier,rank,short,outcome,outcome_source,note\nm,E10000021,trust,T,D,2019-05,,happened,a,p1,,1,1,Trust starts,,,\n',
    ],
    [
      'plans.csv',
      'id,area,plan,title,stated_on,stated_by,promised,outcome,source,as_stated,note,milestone\np1,E10000021,trust,The trust starts,2019-05,,2020-07,,a,by July,,m\n',
    ],
    [
      'states.csv',
      'id,area,kind,label,period,source,locator,note\ns1,E10000021,run_by,The county council,../2020-10-31,a,p1,\n',
    ],
    [
      'judgements.csv',
      'area,council,inspection,published,overall\nE06000002,Middlesbrough,2019-11-25,2020-01-24,inadequate\n',
    ],
    [
      'official/releases.csv',
      'id,title,url,file,reporting_year,first_release,checked,note\ncsww,Workforce,https://a.uk/w,csww_,09-30,02,text,\n',
    ],
    [
      'official/csww.csv',
      'area,metric,definition,period,value,working,file,row\nE10000021,workers,census,2018-09-30,307,,csww_2018.csv,7\n',
    ],
  ])
  const problems = async (path: string, from: string, to: string) =>
    (await readSeeds(new Map([...seeds, [path, (seeds.get(path) ?? '').replace(from, to)]]))).problems

  test('and sound ones are not', async () => expect((await readSeeds(seeds)).problems).toEqual([]))

  test('and a missing file is', async () => {
    const without = new Map([...seeds].filter(([path]) => path !== 'plans.csv'))
    expect((await readSeeds(without)).problems).toEqual(['seeds/plans.csv: the file is missing'])
  })

  test.each([
    ['areas.csv', 'E10000021', 'Northants', 'seeds/areas.csv:2: code: The code is not an ONS area code.'],
    ['areas.csv', 'slug', 'Slug', 'seeds/areas.csv:1: the columns must be code,slug,name,kind,begin,end,'],
    ['areas.csv', ',m,', ',x,', 'seeds/areas.csv:2: default_baseline_milestone: There is no'],
    ['official/csww.csv', '307', 'many', 'seeds/official/csww.csv:2: value: “many” is not a figure'],
    ['definitions.csv', 'csww', 'c2', 'seeds/definitions.csv:4: official: there is no release c2'],
    ['metrics.csv', 'count', 'people', 'seeds/metrics.csv:2: unit: “people”'],
    [
      'definitions.csv',
      'workers,fte',
      'others,fte',
      'seeds/definitions.csv:3: metric: There is no metric others',
    ],
    ['definitions.csv', 'snapshot,csww', ',csww', 'seeds/definitions.csv:4: period_type: it is not stated'],
    ['definitions.csv', 'snapshot,csww', 'daily,csww', 'of workers has the period type “daily”'],
    ['definitions.csv', 'workers,,,', 'workers,x,,', 'seeds/observations.csv:2: definition: '],
    ['sources.csv', '2019-05-15', 'May', 'seeds/sources.csv:2: published: “May”'],
    ['sources.csv', 'a,T', 'A B,T', 'seeds/sources.csv:2: id: write it in lower case'],
    [
      'sources.csv',
      ',L,\n',
      ',L,\na,U,P,,2019,,,article,,L,\n',
      'seeds/sources.csv:3: a is already on line 2',
    ],
    ['sources.csv', 'https://a.uk/b', '', 'seeds/observations.csv:2: source: a needs a url, or the reason'],
    ['sources.csv', 'https://a.uk/b', 'a.uk', 'seeds/sources.csv:2: url: The address is not one of the web.'],
    ['observations.csv', '281,', 'many,', 'seeds/observations.csv:2: value: “many” is not a figure.'],
    ['observations.csv', 'workers,,', 'worker,,', 'seeds/observations.csv:2: metric: '],
    ['observations.csv', 'workers,,', 'workers,heads,', 'seeds/observations.csv:2: definition: '],
    ['observations.csv', '2019-05,,', '2019-05,May,', 'seeds/observations.csv:2: as_of: “May” is not'],
    ['observations.csv', '281 workers', '', 'seeds/observations.csv:2: as_stated: '],
    ['observations.csv', 'm,text', 'm,', 'seeds/observations.csv:2: checked: write excerpt or text'],
    ['observations.csv', 'm,text', 'm,half', 'seeds/observations.csv:2: checked: '],
    ['observations.csv', 'm,text', 'x,text', 'seeds/observations.csv:2: at_milestone: There is no'],
    [
      'observations.csv',
      'reported,a',
      'reported,b',
      'seeds/observations.csv:2: source: there is no source b',
    ],
    ['observations.csv', 'locator', 'where', 'seeds/observations.csv:1: One column is not recognised'],
    [
      'observations.csv',
      'text,\n',
      'text,\nE10000021,workers,,2019-05,,at,281,281 workers,now,reported,a,p23,,,text,\n',
      'seeds/observations.csv:3: workers, “281 workers”, is in the file twice',
    ],
    ['milestones.csv', 'E10000021', 'E10000099', 'seeds/milestones.csv:2: area: There is no area E10000099.'],
    ['milestones.csv', '2019-05', '05/2019', 'seeds/milestones.csv:2: period: '],
    [
      'milestones.csv',
      ',,,\n',
      ',,,\nm,E10000021,trust,T,D,,,happened,a,,,,,,,,\n',
      'seeds/milestones.csv:3: m is already on line 2',
    ],
    [
      'milestones.csv',
      ',,,\n',
      ',,,\nn,E10000021,trust,T,D,,,happened,a,,,1,1,Other,,,\n',
      'seeds/milestones.csv:3: rank: m of the same area has rank 1 already.',
    ],
    [
      'milestones.csv',
      'starts,,,',
      'starts,It did.,b,',
      'seeds/milestones.csv:2: outcome_source: There is no',
    ],
    ['plans.csv', '2020-07', '', 'seeds/plans.csv:2: promised: The date is missing.'],
    [
      'plans.csv',
      ',m\n',
      ',m\np2,E10000021,trust,The trust starts,2019-04,,,put_off,a,,,m\n',
      'seeds/plans.csv:3: stated_on: p2 was stated before p1, which is above it.',
    ],
    ['plans.csv', ',m\n', ',x\n', 'seeds/plans.csv:2: milestone: There is no milestone x.'],
    [
      'milestones.csv',
      '2019-05,,happened',
      ',2018-05,planned',
      'seeds/milestones.csv:2: status: its date is past; write unknown, or what happened',
    ],
    ['states.csv', 'run_by', 'run', 'seeds/states.csv:2: kind: “run”'],
    ['states.csv', ',a,', ',b,', 'seeds/states.csv:2: source: There is no source b.'],
    ['judgements.csv', 'inadequate', 'poor', 'seeds/judgements.csv:2: overall: “poor”'],
  ])('%s: %s → %s', async (path, from, to, problem) =>
    expect((await problems(path, from, to)).join('\n')).toContain(problem),
  )
})
