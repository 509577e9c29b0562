import { checksumOf } from '#domain/model/checksum.ts'
import type { ColumnTable } from './columnTable.ts'
import { closeStorage, deleteDatabase, readRecords, writeRecords } from './database.ts'
import { type ImportRecord, parseFigures, parseImport, type UserImport } from './importRecord.ts'
import { tellOtherTabs } from './otherTabs.ts'
import { type Refused, refusal, refused, Unconfirmed } from './problems.ts'
import { type Records, STORES } from './recordStore.ts'
import { dropMarker, writeMarker } from './storageMarker.ts'
import { readImports } from './userImports.ts'

export type ChangeResult = { readonly kind: 'changed' | 'unchanged' } | Refused

/** With a table of figures for each of its areas. */
export interface NewImport {
  readonly record: ImportRecord
  readonly tables: ReadonlyMap<string, ColumnTable>
}

const UNDONE_ELSEWHERE = 'Your figures were changed in another tab. Look at them here first, then try again.'

/** Takes back the last import. @param id the import that the user saw as the last one */
export function undoImport(id: string): Promise<ChangeResult> {
  return change(async (records) => {
    const { sound } = await readImports(records)
    const last = sound.findLast(({ record }) => record.active)?.record
    if (last?.id !== id) return refused(UNDONE_ELSEWHERE)
    await records.put('imports', id, { ...last, active: false })
    return { kind: 'changed' }
  })
}

/** Puts back the import that was undone last. @param id the import that the user saw as that one */
export function redoImport(id: string): Promise<ChangeResult> {
  return change(async (records) => {
    const { sound } = await readImports(records)
    const next = sound.find(({ record }) => !record.active)?.record
    if (next?.id !== id) return refused(UNDONE_ELSEWHERE)
    await records.put('imports', id, { ...next, active: true })
    return { kind: 'changed' }
  })
}

/** Deletes one import and its figures. The others then count as if it had never been added. */
export function removeImport(id: string): Promise<ChangeResult> {
  return change(async (records) => {
    const { sound } = await readImports(records)
    if (!sound.some(({ record }) => record.id === id)) return { kind: 'unchanged' }
    await deleteImport(records, id)
    await updateMarker(records)
    return { kind: 'changed' }
  })
}

/** Empties the stores before deleting the database, which another tab can delay. Never rejects. */
export async function clearUserData(): Promise<{ readonly kind: 'cleared' } | Refused> {
  const emptied = (await writeRecords(emptyStores).catch(() => false)) !== false
  await closeStorage()
  const deleted = await deleteDatabase().catch(() => false)
  const markerGone = dropMarker()
  tellOtherTabs()
  if ((emptied || deleted) && markerGone) return { kind: 'cleared' }
  return refused(
    'Not everything could be removed. Close the other tabs of this page and try again, or clear this site’s data in the browser’s settings.',
  )
}

/** Makes one change within a transaction. Never rejects. */
export function change<Result extends { readonly kind: string }>(
  work: (records: Records) => Promise<Result | Refused>,
): Promise<Result | Refused> {
  return attempt(async () => {
    const result = await writeRecords(work)
    tellOtherTabs()
    return result
  })
}

/** Imports that were undone can then no longer be redone, and are deleted. */
export async function writeImports(records: Records, imports: readonly NewImport[]): Promise<void> {
  const { sound } = await readImports(records)
  for (const { record } of sound) if (!record.active) await deleteImport(records, record.id)
  for (const { record, tables } of imports) {
    await records.put('imports', record.id, record)
    for (const [area, table] of tables) await records.put('figures', [record.id, area], table)
  }
}

/** Deletes the imports and resolves to undefined when one is not as written; `Unconfirmed` if none can be read. */
export async function readBack(imports: readonly NewImport[]): Promise<readonly UserImport[] | undefined> {
  const found = await readRecords((records) => readWritten(records, imports)).catch(() => {
    throw new Unconfirmed()
  })
  if (!found)
    await writeRecords(async (records) => {
      for (const { record } of imports) await deleteImport(records, record.id)
    })
  tellOtherTabs()
  return found
}

async function readWritten(
  records: Records,
  imports: readonly NewImport[],
): Promise<readonly UserImport[] | undefined> {
  const shown: UserImport[] = []
  for (const { record, tables } of imports) {
    const stored = parseImport(record.id, await records.get('imports', record.id))
    if (!stored || checksumOf(stored.record) !== checksumOf(record)) return undefined
    for (const [area, table] of tables) {
      const read = await records.get('figures', [record.id, area])
      if (!parseFigures(area, read) || checksumOf(read) !== checksumOf(table)) return undefined
    }
    shown.push(stored.shown)
  }
  await updateMarker(records)
  return shown
}

export async function attempt<Result>(work: () => Promise<Result>): Promise<Result | Refused> {
  try {
    return await work()
  } catch (error) {
    return refusal(error)
  }
}

export async function deleteImport(records: Records, id: string): Promise<void> {
  await records.remove('imports', id)
  for (const key of await records.keys('figures')) if (key[0] === id) await records.remove('figures', key)
}

/** Call it once an addition is on the disk, but before a deletion is: a marker that is too high reports a loss. */
export async function updateMarker(records: Records): Promise<void> {
  const { sound } = await readImports(records)
  if (records.kept) writeMarker(sound.at(-1)?.record.order ?? 0)
}

async function emptyStores(records: Records): Promise<void> {
  for (const store of STORES) for (const key of await records.keys(store)) await records.remove(store, key)
}
