import type { Dataset } from '#domain/dataset.ts'
import type { CellEdit, ImportOptions } from '#domain/import/importOptions.ts'
import type { Change, ChangeKind, ImportReading, Problem } from '#domain/import/importReading.ts'
import type { Observation } from '#domain/observation.ts'

/** A chosen file, or text pasted from a spreadsheet. */
export type ImportInput = File | { readonly name: string; readonly text: string }

export interface Progress {
  readonly stage: 'reading' | 'interpreting' | 'comparing'
  /** 0 to 1. */
  readonly done: number
}

/**
 * One file on its way from bytes to figures, in a worker of its own. Nothing is written anywhere. Trouble with the file is a value
 * of the result; no promise rejects.
 */
export interface ImportSession {
  /**
   * Reads the file with what has been decided so far; only the stages that a decision touches run again. Undefined when the
   * reading was cancelled, or when a later call came before it ended.
   */
  read(options: ImportOptions, onProgress?: (progress: Progress) => void): Promise<ImportReading | undefined>
  /** Further changes of the last reading, in the order of the file. */
  changes(kind: ChangeKind, from: number, count: number): Promise<readonly Change[]>
  /** Further problems of one rule. */
  problems(code: string, from: number, count: number): Promise<readonly Problem[]>
  /** The lines with problems as CSV: the file's own columns, then `line` and `problem`. */
  problemLines(): Promise<string>
  /** What a corrected file of problem lines changes, as edits; lines that are not of this file are left out. */
  corrections(input: ImportInput): Promise<readonly CellEdit[]>
  /** What adding would add: the new and the changed figures, without those excluded. */
  figures(): Promise<readonly Observation[]>
  /** Stops at once whatever is running. The session can be read again. */
  cancel(): void
  /** Ends the worker and lets go of the file. */
  close(): void
}

/**
 * Opens a file for reading. Call `read` next.
 * @param yours the person's own figures already here, the later ones last
 */
export function openImport(
  input: ImportInput,
  dataset: Dataset,
  yours: readonly Observation[],
): ImportSession {
  throw new Error(`${input.name} cannot be read yet: ${dataset.metrics.length} ${yours.length}`)
}
