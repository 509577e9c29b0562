/** `imports`: one record an import, by its id. `figures`: one table an import and area. `mappings`: by fingerprint of the headers. */
export const STORES = ['imports', 'figures', 'mappings'] as const
export type StoreName = (typeof STORES)[number]
export type Key = string | [importId: string, area: string]

/** What can be done inside one transaction. Await nothing else in it, or the browser ends it. */
export interface Records {
  /** False when the records last only as long as the page. */
  readonly kept: boolean
  readonly get: (store: StoreName, key: Key) => Promise<unknown>
  readonly keys: (store: StoreName) => Promise<readonly Key[]>
  /** In the order of `keys`. */
  readonly values: (store: StoreName) => Promise<readonly unknown[]>
  readonly put: (store: StoreName, key: Key, value: unknown) => Promise<void>
  readonly remove: (store: StoreName, key: Key) => Promise<void>
}

export type Work<Result> = (records: Records) => Promise<Result>

/** The browser's database, or the page's memory in a browser without storage. */
export interface RecordStore {
  readonly read: <Result>(work: Work<Result>) => Promise<Result>
  /** Keeps all of the work or none of it. Rejects when it was not kept. */
  readonly write: <Result>(work: Work<Result>) => Promise<Result>
}

type Store = ReadonlyMap<string, { readonly key: Key; readonly value: unknown }>
type Contents = ReadonlyMap<StoreName, Store>

/** Keeps records for as long as the page is open. */
export function memoryStore(): RecordStore & { readonly used: () => boolean } {
  let contents: Contents = new Map()
  let lastWrite: Promise<unknown> = Promise.resolve()
  return {
    used: () => [...contents.values()].some((store) => store.size > 0),
    read: (work) => work(recordsOf(new Map(contents))),
    write: (work) => {
      const writing = lastWrite.then(async () => {
        const changed = new Map(contents)
        const result = await work(recordsOf(changed))
        contents = changed
        return result
      })
      lastWrite = writing.catch(() => undefined)
      return writing
    },
  }
}

function recordsOf(contents: Map<StoreName, Store>): Records {
  const entries = (store: StoreName) => [...(contents.get(store) ?? new Map()).values()]
  const change = (store: StoreName, work: (copy: Map<string, { key: Key; value: unknown }>) => void) => {
    const copy = new Map(contents.get(store))
    work(copy)
    contents.set(store, copy)
    return Promise.resolve()
  }
  return {
    kept: false,
    get: (store, key) => Promise.resolve(contents.get(store)?.get(JSON.stringify(key))?.value),
    keys: (store) => Promise.resolve(entries(store).map(({ key }) => key)),
    values: (store) => Promise.resolve(entries(store).map(({ value }) => value)),
    put: (store, key, value) => change(store, (copy) => copy.set(JSON.stringify(key), { key, value })),
    remove: (store, key) => change(store, (copy) => copy.delete(JSON.stringify(key))),
  }
}
