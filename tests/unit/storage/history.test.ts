import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { naturalKey, type Observation } from '#domain/model/observation.ts'
import { anyReading } from '../../support/arbitrary.ts'
import { asWords, file, mine, openPage } from '../../support/uploadPage.ts'

type Page = Awaited<ReturnType<typeof openPage>>

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A few figures of a year, so that imports meet each other often. */
const anyFigures: fc.Arbitrary<readonly Observation[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), anyReading), { selector: ([m]) => m, maxLength: 6 })
  .map((months) =>
    months.map(([month, reading]) => ({ ...mine(0, `2019-${String(month).padStart(2, '0')}`), reading })),
  )

/** What is shown, whatever its order. */
async function shown(page: Page) {
  const { observations } = await page.listUploads()
  return observations.toSorted((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : 1))
}

async function undo(page: Page) {
  return page.undoChange((await page.listUploads()).head)
}

async function redo(page: Page) {
  return page.redoChange((await page.listUploads()).head)
}

/** A new browser each time: properties are tried many times in one test. */
function fresh(): Promise<Page> {
  vi.stubGlobal('indexedDB', new IDBFactory())
  return openPage()
}

describe('undoing', { timeout: 30_000 }, () => {
  test('restores exactly what was there, and redoing what was undone, also after the page was opened again', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyFigures, { minLength: 1, maxLength: 4 }), async (imports) => {
        const page = await fresh()
        const states = [await shown(page)]
        for (const [index, figures] of imports.entries()) {
          const { kind } = await page.addUpload(file(`${index}.csv`, ...figures))
          if (kind === 'kept') states.push(await shown(page))
        }
        const again = await openPage()
        for (const state of states.slice(0, -1).toReversed()) {
          expect(await undo(again)).toEqual({ kind: 'changed' })
          expect(await shown(again)).toEqual(state)
        }
        expect(await undo(again)).toMatchObject({ kind: 'failed' })
        const third = await openPage()
        for (const state of states.slice(1)) {
          expect(await redo(third)).toEqual({ kind: 'changed' })
          expect(await shown(third)).toEqual(state)
        }
        expect(await redo(third)).toMatchObject({ kind: 'failed' })
      }),
      { numRuns: 15 },
    ))

  test('goes back nine steps and no further', async () => {
    const page = await openPage()
    for (let i = 1; i <= 12; i += 1) await page.addUpload(file(`${i}.csv`, mine(i)))
    for (let i = 11; i >= 3; i -= 1) {
      expect(await undo(page)).toEqual({ kind: 'changed' })
      expect(asWords((await page.listUploads()).observations)).toEqual([`2019-05: ${i}`])
    }
    expect((await page.listUploads()).canUndo).toBeUndefined()
    expect(await undo(page)).toEqual({ kind: 'failed', message: 'There is nothing left to undo.' })
  })

  test('says what it would take back, keeps what was undone in the history, and ends with the next change', async () => {
    const page = await openPage()
    await page.addUpload(file('a.csv', mine(1)), new Date('2020-01-01'))
    await page.addUpload(file('b.csv', mine(2)), new Date('2020-01-02'))
    expect((await page.listUploads()).canUndo).toMatchObject({ did: 'added', fileName: 'b.csv' })
    await undo(page)
    const list = await page.listUploads()
    expect(list.canRedo).toMatchObject({ did: 'added', fileName: 'b.csv' })
    expect(list.history.map((u) => [u.fileName, u.shown])).toEqual([
      ['a.csv', true],
      ['b.csv', false],
    ])
    await page.addUpload(file('c.csv', mine(3)), new Date('2020-01-03'))
    expect((await page.listUploads()).canRedo).toBeUndefined()
  })

  test('takes back a removal too', async () => {
    const page = await openPage()
    await page.addUpload(file('a.csv', mine(1)))
    const { uploads } = await page.listUploads()
    await page.removeUpload(uploads[0]?.id ?? '')
    expect((await page.listUploads()).canUndo).toMatchObject({ did: 'removed', fileName: 'a.csv' })
    await undo(page)
    expect(asWords((await page.listUploads()).observations)).toEqual(['2019-05: 1'])
  })
})

describe('removing one import', { timeout: 30_000 }, () => {
  test('leaves what the others come to, as if it had never been', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(anyFigures, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        async (imports, pick) => {
          const page = await fresh()
          for (const [index, figures] of imports.entries())
            await page.addUpload(file(`${index}.csv`, ...figures))
          const { uploads } = await page.listUploads()
          const removed = uploads[pick % Math.max(uploads.length, 1)]
          await page.removeUpload(removed?.id ?? '')
          const left = await shown(page)
          const other = await fresh()
          for (const { fileName } of uploads)
            if (fileName !== removed?.fileName)
              await other.addUpload(file(fileName, ...(imports[Number.parseInt(fileName, 10)] ?? [])))
          expect(left).toEqual(await shown(other))
        },
      ),
      { numRuns: 15 },
    ))

  test('that is not there changes nothing', async () => {
    const page = await openPage()
    await page.addUpload(file('a.csv', mine(1)))
    const { head } = await page.listUploads()
    expect(await page.removeUpload('other')).toEqual({ kind: 'unchanged' })
    expect((await page.listUploads()).head).toBe(head)
  })
})

describe('adding', { timeout: 30_000 }, () => {
  test('files that share no figure comes to the same in any order', () =>
    fc.assert(
      fc.asyncProperty(anyFigures, anyFigures, async (a, b) => {
        const other = b.map((o) => ({ ...o, source: 'Another report' }))
        const page = await fresh()
        await page.addUpload(file('a.csv', ...a))
        await page.addUpload(file('b.csv', ...other))
        const turned = await fresh()
        await turned.addUpload(file('b.csv', ...other))
        await turned.addUpload(file('a.csv', ...a))
        expect(await shown(turned)).toEqual(await shown(page))
      }),
      { numRuns: 15 },
    ))

  test('a file twice changes nothing the second time', () =>
    fc.assert(
      fc.asyncProperty(anyFigures, async (figures) => {
        const page = await fresh()
        await page.addUpload(file('a.csv', ...figures))
        const once = await page.listUploads()
        expect(await page.addUpload(file('a.csv', ...figures))).toEqual({ kind: 'unchanged' })
        expect(await page.listUploads()).toEqual(once)
      }),
      { numRuns: 15 },
    ))
})
