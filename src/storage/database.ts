import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { tellThisTab } from './otherTabs.ts'
import { type ClosedFor, StorageClosed } from './problems.ts'
import {
  type Key,
  memoryStore,
  type RecordStore,
  type Records,
  STORES,
  type StoreName,
  type Work,
} from './recordStore.ts'

export const DATABASE = 'childrens-services-user-figures'

/** The database of the first version of this page, which nobody used. */
const OLD_DATABASE = 'childrens-services-dashboard'

interface Schema extends DBSchema, Record<StoreName, { key: Key; value: unknown }> {}
type Database = IDBPDatabase<Schema>

/** Brings a database from one version to the next, within the upgrade's transaction. */
export type Step = (
  database: Database,
  transaction: IDBPTransaction<Schema, StoreName[], 'versionchange'>,
) => void | Promise<void>

/** The step at index n leads from version n to n + 1. Add steps at the end, with a test of an older record. */
export const STEPS: readonly Step[] = [
  (database) => {
    for (const store of STORES) database.createObjectStore(store)
  },
]

interface Opened {
  readonly storage: RecordStore
  /** Why nothing can be changed, or why what is added is not kept. */
  readonly trouble: ClosedFor | 'not-kept' | undefined
}

let opening: Promise<Opened> | undefined
let connection: Database | undefined
/** Whether this page has had the database: losing it later is then no case of a browser without storage. */
let connectedBefore = false
let memory = memoryStore()

/** Never rejects. The connection closes when another tab upgrades or deletes the database, and opens again. */
export function openStorage(): Promise<Opened> {
  if (memory.used()) return Promise.resolve({ storage: memory, trouble: 'not-kept' })
  opening ??= open().catch((error: unknown) => {
    const name = error instanceof Error || error instanceof DOMException ? error.name : ''
    if (name === 'VersionError') return openNewer()
    opening = undefined
    if (name === 'AbortError') return closed('not-upgraded')
    return connectedBefore ? closed('lost') : { storage: memory, trouble: 'not-kept' }
  })
  return opening
}

/** A lost connection is opened once more; rejects if that fails too. */
export async function readRecords<Result>(work: Work<Result>): Promise<Result> {
  try {
    return await (await openStorage()).storage.read(work)
  } catch {
    forget()
    return (await openStorage()).storage.read(work)
  }
}

/** Resolves when it is on the disk. Rejects when nothing was changed, with `StorageClosed` where nothing can be. */
export async function writeRecords<Result>(work: Work<Result>): Promise<Result> {
  try {
    return await write(work)
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error
    forget()
    return write(work)
  }
}

async function write<Result>(work: Work<Result>): Promise<Result> {
  const { storage, trouble } = await openStorage()
  if (trouble && trouble !== 'not-kept') throw new StorageClosed(trouble)
  return storage.write(work)
}

/** Closes the connection and forgets what was kept in memory only. */
export async function closeStorage(): Promise<void> {
  await opening
  connection?.close()
  forget()
  connectedBefore = false
  memory = memoryStore()
}

/** Resolves to false where another tab does not let go of the database: the browser deletes it when that tab closes. */
export function deleteDatabase(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    deleteDB(DATABASE, { blocked: () => resolve(false) }).then(() => resolve(true), reject)
  })
}

/** Opens the database and upgrades it to the version of the last step. A step that fails leaves the database as it was. */
export function openDatabase(
  steps: readonly Step[] = STEPS,
  handlers: Parameters<typeof openDB<Schema>>[2] = {},
): Promise<Database> {
  return openDB<Schema>(DATABASE, steps.length, {
    ...handlers,
    upgrade: async (database, from, _to, transaction) => {
      transaction.done.catch(() => undefined)
      try {
        for (const step of steps.slice(from)) await step(database, transaction)
      } catch {
        transaction.abort()
      }
    },
  })
}

function forget(): void {
  connection = undefined
  opening = undefined
}

const HANDLERS = {
  blocking: (_current: number, next: number | null, event: IDBVersionChangeEvent) => {
    ;(event.target as IDBDatabase).close()
    forget()
    // Another tab upgrades, and this page is now the older one. A tab that deletes sends its own message when it has.
    if (next !== null) tellThisTab()
  },
  terminated: forget,
}

/** Resolves early where another tab delays the upgrade, and tells this page when that ends. */
function open(): Promise<Opened> {
  return new Promise((resolve, reject) => {
    let waited = false
    const blocked = () => {
      waited = true
      resolve(closed('blocked'))
    }
    openDatabase(STEPS, { ...HANDLERS, blocked }).then((database) => {
      connection = database
      connectedBefore = true
      deleteDB(OLD_DATABASE).catch(() => undefined)
      const opened: Opened = { storage: databaseStore(database), trouble: undefined }
      resolve(opened)
      if (!waited) return
      opening = Promise.resolve(opened)
      tellThisTab()
    }, reject)
  })
}

/** A database of a newer version can be read as far as possible, but not changed. */
async function openNewer(): Promise<Opened> {
  try {
    connection = await openDB<Schema>(DATABASE, undefined, HANDLERS)
    return { storage: databaseStore(connection), trouble: 'outdated' }
  } catch {
    return closed('outdated')
  }
}

/** A database that exists and cannot be used: it appears empty, and nothing can be changed. */
function closed(trouble: ClosedFor): Opened {
  return { storage: memoryStore(), trouble }
}

class ConnectionLost extends Error {}

function begin<Mode extends IDBTransactionMode>(database: Database, mode: Mode) {
  try {
    return database.transaction([...STORES], mode, { durability: 'strict' })
  } catch (error) {
    throw new ConnectionLost('The connection to the database is closed.', { cause: error })
  }
}

function databaseStore(database: Database): RecordStore {
  return {
    read: async (work) => work(recordsOf(begin(database, 'readonly'))),
    write: async (work) => {
      const transaction = begin(database, 'readwrite')
      const done = transaction.done.then(
        () => undefined,
        (error: unknown) => ({ error }),
      )
      try {
        const result = await work(recordsOf(transaction))
        const failed = await done
        if (failed) throw failed.error
        return result
      } catch (error) {
        try {
          transaction.abort()
        } catch {
          // It has ended already.
        }
        await done
        throw error
      }
    },
  }
}

function recordsOf(transaction: IDBPTransaction<Schema, StoreName[], IDBTransactionMode>): Records {
  const writing = transaction as IDBPTransaction<Schema, StoreName[], 'readwrite'>
  return {
    kept: true,
    get: (store, key) => transaction.objectStore(store).get(key),
    keys: (store) => transaction.objectStore(store).getAllKeys(),
    values: (store) => transaction.objectStore(store).getAll(),
    put: async (store, key, value) => void (await writing.objectStore(store).put(value, key)),
    remove: (store, key) => writing.objectStore(store).delete(key),
  }
}
