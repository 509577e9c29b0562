import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { type IDBPDatabase, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { localStorageOf } from '../../support/localStorage.ts'
import { asWords, file, mine, openPage } from '../../support/uploadPage.ts'

const NAME = 'childrens-services-dashboard'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('localStorage', localStorageOf())
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Changes the database behind the page's back. */
async function tamper(work: (database: IDBPDatabase) => Promise<unknown>): Promise<void> {
  const database = await openDB(NAME)
  await work(database)
  database.close()
}

interface Stored {
  readonly sequence: number
  readonly id: string
}

/** The record of the newest generation, as it would be after some bytes of it changed. */
async function damageNewest(database: IDBPDatabase): Promise<void> {
  const all = (await database.getAll('generations')) as Stored[]
  const newest = all.toSorted((a, b) => b.sequence - a.sequence)[0]
  await database.put('generations', { ...newest, figures: 99 }, newest?.id ?? '')
}

async function twoImports(): Promise<void> {
  const page = await openPage()
  await page.addUpload(file('a.csv', mine(1)), new Date('2020-01-01'))
  await page.addUpload(file('b.csv', mine(2, '2019-06')), new Date('2020-01-02'))
}

describe('a generation that is damaged', () => {
  test('is rebuilt from the imports, and a copy is kept until it is discarded', async () => {
    await twoImports()
    await tamper(damageNewest)
    const page = await openPage()
    const list = await page.listUploads()
    expect(asWords(list.observations)).toEqual(['2019-05: 1', '2019-06: 2'])
    expect(list.problems).toEqual([
      { kind: 'damaged', message: expect.stringContaining('no figure is lost') },
    ])
    expect(JSON.parse(await page.damagedCopy())).toMatchObject([
      { from: 'generations', record: { figures: 99 } },
    ])
    expect((await (await openPage()).listUploads()).problems).toHaveLength(1)
    expect(await page.discardDamaged()).toEqual({ kind: 'changed' })
    expect(await (await openPage()).listUploads()).toMatchObject({ problems: [], canUndo: {} })
  })

  test('with a damaged import falls back to the generation before', async () => {
    await twoImports()
    await tamper(async (database) => {
      await damageNewest(database)
      const [, key] = await database.getAllKeys('imports')
      await database.put('imports', { id: key, fileName: 'b.csv' }, key)
    })
    const list = await (await openPage()).listUploads()
    expect(asWords(list.observations)).toEqual(['2019-05: 1'])
    expect(list.uploads.map((upload) => upload.fileName)).toEqual(['a.csv'])
    expect(list.problems).toEqual([
      { kind: 'damaged', message: expect.stringContaining('went back to how they were before') },
    ])
    const page = await openPage()
    await page.addUpload(file('c.csv', mine(3, '2019-07')))
    expect(asWords((await page.listUploads()).observations)).toEqual(['2019-05: 1', '2019-07: 3'])
  })

  test('with everything else damaged leaves the dashboard’s own figures, and a page that can be used', async () => {
    await twoImports()
    await tamper(async (database) => {
      for (const store of ['generations', 'imports', 'meta'])
        for (const key of await database.getAllKeys(store)) await database.put(store, ['rubbish'], key)
    })
    const page = await openPage()
    expect(await page.listUploads()).toMatchObject({
      observations: [],
      uploads: [],
      problems: [{ kind: 'damaged' }],
    })
    expect((await page.addUpload(file('c.csv', mine(3)))).kind).toBe('kept')
    expect(asWords((await (await openPage()).listUploads()).observations)).toEqual(['2019-05: 3'])
  })
})

test('a state that is damaged is told again by the generations', async () => {
  await twoImports()
  await tamper((database) => database.put('meta', { head: 'nowhere' }, 'state'))
  const list = await (await openPage()).listUploads()
  expect(asWords(list.observations)).toEqual(['2019-05: 1', '2019-06: 2'])
  expect(list.canUndo).toMatchObject({ fileName: 'b.csv' })
})

test('an import that is damaged is left out of the history, its figures stay, and others cannot be taken out of them', async () => {
  await twoImports()
  await tamper(async (database) => {
    const [key] = await database.getAllKeys('imports')
    await database.put('imports', { id: key }, key ?? '')
  })
  const page = await openPage()
  const list = await page.listUploads()
  expect(asWords(list.observations)).toEqual(['2019-05: 1', '2019-06: 2'])
  expect(list.uploads.map((upload) => upload.fileName)).toEqual(['b.csv'])
  expect(list.problems).toMatchObject([{ kind: 'damaged' }])
  expect(await page.removeUpload(list.uploads[0]?.id ?? '')).toMatchObject({ kind: 'failed' })
  const backup = await page.makeBackup()
  if (backup.kind !== 'made') throw new Error(backup.message)
  const opened = await page.openBackup(new Blob([backup.text]))
  if (opened.kind !== 'opened') throw new Error(opened.message)
  expect(asWords(opened.figures.observations).toSorted()).toEqual(['2019-05: 1', '2019-06: 2'])
})

describe('figures that are gone', () => {
  test('are missed: an empty database is not a first visit when the browser remembers figures', async () => {
    await twoImports()
    vi.stubGlobal('indexedDB', new IDBFactory())
    const page = await openPage()
    const list = await page.listUploads()
    expect(list.problems).toEqual([
      {
        kind: 'missing',
        message: expect.stringMatching(/^Your figures are missing from this browser; restore/),
      },
    ])
    await page.addUpload(file('a.csv', mine(1)))
    expect((await (await openPage()).listUploads()).problems).toEqual([])
  })

  test('are not missed when their owner took them out', async () => {
    await twoImports()
    const page = await openPage()
    for (const { id } of (await page.listUploads()).uploads) await page.removeUpload(id)
    vi.stubGlobal('indexedDB', new IDBFactory())
    expect((await (await openPage()).listUploads()).problems).toEqual([])
  })

  test('in part are missed too', async () => {
    await twoImports()
    const note = localStorage.getItem(`${NAME}/figures`) ?? ''
    vi.stubGlobal('indexedDB', new IDBFactory())
    await (await openPage()).addUpload(file('a.csv', mine(1)))
    localStorage.setItem(`${NAME}/figures`, note)
    expect((await (await openPage()).listUploads()).problems).toMatchObject([{ kind: 'behind' }])
  })

  test('cannot be missed where the browser keeps no notes, and the page goes on', async () => {
    vi.stubGlobal('localStorage', undefined)
    await twoImports()
    expect((await (await openPage()).listUploads()).problems).toEqual([])
  })
})
