import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { FigureSchema } from './figureSchema.ts'
import { type FigureStorage, type Shelf, STORES, type StoreName } from './shelf.ts'

type Names = StoreName[]

/** Keeps figures in this browser's database. `strict`: a change is on the disk before it counts as kept. */
export function databaseStorage(database: IDBPDatabase<FigureSchema>, writable: boolean): FigureStorage {
  return {
    kind: 'database',
    writable,
    read: (work) => work(shelfOf(database.transaction([...STORES], 'readonly'))),
    write: async (work) => {
      const transaction = database.transaction([...STORES], 'readwrite', { durability: 'strict' })
      const done = transaction.done.then(
        () => undefined,
        (error: unknown) => ({ error }),
      )
      try {
        const result = await work(shelfOf(transaction))
        const failed = await done
        if (failed) throw failed.error
        return result
      } catch (error) {
        abort(transaction)
        await done
        throw error
      }
    },
  }
}

function abort(transaction: IDBPTransaction<FigureSchema, Names, 'readwrite'>): void {
  try {
    transaction.abort()
  } catch {
    // It has ended already, which is what was wanted.
  }
}

function shelfOf(transaction: IDBPTransaction<FigureSchema, Names, 'readonly' | 'readwrite'>): Shelf {
  const reading = (name: StoreName) => transaction.objectStore(name)
  const writing = (name: StoreName) =>
    (transaction as IDBPTransaction<FigureSchema, Names, 'readwrite'>).objectStore(name)
  return {
    get: (name, key) => reading(name).get(key),
    all: (name) => reading(name).getAll(),
    keys: (name) => reading(name).getAllKeys(),
    put: async (name, key, value) => void (await writing(name).put(value, key)),
    drop: (name, key) => writing(name).delete(key),
  }
}
