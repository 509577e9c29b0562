import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { onOtherTabs } from '#data/otherTabs.ts'
import { closeUploads } from '#data/uploadStore.ts'
import type { Observation } from '#domain/observation.ts'
import { type Period, parseEdtf } from '#domain/period.ts'
import { toReading } from '#domain/reading.ts'

const figure: Observation = {
  area: 'E10000021',
  metric: 'unallocated',
  definition: 'children',
  period: parseEdtf('2018-10') as Period,
  basis: 'at',
  reading: toReading('about', 150),
  unit: 'count',
  asStated: 'about 150',
  dateAsStated: 'Oct 2018',
  status: 'reported',
  source: 'Report',
  locator: 'line 2',
  attribution: '',
  note: '',
  layer: 'yours',
}

/** A fresh copy of the module each time: figures in memory belong to one page. */
async function openPage() {
  vi.resetModules()
  return { ...(await import('#data/uploads.ts')), ...(await import('#data/uploadStore.ts')) }
}

const database = () => openDB('childrens-services-dashboard', 1)

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(async () => {
  await closeUploads()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('figures added on this machine', () => {
  test('are there again when the page is opened again, with every word', async () => {
    const before = await openPage()
    const added = await before.addUpload('figures.csv', [figure], new Date('2020-03-01T10:00:00Z'))
    expect(added).toMatchObject({
      kind: 'kept',
      upload: { fileName: 'figures.csv', addedAt: '2020-03-01T10:00:00.000Z' },
    })
    const after = await openPage()
    expect(await after.listUploads()).toEqual({
      uploads: [expect.objectContaining({ observations: [figure] })],
      kept: true,
      problems: [],
    })
  })

  test('are listed in the order in which they were added', async () => {
    const page = await openPage()
    await page.addUpload('second.csv', [figure], new Date('2020-03-02T10:00:00Z'))
    await page.addUpload('first.csv', [figure], new Date('2020-03-01T10:00:00Z'))
    expect((await page.listUploads()).uploads.map(({ fileName }) => fileName)).toEqual([
      'first.csv',
      'second.csv',
    ])
  })

  test('can be removed, one import whole and no other', async () => {
    const page = await openPage()
    const first = await page.addUpload('first.csv', [figure])
    await page.addUpload('second.csv', [figure])
    expect(await page.removeUpload(first.kind === 'kept' ? first.upload.id : '')).toEqual({ kind: 'removed' })
    expect((await page.listUploads()).uploads.map(({ fileName }) => fileName)).toEqual(['second.csv'])
  })

  test('come under a clean file name', async () => {
    const page = await openPage()
    const added = await page.addUpload(`\u202evsc.exe\u0007${'x'.repeat(200)}`, [figure])
    const name = added.kind === 'kept' ? added.upload.fileName : ''
    expect(name).toMatch(/^vsc\.exe x+$/u)
    expect(name).toHaveLength(80)
  })
})

describe('storage that fails', () => {
  test('because it is absent: the figures last as long as the page, and the page can say so', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const page = await openPage()
    const added = await page.addUpload('figures.csv', [figure])
    expect(added.kind).toBe('memory')
    expect(await page.listUploads()).toMatchObject({ uploads: [{ observations: [figure] }], kept: false })
    expect(await page.removeUpload(added.kind === 'memory' ? added.upload.id : '')).toEqual({
      kind: 'removed',
    })
    expect((await page.listUploads()).uploads).toEqual([])
  })

  test('because it is blocked', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
    const page = await openPage()
    expect(await page.listUploads()).toEqual({ uploads: [], kept: false, problems: [] })
    expect((await page.addUpload('figures.csv', [figure])).kind).toBe('memory')
  })

  test('because it is full: nothing is added, what is there stays, and the reason is said', async () => {
    const page = await openPage()
    await page.addUpload('first.csv', [figure])
    const { prototype } = await import('fake-indexeddb').then(({ IDBObjectStore }) => IDBObjectStore)
    vi.spyOn(prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await page.addUpload('second.csv', [figure])).toEqual({
      kind: 'failed',
      message: expect.stringContaining('no room left'),
    })
    vi.restoreAllMocks()
    expect((await page.listUploads()).uploads.map(({ fileName }) => fileName)).toEqual(['first.csv'])
  })

  test('because what was written cannot be read back', async () => {
    const page = await openPage()
    const { prototype } = await import('fake-indexeddb').then(({ IDBObjectStore }) => IDBObjectStore)
    const real = prototype.add
    vi.spyOn(prototype, 'add').mockImplementation(function add(this: IDBObjectStore, value: object) {
      return real.call(this, { ...value, rows: [] })
    })
    expect((await page.addUpload('figures.csv', [figure])).kind).toBe('failed')
    expect((await page.listUploads()).uploads).toEqual([])
  })
})

describe('a record that is damaged', () => {
  test.each<[string, object]>([
    [
      'has rows of another shape',
      { id: 'x', fileName: 'x.csv', addedAt: '2020-03-01T10:00:00.000Z', rows: [{ area: 1 }] },
    ],
    ['has no rows', { id: 'x', fileName: 'x.csv', addedAt: '2020-03-01T10:00:00.000Z' }],
    ['has a time that is none', { id: 'x', fileName: 'x.csv', addedAt: 'yesterday', rows: [] }],
  ])('because it %s is left out and said, and the others are shown', async (_, record) => {
    const page = await openPage()
    await page.addUpload('sound.csv', [figure])
    const other = await database()
    await other.put('imports', record)
    other.close()
    expect(await page.listUploads()).toMatchObject({
      uploads: [{ fileName: 'sound.csv' }],
      kept: true,
      problems: [expect.stringContaining('One file')],
    })
  })
})

describe('other tabs', () => {
  test('are told of a change', async () => {
    const told = new Promise<void>((resolve) => {
      const stop = onOtherTabs(() => {
        stop()
        resolve()
      })
    })
    const page = await openPage()
    await page.addUpload('figures.csv', [figure])
    await told
  })

  test('can upgrade the storage: this one lets go of it, and opens it again when needed', async () => {
    const page = await openPage()
    await page.addUpload('figures.csv', [figure])
    const upgraded = await openDB('childrens-services-dashboard', 2)
    upgraded.close()
    expect((await page.listUploads()).kept).toBe(false)
  })
})
