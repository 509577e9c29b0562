import { sealed } from '#domain/model/checksum.ts'
import type { Observation } from '#domain/model/observation.ts'
import { naturalKey } from '#domain/model/observation.ts'
import { mergeFigures, standingAlone, type UserFigures } from '#domain/model/userFigures.ts'
import {
  type ImportRecord,
  ImportSchema,
  type Quarantined,
  type SmallCounts,
  soundRecord,
} from './records.ts'
import type { Shelf } from './shelf.ts'
import { fromStoredFigures, mergeTables, toStoredFigures, toStoredObservations } from './storedFigures.ts'

/** What an import brings, and what is to be recorded of it. */
export interface ImportFacts {
  readonly id: string
  readonly fileName: string
  readonly hash: string
  readonly addedAt: string
  readonly added: UserFigures
  /** Lines of the file that are not among the figures: those already here, and those refused. */
  readonly leftOut: { readonly same: number; readonly rejected: number }
  /** Figures as they stood before, of the dashboard too. */
  readonly before: readonly Observation[]
  readonly smallCounts: SmallCounts | null
}

/** The record of an import on top of the figures held, and what the two come to. */
export function toImport(held: UserFigures, facts: ImportFacts) {
  const { added, leftOut, before, smallCounts, ...rest } = facts
  const merged = mergeFigures(held, added)
  const changedHere = merged.changed.map((c) => c.before)
  const known = new Set(changedHere.map(naturalKey))
  const incoming = new Set(before.length > 0 ? added.observations.map(naturalKey) : [])
  const changedElsewhere = before.filter((o) => incoming.has(naturalKey(o)) && !known.has(naturalKey(o)))
  const stored = toStoredFigures(standingAlone(held, added))
  mergeTables(held, stored.observations, merged)
  const record: ImportRecord = sealed({
    ...rest,
    counts: {
      fresh: merged.fresh - changedElsewhere.length,
      changed: merged.changed.length + changedElsewhere.length,
      same: merged.same + leftOut.same,
      rejected: leftOut.rejected,
    },
    smallCounts,
    added: stored,
    before: toStoredObservations([...changedHere, ...changedElsewhere]),
  })
  return { record, merged }
}

/** Every import that is still recorded, and those whose record is damaged. */
export async function readImports(
  shelf: Shelf,
  now = new Date(),
): Promise<{ readonly imports: ReadonlyMap<string, ImportRecord>; readonly bad: readonly Quarantined[] }> {
  const imports = new Map<string, ImportRecord>()
  const bad: Quarantined[] = []
  const [keys, records] = [await shelf.keys('imports'), await shelf.all('imports')]
  for (const [index, key] of keys.entries()) {
    const sound = soundRecord(ImportSchema, records[index])
    if (sound?.id === key) imports.set(key, sound)
    else
      bad.push({
        at: now.toISOString(),
        from: 'imports',
        key,
        outcome: 'left-out',
        record: records[index],
      })
  }
  return { imports, bad }
}

/** What each of these imports brought, in this order; undefined when one of them is gone or damaged. */
export async function figuresOfImports(
  shelf: Shelf,
  ids: readonly string[],
): Promise<readonly UserFigures[] | undefined> {
  const all: UserFigures[] = []
  for (const id of ids) {
    const record = soundRecord(ImportSchema, await shelf.get('imports', id))
    const figures = record && fromStoredFigures(record.added)
    if (!figures) return undefined
    all.push(figures)
  }
  return all
}
