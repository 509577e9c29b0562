import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { failedReading } from './failedReading.ts'
import type { CellEdit, ImportOptions } from './importOptions.ts'
import type { CellProblem, Change, ChangeKind, ImportReading } from './importReading.ts'
import { openLine, type WorkerLine } from './workerLine.ts'
import type { Asked, FromWorker, Questions, ToWorker } from './workerMessages.ts'

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
  problems(code: string, from: number, count: number): Promise<readonly CellProblem[]>
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

/** Small enough that copying it to or from the worker is no more than a moment. */
const PIECE = 1000

interface Waiting {
  readonly resolve: (answer: unknown) => void
  /** What is answered when it was cancelled, or when the worker failed. */
  readonly cancelled: unknown
  readonly failed: (why: string | undefined) => unknown
  readonly onProgress: ((progress: Progress) => void) | undefined
}

/**
 * Opens a file for reading. Call `read` next.
 * @param userFigures the person's own figures already here, the later ones last
 */
export function openImport(
  input: ImportInput,
  dataset: Dataset,
  userFigures: readonly Observation[],
): ImportSession {
  const waiting = new Map<number, Waiting>()
  let line: { readonly posting: Promise<WorkerLine>; readonly stop: () => void } | undefined
  let next = 1

  const settle = (id: number, answer: (wait: Waiting) => unknown) => {
    const wait = waiting.get(id)
    waiting.delete(id)
    wait?.resolve(answer(wait))
  }
  const receive = (message: FromWorker) => {
    if ('progress' in message) waiting.get(message.id)?.onProgress?.(message.progress)
    else if ('failure' in message) settle(message.id, ({ failed }) => failed(message.failure))
    else settle(message.id, () => message.answer)
  }
  const end = (answer: (wait: Waiting) => unknown) => {
    line?.stop()
    line = undefined
    for (const id of [...waiting.keys()]) settle(id, answer)
  }
  const start = () => {
    const opened = openLine(receive, (why) => end(({ failed }) => failed(why)))
    return { posting: send(opened, input, dataset, userFigures), stop: opened.stop }
  }
  const ask = <Call extends keyof Questions>(
    call: Call,
    asked: Asked<Call>,
    wait: Omit<Waiting, 'resolve'>,
  ): Promise<Questions[Call]['answer']> =>
    new Promise((resolve) => {
      line ??= start()
      const id = next++
      waiting.set(id, { ...wait, resolve: resolve as Waiting['resolve'] })
      void line.posting.then(({ post }) => post({ id, call, ...asked } as unknown as ToWorker))
    })
  const list = { cancelled: [], failed: () => [], onProgress: undefined }
  return {
    read: (options, onProgress) => {
      for (const [id, { onProgress: reading }] of waiting) if (reading) settle(id, () => undefined)
      return ask(
        'read',
        { options },
        {
          cancelled: undefined,
          failed: (why) => failedReading(input.name, why),
          onProgress: onProgress ?? noProgress,
        },
      )
    },
    changes: (kind, from, count) => ask('changes', { kind, from, count }, list),
    problems: (code, from, count) => ask('problems', { code, from, count }, list),
    problemLines: () => ask('problemLines', {}, { ...list, cancelled: '', failed: () => '' }),
    corrections: (corrected) => ask('corrections', { input: corrected }, list),
    figures: async () => {
      const figures: Observation[] = []
      for (let piece: readonly Observation[] = []; ; ) {
        piece = await ask('figures', { from: figures.length, count: PIECE }, list)
        for (const figure of piece) figures.push(figure)
        if (piece.length < PIECE) return figures
      }
    },
    cancel: () => end(({ cancelled }) => cancelled),
    close: () => end(({ cancelled }) => cancelled),
  }
}

function noProgress(): void {}

/** Sends the figures to compare with a piece at a time, with a moment for the page between them. */
async function send(
  line: WorkerLine,
  input: ImportInput,
  dataset: Dataset,
  userFigures: readonly Observation[],
): Promise<WorkerLine> {
  line.post({ call: 'open', input, dataset })
  for (let from = 0; from < userFigures.length; from += PIECE) {
    line.post({ call: 'user', userFigures: userFigures.slice(from, from + PIECE) })
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return line
}
