import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { importChanges } from '#storage/importChanges.ts'
import { closeUploads } from '#storage/uploadStore.ts'
import { addUpload, listUploads } from '#storage/uploads.ts'
import { asWords, file, mine } from '../../support/uploadPage.ts'

beforeEach(async () => {
  await closeUploads()
  vi.stubGlobal('indexedDB', new IDBFactory())
})

async function lastChanges() {
  const last = (await listUploads()).uploads.at(-1)
  const { changes, count } = await importChanges(last?.id ?? '')
  return { count, before: asWords(changes.map((c) => c.before)), after: asWords(changes.map((c) => c.after)) }
}

const months = Array.from({ length: 12 }, (_, i) => `2018-${String(i + 1).padStart(2, '0')}`)

test('an import tells which figures it changed, as they were and as it made them', async () => {
  await addUpload(file('first.csv', mine(22, '2020-06'), mine(30, '2020-07')))
  await addUpload(file('second.csv', mine(24, '2020-06'), mine(31, '2020-08')))
  expect(await lastChanges()).toEqual({ count: 1, before: ['2020-06: 22'], after: ['2020-06: 24'] })
})

test('a published figure that the preview showed as the one before is among them', async () => {
  const published = { ...mine(26, '2020-06'), layer: 'curated' as const }
  await addUpload({ ...file('first.csv', mine(24, '2020-06')), before: [published] })
  expect(await lastChanges()).toEqual({ count: 1, before: ['2020-06: 26'], after: ['2020-06: 24'] })
})

test('of many the first are given, and all are counted', async () => {
  const all = months.flatMap((month) => ['A', 'B', 'C'].map((source) => mine(1, month, source)))
  await addUpload(file('first.csv', ...all))
  await addUpload(
    file('second.csv', ...months.flatMap((month) => ['A', 'B', 'C'].map((source) => mine(2, month, source)))),
  )
  const { count, before, after } = await lastChanges()
  expect([count, before.length, after.length]).toEqual([36, 20, 20])
  expect(after[0]).toBe('2018-01: 2')
})

test('one that is no longer kept has nothing to tell', async () => {
  expect(await importChanges('gone')).toEqual({ changes: [], count: 0 })
})
