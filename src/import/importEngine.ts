import type { Observation } from '#domain/model/observation.ts'
import { assembleReading, problemsOf } from './assembleReading.ts'
import type { CellEdit, ImportOptions } from './importOptions.ts'
import type { CellProblem, Change, ChangeKind, ImportReading } from './importReading.ts'
import type { ImportInput, Progress } from './importSession.ts'
import { correctionsIn, problemLines } from './problemLines.ts'
import { loadSheet } from './read/loadSheet.ts'
import type { Sheet } from './read/sheet.ts'
import type { TableRow } from './read/table.ts'
import { fileSource, type TextSource } from './read/textStream.ts'
import { keepKeys } from './recognise/filterColumns.ts'
import { columnMap } from './recognise/mapColumns.ts'
import { nameIndex } from './recognise/nameIndex.ts'
import { recogniseFile } from './recognise/recogniseFile.ts'
import { type ExistingData, type Outcome, runImport } from './run.ts'
import { newRecall } from './stageCache.ts'

/** The whole way from a file's bytes to what it would change. It runs in the worker, and without one in tests. */
export interface ImportEngine {
  read(
    options: ImportOptions,
    onProgress: (progress: Progress) => void,
    isCancelled: () => boolean,
  ): Promise<ImportReading | undefined>
  changes(kind: ChangeKind, from: number, count: number): readonly Change[]
  problems(code: string, from: number, count: number): readonly CellProblem[]
  problemLines(): string
  corrections(input: ImportInput): Promise<readonly CellEdit[]>
  figures(from: number, count: number): readonly Observation[]
}

const NO_KEYS = { area: [], areaName: [], year: -1, measure: -1 }

export function importEngine(input: ImportInput, known: ExistingData): ImportEngine {
  const recall = newRecall()
  let sheet: Sheet | undefined
  let loaded: Pick<ImportOptions, 'encoding' | 'delimiter' | 'quotes'> | undefined
  let outcome: Outcome | undefined
  let problems: readonly CellProblem[] = []

  const load = async (
    { encoding, delimiter, quotes, ...options }: ImportOptions,
    onProgress: (progress: Progress) => void,
    isCancelled: () => boolean,
  ) => {
    const same = loaded?.encoding === encoding && loaded?.delimiter === delimiter && loaded?.quotes === quotes
    if (sheet && same) return sheet
    const metrics = nameIndex(known.dataset.metrics, (m) => [m.id, m.title, m.shortTitle])
    const read = await loadSheet({
      fileName: input.name,
      source: sourceOf(input),
      encoding,
      delimiter,
      quotes,
      keysOf: (rows) => keysOf(rows, options, metrics),
      onProgress: (done) => onProgress({ stage: 'reading', done }),
      isCancelled,
    })
    if (read) {
      sheet = read
      loaded = { ...(encoding && { encoding }), ...(delimiter && { delimiter }), ...(quotes && { quotes }) }
    }
    return read
  }
  const changesOfKind = (kind: ChangeKind) => outcome?.changes.filter((change) => change.kind === kind) ?? []
  return {
    read: async (options, onProgress, isCancelled) => {
      const read = await load(options, onProgress, isCancelled)
      if (!read || isCancelled()) return undefined
      onProgress({ stage: 'interpreting', done: 0 })
      outcome = runImport(read, options, known, recall)
      problems = problemsOf(outcome)
      onProgress({ stage: 'comparing', done: 1 })
      return assembleReading(outcome, problems)
    },
    changes: (kind, from, count) => changesOfKind(kind).slice(from, from + count),
    problems: (code, from, count) => problems.filter((p) => p.code === code).slice(from, from + count),
    problemLines: () => (outcome ? problemLines(outcome, problems) : ''),
    corrections: async (corrected) => {
      if (!outcome?.file) return []
      const source = sourceOf(corrected)
      const read = await loadSheet({
        fileName: corrected.name,
        source,
        encoding: undefined,
        delimiter: undefined,
        quotes: undefined,
        keysOf: () => ({ keys: NO_KEYS, headerLine: 1 }),
        onProgress: () => undefined,
        isCancelled: () => false,
      })
      return read ? correctionsIn(read.rows, outcome) : []
    },
    figures: (from, count) =>
      outcome?.changes
        .filter(({ kind }) => kind === 'new' || kind === 'changed')
        .slice(from, from + count)
        .map(({ after }) => after) ?? [],
  }
}

function keysOf(
  rows: readonly TableRow[],
  options: ImportOptions,
  metrics: Parameters<typeof recogniseFile>[2],
) {
  const file = recogniseFile(rows, options, metrics)
  if (!file?.format) return { keys: NO_KEYS, headerLine: file?.headerLine.value ?? 0 }
  return { keys: keepKeys(file.format, columnMap(file.columns)), headerLine: file.headerLine.value }
}

function sourceOf(input: ImportInput): TextSource {
  return 'text' in input && typeof input.text === 'string'
    ? { kind: 'text', size: input.text.length, text: input.text }
    : fileSource(input as File)
}
