import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { CellEdit, ImportOptions } from './importOptions.ts'
import type { CellProblem, Change, ChangeKind, ImportReading } from './importReading.ts'
import type { ImportInput, Progress } from './importSession.ts'

/** What can be asked of a file, and what is answered. */
export interface Questions {
  read: { readonly options: ImportOptions; readonly answer: ImportReading | undefined }
  changes: {
    readonly kind: ChangeKind
    readonly from: number
    readonly count: number
    readonly answer: readonly Change[]
  }
  problems: {
    readonly code: string
    readonly from: number
    readonly count: number
    readonly answer: readonly CellProblem[]
  }
  problemLines: { readonly answer: string }
  corrections: { readonly input: ImportInput; readonly answer: readonly CellEdit[] }
  figures: { readonly from: number; readonly count: number; readonly answer: readonly Observation[] }
}

export type Asked<Call extends keyof Questions> = Omit<Questions[Call], 'answer'>

/** From the page to the worker. The person's own figures come in pieces: one long message would stop the page while it is copied. */
export type ToWorker =
  | { readonly call: 'open'; readonly input: ImportInput; readonly dataset: Dataset }
  | { readonly call: 'user'; readonly userFigures: readonly Observation[] }
  | { [Call in keyof Questions]: { readonly id: number; readonly call: Call } & Asked<Call> }[keyof Questions]

/** From the worker to the page. */
export type FromWorker =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly failure: string }
