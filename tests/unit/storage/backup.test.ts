import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { RememberedMapping } from '#import/importOptions.ts'
import { localStorageOf } from '../../support/localStorage.ts'
import { asWords, file, mine, openPage, type StoragePage } from '../../support/storagePage.ts'

const MAPPING: RememberedMapping = {
  fingerprint: 'month|open cases',
  layout: 'board',
  columns: [['open cases', { kind: 'metric', metric: 'unallocated', definition: 'cases' }]],
  names: [['__proto__', { kind: 'leave-out' }]],
  answers: [['period:month', 'calendar']],
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('localStorage', localStorageOf())
  return () => vi.unstubAllGlobals()
})

async function backupOf(page: StoragePage): Promise<string> {
  const made = await page.makeBackup(new Date('2020-03-01T10:00:00Z'))
  if (made.kind !== 'made') throw new Error(made.message)
  expect(made.fileName).toBe('your-figures-2020-03-01.json')
  return made.text
}

async function opened(page: StoragePage, text: string) {
  const backup = await page.openBackup(new Blob([text]))
  if (backup.kind !== 'opened') throw new Error(backup.message)
  return backup
}

async function filled(): Promise<StoragePage> {
  const page = await openPage()
  const own = { id: 'your_visits', title: 'Visits', unit: 'count', better: 'higher', decimals: 0 } as const
  await page.addImport(file('a.csv', mine(1)), new Date('2020-01-01'))
  const visits = { ...mine(4), metric: own.id, note: '=cmd()|" £\n' }
  await page.addImport({ ...file('b.csv', mine(2), visits), newMetrics: [own] }, new Date('2020-01-02'))
  await page.saveMapping(MAPPING, 'b.csv', new Date('2020-01-02'))
  return page
}

describe('a backup', () => {
  test('restores everything exactly in an empty browser, mappings too', async () => {
    const page = await filled()
    const text = await backupOf(page)
    const before = {
      list: await page.listImports(),
      shown: await page.shown(),
      mappings: await page.listMappings(),
    }
    vi.stubGlobal('indexedDB', new IDBFactory())
    const other = await openPage()
    const backup = await opened(other, text)
    expect(backup).toMatchObject({ madeAt: '2020-03-01T10:00:00.000Z', altered: false })
    expect(await other.restoreBackup(backup)).toEqual({ kind: 'restored', files: 2 })
    const after = await openPage()
    expect(await after.listImports()).toEqual(before.list)
    expect(await after.shown()).toEqual(before.shown)
    expect(await after.listMappings()).toEqual(before.mappings)
    expect(await backupOf(after)).toBe(text)
  })

  test('adds what is not here at its place in time, and removes nothing', async () => {
    const page = await filled()
    const backup = await opened(page, await backupOf(page))
    expect(await page.restoreBackup(backup)).toEqual({ kind: 'unchanged' })
    const [first] = (await page.listImports()).imports
    await page.removeImport(first?.id ?? '')
    await page.addImport(file('c.csv', mine(9)), new Date('2020-01-03'))
    expect(await page.restoreBackup(backup)).toEqual({ kind: 'restored', files: 1 })
    const { imports } = await page.listImports()
    expect(imports.map(({ fileName }) => fileName)).toEqual(['a.csv', 'b.csv', 'c.csv'])
    expect(asWords((await page.shown()).observations)).toEqual(['2019-05: 9', '2019-05: 4'])
  })

  test('does not hold an import that was undone', async () => {
    const page = await filled()
    await page.undo()
    expect((await opened(page, await backupOf(page))).imports.map(({ record }) => record.fileName)).toEqual([
      'a.csv',
    ])
  })

  test('that somebody changed can be looked at, and not restored', async () => {
    const page = await filled()
    const text = (await backupOf(page)).replace('"Board report"', '"Another report"')
    const backup = await opened(page, text)
    expect(backup.altered).toBe(true)
    expect(backup.figures.observations.map((o) => o.source)).toContain('Another report')
    expect(await page.restoreBackup(backup)).toMatchObject({ kind: 'failed' })
  })

  test('of figures that are kept in memory only can be made too', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const page = await filled()
    expect(asWords((await opened(page, await backupOf(page))).figures.observations)).toHaveLength(2)
  })

  test.each<[string, string, RegExp]>([
    ['is no JSON', '{', /not a backup/],
    ['is something else', '{"format": "other", "version": 1}', /not a backup/],
    ['was made by a newer page', '{"format": "childrens-services-dashboard/backup", "version": 9}', /newer/],
    ['pollutes prototypes', '{"__proto__": {"polluted": true}, "format": "x"}', /not a backup/],
  ])('that %s is refused with the reason', async (_, text, reason) => {
    const page = await openPage()
    const result = await page.openBackup(new Blob([text]))
    expect(result).toEqual({ kind: 'failed', message: expect.stringMatching(reason) })
    expect('polluted' in {}).toBe(false)
  })

  test('with rows that are no figures, or with too few cells, is refused', async () => {
    const page = await filled()
    const text = await backupOf(page)
    for (const bad of [text.replace('"2019-05"', '"2019-99"'), text.replace('"E10000021",', '')])
      expect(await page.openBackup(new Blob([bad]))).toMatchObject({ kind: 'failed' })
  })
})

describe('remembered mappings', () => {
  test('are listed with the last used first, one for each header, and dropped', async () => {
    const page = await filled()
    const other = { ...MAPPING, fingerprint: 'other' }
    await page.saveMapping(other, 'c.csv', new Date('2020-01-03'))
    await page.saveMapping({ ...MAPPING, layout: 'ees' }, 'd.csv', new Date('2020-01-04'))
    const again = await openPage()
    expect(await again.listMappings()).toEqual([
      { mapping: { ...MAPPING, layout: 'ees' }, fileName: 'd.csv', savedAt: '2020-01-04T00:00:00.000Z' },
      { mapping: other, fileName: 'c.csv', savedAt: '2020-01-03T00:00:00.000Z' },
    ])
    await again.dropMapping('other')
    expect(await again.listMappings()).toHaveLength(1)
  })
})

describe('clearing my data', () => {
  test('leaves nothing behind, and the next visit is a first visit', async () => {
    const page = await filled()
    expect(localStorage.getItem('childrens-services-dashboard/figures')).not.toBeNull()
    expect(await page.clearUserData()).toEqual({ kind: 'cleared' })
    expect(localStorage.getItem('childrens-services-dashboard/figures')).toBeNull()
    for (const one of [page, await openPage()]) {
      expect(await one.listImports()).toMatchObject({ imports: [], canRedo: undefined, problems: [] })
      expect(await one.listMappings()).toEqual([])
    }
  })

  test('works while another tab has the figures open, and that tab then shows none', async () => {
    const page = await filled()
    const other = await openPage()
    expect((await other.shown()).observations).toHaveLength(2)
    expect(await page.clearUserData()).toEqual({ kind: 'cleared' })
    expect((await other.shown()).observations).toEqual([])
  })

  test('empties the database even when a tab does not let go of it', async () => {
    const page = await filled()
    const { openDB } = await import('idb')
    const held = await openDB('childrens-services-user-figures')
    expect(await page.clearUserData()).toEqual({ kind: 'cleared' })
    for (const store of ['imports', 'figures', 'mappings']) expect(await held.count(store)).toBe(0)
    held.close()
    expect((await page.listImports()).problems).toEqual([])
  })

  test('without storage forgets what was added', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const page = await filled()
    expect(await page.clearUserData()).toMatchObject({ kind: 'cleared' })
    expect((await page.shown()).observations).toEqual([])
  })
})
