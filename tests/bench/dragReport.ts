import type { DragRun } from './dragRange.ts'
import type { FrameWork } from './frameTasks.ts'
import { quantile } from './quantile.ts'
import { textTable } from './textTable.ts'

/** A frame lasts 16.7 ms at 60 frames a second; a slow one may take two. ms */
const MEDIAN_GOAL = 16
const SLOW_GOAL = 33

function columns(frames: readonly FrameWork[]): readonly number[] {
  const of = (read: (f: FrameWork) => number) => frames.map(read)
  const work = of((f) => f.work)
  const clock = of((f) => f.clock)
  return [quantile(work, 0.5), quantile(work, 0.95), quantile(clock, 0.5), quantile(clock, 0.95)]
}

/** Prints how long a frame takes while dates are dragged. Returns true when that is within the goals. */
export function reportDrag({ charts, elements, top, measures, plain }: DragRun): boolean {
  const atTop = columns(top)
  const atMeasures = columns(measures)
  const bare = columns(plain)
  const numbers = (row: readonly number[]) => row.map((value) => value.toFixed(1))
  const ratio = (row: readonly number[]) =>
    row.map((value, i) => (value / (bare[i] ?? Number.NaN)).toFixed(1))
  console.log(
    textTable([
      [
        `Dragging the dates over ${charts} charts of ${elements} elements, ${top.length} frames, no throttling`,
        'work median, ms',
        'work p95, ms',
        'clock median, ms',
        'clock p95, ms',
      ],
      ['the page, at its top', ...numbers(atTop)],
      ['the page, at all measures', ...numbers(atMeasures)],
      ['the same marks, plain svg', ...numbers(bare)],
      ['ratio at the top', ...ratio(atTop)],
      ['ratio at all measures', ...ratio(atMeasures)],
    ]),
  )
  const worst = (index: number) => Math.max(atTop[index] ?? Number.NaN, atMeasures[index] ?? Number.NaN)
  const median = worst(0)
  const slow = worst(1)
  const kept = median <= MEDIAN_GOAL && slow <= SLOW_GOAL
  console.log(
    `Processor time of a frame, the slower of the two places: median ${median.toFixed(1)} ms (goal: ${MEDIAN_GOAL} or less), 95th percentile ${slow.toFixed(1)} ms (goal: ${SLOW_GOAL} or less).`,
  )
  console.log(kept ? 'Both goals are met.' : 'A goal is missed.')
  return kept
}
