import * as v from 'valibot'
import { cleanText } from '#domain/import/cleanText.ts'
import type { Observation } from '#domain/observation.ts'
import { OBSERVATION_COLUMNS, observationFromRow, observationToRow } from '#domain/rows/observationRow.ts'
import { rowsOf } from './rowsOf.ts'

/** One import, as it is kept: whole, so that it is added or removed whole. */
export type UploadRecord = v.InferOutput<typeof UploadSchema>

const UploadSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  fileName: v.string(),
  addedAt: v.pipe(v.string(), v.isoTimestamp()),
  rows: rowsOf(OBSERVATION_COLUMNS),
})

/** One import, as the page uses it. */
export interface Upload {
  readonly id: string
  readonly fileName: string
  /** ISO 8601, in UTC. */
  readonly addedAt: string
  readonly observations: readonly Observation[]
}

export function toRecord({ id, fileName, addedAt, observations }: Upload): UploadRecord {
  return { id, fileName, addedAt, rows: observations.map(observationToRow) }
}

/** Undefined when anything in the record is not as we write it: storage can be edited and damaged like any other input. */
export function fromRecord(stored: unknown): Upload | undefined {
  const result = v.safeParse(UploadSchema, stored)
  if (!result.success) return undefined
  const { id, fileName, addedAt, rows } = result.output
  const observations = rows.flatMap((row) => {
    const value = observationFromRow(row, 'yours')
    return 'area' in value ? [value] : []
  })
  return observations.length === rows.length ? { id, fileName, addedAt, observations } : undefined
}

/** @param fileName as the person's computer calls it; kept on one line, without direction marks, at most 80 characters */
export function newUpload(fileName: string, observations: readonly Observation[], now: Date): Upload {
  const random = [...crypto.getRandomValues(new Uint32Array(2))].map((n) => n.toString(36)).join('')
  const name = [...cleanText(fileName)].slice(0, 80).join('') || 'A file without a name'
  return {
    id: `${now.getTime().toString(36)}-${random}`,
    fileName: name,
    addedAt: now.toISOString(),
    observations,
  }
}
