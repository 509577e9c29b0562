export const STORES = ['generations', 'imports', 'meta', 'mappings', 'quarantine'] as const
export type StoreName = (typeof STORES)[number]

/** All that a database holds, store by store, as plain keys and values. */
export type StoredContents = Readonly<Record<string, readonly (readonly [key: string, value: unknown])[]>>

/** What may be done inside one transaction. Nothing but these calls may be awaited in it, or it ends. */
export interface Shelf {
  get(store: StoreName, key: string): Promise<unknown>
  all(store: StoreName): Promise<readonly unknown[]>
  keys(store: StoreName): Promise<readonly string[]>
  put(store: StoreName, key: string, value: unknown): Promise<void>
  drop(store: StoreName, key: string): Promise<void>
}

/** A place where figures are kept: this browser's database, or this page's memory where there is none. */
export interface FigureStorage {
  readonly kind: 'database' | 'memory'
  readonly writable: boolean
  read<Result>(work: (shelf: Shelf) => Promise<Result>): Promise<Result>
  /** All of the work is kept, or none of it. Rejects when it was not kept. */
  write<Result>(work: (shelf: Shelf) => Promise<Result>): Promise<Result>
}
