import type { DBSchema } from 'idb'
import type { StoreName } from './shelf.ts'

/** The name of this browser's database of a person's own figures. */
export const DATABASE = 'childrens-services-dashboard'

/** Every store holds values under a key of their own; what is read from one is checked before it is used. */
export interface FigureSchema extends DBSchema, Record<StoreName, { key: string; value: unknown }> {}
