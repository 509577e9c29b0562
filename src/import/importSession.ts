import { proxy, type Remote, wrap } from 'comlink'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { Problem } from '#domain/model/problem.ts'
import type { OpenInWorker } from './import.worker.ts'
import ImportWorker from './import.worker.ts?worker'
import type { ImportEngine } from './importEngine.ts'
import type { CellEdit, ImportOptions } from './importOptions.ts'
import type { CellProblem, Change, ChangeKind, ImportReading } from './importReading.ts'
import type { ImportInput } from './read/sheet.ts'

/** Reads one file in a worker. Nothing is stored. No promise rejects: a failure is part of the reading; other lists are then empty. */
export interface ImportSession {
  /**
   * Undefined when the reading was cancelled, or when a later call began before it ended.
   * @param onProgress is given the share of the file that has been read, 0 to 1; 0 where it is not known
   */
  read(options: ImportOptions, onProgress?: (done: number) => void): Promise<ImportReading | undefined>
  changes(kind: ChangeKind, from: number, count: number): Promise<readonly Change[]>
  problems(code: string, from: number, count: number): Promise<readonly CellProblem[]>
  /** The lines with problems as CSV: the file's own columns, then `line` and `problem`. */
  problemLines(): Promise<string>
  /** What a corrected file of problem lines changes, as edits. Lines that are not of this file are ignored. */
  corrections(corrected: ImportInput): Promise<readonly CellEdit[]>
  /** The new and the changed figures, without those excluded: what adding would add. */
  figures(): Promise<readonly Observation[]>
  /** Stops at once. The session can read again. */
  cancel(): void
  close(): void
}

/** How many figures go to or from the worker in one message. Copying more would block the page. */
const PIECE = 1000

interface Running {
  readonly engine: Promise<Remote<ImportEngine> | ImportEngine>
  /** Rejects when the session is cancelled (with `CANCELLED`) or the worker fails. */
  readonly stopped: Promise<never>
  stop(): void
}

const CANCELLED = new Error('cancelled')

/** @param userFigures the person's own figures that are here already, the latest last */
export function openImport(
  input: ImportInput,
  dataset: Dataset,
  userFigures: readonly Observation[],
): ImportSession {
  let running: Running | undefined
  let report: ((done: number) => void) | undefined
  /** Gives `otherwise` where the session is cancelled or something fails. */
  const ask = async <Answer>(
    question: (engine: Remote<ImportEngine> | ImportEngine) => Answer | Promise<Answer>,
    otherwise: (error: unknown) => Answer,
  ): Promise<Answer> => {
    running ??= start(input, dataset, userFigures, (done) => report?.(done))
    const { engine, stopped } = running
    try {
      return await Promise.race([engine.then(question), stopped])
    } catch (error) {
      return otherwise(error)
    }
  }
  const stop = () => {
    running?.stop()
    running = undefined
  }
  return {
    read: async (options, onProgress) => {
      report = onProgress
      const reading = await ask<ImportReading | undefined>(
        (engine) => engine.read(options),
        (error) => (error === CANCELLED ? undefined : failedReading(input.name, error)),
      )
      // The worker's last report may arrive after its answer, by another channel. The page would then wait for ever.
      if (report === onProgress) report = undefined
      return reading
    },
    changes: (kind, from, count) => ask((engine) => engine.changes(kind, from, count), nothing),
    problems: (code, from, count) => ask((engine) => engine.problems(code, from, count), nothing),
    problemLines: () =>
      ask<string>(
        (engine) => engine.problemLines(),
        () => '',
      ),
    corrections: (corrected) => ask((engine) => engine.corrections(corrected), nothing),
    figures: async () => {
      const figures: Observation[] = []
      for (;;) {
        const from = figures.length
        const piece = await ask((engine) => engine.figures(from, PIECE), nothing)
        for (const figure of piece) figures.push(figure)
        if (piece.length < PIECE) return figures
      }
    },
    cancel: stop,
    close: stop,
  }
}

function nothing(): readonly never[] {
  return []
}

function start(
  input: ImportInput,
  dataset: Dataset,
  userFigures: readonly Observation[],
  onProgress: (done: number) => void,
): Running {
  let fail: (reason: Error) => void = () => undefined
  const stopped = new Promise<never>((_, reject) => {
    fail = reject
  })
  // Only a running question listens to it.
  stopped.catch(() => undefined)
  if (typeof Worker === 'undefined') {
    const engine = import('./importEngine.ts').then(({ importEngine }) =>
      importEngine(input, { dataset, userFigures }, onProgress),
    )
    return { engine, stopped, stop: () => fail(CANCELLED) }
  }
  const worker = new ImportWorker()
  worker.onerror = ({ message }) => fail(new Error(message))
  worker.onmessageerror = () => fail(new Error('its answer could not be passed on'))
  return {
    engine: openInWorker(worker, input, dataset, userFigures, onProgress),
    stopped,
    stop: () => {
      worker.terminate()
      fail(CANCELLED)
    },
  }
}

/** The figures to compare with follow in pieces, and the page gets a turn after each. */
async function openInWorker(
  worker: Worker,
  input: ImportInput,
  dataset: Dataset,
  userFigures: readonly Observation[],
  onProgress: (done: number) => void,
): Promise<Remote<ImportEngine>> {
  const engine = await wrap<OpenInWorker>(worker)(input, dataset, proxy(onProgress))
  for (let from = 0; from < userFigures.length; from += PIECE)
    await engine.addUserFigures(userFigures.slice(from, from + PIECE))
  return engine
}

function failedReading(fileName: string, error: unknown): ImportReading {
  const why = error instanceof Error ? error.message : String(error)
  const refusal: Problem = {
    severity: 'error',
    code: 'reading-failed',
    message: `Reading the file stopped unexpectedly${why ? `: ${why}` : ''}. Nothing was added.`,
    suggestion: 'Reload the page and choose the file again.',
  }
  const unknown = { confidence: 0, alternatives: [], by: 'file' } as const
  const counts = {
    new: 0,
    same: 0,
    changed: 0,
    duplicate: 0,
    excluded: 0,
    refusedLines: 0,
    clashes: 0,
    bigJumps: 0,
  }
  return {
    fileName,
    bytes: 0,
    refusal,
    workbook: undefined,
    encoding: { ...unknown, value: 'utf-8' },
    delimiter: { ...unknown, value: ',' },
    quotes: { ...unknown, value: 'round' },
    newline: 'lf',
    headerLine: { ...unknown, value: 1 },
    layout: { ...unknown, value: undefined },
    lines: 0,
    skipped: [],
    header: [],
    rows: [],
    columns: [],
    dropped: [],
    names: [],
    areaChoices: [],
    questions: [],
    choices: undefined,
    problems: [],
    counts,
    changes: [],
    smallCounts: undefined,
    newMetrics: [],
    newAreas: [],
    redefined: [],
    targets: [],
    apart: [],
    needs: [],
    remember: undefined,
  }
}
