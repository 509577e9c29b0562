import * as v from 'valibot'
import { isSealed, sealed } from '#domain/model/checksum.ts'
import { type ColumnTable, fromColumnTable, toColumnTable } from './columnTable.ts'
import { type SavedMapping, SavedMappingSchema } from './mappingRecord.ts'
import { type ImportRecord, ImportSchema } from './records.ts'

const FORMAT = 'childrens-services-dashboard/backup'
const VERSION = 1

/** A table as plain rows, in the order of its columns: a backup can be read by a person, and by another program. */
const PlainTable = v.object({ columns: v.array(v.string()), rows: v.array(v.array(v.string())) })

type PlainTableValue = v.InferOutput<typeof PlainTable>

const { added: _added, before: _before, checksum: _checksum, ...entries } = ImportSchema.entries
const PlainImport = v.object({
  ...entries,
  added: v.object({
    observations: PlainTable,
    metrics: PlainTable,
    definitions: PlainTable,
    areas: PlainTable,
  }),
  before: PlainTable,
})

const Backup = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  /** ISO 8601, in UTC. */
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  imports: v.array(PlainImport),
  mappings: v.array(SavedMappingSchema),
  checksum: v.string(),
})

/** What a backup file holds. */
export interface BackupContents {
  readonly madeAt: string
  readonly imports: readonly ImportRecord[]
  readonly mappings: readonly SavedMapping[]
}

/** False when the file is as it was written; true when somebody or something changed it since. */
export type BackupRead =
  | (BackupContents & { readonly kind: 'backup'; readonly altered: boolean })
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' }

export function toBackupText({ madeAt, imports, mappings }: BackupContents): string {
  const plain = imports.map(({ added, before, checksum: _, ...facts }) => ({
    ...facts,
    added: {
      observations: toPlain(added.observations),
      metrics: toPlain(added.metrics),
      definitions: toPlain(added.definitions),
      areas: toPlain(added.areas),
    },
    before: toPlain(before),
  }))
  return JSON.stringify(sealed({ format: FORMAT, version: VERSION, madeAt, imports: plain, mappings }))
}

/** Reads a backup as strictly as any other file from outside: its own keys only, `__proto__` never. */
export function fromBackupText(text: string): BackupRead {
  let json: unknown
  try {
    json = JSON.parse(text, (key: string, value: unknown) => (key === '__proto__' ? undefined : value))
  } catch {
    return { kind: 'unreadable' }
  }
  const head = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), json)
  if (head.success && head.output.version > VERSION) return { kind: 'newer' }
  const result = v.safeParse(Backup, json)
  if (!result.success) return { kind: 'unreadable' }
  const { madeAt, imports, mappings } = result.output
  try {
    const records = imports.map(({ added, before, ...facts }) =>
      sealed({
        ...facts,
        added: {
          observations: fromPlain(added.observations),
          metrics: fromPlain(added.metrics),
          definitions: fromPlain(added.definitions),
          areas: fromPlain(added.areas),
        },
        before: fromPlain(before),
      }),
    )
    return { kind: 'backup', altered: !isSealed(result.output), madeAt, imports: records, mappings }
  } catch {
    return { kind: 'unreadable' }
  }
}

function toPlain(table: ColumnTable): PlainTableValue {
  const columns = table.columns.map((c) => c.name)
  const rows = fromColumnTable(columns, table) ?? []
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? '')) }
}

/** Throws when a row has more or fewer cells than there are columns. */
function fromPlain({ columns, rows }: PlainTableValue): ColumnTable {
  if (rows.some((row) => row.length !== columns.length)) throw new Error('A row lacks a cell.')
  const byPlace = columns.map((_, index) => String(index))
  const table = toColumnTable(
    byPlace,
    rows.map((row) => Object.fromEntries(row.map((cell, index) => [String(index), cell]))),
  )
  return {
    rows: table.rows,
    columns: table.columns.map((column, index) => ({ ...column, name: columns[index] ?? '' })),
  }
}
