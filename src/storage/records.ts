import * as v from 'valibot'
import { isSealed } from '#domain/model/checksum.ts'
import { ColumnTableSchema } from './columnTable.ts'
import { StoredFiguresSchema } from './storedFigures.ts'

/** The layout of what is stored, which is also the database's version. A new one needs a step in `migrate.ts` and a golden file. */
export const SCHEMA = 2

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Id = v.pipe(v.string(), v.minLength(1))
const Time = v.pipe(v.string(), v.isoTimestamp())

/** What is known of a generation without opening it. */
const GenerationEntrySchema = v.object({
  id: Id,
  /** Higher than that of every generation before it. */
  sequence: Count,
  /** The generation it was made from; null where there were no figures. */
  parent: v.nullable(Id),
  at: Time,
  /** What made it, and the file that this was about. */
  did: v.picklist(['added', 'removed', 'restored', 'moved']),
  fileName: v.string(),
  /** The imports that it comes to, in the order in which they count. */
  imports: v.array(Id),
  /** How many figures it holds. */
  figures: Count,
})

/** All of a person's figures at one time, as one value. */
export const GenerationSchema = v.object({
  ...GenerationEntrySchema.entries,
  held: StoredFiguresSchema,
  checksum: v.string(),
})

const SmallCountsSchema = v.object({
  kind: v.picklist(['suppress', 'round', 'keep']),
  cells: Count,
  /** On whose authority small counts were kept, in the person's words. */
  authority: v.string(),
})

/** One import: what it brought and what was there before. */
export const ImportSchema = v.object({
  id: Id,
  fileName: v.string(),
  /** SHA-256 of the file, in hexadecimal; empty where it is not known. */
  hash: v.string(),
  addedAt: Time,
  counts: v.object({ fresh: Count, changed: Count, same: Count, rejected: Count }),
  smallCounts: v.nullable(SmallCountsSchema),
  added: StoredFiguresSchema,
  /** The figures that it changed, as they were. */
  before: ColumnTableSchema,
  checksum: v.string(),
})

/** Which generation counts, and what there is to undo and to redo. */
export const StateSchema = v.object({
  schema: v.literal(SCHEMA),
  /** Null where there are no figures. */
  head: v.nullable(Id),
  /** Generations that were undone, the last one last. */
  redo: v.array(Id),
  /** The highest number given to a generation. */
  sequence: Count,
  generations: v.array(GenerationEntrySchema),
  checksum: v.string(),
})

/** A record that could not be read, kept as it was found. */
export const QuarantinedSchema = v.object({
  at: Time,
  from: v.picklist(['generations', 'imports', 'meta']),
  key: v.string(),
  /** Whether the page could do without it: `rebuilt` from the imports themselves, `went-back` to earlier figures, `left-out`. */
  outcome: v.picklist(['rebuilt', 'went-back', 'left-out']),
  record: v.unknown(),
})

export type GenerationEntry = v.InferOutput<typeof GenerationEntrySchema>
export type GenerationRecord = v.InferOutput<typeof GenerationSchema>
export type ImportRecord = v.InferOutput<typeof ImportSchema>
export type StateRecord = v.InferOutput<typeof StateSchema>
export type SmallCounts = v.InferOutput<typeof SmallCountsSchema>
export type Quarantined = v.InferOutput<typeof QuarantinedSchema>

/** Whether a record is still, byte for byte, the one with this checksum. */
export function isRecord(stored: unknown, checksum: string): boolean {
  if (typeof stored !== 'object' || stored === null || !('checksum' in stored)) return false
  return stored.checksum === checksum && isSealed({ ...stored, checksum })
}

/** A record as we wrote it; undefined when its shape or its checksum is another. */
export function soundRecord<Record extends { readonly checksum: string }>(
  schema: v.GenericSchema<unknown, Record>,
  stored: unknown,
): Record | undefined {
  const result = v.safeParse(schema, stored)
  return result.success && isSealed(result.output) ? result.output : undefined
}
