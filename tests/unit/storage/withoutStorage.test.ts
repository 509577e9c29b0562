import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { asWords, file, mine, openPage } from '../../support/storagePage.ts'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  return () => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  }
})

/** Makes every write fail with an error of this name. */
function failWrites(name: string): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', name)
  })
}

describe('without storage', () => {
  test('figures last as long as the page, with undo, redo and removal, and the page says so', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const page = await openPage()
    const added = await page.addImport(file('figures.csv', mine(12)))
    expect(added.kind).toBe('memory')
    expect(await page.listImports()).toMatchObject({ writable: true, problems: [{ kind: 'not-kept' }] })
    expect((await page.shown()).observations).toEqual([mine(12)])
    expect(await page.undo()).toEqual({ kind: 'changed' })
    expect((await page.shown()).observations).toEqual([])
    expect(await page.redo()).toEqual({ kind: 'changed' })
    expect(await page.removeImport(added.kind === 'memory' ? added.added.id : '')).toEqual({
      kind: 'changed',
    })
    expect((await page.listImports()).imports).toEqual([])
    expect((await (await openPage()).shown()).observations).toEqual([])
  })

  test('imports that are added at the same time are all there', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const page = await openPage()
    await Promise.all([1, 2, 3].map((n) => page.addImport(file(`${n}.csv`, mine(n, `2019-0${n}`)))))
    expect(asWords((await page.shown()).observations)).toEqual(['2019-01: 1', '2019-02: 2', '2019-03: 3'])
  })

  test('a browser that refuses the database counts as one without', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
    const page = await openPage()
    expect(await page.listImports()).toMatchObject({ imports: [], problems: [{ kind: 'not-kept' }] })
    expect((await page.addImport(file('figures.csv', mine(1)))).kind).toBe('memory')
  })
})

describe('a write that fails', () => {
  test('because the browser is full says so, adds nothing and leaves what is there', async () => {
    const page = await openPage()
    await page.addImport(file('first.csv', mine(1)))
    failWrites('QuotaExceededError')
    expect(await page.addImport(file('second.csv', mine(2)))).toEqual({
      kind: 'failed',
      message: expect.stringMatching(/its storage is full, so nothing was changed\. Reload/u),
    })
    vi.restoreAllMocks()
    expect(asWords((await page.shown()).observations)).toEqual(['2019-05: 1'])
    expect(asWords((await (await openPage()).shown()).observations)).toEqual(['2019-05: 1'])
  })

  test('for another reason is reported without advice on room', async () => {
    const page = await openPage()
    failWrites('UnknownError')
    const result = await page.addImport(file('first.csv', mine(1)))
    expect(result).toEqual({ kind: 'failed', message: expect.stringContaining('would not store this') })
  })

  test('silently is found when the import is read back, and the import is taken out', async () => {
    const page = await openPage()
    await page.addImport(file('first.csv', mine(1)))
    const real = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(
      this: IDBObjectStore,
      value: object,
      key?: IDBValidKey,
    ) {
      return real.call(this, 'rows' in value ? { ...value, rows: 0 } : value, key)
    })
    expect((await page.addImport(file('second.csv', mine(2)))).kind).toBe('failed')
    vi.restoreAllMocks()
    expect((await (await openPage()).listImports()).imports).toMatchObject([{ fileName: 'first.csv' }])
    expect(await (await openPage()).shown()).toEqual({ observations: [mine(1)], problems: [] })
  })
})

describe('a connection that is lost while the page is open', () => {
  test('is opened once more, and nothing is lost', async () => {
    const page = await openPage()
    await page.addImport(file('first.csv', mine(1)))
    await closeConnection()
    expect(asWords((await page.shown()).observations)).toEqual(['2019-05: 1'])
    await closeConnection()
    expect((await page.addImport(file('second.csv', mine(2, '2019-06')))).kind).toBe('kept')
    expect(asWords((await page.shown()).observations)).toEqual(['2019-05: 1', '2019-06: 2'])
  })

  test('and cannot be opened again is reported, and nothing is said to be saved', async () => {
    const page = await openPage()
    await page.addImport(file('first.csv', mine(1)))
    await closeConnection()
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('gone', 'UnknownError')
    })
    expect(await page.listImports()).toMatchObject({ writable: false, problems: [{ kind: 'lost' }] })
    expect(await page.addImport(file('second.csv', mine(2)))).toEqual({
      kind: 'failed',
      message: expect.stringContaining('has closed its storage'),
    })
  })

  /** Closes the page's connection, without telling the page, the next time that it begins a transaction. */
  async function closeConnection(): Promise<void> {
    const { IDBDatabase } = await import('fake-indexeddb')
    const real = IDBDatabase.prototype.transaction
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function begin(
      this: InstanceType<typeof IDBDatabase>,
      ...args: Parameters<typeof real>
    ) {
      this.close()
      return real.apply(this, args)
    })
  }
})
