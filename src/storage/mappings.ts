import * as v from 'valibot'
import { cleanText } from '#domain/model/cleanText.ts'
import { BETTER, UNITS } from '#domain/model/metric.ts'
import type { RememberedMapping } from '#import/importOptions.ts'
import { type ChangeResult, change } from './changeImports.ts'
import { readRecords } from './database.ts'

const NewMetric = v.object({
  id: v.string(),
  title: v.string(),
  unit: v.picklist(UNITS),
  better: v.picklist(BETTER),
  decimals: v.number(),
})

const metric = v.object({ kind: v.literal('metric'), metric: v.string(), definition: v.string() })
const newMetric = v.object({ kind: v.literal('new-metric'), metric: NewMetric })
const leaveOut = v.object({ kind: v.literal('leave-out') })

const ColumnTarget = v.variant('kind', [
  v.object({ kind: v.literal('field'), field: v.string() }),
  metric,
  newMetric,
  v.object({ kind: v.literal('month'), month: v.string() }),
  v.object({ kind: v.literal('filter') }),
  leaveOut,
])

const NameTarget = v.variant('kind', [
  v.object({ kind: v.literal('area'), area: v.string() }),
  metric,
  newMetric,
  leaveOut,
])

/** A remembered mapping, and the file it was made for. It holds pairs instead of keys, because headers are text from files. */
export const SavedMappingSchema = v.object({
  mapping: v.object({
    fingerprint: v.string(),
    layout: v.string(),
    columns: v.array(v.tuple([v.string(), ColumnTarget])),
    names: v.array(v.tuple([v.string(), NameTarget])),
    answers: v.array(v.tuple([v.string(), v.string()])),
  }),
  fileName: v.string(),
  /** ISO 8601, in UTC. */
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
})

export interface SavedMapping {
  readonly mapping: RememberedMapping
  readonly fileName: string
  readonly savedAt: string
}

/** The decisions about earlier files, the last used first. Never rejects; a damaged mapping is left out. */
export async function listMappings(): Promise<readonly SavedMapping[]> {
  try {
    const stored = await readRecords((records) => records.values('mappings'))
    const mappings: SavedMapping[] = []
    for (const record of stored) {
      const result = v.safeParse(SavedMappingSchema, record)
      if (result.success) mappings.push(result.output)
    }
    return mappings.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
  } catch {
    return []
  }
}

/** Keeps one mapping for files with its headers, in place of an earlier one. */
export function saveMapping(
  mapping: RememberedMapping,
  fileName: string,
  now = new Date(),
): Promise<ChangeResult> {
  const saved: SavedMapping = {
    mapping,
    fileName: cleanText(fileName).slice(0, 80),
    savedAt: now.toISOString(),
  }
  return change(async (records) => {
    await records.put('mappings', mapping.fingerprint, saved)
    return { kind: 'changed' }
  })
}

export function dropMapping(fingerprint: string): Promise<ChangeResult> {
  return change(async (records) => {
    await records.remove('mappings', fingerprint)
    return { kind: 'changed' }
  })
}
