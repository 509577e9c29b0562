/** One event of a Chromium trace. Times in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  /** Duration by the clock. */
  readonly dur?: number
  /** Processor time, where the system reports it. */
  readonly tdur?: number
}

/** Time of the main thread for one frame. ms */
export interface FrameWork {
  /** By the clock, which includes the time that other programs had the processor. */
  readonly clock: number
  /** Processor time. */
  readonly work: number
}

/** Name of the mark that a page sets with `performance.mark` at the start of each frame's change. */
export const FRAME_MARK = 'drag-frame'

/** Chromium's name for one task of a thread, in the category `toplevel`. */
const TASK = 'ThreadControllerImpl::RunTask'

/** The fewest categories that `workByFrame` needs: each one slows the page. */
export const TRACED = ['toplevel', 'blink.user_timing']

/**
 * The time of all tasks of the page's main thread for each frame: from the task that marks the frame to the task that marks the
 * next. The last mark only ends the frame before it. Throws when the trace has no marks.
 */
export function workByFrame(trace: Buffer): readonly FrameWork[] {
  const { marks, tasks } = markedThread(trace, FRAME_MARK)
  const starts = marks.map(({ ts }) => tasks.findLast((t) => t.ts <= ts)?.ts ?? ts)
  const sum = (from: number, to: number, of: (task: TraceEvent) => number | undefined) =>
    tasks.filter((t) => t.ts >= from && t.ts < to).reduce((all, t) => all + (of(t) ?? 0), 0) / 1000
  return starts.slice(0, -1).map((from, index) => {
    const to = starts[index + 1] ?? from
    return { clock: sum(from, to, (t) => t.dur), work: sum(from, to, (t) => t.tdur ?? t.dur) }
  })
}

/** The longest task of the thread that set the mark, by the clock and by processor time. Throws when no thread set it. */
export function longestTasks(trace: Buffer, mark: string): FrameWork {
  const { tasks } = markedThread(trace, mark)
  const most = (of: (task: TraceEvent) => number | undefined) =>
    Math.max(...tasks.map((task) => of(task) ?? 0)) / 1000
  return { clock: most((t) => t.dur), work: most((t) => t.tdur ?? t.dur) }
}

function markedThread(trace: Buffer, mark: string) {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const marks = traceEvents.filter((e) => e.name === mark && e.ph !== 'e').sort((a, b) => a.ts - b.ts)
  const [first] = marks
  if (!first) throw new Error(`The trace has no mark ${mark}.`)
  const tasks = traceEvents
    .filter((e) => e.pid === first.pid && e.tid === first.tid && e.ph === 'X' && e.name === TASK)
    .sort((a, b) => a.ts - b.ts)
  return { marks, tasks }
}
