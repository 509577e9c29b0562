import type { Dataset } from '#domain/model/dataset.ts'
import type { ImportOptions } from '#import/importOptions.ts'
import type { ImportReading } from '#import/importReading.ts'

/** What a step shows, and how it says what was decided. */
export interface StepProps {
  readonly reading: ImportReading
  readonly options: ImportOptions
  readonly dataset: Dataset
  /** Reads the file again with one decision more. */
  readonly decide: (change: Partial<ImportOptions>) => void
}
