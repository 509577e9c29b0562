import type { CellProblem, ProblemGroup } from '#import/importReading.ts'

/** More would not be read, and a long file can have hundreds of thousands. */
export const PROBLEMS_SHOWN = 50

const RANK: Readonly<Record<CellProblem['severity'], number>> = { error: 0, warning: 1, info: 2 }

/** The first problems of one rule, or of all: what stops a line comes before what is only said, and then in the order of the file. */
export function firstProblems(groups: readonly ProblemGroup[], code: string): readonly CellProblem[] {
  return groups
    .filter((group) => code === '' || group.code === code)
    .flatMap((group) => group.first)
    .toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || (a.line ?? 0) - (b.line ?? 0))
    .slice(0, PROBLEMS_SHOWN)
}

export function problemCount(groups: readonly ProblemGroup[], code: string): number {
  return groups.reduce((sum, group) => (code === '' || group.code === code ? sum + group.count : sum), 0)
}
