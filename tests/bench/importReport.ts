import { loadavg } from 'node:os'
import type { FrameWork } from './frameTasks.ts'
import type { ImportTimes } from './importPage/main.ts'
import type { ParserName, ParserTimes } from './importPage/parser.worker.ts'
import { median } from './quantile.ts'
import { textTable } from './textTable.ts'

/**
 * The time of Papa Parse alone, in pieces, times this. It holds for the first pass over the file, which ends with the choices, and for
 * the second, which ends with the kept figures.
 */
const GOAL_RATIO = 2.5
/** Milliseconds. */
const GOAL_BLOCKED = 50
const GOAL_CANCEL = 200
const GOAL_MEGABYTES = 150

/** One round of all measurements on the same file. Memory is that of the page and its worker, in MB above the start. */
export interface ImportRun {
  readonly ours: ImportTimes
  readonly memory: number
  readonly alone: ReadonlyMap<ParserName, ParserTimes & { readonly memory: number }>
  /** From Cancel to its answer. ms */
  readonly cancel: number
}

/** Prints the medians and the worst cases of the runs. Returns the exit code: 0 where all goals are met. */
export function reportImport(
  runs: readonly ImportRun[],
  tasks: FrameWork,
  lines: number,
  bytes: number,
): number {
  const megabytes = bytes / 1e6
  const one = (pick: (run: ImportRun) => number) => median(runs.map(pick))
  const of = (parser: ParserName, what: 'parse' | 'whole' | 'memory') =>
    one(({ alone }) => {
      const times = alone.get(parser)
      if (!times) return Number.NaN
      return what === 'whole' ? times.decode + times.parse : times[what]
    })
  const survey = one(({ ours }) => ours.survey)
  const call = of('papaparse', 'whole')
  const least = of('papaparse-pieces', 'whole')
  const row = (name: string, ms: number, memory: number) => [
    name,
    ms.toFixed(0),
    (megabytes / (ms / 1000)).toFixed(0),
    `${(ms / call).toFixed(2)} x`,
    `${(ms / least).toFixed(2)} x`,
    memory.toFixed(0),
  ]
  console.log(
    `${lines.toLocaleString('en-GB')} lines in the DfE’s layout, ${megabytes.toFixed(0)} MB; median of ${runs.length} runs; load of the machine ${loadavg()[0]?.toFixed(1)}.`,
  )
  console.log(
    'Each starts from the bytes of the file, in a worker of its own. A parser alone returns arrays of cells.\n',
  )
  console.log(
    textTable([
      ['', 'ms', 'MB/s', 'of Papa, one call', 'of Papa, in pieces', 'most MB'],
      row(
        'The import, to the choice of what to keep',
        survey,
        one((run) => run.memory),
      ),
      row('Papa Parse, one call, all rows held', call, of('papaparse', 'memory')),
      row('Papa Parse, in pieces, no row held', least, of('papaparse-pieces', 'memory')),
      row('uDSV, one call, all rows held', of('udsv', 'whole'), of('udsv', 'memory')),
      row('d3-dsv, one call, all rows held', of('d3-dsv', 'whole'), of('d3-dsv', 'memory')),
    ]),
  )
  console.log(
    'Papa Parse in pieces is the fair comparison: it reads the same pieces and holds no rows. The import also looks for personal data in\nevery cell and counts areas and years.\n',
  )
  const blocked = Math.max(...runs.map(({ ours }) => ours.blocked))
  const cancel = Math.max(...runs.map((run) => run.cancel))
  const keep = one(({ ours }) => ours.keep)
  const memory = one((run) => run.memory)
  console.log(`From the choice to its figures: ${keep.toFixed(0)} ms.`)
  console.log(
    `In one more run, with tracing, the page’s longest task took ${tasks.clock.toFixed(0)} ms by the clock and ${tasks.work.toFixed(0)} ms of processor time.`,
  )
  const goals: readonly (readonly [words: string, met: boolean])[] = [
    [
      `to the choice: ${(survey / least).toFixed(2)} of Papa Parse in pieces (goal: ${GOAL_RATIO})`,
      survey / least <= GOAL_RATIO,
    ],
    [
      `from the choice to the figures: ${(keep / least).toFixed(2)} of Papa Parse in pieces (goal: ${GOAL_RATIO})`,
      keep / least <= GOAL_RATIO,
    ],
    [
      `longest task of the page ${shortWords(blocked)} ms at worst, ${shortWords(one(({ ours }) => ours.blocked))} ms median (goal: ${GOAL_BLOCKED})`,
      blocked <= GOAL_BLOCKED,
    ],
    [`Cancel answered within ${cancel.toFixed(0)} ms at worst (goal: ${GOAL_CANCEL})`, cancel <= GOAL_CANCEL],
    [`${memory.toFixed(0)} MB at most, in the median (goal: ${GOAL_MEGABYTES})`, memory <= GOAL_MEGABYTES],
  ]
  for (const [words, met] of goals) console.log(`${met ? 'met   ' : 'missed'}  ${words}`)
  return goals.every(([, met]) => met) ? 0 : 1
}

/** A browser does not report tasks that take less than 50 ms. */
function shortWords(ms: number): string {
  return ms === 0 ? 'below 50' : ms.toFixed(0)
}
