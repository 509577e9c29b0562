import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Target } from '#domain/targets/target.ts'
import { place } from '../../support/registries.ts'
import { asWords, file, mine, openPage, type StoragePage } from '../../support/storagePage.ts'

const NORTH = place({ code: 'E06000061', slug: 'north', name: 'North' })
const VISITS = { id: 'your_visits', title: 'Visits', unit: 'count', better: 'higher', decimals: 0 } as const
const visits = { ...mine(4), metric: VISITS.id, area: NORTH.code }

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  return () => vi.unstubAllGlobals()
})

async function figures(page: StoragePage) {
  return asWords((await page.shown()).observations)
}

const TARGET: Target = {
  ...{ area: 'E10000021', metric: 'unallocated', definition: 'cases', kind: 'target', value: 40 },
  period: mine(1).period,
  asStated: '40',
  source: 'Board report',
}

describe('targets', () => {
  test('are kept with the file that brought them, and go with it', async () => {
    const page = await openPage()
    const added = await page.addImport({ ...file('a.csv', mine(1)), targets: [TARGET] })
    const before = await (await openPage()).listImports()
    expect(before.targets).toEqual([TARGET])
    expect(before.imports[0]?.targets).toEqual([TARGET])
    if (added.kind === 'kept') await page.removeImport(added.added.id)
    expect((await page.listImports()).targets).toEqual([])
  })

  test('can be added without a figure, and of two for one time the later counts', async () => {
    const page = await openPage()
    await page.addImport({ ...file('a.csv'), targets: [TARGET] })
    expect(await page.addImport({ ...file('b.csv'), targets: [TARGET] })).toEqual({ kind: 'unchanged' })
    await page.addImport({ ...file('c.csv'), targets: [{ ...TARGET, value: 30 }] })
    expect((await page.listImports()).targets.map(({ value }) => value)).toEqual([30])
  })

  test('are in a backup', async () => {
    const page = await openPage()
    await page.addImport({ ...file('a.csv', mine(1)), targets: [TARGET] })
    const made = await page.makeBackup()
    vi.stubGlobal('indexedDB', new IDBFactory())
    const other = await openPage()
    const backup = made.kind === 'made' ? await other.openBackup(new Blob([made.text])) : made
    expect(backup.kind === 'opened' && backup.figures.targets).toEqual([TARGET])
    if (backup.kind === 'opened') await other.restoreBackup(backup)
    expect((await other.listImports()).targets).toEqual([TARGET])
  })
})

describe('an import', () => {
  test('is there with every figure when the page is opened again', async () => {
    const before = await openPage()
    const added = await before.addImport(file('figures.csv', mine(12)), new Date('2020-03-01T10:00:00Z'))
    const expected = {
      fileName: 'figures.csv',
      addedAt: '2020-03-01T10:00:00.000Z',
      counts: { fresh: 1, changed: 0, same: 0, rejected: 0 },
      total: 1,
      figures: [{ area: 'E10000021', metric: 'unallocated', count: 1 }],
    }
    expect(added).toMatchObject({ kind: 'kept', added: expected })
    const after = await openPage()
    expect(await after.listImports()).toMatchObject({ imports: [expected], writable: true, problems: [] })
    expect((await after.shown()).observations).toEqual([mine(12)])
  })

  test('is listed after those that were added before it, even when the clock was put back', async () => {
    const page = await openPage()
    await page.addImport(file('first.csv', mine(1)), new Date('2020-03-02'))
    await page.addImport(file('second.csv', mine(2, '2019-06')), new Date('2020-03-01'))
    const { imports } = await page.listImports()
    expect(imports.map(({ fileName }) => fileName)).toEqual(['first.csv', 'second.csv'])
    expect(await figures(page)).toEqual(['2019-05: 1', '2019-06: 2'])
  })

  test('that corrects figures counts in their place until it is removed', async () => {
    const page = await openPage()
    await page.addImport(file('draft.csv', mine(1), mine(5, '2019-06')))
    const corrected = await page.addImport(file('final.csv', mine(2)))
    if (corrected.kind !== 'kept') throw new Error(corrected.kind)
    expect(corrected.added.counts).toMatchObject({ fresh: 0, changed: 1 })
    expect(await figures(page)).toEqual(['2019-05: 2', '2019-06: 5'])
    expect(await page.removeImport(corrected.added.id)).toEqual({ kind: 'changed' })
    expect(await figures(page)).toEqual(['2019-05: 1', '2019-06: 5'])
  })

  test('has a clean file name', async () => {
    const page = await openPage()
    const added = await page.addImport(file(`\u202evsc.exe\u0007${'x'.repeat(200)}`, mine(1)))
    const name = added.kind === 'kept' ? added.added.fileName : ''
    expect(name).toMatch(/^vsc\.exe x+$/u)
    expect(name).toHaveLength(80)
  })

  test('brings the measures and areas it needs, which go with the last import that needs them', async () => {
    const page = await openPage()
    await page.addImport({ ...file('a.csv', visits), newMetrics: [VISITS], newAreas: [NORTH] })
    const second = await page.addImport(file('b.csv', { ...visits, source: 'Other' }))
    const { metrics, areas, imports } = await page.listImports()
    expect([metrics, areas]).toEqual([[expect.objectContaining({ id: VISITS.id, title: 'Visits' })], [NORTH]])
    await page.removeImport(imports[0]?.id ?? '')
    expect((await page.listImports()).metrics).toEqual(metrics)
    await page.removeImport(second.kind === 'kept' ? second.added.id : '')
    expect(await page.listImports()).toMatchObject({ metrics: [], areas: [], imports: [] })
  })

  test('records its counts, and on whose authority small counts were kept', async () => {
    const page = await openPage()
    const added = await page.addImport({
      ...file('a.csv', mine(3)),
      leftOut: { same: 40, rejected: 2 },
      smallCounts: { answer: { kind: 'keep', authority: 'Head of\nperformance' }, cells: 1 },
    })
    expect(added).toMatchObject({
      added: {
        counts: { fresh: 1, changed: 0, same: 40, rejected: 2 },
        smallCounts: { kind: 'keep', cells: 1, authority: 'Head of performance' },
      },
    })
  })
})

describe('the figures of one area', () => {
  test('are read alone', async () => {
    const page = await openPage()
    await page.addImport({ ...file('a.csv', visits, mine(1)), newMetrics: [VISITS], newAreas: [NORTH] })
    expect((await page.shown(NORTH.code)).observations).toEqual([visits])
    expect((await page.shown('E10000021')).observations).toEqual([mine(1)])
    expect((await page.shown('E06000002')).observations).toEqual([])
    expect((await page.listImports()).imports[0]?.figures).toEqual([
      { area: NORTH.code, metric: VISITS.id, count: 1 },
      { area: 'E10000021', metric: 'unallocated', count: 1 },
    ])
  })

  test('are gone, not damaged, when another tab removes an import after it was listed', async () => {
    const page = await openPage()
    await page.addImport(file('a.csv', mine(1)))
    const { imports } = await page.listImports()
    await (await openPage()).removeImport(imports[0]?.id ?? '')
    expect(await page.readFigures(imports)).toEqual({ observations: [], problems: [] })
  })
})

describe('the list of what an import changed', () => {
  async function lastChanges(page: StoragePage) {
    const last = (await page.listImports()).imports.at(-1)
    const changes = last?.changes ?? []
    return {
      count: last?.counts.changed,
      before: asWords(changes.map((c) => c.before)),
      after: asWords(changes.map((c) => c.after)),
    }
  }

  test('has the figures as they were and as they are', async () => {
    const page = await openPage()
    await page.addImport(file('first.csv', mine(22, '2020-06'), mine(30, '2020-07')))
    await page.addImport(file('second.csv', mine(24, '2020-06'), mine(31, '2020-08')))
    expect(await lastChanges(page)).toEqual({ count: 1, before: ['2020-06: 22'], after: ['2020-06: 24'] })
  })

  test('includes a published figure that the preview showed as the one before', async () => {
    const page = await openPage()
    const published = { ...mine(26, '2020-06'), layer: 'curated' as const }
    await page.addImport({ ...file('first.csv', mine(24, '2020-06')), before: [published] })
    expect(await lastChanges(page)).toEqual({ count: 1, before: ['2020-06: 26'], after: ['2020-06: 24'] })
  })

  test('has the first 20 of many, and the count of all', async () => {
    const page = await openPage()
    const sources = Array.from({ length: 36 }, (_, i) => `Report ${i}`)
    await page.addImport(file('first.csv', ...sources.map((source) => mine(1, '2018-01', source))))
    await page.addImport(file('second.csv', ...sources.map((source) => mine(2, '2018-01', source))))
    const { count, before, after } = await lastChanges(page)
    expect([count, before.length, after.length]).toEqual([36, 20, 20])
    expect(after[0]).toBe('2018-01: 2')
  })
})
