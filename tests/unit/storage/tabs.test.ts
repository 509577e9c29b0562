import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { deleteDB, openDB } from 'idb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { STEPS, type Step } from '#storage/database.ts'
import { onOtherTabs } from '#storage/otherTabs.ts'
import { asWords, file, mine, openPage } from '../../support/storagePage.ts'

const NAME = 'childrens-services-user-figures'
const NEWER = STEPS.length + 1

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  return () => vi.unstubAllGlobals()
})

describe('two tabs', () => {
  test('tell each other of a change, and not themselves', async () => {
    const page = await openPage()
    const own = vi.fn()
    const stopOwn = page.onOtherTabs(own)
    const told = new Promise<void>((resolve) => {
      const stop = onOtherTabs(() => {
        stop()
        resolve()
      })
    })
    await page.addImport(file('figures.csv', mine(1)))
    await told
    expect(own).not.toHaveBeenCalled()
    stopOwn()
  })

  test('that add at the same time both have what both added', async () => {
    const [one, two] = [await openPage(), await openPage()]
    const results = await Promise.all([
      one.addImport(file('a.csv', mine(1))),
      two.addImport(file('b.csv', mine(2, '2019-06'))),
      one.addImport(file('c.csv', mine(3, '2019-07'))),
      two.addImport(file('d.csv', mine(4, '2019-08'))),
    ])
    expect(results.map(({ kind }) => kind)).toEqual(['kept', 'kept', 'kept', 'kept'])
    for (const page of [one, two, await openPage()])
      expect(asWords((await page.shown()).observations).toSorted()).toEqual([
        '2019-05: 1',
        '2019-06: 2',
        '2019-07: 3',
        '2019-08: 4',
      ])
  })

  test('do not undo or redo what the other did unseen', async () => {
    const [one, two] = [await openPage(), await openPage()]
    await one.addImport(file('a.csv', mine(1)))
    const seen = (await one.listImports()).canUndo?.id ?? ''
    await two.addImport(file('b.csv', mine(2)))
    const refused = { kind: 'failed', message: expect.stringContaining('changed in another tab') }
    expect(await one.undoImport(seen)).toEqual(refused)
    expect(await one.redoImport(seen)).toEqual(refused)
    expect(asWords((await one.shown()).observations)).toEqual(['2019-05: 2'])
  })

  test('let go of the database when the other deletes it, and start again with an empty one', async () => {
    const page = await openPage()
    await page.addImport(file('a.csv', mine(1)))
    await deleteDB(NAME)
    expect(await page.listImports()).toMatchObject({ imports: [], writable: true, problems: [] })
  })
})

describe('a page that is older than the database', () => {
  test('lets go of it for the upgrade, shows what it can read, changes nothing and says so', async () => {
    const page = await openPage()
    await page.addImport(file('a.csv', mine(1)))
    const told = vi.fn()
    const stop = page.onOtherTabs(told)
    const newer = await openDB(NAME, NEWER)
    expect(told).toHaveBeenCalledOnce()
    stop()
    expect(await page.listImports()).toMatchObject({ writable: false, problems: [{ kind: 'outdated' }] })
    expect(asWords((await page.shown()).observations)).toEqual(['2019-05: 1'])
    expect(await page.addImport(file('b.csv', mine(2)))).toEqual({
      kind: 'failed',
      message: expect.stringContaining('Reload the page'),
    })
    expect(await newer.count('imports')).toBe(1)
    newer.close()
  })

  test('shows nothing of stores that it does not know', async () => {
    const newer = await openDB(NAME, NEWER, { upgrade: (db) => void db.createObjectStore('something') })
    newer.close()
    const list = await (await openPage()).listImports()
    expect(list).toMatchObject({ imports: [], writable: false, problems: [{ kind: 'outdated' }] })
  })
})

describe('the database of an older page', () => {
  test('is upgraded step by step: a record made by hand at version 1 is rewritten', async () => {
    const first = await openDB(NAME, 1, {
      upgrade: (db) => {
        for (const store of ['imports', 'figures', 'mappings']) db.createObjectStore(store)
      },
    })
    await first.put('imports', { id: 'a', fileName: 'board.csv' }, 'a')
    first.close()
    const { openDatabase } = await openPage()
    const upgraded = await openDatabase([
      ...STEPS,
      async (_, transaction) => {
        const imports = transaction.objectStore('imports')
        for (const key of await imports.getAllKeys())
          await imports.put({ ...((await imports.get(key)) as object), source: 'unknown' }, key)
      },
    ])
    expect(upgraded.version).toBe(NEWER)
    expect(await upgraded.get('imports', 'a')).toEqual({ id: 'a', fileName: 'board.csv', source: 'unknown' })
    upgraded.close()
  })

  test('stays as it was when a step fails', async () => {
    const page = await openPage()
    await page.addImport(file('a.csv', mine(1)))
    await page.closeStorage()
    const failing: Step = async (_, transaction) => {
      await transaction.objectStore('imports').clear()
      throw new Error('no')
    }
    await expect(page.openDatabase([...STEPS, failing])).rejects.toThrow()
    expect(asWords((await page.shown()).observations)).toEqual(['2019-05: 1'])
  })

  test('waits for a tab that holds it, says so, and goes on when that tab is closed', async () => {
    const holding = await openDB(NAME, 1, {
      upgrade: (db) => void STEPS[0]?.(db as never, undefined as never),
    })
    const page = await openPage()
    ;(page.STEPS as Step[]).push(() => undefined)
    const told = new Promise<void>((resolve) => void page.onOtherTabs(resolve))
    expect(await page.listImports()).toMatchObject({ writable: false, problems: [{ kind: 'blocked' }] })
    expect((await page.addImport(file('a.csv', mine(1)))).kind).toBe('failed')
    holding.close()
    await told
    expect(await page.listImports()).toMatchObject({ writable: true, problems: [] })
  })

  test('of the first version of this page is deleted', async () => {
    const old = await openDB('childrens-services-dashboard', 2)
    old.close()
    await (await openPage()).listImports()
    await vi.waitFor(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name)
      expect(names).toEqual([NAME])
    })
  })
})
