import type { Observation } from '#domain/model/observation.ts'
import { assembleReading, problemsOf } from './assembleReading.ts'
import type { CellEdit, ImportOptions } from './importOptions.ts'
import type { CellProblem, Change, ChangeKind, ImportReading } from './importReading.ts'
import { correctionsIn, problemLines } from './problemLines.ts'
import { UNWATCHED } from './read/readRows.ts'
import { type ImportInput, openSheet } from './read/sheet.ts'
import { facetCounter } from './recognise/facetCounts.ts'
import { NO_FILTER_COLUMNS } from './recognise/filterColumns.ts'
import { type ExistingData, type Outcome, runImport } from './run.ts'
import { newStageCache } from './stageCache.ts'

/** Reads one file. It runs in the worker, or directly in tests, which have no worker. */
export interface ImportEngine {
  /** Reads the file with these decisions. Undefined when a later call began before this one ended. */
  read(options: ImportOptions): Promise<ImportReading | undefined>
  changes(kind: ChangeKind, from: number, count: number): readonly Change[]
  problems(code: string, from: number, count: number): readonly CellProblem[]
  problemLines(): string
  corrections(corrected: ImportInput): Promise<readonly CellEdit[]>
  figures(from: number, count: number): readonly Observation[]
}

/** @param onProgress see `Work` */
export function importEngine(
  input: ImportInput,
  existing: ExistingData,
  onProgress: (done: number) => void = () => undefined,
): ImportEngine {
  const cache = newStageCache()
  let running = new AbortController()
  let outcome: Outcome | undefined
  let problems: readonly CellProblem[] = []
  return {
    read: async (options) => {
      running.abort()
      running = new AbortController()
      const { signal } = running
      try {
        const result = await runImport({ input, options, existing }, cache, { onProgress, signal })
        signal.throwIfAborted()
        outcome = result
        problems = problemsOf(outcome)
        return assembleReading(outcome, problems)
      } catch (error) {
        if (signal.aborted) return undefined
        throw error
      }
    },
    changes: (kind, from, count) =>
      outcome?.changes.filter((change) => change.kind === kind).slice(from, from + count) ?? [],
    problems: (code, from, count) => problems.filter((p) => p.code === code).slice(from, from + count),
    problemLines: () => (outcome ? problemLines(outcome, problems) : ''),
    corrections: async (corrected) => {
      if (!outcome?.file) return []
      const sheet = await openSheet(corrected, {}, () => facetCounter(NO_FILTER_COLUMNS, 0), UNWATCHED)
      return correctionsIn(sheet.rows, outcome)
    },
    figures: (from, count) =>
      outcome?.changes
        .filter(({ kind }) => kind === 'new' || kind === 'changed')
        .slice(from, from + count)
        .map(({ after }) => after) ?? [],
  }
}
