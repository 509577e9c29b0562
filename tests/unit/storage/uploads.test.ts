import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { asWords, file, mine, openPage } from '../../support/uploadPage.ts'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('figures added on this machine', () => {
  test('are there again when the page is opened again, with every word', async () => {
    const before = await openPage()
    const added = await before.addUpload(file('figures.csv', mine(12)), new Date('2020-03-01T10:00:00Z'))
    const upload = {
      fileName: 'figures.csv',
      addedAt: '2020-03-01T10:00:00.000Z',
      counts: { fresh: 1, changed: 0, same: 0, rejected: 0 },
      figures: 1,
      shown: true,
    }
    expect(added).toMatchObject({ kind: 'kept', upload })
    const after = await openPage()
    expect(await after.listUploads()).toMatchObject({
      observations: [mine(12)],
      uploads: [upload],
      kept: true,
      writable: true,
      problems: [],
    })
  })

  test('are listed in the order in which they were added', async () => {
    const page = await openPage()
    await page.addUpload(file('first.csv', mine(1)), new Date('2020-03-01T10:00:00Z'))
    await page.addUpload(file('second.csv', mine(2, '2019-06')), new Date('2020-03-02T10:00:00Z'))
    const { uploads, observations } = await page.listUploads()
    expect(uploads.map(({ fileName }) => fileName)).toEqual(['first.csv', 'second.csv'])
    expect(asWords(observations)).toEqual(['2019-05: 1', '2019-06: 2'])
  })

  test('that correct others count instead of them, and the others come back when the correction is removed', async () => {
    const page = await openPage()
    await page.addUpload(file('draft.csv', mine(1), mine(5, '2019-06')))
    const corrected = await page.addUpload(file('final.csv', mine(2)))
    if (corrected.kind !== 'kept') throw new Error(corrected.kind)
    expect(corrected.upload.counts).toMatchObject({ fresh: 0, changed: 1 })
    expect(asWords((await page.listUploads()).observations)).toEqual(['2019-05: 2', '2019-06: 5'])
    expect(await page.removeUpload(corrected.upload.id)).toEqual({ kind: 'changed' })
    expect(asWords((await page.listUploads()).observations)).toEqual(['2019-05: 1', '2019-06: 5'])
  })

  test('come under a clean file name', async () => {
    const page = await openPage()
    const added = await page.addUpload(file(`\u202evsc.exe\u0007${'x'.repeat(200)}`, mine(1)))
    const name = added.kind === 'kept' ? added.upload.fileName : ''
    expect(name).toMatch(/^vsc\.exe x+$/u)
    expect(name).toHaveLength(80)
  })

  test('bring the measures and areas they need, which go when nothing needs them any more', async () => {
    const page = await openPage()
    const own = { id: 'your_visits', title: 'Visits', unit: 'count', better: 'higher', decimals: 0 } as const
    const area = { code: 'E06000061', slug: 'north', name: 'North', closed: undefined, note: '' }
    const visits = { ...mine(4), metric: own.id, area: area.code }
    await page.addUpload({ ...file('a.csv', visits), newMetrics: [own], newAreas: [area] })
    const second = await page.addUpload(file('b.csv', { ...visits, source: 'Other' }))
    const { metrics, areas, uploads } = await page.listUploads()
    expect([metrics, areas]).toEqual([[expect.objectContaining({ id: own.id, title: 'Visits' })], [area]])
    await page.removeUpload(uploads[0]?.id ?? '')
    expect((await page.listUploads()).metrics).toEqual(metrics)
    await page.removeUpload(second.kind === 'kept' ? second.upload.id : '')
    expect(await page.listUploads()).toMatchObject({ metrics: [], areas: [], observations: [] })
  })

  test('record what the file was, what it changed and on whose authority small counts were kept', async () => {
    const page = await openPage()
    const added = await page.addUpload({
      ...file('a.csv', mine(3)),
      hash: 'ab'.repeat(32),
      leftOut: { same: 40, rejected: 2 },
      before: [{ ...mine(4), layer: 'curated' }, mine(1, '2001-01')],
      smallCounts: { answer: { kind: 'keep', authority: 'Head of\nperformance' }, cells: 1 },
    })
    expect(added).toMatchObject({
      kind: 'kept',
      upload: {
        hash: 'ab'.repeat(32),
        counts: { fresh: 0, changed: 1, same: 40, rejected: 2 },
        smallCounts: { kind: 'keep', cells: 1, authority: 'Head of performance' },
      },
    })
  })
})

describe('storage that fails', () => {
  test('because it is absent: the figures last as long as the page, and the page can say so', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const page = await openPage()
    const added = await page.addUpload(file('figures.csv', mine(12)))
    expect(added.kind).toBe('memory')
    expect(await page.listUploads()).toMatchObject({
      observations: [mine(12)],
      kept: false,
      writable: true,
      problems: [{ kind: 'not-kept' }],
    })
    expect(await page.undoChange((await page.listUploads()).head)).toEqual({ kind: 'changed' })
    expect(await page.redoChange(undefined)).toEqual({ kind: 'changed' })
    expect(await page.removeUpload(added.kind === 'memory' ? added.upload.id : '')).toEqual({
      kind: 'changed',
    })
    expect((await page.listUploads()).uploads).toEqual([])
    expect((await (await openPage()).listUploads()).observations).toEqual([])
  })

  test('because it is blocked', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
    const page = await openPage()
    expect(await page.listUploads()).toMatchObject({
      uploads: [],
      kept: false,
      problems: [{ kind: 'not-kept' }],
    })
    expect((await page.addUpload(file('figures.csv', mine(1)))).kind).toBe('memory')
  })

  test('because it is full: nothing is added, what is there stays, and the reason is said', async () => {
    const page = await openPage()
    await page.addUpload(file('first.csv', mine(1)))
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await page.addUpload(file('second.csv', mine(2)))).toEqual({
      kind: 'failed',
      message: expect.stringContaining('no room left'),
    })
    vi.restoreAllMocks()
    expect(asWords((await page.listUploads()).observations)).toEqual(['2019-05: 1'])
    expect(asWords((await (await openPage()).listUploads()).observations)).toEqual(['2019-05: 1'])
  })

  test('because what was written is not what is read back: it is taken back', async () => {
    const page = await openPage()
    await page.addUpload(file('first.csv', mine(1)))
    const real = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(
      this: IDBObjectStore,
      value: object,
      key?: IDBValidKey,
    ) {
      const other = 'held' in value ? { ...value, fileName: 'other' } : value
      return real.call(this, other, key)
    })
    expect((await page.addUpload(file('second.csv', mine(2)))).kind).toBe('failed')
    vi.restoreAllMocks()
    expect(await (await openPage()).listUploads()).toMatchObject({
      observations: [mine(1)],
      problems: [],
      uploads: [{ fileName: 'first.csv' }],
    })
  })
})
