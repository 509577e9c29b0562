import { type FigureStorage, type Shelf, STORES, type StoreName } from './shelf.ts'

type Contents = ReadonlyMap<StoreName, Map<string, unknown>>

/** Keeps figures as long as the page is open. */
export function memoryStorage(): FigureStorage & { readonly used: () => boolean } {
  let contents = emptied()
  return {
    kind: 'memory',
    writable: true,
    used: () => [...contents.values()].some((store) => store.size > 0),
    read: (work) => work(shelfOf(contents)),
    write: async (work) => {
      const next = new Map([...contents].map(([name, store]) => [name, new Map(store)]))
      const result = await work(shelfOf(next))
      contents = next
      return result
    },
  }
}

function emptied(): Contents {
  return new Map(STORES.map((name) => [name, new Map()]))
}

function shelfOf(contents: Contents): Shelf {
  const store = (name: StoreName) => contents.get(name) ?? new Map<string, unknown>()
  return {
    get: (name, key) => Promise.resolve(store(name).get(key)),
    all: (name) => Promise.resolve([...store(name).values()]),
    keys: (name) => Promise.resolve([...store(name).keys()]),
    put: (name, key, value) => Promise.resolve(void store(name).set(key, value)),
    drop: (name, key) => Promise.resolve(void store(name).delete(key)),
  }
}
