import type { Area } from '#domain/model/area.ts'
import { cleanText } from '#domain/model/cleanText.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { NewMetric } from '#domain/model/userFigures.ts'
import { toOwnMetric } from '#domain/model/userFigures.ts'
import type { SmallCountAnswer } from '#import/importOptions.ts'
import type { ImportFacts } from './imports.ts'
import type { ImportRecord } from './records.ts'

/** What is to be added, as one import. */
export interface UploadRequest {
  readonly fileName: string
  /** New and changed figures. One that is already among the person's own, in the same words, changes nothing. */
  readonly observations: readonly Observation[]
  /** Metrics and areas that the figures need and the dashboard does not have. */
  readonly newMetrics?: readonly NewMetric[]
  readonly newAreas?: readonly Area[]
  /** SHA-256 of the file, in hexadecimal: `fileHash`. */
  readonly hash?: string
  /** Lines of the file that are not among the observations. */
  readonly leftOut?: { readonly same: number; readonly rejected: number }
  /** What the preview showed as the figures before, the dashboard's own included. */
  readonly before?: readonly Observation[]
  readonly smallCounts?: { readonly answer: SmallCountAnswer; readonly cells: number }
}

/** One import, as the page lists it. */
export interface Upload {
  readonly id: string
  readonly fileName: string
  /** Empty where it is not known. */
  readonly hash: string
  /** ISO 8601, in UTC. */
  readonly addedAt: string
  readonly counts: ImportRecord['counts']
  readonly smallCounts: ImportRecord['smallCounts']
  /** How many figures it brought. */
  readonly figures: number
  /** False for one that was undone or removed, and can still be had back. */
  readonly shown: boolean
}

export function toUpload(record: ImportRecord, shown: boolean): Upload {
  const { id, fileName, hash, addedAt, counts, smallCounts, added } = record
  return { id, fileName, hash, addedAt, counts, smallCounts, figures: added.observations.rows, shown }
}

/** @param fileName as the person's computer calls it; kept on one line, without direction marks, at most 80 characters */
export function toFacts(request: UploadRequest, now: Date): ImportFacts {
  const { fileName, observations, newMetrics = [], newAreas = [], smallCounts } = request
  return {
    id: newId(now),
    fileName: [...cleanText(fileName)].slice(0, 80).join('') || 'A file without a name',
    hash: request.hash ?? '',
    addedAt: now.toISOString(),
    added: {
      observations: observations.map((o) => (o.layer === 'user' ? o : { ...o, layer: 'user' as const })),
      metrics: newMetrics.map(toOwnMetric),
      areas: newAreas,
    },
    leftOut: request.leftOut ?? { same: 0, rejected: 0 },
    before: request.before ?? [],
    smallCounts: smallCounts
      ? {
          kind: smallCounts.answer.kind,
          cells: smallCounts.cells,
          authority: smallCounts.answer.kind === 'keep' ? cleanText(smallCounts.answer.authority) : '',
        }
      : null,
  }
}

/** A new name for an import or a generation: later ones come after earlier ones in the alphabet. */
export function newId(now: Date): string {
  const random = [...crypto.getRandomValues(new Uint32Array(2))].map((n) => n.toString(36)).join('')
  return `${now.getTime().toString(36)}-${random}`
}
