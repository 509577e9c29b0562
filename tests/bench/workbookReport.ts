import { loadavg } from 'node:os'
import type { WorkbookTimes } from './importPage/main.ts'
import { textTable } from './textTable.ts'

/** Milliseconds. */
const GOAL_REFUSED = 2000
const GOAL_BLOCKED = 50

export interface WorkbookRun extends WorkbookTimes {
  readonly kind: string
  /** Of the page and its worker, above the start. MB */
  readonly memory: number
}

/** Prints one run of each workbook. Returns the exit code: 0 where every hostile one is refused in time and the page answers. */
export function reportWorkbooks(runs: readonly WorkbookRun[]): number {
  console.log(`\nWorkbooks, one run each; load of the machine ${loadavg()[0]?.toFixed(1)}.\n`)
  const rows = runs.map(({ kind, bytes, answer, blocked, memory, refusal, lines }) => [
    kind,
    (bytes / 1e6).toFixed(1),
    answer.toFixed(0),
    memory.toFixed(0),
    blocked === 0 ? 'below 50' : blocked.toFixed(0),
    refusal || `read, ${lines.toLocaleString('en-GB')} lines`,
  ])
  console.log(textTable([['', 'MB', 'ms', 'most MB', 'longest task, ms', 'answer'], ...rows]))
  const refused = runs.filter(({ refusal }) => refusal !== '')
  const slowest = Math.max(...refused.map(({ answer }) => answer))
  const blocked = Math.max(...runs.map((run) => run.blocked))
  const goals: readonly (readonly [words: string, met: boolean])[] = [
    [
      'every hostile workbook is refused',
      runs.every(({ kind, refusal }) => refusal !== '' || !kind.startsWith('hostile')),
    ],
    [`refused within ${slowest.toFixed(0)} ms at worst (goal: ${GOAL_REFUSED})`, slowest <= GOAL_REFUSED],
    [
      `longest task of the page ${blocked.toFixed(0)} ms at worst (goal: ${GOAL_BLOCKED})`,
      blocked <= GOAL_BLOCKED,
    ],
  ]
  for (const [words, met] of goals) console.log(`${met ? 'met   ' : 'missed'}  ${words}`)
  return goals.every(([, met]) => met) ? 0 : 1
}
