import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { FigureSchema } from './figureSchema.ts'
import { migrate } from './migrate.ts'
import { STORES, type StoredContents, type StoreName } from './shelf.ts'

type Upgrade = IDBPTransaction<FigureSchema, StoreName[], 'versionchange'>

/** Brings a database to today's layout, or leaves it exactly as it was. @param from its version, 0 for a new one */
export function upgrade(database: IDBPDatabase<FigureSchema>, from: number, transaction: Upgrade): void {
  const work = from === 0 ? Promise.resolve(createStores(database)) : move(database, from, transaction)
  work.catch(() => {
    try {
      transaction.abort()
    } catch {
      // It has been aborted already.
    }
  })
  transaction.done.catch(() => undefined)
}

async function move(database: IDBPDatabase<FigureSchema>, from: number, transaction: Upgrade): Promise<void> {
  const before: [string, [string, unknown][]][] = []
  for (const name of transaction.objectStoreNames) {
    const store = transaction.objectStore(name)
    const [keys, values] = [await store.getAllKeys(), await store.getAll()]
    before.push([name, keys.map((key, index) => [key, values[index]])])
  }
  const after: StoredContents = migrate(Object.fromEntries(before), from)
  for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name)
  createStores(database)
  for (const name of STORES)
    for (const [key, value] of after[name] ?? []) await transaction.objectStore(name).put(value, key)
}

function createStores(database: IDBPDatabase<FigureSchema>): void {
  for (const name of STORES) database.createObjectStore(name)
}
