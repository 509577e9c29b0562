import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

const NAME = 'childrens-services-dashboard'
const VERSION = 1

interface Schema extends DBSchema {
  imports: { key: string; value: unknown }
}

type Store = IDBPDatabase<Schema>

let opened: Promise<Store> | undefined

/**
 * This browser's database of added figures. Rejects where storage is absent, blocked or broken. One connection serves the page;
 * it closes by itself when another tab needs to upgrade the database, and opens again at the next call.
 */
export function openUploads(): Promise<Store> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

async function open(): Promise<Store> {
  if (typeof indexedDB === 'undefined') throw new Error('This browser has no storage for figures.')
  const forget = () => {
    opened = undefined
  }
  const database = await openDB<Schema>(NAME, VERSION, {
    upgrade: (db) => {
      db.createObjectStore('imports', { keyPath: 'id' })
    },
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      forget()
    },
    terminated: forget,
  })
  return database
}

/** Closes the connection: tests start from an empty database. */
export async function closeUploads(): Promise<void> {
  const database = await opened?.catch(() => undefined)
  database?.close()
  opened = undefined
}
