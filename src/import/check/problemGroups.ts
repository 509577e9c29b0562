import type { Problem } from '#domain/model/problem.ts'
import type { CellProblem, ProblemGroup } from '../importReading.ts'

const RANK = { error: 0, warning: 1, info: 2 } as const
const FIRST = 20
const MOST_VALUES = 20

/** Problems by rule: errors first, then the rules with most problems. */
export function problemGroups(problems: readonly CellProblem[]): readonly ProblemGroup[] {
  const groups = new Map<string, CellProblem[]>()
  for (const problem of problems) {
    const group = groups.get(problem.code)
    if (group) group.push(problem)
    else groups.set(problem.code, [problem])
  }
  return [...groups]
    .map(([code, group]) => ({
      code,
      severity: group[0]?.severity ?? ('error' as Problem['severity']),
      count: group.length,
      first: group.slice(0, FIRST),
      values: repeatedValues(group),
    }))
    .toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || b.count - a.count)
}

function repeatedValues(group: readonly CellProblem[]): ProblemGroup['values'] {
  const counts = new Map<string, { column: string; text: string; count: number }>()
  for (const { columnId, cell } of group) {
    if (columnId === undefined || cell === undefined) continue
    const key = `${columnId}\u0000${cell}`
    const value = counts.get(key)
    if (value) value.count += 1
    else counts.set(key, { column: columnId, text: cell, count: 1 })
  }
  return [...counts.values()]
    .filter(({ count }) => count > 1)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_VALUES)
}
