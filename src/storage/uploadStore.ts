import { type IDBPDatabase, openDB } from 'idb'
import { databaseStorage } from './databaseStorage.ts'
import { DATABASE, type FigureSchema } from './figureSchema.ts'
import { memoryStorage } from './memoryStorage.ts'
import { tellThisTab } from './otherTabs.ts'
import type { StorageProblem } from './problems.ts'
import { SCHEMA } from './records.ts'
import type { FigureStorage } from './shelf.ts'
import { upgrade } from './upgrade.ts'

/** Where figures are kept, and why not in the usual place. */
export interface OpenStorage {
  readonly storage: FigureStorage
  readonly trouble: Exclude<StorageProblem['kind'], 'damaged' | 'missing' | 'behind'> | undefined
}

let opened: Promise<OpenStorage> | undefined
let memory = memoryStorage()
let connection: IDBPDatabase<FigureSchema> | undefined

/**
 * The database of a person's own figures; the page's memory where the browser has none to give. One connection serves the page. It
 * closes when another tab needs to change the database, and opens again at the next call. Never rejects.
 */
export function openStorage(): Promise<OpenStorage> {
  if (memory.used()) return Promise.resolve({ storage: memory, trouble: 'not-kept' })
  opened ??= open().catch((error: unknown) => {
    const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : ''
    if (name === 'VersionError') return openNewer()
    opened = undefined
    return name === 'AbortError'
      ? { storage: closedStorage(), trouble: 'not-moved' }
      : { storage: memory, trouble: 'not-kept' }
  })
  return opened
}

/** Stands in for a database that is there and cannot be used: nothing is in it and nothing can be added. */
function closedStorage(): FigureStorage {
  return { ...memoryStorage(), writable: false }
}

function forget(): void {
  connection = undefined
  opened = undefined
}

const HANDLERS = {
  blocking: (_current: number, next: number | null, event: IDBVersionChangeEvent) => {
    ;(event.target as IDBDatabase).close()
    forget()
    // Another tab upgrades, and this page is now the older one; where it deletes, it says so itself when it has.
    if (next !== null) tellThisTab()
  },
  terminated: forget,
}

/** Resolves early where another tab keeps the upgrade waiting, and tells the page when that ends. */
function open(): Promise<OpenStorage> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') throw new Error('This browser has no storage for figures.')
    let waited = false
    openDB<FigureSchema>(DATABASE, SCHEMA, {
      ...HANDLERS,
      upgrade: (database, from, _to, transaction) => upgrade(database, from, transaction),
      blocked: () => {
        waited = true
        resolve({ storage: closedStorage(), trouble: 'blocked' })
      },
    }).then((database) => {
      connection = database
      const now: OpenStorage = { storage: databaseStorage(database, true), trouble: undefined }
      resolve(now)
      if (!waited) return
      opened = Promise.resolve(now)
      tellThisTab()
    }, reject)
  })
}

/** Opens a database that a newer page has made, to read from it what can be read. */
async function openNewer(): Promise<OpenStorage> {
  try {
    connection = await openDB<FigureSchema>(DATABASE, undefined, HANDLERS)
    return { storage: databaseStorage(connection, false), trouble: 'outdated' }
  } catch {
    return { storage: closedStorage(), trouble: 'outdated' }
  }
}

/** Closes the connection, and forgets what was kept in memory only. */
export async function closeUploads(): Promise<void> {
  await opened
  connection?.close()
  forget()
  memory = memoryStorage()
}
