import type { Reconciled } from '#domain/import/reconcile.ts'
import type { Issue } from '#domain/issue.ts'

/** What a chosen file would add, before anything is added. */
export interface UploadPreview extends Reconciled {
  /** The layout the file is in; undefined when it could not be read. */
  readonly format: string | undefined
  readonly issues: readonly Issue[]
  readonly dropped: readonly string[]
  readonly rejected: number
}

/** A preview of a file that could not be read at all. */
export function refused(...issues: readonly Issue[]): UploadPreview {
  return {
    format: undefined,
    fresh: [],
    same: [],
    changed: [],
    duplicates: [],
    issues,
    dropped: [],
    rejected: 0,
  }
}
