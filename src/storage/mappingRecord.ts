import * as v from 'valibot'
import { BETTER, UNITS } from '#domain/model/metric.ts'
import type { RememberedMapping } from '#import/importOptions.ts'

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

/** A remembered mapping with what a person knows it by. Pairs, not keys: headers are text from files. */
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

/** Undefined when it is not as we write it. */
export function fromStoredMapping(stored: unknown): SavedMapping | undefined {
  const result = v.safeParse(SavedMappingSchema, stored)
  return result.success ? result.output : undefined
}
