import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dedupeByKey, naturalKey, type Observation } from '#domain/model/observation.ts'
import { byline } from '#domain/phrasing/sourceWords.ts'
import { OBSERVATION_COLUMNS, observationToRow } from '#domain/tables/observationRow.ts'
import { toCsv } from '#domain/tables/toCsv.ts'
import { isShort } from '#import/steps.ts'
import { curated } from '../../support/curated.ts'
import { importDataset } from '../../support/importDataset.ts'
import { readImport } from '../../support/readImport.ts'

const packaged = (figures: readonly Observation[]) =>
  toCsv(OBSERVATION_COLUMNS, figures.map(observationToRow))
const HEADER = 'area,metric,definition,period,value,source,note'

describe('what the page gives out it takes back', () => {
  test('its own figures, exported and imported, change nothing', async () => {
    const reading = await readImport(packaged(curated.observations), { dataset: curated })
    const { counts, problems, needs } = reading
    expect(counts).toMatchObject({ new: 0, changed: 0, same: curated.observations.length, refusedLines: 0 })
    expect([problems, isShort(reading), needs]).toEqual([[], true, []])
  })

  const emptied = async (sources: typeof curated.sources) => {
    const { figures } = await readImport(packaged(curated.observations), {
      dataset: { ...curated, observations: [], sources },
      options: { smallCounts: { kind: 'keep', authority: 'published' } },
    })
    return figures
  }

  test('in an empty dashboard they come to the same figures', async () => {
    expect(await emptied([])).toEqual(curated.observations.map((o) => ({ ...o, layer: 'user' })))
  })

  test('where the sources are known they are named in words: a person’s own figures have no list of them', async () => {
    const named = (id: string) => {
      const source = curated.sources.find((s) => s.id === id)
      if (!source) throw new Error(`there is no source ${id}`)
      return byline(source)
    }
    expect((await emptied(curated.sources)).map(({ source }) => source)).toEqual(
      curated.observations.map(({ source }) => named(source)),
    )
  })
})

const line = fc
  .tuple(
    fc.constantFrom('Northamptonshire', 'Middlesbrough'),
    fc.constantFrom('Social workers', 'Agency share', 'Budget'),
    fc.integer({ min: 2010, max: 2022 }),
    fc.integer({ min: 5, max: 100 }),
    fc.constantFrom('', 'about ', 'more than '),
  )
  .map(([area, metric, year, value, word]) => ({
    key: `${area} ${metric} ${year}`,
    text: `${area},${metric},,${year},${word}${value},,`,
  }))
const lines = fc
  .uniqueArray(line, { selector: ({ key }) => key, maxLength: 20 })
  .map((all) => all.map(({ text }) => text))
const fileOfLines = (all: readonly string[]) => [HEADER, ...all].join('\n')

describe('imports', () => {
  test('made twice change nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        const first = await readImport(fileOfLines(all))
        const second = await readImport(fileOfLines(all), { userFigures: first.figures })
        expect(second.counts).toMatchObject({ new: 0, changed: 0, same: first.figures.length })
      }),
      { numRuns: 60 },
    )
  })

  test('of different figures come to the same in either order', async () => {
    const addedInTurn = async (first: readonly string[], second: readonly string[]) => {
      const one = (await readImport(fileOfLines(first))).figures
      const two = (await readImport(fileOfLines(second), { userFigures: one })).figures
      return dedupeByKey([...one, ...two])
        .map((o) => `${naturalKey(o)} ${JSON.stringify(o.reading)}`)
        .toSorted()
    }
    await fc.assert(
      fc.asyncProperty(lines, fc.nat(), async (all, cut) => {
        const at = all.length === 0 ? 0 : cut % all.length
        expect(await addedInTurn(all.slice(0, at), all.slice(at))).toEqual(
          await addedInTurn(all.slice(at), all.slice(0, at)),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('of any text at all are answered, and never by an exception', async () => {
    const piece = fc.constantFrom(
      'area',
      'metric',
      'period',
      'value',
      ',',
      ';',
      '\n',
      '\r\n',
      '\r',
      '"',
      '""',
      'Budget',
      '2019',
      '£7m',
      'Middlesbrough',
      '\t',
      'sep=;\n',
      '\u0000',
      '__proto__',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
    )
    await fc.assert(
      fc.asyncProperty(text, async (contents) => {
        const { refusal, needs, problems } = await readImport(contents)
        return refusal === undefined ? needs.length + problems.length >= 0 : refusal.message !== ''
      }),
      { numRuns: 300 },
    )
  })
})

describe('hostile cells are only text', () => {
  const HOSTILE = [
    '__proto__',
    'constructor',
    '=1+1',
    "=cmd|' /C calc'!A0",
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '\u202egnp.exe',
    '{{7*7}}',
    '$'.concat('{7*7}'),
  ]

  test.each(HOSTILE)('%s', async (cell) => {
    const quoted = `"${cell.replaceAll('"', '""')}"`
    const text = `area,metric,period,value,note,${quoted}\nMiddlesbrough,Social workers,2019,281,${quoted},x\n${quoted},${quoted},${quoted},${quoted},${quoted},${quoted}\n`
    const { figures, problems, dropped, refusal } = await readImport(text, { name: `${cell}.csv` })
    expect([figures.length, refusal]).toEqual([1, undefined])
    expect(dropped).toHaveLength(1)
    expect(JSON.stringify([figures, problems, dropped])).not.toContain('\u202e')
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x')
  })

  test('a formula in a note goes out with a mark before it and comes back without', async () => {
    const text = `${HEADER}\nMiddlesbrough,Social workers,,2019,281,,'=1+1\n`
    const { figures } = await readImport(text)
    expect(figures[0]?.note).toBe('=1+1')
    const again = await readImport(packaged(figures), { dataset: importDataset, userFigures: figures })
    expect(again.counts).toMatchObject({ new: 0, same: 1, changed: 0 })
  })
})

/** What `tests/support/readInZone.ts` prints: the dates of a file with every form of date in it, read in this process's time zone. */
function readIn(zone: string): string {
  const script = ['tools/run.mjs', 'tests/support/readInZone.ts']
  return execFileSync(process.execPath, script, { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
}

test('a file says the same in Auckland, London and Los Angeles', () => {
  const [first, ...others] = ['Pacific/Auckland', 'Europe/London', 'America/Los_Angeles'].map(readIn)
  expect(first).toContain('2019-03-31')
  expect(others).toEqual([first, first])
}, 60_000)
