import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { onOtherTabs } from '#storage/otherTabs.ts'
import { asWords, file, mine, openPage } from '../../support/uploadPage.ts'

const NAME = 'childrens-services-dashboard'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('two tabs', () => {
  test('tell each other of a change, and themselves nothing', async () => {
    const page = await openPage()
    const own = vi.fn()
    const stopOwn = page.onOtherTabs(own)
    const told = new Promise<void>((resolve) => {
      const stop = onOtherTabs(() => {
        stop()
        resolve()
      })
    })
    await page.addUpload(file('figures.csv', mine(1)))
    await told
    expect(own).not.toHaveBeenCalled()
    stopOwn()
  })

  test('that add at the same time both have what both added', async () => {
    const [one, two] = [await openPage(), await openPage()]
    const results = await Promise.all([
      one.addUpload(file('a.csv', mine(1))),
      two.addUpload(file('b.csv', mine(2, '2019-06'))),
      one.addUpload(file('c.csv', mine(3, '2019-07'))),
      two.addUpload(file('d.csv', mine(4, '2019-08'))),
    ])
    expect(results.map(({ kind }) => kind)).toEqual(['kept', 'kept', 'kept', 'kept'])
    for (const page of [one, two, await openPage()])
      expect(asWords((await page.listUploads()).observations).toSorted()).toEqual([
        '2019-05: 1',
        '2019-06: 2',
        '2019-07: 3',
        '2019-08: 4',
      ])
  })

  test('do not undo what the other did unseen', async () => {
    const [one, two] = [await openPage(), await openPage()]
    await one.addUpload(file('a.csv', mine(1)))
    const seen = (await one.listUploads()).head
    await two.addUpload(file('b.csv', mine(2)))
    expect(await one.undoChange(seen)).toEqual({
      kind: 'failed',
      message: expect.stringContaining('changed in another tab'),
    })
    expect(asWords((await one.listUploads()).observations)).toEqual(['2019-05: 2'])
  })

  test('let go of the database when the other clears it, and start again with an empty one', async () => {
    const page = await openPage()
    await page.addUpload(file('a.csv', mine(1)))
    await deleteDB(NAME)
    expect(await page.listUploads()).toMatchObject({ observations: [], kept: true, writable: true })
  })
})

describe('a page that is older than the database', () => {
  test('lets go of it for the upgrade, shows what it can read, changes nothing and says so', async () => {
    const page = await openPage()
    await page.addUpload(file('a.csv', mine(1)))
    const told = vi.fn()
    const stop = page.onOtherTabs(told)
    const newer = await openDB(NAME, 3)
    expect(told).toHaveBeenCalledOnce()
    stop()
    const list = await page.listUploads()
    expect(list).toMatchObject({ writable: false, kept: true, problems: [{ kind: 'outdated' }] })
    expect(asWords(list.observations)).toEqual(['2019-05: 1'])
    expect(await page.addUpload(file('b.csv', mine(2)))).toEqual({
      kind: 'failed',
      message: expect.stringContaining('Reload the page'),
    })
    expect(await newer.count('imports')).toBe(1)
    newer.close()
  })

  test('shows nothing of a layout that it cannot read', async () => {
    const newer = await openDB(NAME, 3, { upgrade: (db) => void db.createObjectStore('something') })
    newer.close()
    expect(await (await openPage()).listUploads()).toMatchObject({
      observations: [],
      writable: false,
      problems: [{ kind: 'outdated' }],
    })
  })
})

test('an upgrade that another tab keeps waiting is said, and goes on when that tab is closed', async () => {
  const older = await openDB(NAME, 1, { upgrade: (db) => void db.createObjectStore('imports') })
  const page = await openPage()
  const told = new Promise<void>((resolve) => void page.onOtherTabs(resolve))
  expect(await page.listUploads()).toMatchObject({ writable: false, problems: [{ kind: 'blocked' }] })
  expect((await page.addUpload(file('a.csv', mine(1)))).kind).toBe('failed')
  older.close()
  await told
  expect(await page.listUploads()).toMatchObject({ writable: true, problems: [] })
  expect((await page.addUpload(file('a.csv', mine(1)))).kind).toBe('kept')
})
