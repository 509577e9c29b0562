import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { IDBFactory } from 'fake-indexeddb'
import { type IDBPDatabase, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { migrate } from '#storage/migrate.ts'
import { SCHEMA } from '#storage/records.ts'
import type { StoredContents } from '#storage/shelf.ts'
import { fromStoredJson, toStoredJson } from '../../support/storedJson.ts'
import { openPage } from '../../support/uploadPage.ts'

const NAME = 'childrens-services-dashboard'
const VERSIONS = Array.from({ length: SCHEMA }, (_, index) => index + 1)

/** What a browser holds that used the page when that version was the newest. */
const golden = (version: number) =>
  fromStoredJson(readFileSync(`tests/fixtures/storage/v${version}.json`, 'utf8')) as StoredContents

/** A database as that version left it. */
async function databaseOf(version: number): Promise<void> {
  const contents = golden(version)
  const database = await openDB(NAME, version, {
    upgrade: (db) => {
      for (const store of Object.keys(contents))
        db.createObjectStore(store, version === 1 ? { keyPath: 'id' } : {})
    },
  })
  for (const [store, records] of Object.entries(contents))
    for (const [key, value] of records) await database.put(store, value, version === 1 ? undefined : key)
  database.close()
}

async function contentsOf(database: IDBPDatabase): Promise<StoredContents> {
  const contents: [string, [string, unknown][]][] = []
  for (const store of database.objectStoreNames) {
    const [keys, values] = [await database.getAllKeys(store), await database.getAll(store)]
    contents.push([store, keys.map((key, index) => [String(key), values[index]])])
  }
  return Object.fromEntries(contents)
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('what earlier versions of the page stored', () => {
  test.each(VERSIONS)(
    'in version %i becomes what the newest stores, and is itself not touched',
    (version) => {
      const before = golden(version)
      expect(toStoredJson(migrate(before, version))).toBe(toStoredJson(golden(SCHEMA)))
      expect(before).toEqual(golden(version))
    },
  )

  test.each(VERSIONS)(
    'in version %i is moved in the browser, and every sound figure is shown',
    async (version) => {
      await databaseOf(version)
      const page = await openPage()
      const list = await page.listUploads()
      expect(
        list.observations.map((o) => [o.metric, o.period.start, o.asStated, o.source, o.reading.kind]),
      ).toEqual([
        ['unallocated', '2018-10-01', 'about 150', 'Board report', 'bounded'],
        ['unallocated', '2019-02-01', '12', 'Board report', 'exact'],
        ['agency_share', '2019-03-31', 'c', '=cmd()', 'missing'],
      ])
      expect(list.uploads.map(({ fileName, counts }) => [fileName, counts.fresh, counts.changed])).toEqual([
        ['first.csv', 2, 0],
        ['corrected.csv', 1, 1],
      ])
      expect(list.problems).toMatchObject([{ kind: 'damaged' }])
      expect([list.canUndo, list.canRedo]).toEqual([undefined, undefined])
      await page.closeUploads()
      const database = await openDB(NAME)
      expect(database.version).toBe(SCHEMA)
      expect(await contentsOf(database)).toEqual(golden(SCHEMA))
      database.close()
    },
  )

  test('can be changed like any other: the correction is taken out, and the first figure counts again', async () => {
    await databaseOf(1)
    const page = await openPage()
    const { uploads } = await page.listUploads()
    await page.removeUpload(uploads[1]?.id ?? '')
    expect((await page.listUploads()).observations.map((o) => o.asStated)).toEqual(['about 150', '11'])
  })

  test('stays as it is when the move fails, and that is said', async () => {
    await databaseOf(1)
    const { IDBObjectStore } = await import('fake-indexeddb')
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const page = await openPage()
    expect(await page.listUploads()).toMatchObject({ writable: false, problems: [{ kind: 'not-moved' }] })
    put.mockRestore()
    const database = await openDB(NAME)
    expect(database.version).toBe(1)
    expect(await contentsOf(database)).toEqual(golden(1))
    database.close()
  })
})

test('there is no way from a version that never was', () => {
  expect(() => migrate({}, 0)).toThrow('no way from version 0')
})
