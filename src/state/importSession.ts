import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { OBSERVATION_COLUMNS, observationToRow } from '#domain/tables/observationRow.ts'
import { toCsv } from '#domain/tables/toCsv.ts'
import { type ImportSession, openImport as open } from '#import/importSession.ts'
import { LIMIT_WORDS, LIMITS } from '#import/read/limits.ts'
import type { ImportInput } from '#import/read/sheet.ts'
import { MOST_FIGURES } from '#import/recognise/filterColumns.ts'

/** The largest file that can be read, in words: "150 MB". */
export const LARGEST_FILE = LIMIT_WORDS.bytes

/** The most lines that a file may have, and the most figures of it that can be kept at once. */
export const MOST = { lines: LIMITS.rows, figures: MOST_FIGURES } as const

export type { ImportSession } from '#import/importSession.ts'
export type { ImportInput } from '#import/read/sheet.ts'

/** Opens a file or pasted text for reading. Adds no figures. */
export function openImport(
  input: ImportInput,
  dataset: Dataset,
  userFigures: readonly Observation[],
): ImportSession {
  return open(input, dataset, userFigures)
}

/** Figures as CSV in the dashboard's own layout, which the import reads again. */
export function toPackagedCsv(observations: readonly Observation[]): string {
  return toCsv(OBSERVATION_COLUMNS, observations.map(observationToRow))
}
