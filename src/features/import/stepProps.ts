import type { Dataset } from '#domain/dataset.ts'
import type { ImportOptions } from '#domain/import/importOptions.ts'
import type { ImportReading } from '#domain/import/importReading.ts'

/** What a step shows, and how it says what was decided. */
export interface StepProps {
  readonly reading: ImportReading
  readonly options: ImportOptions
  readonly dataset: Dataset
  /** Reads the file again with one decision more. */
  readonly decide: (change: Partial<ImportOptions>) => void
}
