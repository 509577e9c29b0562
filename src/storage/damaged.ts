import { type ChangeResult, change, deleteImport, updateMarker } from './changeImports.ts'
import { readRecords } from './database.ts'
import { parseFigures } from './importRecord.ts'
import type { Key, Records, StoreName } from './recordStore.ts'
import { readImports } from './userImports.ts'

/** `value` is undefined for a record that is gone. */
interface DamagedRecord {
  readonly store: StoreName
  readonly key: Key
  readonly value: unknown
}

/** A copy, as JSON, of every stored record that cannot be read. Rejects when storage itself cannot be read. */
export async function damagedCopy(): Promise<string> {
  const found = await readRecords(findDamaged)
  return JSON.stringify(found, (_key, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value,
  )
}

/** Deletes the damaged records. The other figures of the same imports stay. */
export function discardDamaged(): Promise<ChangeResult> {
  return change(async (records) => {
    const damaged = await findDamaged(records)
    const { sound } = await readImports(records)
    for (const { store, key } of damaged) await records.remove(store, key)
    for (const { record } of sound) {
      const gone = damaged
        .filter(({ store, key }) => store === 'figures' && key[0] === record.id)
        .map(({ key }) => key[1])
      if (gone.length === 0) continue
      const figures = record.figures.filter(({ area }) => !gone.includes(area))
      if (figures.length === 0) await deleteImport(records, record.id)
      else await records.put('imports', record.id, { ...record, figures })
    }
    await updateMarker(records)
    return { kind: damaged.length > 0 ? 'changed' : 'unchanged' }
  })
}

async function findDamaged(records: Records): Promise<readonly DamagedRecord[]> {
  const { sound, damaged } = await readImports(records)
  const found: DamagedRecord[] = []
  for (const { id } of damaged)
    found.push({ store: 'imports', key: id, value: await records.get('imports', id) })
  const expected = new Set(
    sound.flatMap(({ record }) => record.figures.map(({ area }) => JSON.stringify([record.id, area]))),
  )
  for (const key of await records.keys('figures')) {
    const value = await records.get('figures', key)
    // Figures that belong to no import that can be read cannot be shown either.
    const isSound = expected.delete(JSON.stringify(key)) && parseFigures(key[1] ?? '', value)
    if (!isSound) found.push({ store: 'figures', key, value })
  }
  for (const key of expected)
    found.push({ store: 'figures', key: JSON.parse(key) as [string, string], value: undefined })
  return found
}
