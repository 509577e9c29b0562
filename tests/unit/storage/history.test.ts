import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { naturalKey, type Observation } from '#domain/model/observation.ts'
import { anyReading } from '../../support/arbitrary.ts'
import { asWords, file, mine, openPage, type StoragePage } from '../../support/storagePage.ts'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  return () => vi.unstubAllGlobals()
})

/** A few figures of a year, so that imports often have a figure in common. */
const anyFigures: fc.Arbitrary<readonly Observation[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), anyReading), { selector: ([m]) => m, maxLength: 6 })
  .map((months) =>
    months.map(([month, reading]) => ({ ...mine(0, `2019-${String(month).padStart(2, '0')}`), reading })),
  )

const anyImports = fc.array(anyFigures, { minLength: 1, maxLength: 4 })

/** The figures shown, whatever their order. */
async function shown(page: StoragePage) {
  const { observations } = await page.shown()
  return observations.toSorted((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : 1))
}

/** A new browser each time: properties are tried many times in one test. */
function newBrowser(): Promise<StoragePage> {
  vi.stubGlobal('indexedDB', new IDBFactory())
  return openPage()
}

describe('undo', { timeout: 30_000 }, () => {
  test('restores exactly what was there before each import, and redo what was undone, also after a reload', () =>
    fc.assert(
      fc.asyncProperty(anyImports, async (imports) => {
        const page = await newBrowser()
        const states = [await shown(page)]
        for (const [index, figures] of imports.entries()) {
          const { kind } = await page.addImport(file(`${index}.csv`, ...figures))
          if (kind === 'kept') states.push(await shown(page))
        }
        const second = await openPage()
        for (const state of states.slice(0, -1).toReversed()) {
          expect(await second.undo()).toEqual({ kind: 'changed' })
          expect(await shown(second)).toEqual(state)
        }
        expect((await second.listImports()).canUndo).toBeUndefined()
        const third = await openPage()
        for (const state of states.slice(1)) {
          expect(await third.redo()).toEqual({ kind: 'changed' })
          expect(await shown(third)).toEqual(state)
        }
        expect((await third.listImports()).canRedo).toBeUndefined()
      }),
      { numRuns: 15 },
    ))

  test('names the import, and offers to redo it until another import is added', async () => {
    const page = await openPage()
    await page.addImport(file('a.csv', mine(1)))
    await page.addImport(file('b.csv', mine(2)))
    expect((await page.listImports()).canUndo).toMatchObject({ fileName: 'b.csv' })
    await page.undo()
    expect(await page.listImports()).toMatchObject({
      imports: [{ fileName: 'a.csv' }],
      canUndo: { fileName: 'a.csv' },
      canRedo: { fileName: 'b.csv' },
    })
    await page.addImport(file('c.csv', mine(3)))
    const list = await page.listImports()
    expect(list.canRedo).toBeUndefined()
    expect(list.imports.map(({ fileName }) => fileName)).toEqual(['a.csv', 'c.csv'])
  })
})

describe('removing an import', { timeout: 30_000 }, () => {
  test('leaves what the others come to, as if it had never been added', () =>
    fc.assert(
      fc.asyncProperty(anyImports, fc.nat(), async (added, pick) => {
        const page = await newBrowser()
        for (const [index, figures] of added.entries()) await page.addImport(file(`${index}.csv`, ...figures))
        const { imports } = await page.listImports()
        const removed = imports[pick % Math.max(imports.length, 1)]
        await page.removeImport(removed?.id ?? '')
        const left = await shown(page)
        const other = await newBrowser()
        for (const { fileName } of imports)
          if (fileName !== removed?.fileName)
            await other.addImport(file(fileName, ...(added[Number.parseInt(fileName, 10)] ?? [])))
        expect(left).toEqual(await shown(other))
      }),
      { numRuns: 15 },
    ))

  test('deletes its figures from the browser', async () => {
    const page = await openPage()
    await page.addImport(file('a.csv', mine(1)))
    await page.removeImport((await page.listImports()).imports[0]?.id ?? '')
    expect(await page.readRecords((records) => records.keys('figures'))).toEqual([])
  })

  test('that is not there changes nothing', async () => {
    const page = await openPage()
    await page.addImport(file('a.csv', mine(1)))
    expect(await page.removeImport('other')).toEqual({ kind: 'unchanged' })
    expect(asWords((await page.shown()).observations)).toEqual(['2019-05: 1'])
  })
})

describe('adding', { timeout: 30_000 }, () => {
  test('files that have no figure in common gives the same in any order', () =>
    fc.assert(
      fc.asyncProperty(anyFigures, anyFigures, async (a, b) => {
        const other = b.map((o) => ({ ...o, source: 'Another report' }))
        const page = await newBrowser()
        await page.addImport(file('a.csv', ...a))
        await page.addImport(file('b.csv', ...other))
        const turned = await newBrowser()
        await turned.addImport(file('b.csv', ...other))
        await turned.addImport(file('a.csv', ...a))
        expect(await shown(turned)).toEqual(await shown(page))
      }),
      { numRuns: 15 },
    ))

  test('a file twice changes nothing the second time', () =>
    fc.assert(
      fc.asyncProperty(anyFigures, async (figures) => {
        const page = await newBrowser()
        await page.addImport(file('a.csv', ...figures))
        const once = await page.listImports()
        expect(await page.addImport(file('a.csv', ...figures))).toEqual({ kind: 'unchanged' })
        expect(await page.listImports()).toEqual(once)
      }),
      { numRuns: 15 },
    ))
})
