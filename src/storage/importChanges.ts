import { naturalKey, type Observation } from '#domain/model/observation.ts'
import { OBSERVATION_COLUMNS, observationFromRow } from '#domain/tables/observationRow.ts'
import { type ColumnTable, fromColumnTable } from './columnTable.ts'
import { ImportSchema, soundRecord } from './records.ts'
import { openStorage } from './uploadStore.ts'

/** A figure that an import changed. */
export interface FigureChange {
  readonly before: Observation
  readonly after: Observation
}

export interface ImportChanges {
  /** The first of them. */
  readonly changes: readonly FigureChange[]
  /** How many there are. */
  readonly count: number
}

/** More would not be read. */
const MOST = 20
/** By these the few figures looked for are found among many without reading all of them. */
const FINDING_COLUMNS = ['area', 'metric', 'period']

/** What an import changed, as its own record has it: the figures before, and what it put in their place. Never rejects. */
export async function importChanges(id: string): Promise<ImportChanges> {
  const { storage } = await openStorage()
  const stored = await storage.read((shelf) => shelf.get('imports', id)).catch(() => undefined)
  const record = soundRecord(ImportSchema, stored)
  if (!record) return { changes: [], count: 0 }
  const { before, added } = record
  const old = figuresAt(
    before,
    Array.from({ length: Math.min(MOST, before.rows) }, (_, place) => place),
  )
  const candidates = figuresAt(added.observations, placesAlike(added.observations, before))
  const after = new Map(candidates.map((o) => [naturalKey(o), o]))
  const changes = old.flatMap((o) => {
    const now = after.get(naturalKey(o))
    return now ? [{ before: o, after: now }] : []
  })
  return { changes, count: before.rows }
}

function figuresAt(table: ColumnTable, places: Iterable<number>): readonly Observation[] {
  const rows = fromColumnTable(OBSERVATION_COLUMNS, table, places) ?? []
  return rows.flatMap((row) => {
    const read = observationFromRow(row, 'user')
    return 'area' in read ? [read] : []
  })
}

/** The rows of a table whose area, metric and period are all among the first of the other's. */
function placesAlike(table: ColumnTable, other: ColumnTable): readonly number[] {
  const tests = FINDING_COLUMNS.map((name) => {
    const wanted = other.columns.find((column) => column.name === name)
    const texts = new Set(Array.from(wanted?.codes.slice(0, MOST) ?? [], (code) => wanted?.values[code]))
    const column = table.columns.find((c) => c.name === name)
    const codes = new Set(column?.values.flatMap((text, code) => (texts.has(text) ? [code] : [])))
    return { all: column?.codes ?? new Uint8Array(), codes }
  })
  const places: number[] = []
  for (let place = 0; place < table.rows; place++)
    if (tests.every(({ all, codes }) => codes.has(all[place] ?? -1))) places.push(place)
  return places
}
