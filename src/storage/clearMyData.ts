import { deleteDB } from 'idb'
import type { Refused } from './commit.ts'
import { DATABASE } from './figureSchema.ts'
import { tellOtherTabs } from './otherTabs.ts'
import { dropSentinel } from './sentinel.ts'
import { type FigureStorage, STORES } from './shelf.ts'
import { inTurn } from './turn.ts'
import { closeUploads, openStorage } from './uploadStore.ts'

export type ClearResult = { readonly kind: 'cleared' } | Refused

/**
 * Removes everything that this page keeps in this browser: figures, imports, mappings, damaged copies, the note outside the database,
 * and any cache under its name. It is emptied before it is deleted, so that a tab that will not let go of it keeps nothing, and looked
 * at again before it is called cleared. Cannot be undone. Never rejects.
 */
export function clearMyData(): Promise<ClearResult> {
  return inTurn(async () => {
    try {
      const { storage, trouble } = await openStorage()
      if (storage.kind === 'database' && storage.writable) await empty(storage)
      const emptied = storage.writable && (await isEmpty(storage))
      await closeUploads()
      const deleted = trouble === 'not-kept' || (await deleteDatabase())
      await clearCaches()
      const gone = dropSentinel() && (deleted ? await isEmpty((await openStorage()).storage) : emptied)
      tellOtherTabs()
      return gone ? { kind: 'cleared' } : failed()
    } catch {
      return failed()
    }
  })
}

function failed(): Refused {
  return {
    kind: 'failed',
    message:
      'Not everything could be removed. Close the other tabs of this page and try again, or clear this site’s data in the browser’s settings.',
  }
}

async function empty(storage: FigureStorage): Promise<void> {
  await storage.write(async (shelf) => {
    for (const store of STORES) for (const key of await shelf.keys(store)) await shelf.drop(store, key)
  })
}

/** False where another tab will not let go of it: it is deleted when that tab closes, and this page does not wait for that. */
function deleteDatabase(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    deleteDB(DATABASE, { blocked: () => resolve(false) }).then(() => resolve(true), reject)
  })
}

async function clearCaches(): Promise<void> {
  if (typeof caches === 'undefined') return
  for (const name of await caches.keys()) if (name.startsWith(DATABASE)) await caches.delete(name)
}

async function isEmpty(storage: FigureStorage): Promise<boolean> {
  const counts = await storage.read((shelf) => Promise.all(STORES.map((store) => shelf.keys(store))))
  return counts.every((keys) => keys.length === 0)
}
