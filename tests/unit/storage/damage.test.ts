import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { type IDBPDatabase, openDB } from 'idb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { localStorageOf } from '../../support/localStorage.ts'
import { asWords, file, mine, openPage } from '../../support/storagePage.ts'

const NAME = 'childrens-services-user-figures'
const MARKER = 'childrens-services-dashboard/figures'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('localStorage', localStorageOf())
  return () => vi.unstubAllGlobals()
})

/** Changes the database behind the page's back. */
async function tamper(work: (database: IDBPDatabase) => Promise<unknown>): Promise<void> {
  const database = await openDB(NAME)
  await work(database)
  database.close()
}

async function twoImports(): Promise<void> {
  const page = await openPage()
  await page.addImport(file('a.csv', mine(1)), new Date('2020-01-01'))
  const middlesbrough = { ...mine(7), area: 'E06000002' }
  await page.addImport(file('b.csv', mine(2, '2019-06'), middlesbrough), new Date('2020-01-02'))
}

/** Spoils one record: the import of `b.csv`, or its figures of an area. */
function spoil(store: 'imports' | 'figures', area = 'E10000021'): Promise<void> {
  return tamper(async (database) => {
    const [, id] = await database.getAllKeys('imports')
    const key = store === 'imports' ? String(id) : [String(id), area]
    const record = (await database.get(store, key)) as object
    await database.put(store, { ...record, rows: 99, order: 'second' }, key)
  })
}

describe('figures that are damaged', () => {
  test('are named and left out, and all others are shown', async () => {
    await twoImports()
    await spoil('figures')
    const page = await openPage()
    const { observations, problems } = await page.shown('E10000021')
    expect(asWords(observations)).toEqual(['2019-05: 1'])
    expect(problems).toEqual([
      { kind: 'damaged', message: expect.stringMatching(/^A part of b\.csv could not be read/u) },
    ])
    expect(await page.shown('E06000002')).toMatchObject({
      observations: [{ area: 'E06000002' }],
      problems: [],
    })
  })

  test('are reported when they are missing altogether', async () => {
    await twoImports()
    await tamper((database) => database.clear('figures'))
    expect((await (await openPage()).shown()).problems).toMatchObject([
      { message: expect.stringContaining('a.csv') },
      { message: expect.stringContaining('b.csv') },
    ])
  })

  test('can be had as a file and discarded, and the rest of their import stays', async () => {
    await twoImports()
    await spoil('figures')
    const page = await openPage()
    expect(JSON.parse(await page.damagedCopy())).toMatchObject([{ store: 'figures', value: { rows: 99 } }])
    expect(await page.discardDamaged()).toEqual({ kind: 'changed' })
    const { observations, problems } = await (await openPage()).shown()
    expect(asWords(observations)).toEqual(['2019-05: 1', '2019-05: 7'])
    expect(problems).toEqual([])
    expect(await page.damagedCopy()).toBe('[]')
  })
})

describe('an import that is damaged', () => {
  test('is named and left out, and all others can be used', async () => {
    await twoImports()
    await spoil('imports')
    const page = await openPage()
    const { observations, problems } = await page.shown()
    expect(asWords(observations)).toEqual(['2019-05: 1'])
    expect(problems).toEqual([
      { kind: 'damaged', message: expect.stringMatching(/^b\.csv could not be read/u) },
    ])
    expect((await page.addImport(file('c.csv', mine(3, '2019-07')))).kind).toBe('kept')
    expect(await page.undo()).toEqual({ kind: 'changed' })
    expect(asWords((await page.shown()).observations)).toEqual(['2019-05: 1'])
  })

  test('can be had as a file with its figures, and discarded with them', async () => {
    await twoImports()
    await spoil('imports')
    const page = await openPage()
    const copied = JSON.parse(await page.damagedCopy()) as readonly { readonly store: string }[]
    expect(copied.map(({ store }) => store)).toEqual(['imports', 'figures', 'figures'])
    await page.discardDamaged()
    expect(await (await openPage()).shown()).toMatchObject({ observations: [{}], problems: [] })
    expect(await page.readRecords((records) => records.keys('figures'))).toHaveLength(1)
  })

  test('leaves a page that can be used even when every record is', async () => {
    await twoImports()
    await tamper(async (database) => {
      for (const store of ['imports', 'figures'])
        for (const key of await database.getAllKeys(store)) await database.put(store, ['rubbish'], key)
    })
    const page = await openPage()
    expect(await page.shown()).toMatchObject({ observations: [], problems: [{ kind: 'damaged' }, {}] })
    expect((await page.addImport(file('c.csv', mine(3)))).kind).toBe('kept')
    expect(asWords((await (await openPage()).shown()).observations)).toEqual(['2019-05: 3'])
  })
})

describe('figures that are gone', () => {
  const problems = async () => (await (await openPage()).listImports()).problems

  test('are missed: an empty database is not a first visit when the browser remembers figures', async () => {
    await twoImports()
    vi.stubGlobal('indexedDB', new IDBFactory())
    expect(await problems()).toEqual([
      {
        kind: 'missing',
        message: expect.stringMatching(/^Your figures are missing from this browser; restore/),
      },
    ])
    await (await openPage()).addImport(file('a.csv', mine(1)))
    expect(await problems()).toEqual([])
  })

  test('are not missed when the user removed them', async () => {
    await twoImports()
    const page = await openPage()
    for (const { id } of (await page.listImports()).imports) await page.removeImport(id)
    vi.stubGlobal('indexedDB', new IDBFactory())
    expect(await problems()).toEqual([])
  })

  test('are missed when only the newest are gone', async () => {
    await twoImports()
    const marker = localStorage.getItem(MARKER) ?? ''
    vi.stubGlobal('indexedDB', new IDBFactory())
    await (await openPage()).addImport(file('a.csv', mine(1)), new Date('2020-01-01'))
    localStorage.setItem(MARKER, marker)
    expect(await problems()).toMatchObject([{ kind: 'behind' }])
  })

  test('cannot be missed where the browser keeps no marker, and the page goes on', async () => {
    vi.stubGlobal('localStorage', undefined)
    await twoImports()
    expect(await problems()).toEqual([])
  })
})
