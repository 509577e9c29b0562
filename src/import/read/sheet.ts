import type { Problem } from '#domain/model/problem.ts'
import type { Delimiter, Encoding, Keep, Quotes } from '../importOptions.ts'
import type { Guess, ImportReading } from '../importReading.ts'
import type { KeepCounts, KeepKeys } from '../recognise/filterColumns.ts'
import type { TableRow } from './table.ts'

/** A file as lines of cells, before anything is known of its header. */
export interface Sheet {
  readonly fileName: string
  readonly bytes: number
  readonly encoding: Guess<Encoding>
  readonly delimiter: Guess<Delimiter>
  readonly quotes: Guess<Quotes>
  readonly newline: ImportReading['newline']
  /** Every line of a small file; the first ones of a big one. */
  readonly rows: readonly TableRow[]
  readonly big: BigSheet | undefined
  readonly issues: readonly Problem[]
  /** Columns with what names single children, for `personalFindings`; found in all lines. */
  readonly refusal: ((header: readonly string[]) => Problem | undefined) | undefined
  /** Set where the file cannot be read at all. */
  readonly unreadable: Problem | undefined
}

/** The lines of a file too long to be held as cells. */
export interface BigSheet {
  /** Lines under the header. */
  readonly lines: number
  counts(keys: KeepKeys, headerLine: number): KeepCounts
  rows(keys: KeepKeys, keep: Keep, headerLine: number): readonly TableRow[]
}
