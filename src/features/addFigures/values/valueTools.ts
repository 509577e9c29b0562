import type { CellProblem } from '#import/importReading.ts'

/** What a step about values asks of the session. */
export interface ValueTools {
  readonly moreProblems: (code: string, from: number, count: number) => Promise<readonly CellProblem[]>
  readonly saveProblemLines: () => void
  readonly takeCorrections: (file: File) => void
}
