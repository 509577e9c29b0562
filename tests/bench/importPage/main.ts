import type { ColumnTarget, ImportOptions } from '#import/importOptions.ts'
import type { ImportReading } from '#import/importReading.ts'
import { openImport } from '#import/importSession.ts'
import { importDataset } from '../../support/importDataset.ts'
import { bigFile } from './bigFile.ts'
import { IMPORT_MARK } from './importMark.ts'
import type { ParserName, ParserRequest, ParserTimes } from './parser.worker.ts'
import { makeWorkbook, WORKBOOK_KINDS, type WorkbookKind } from './workbooks.ts'

export interface ImportTimes {
  /** ms from the file to the choice of areas, measures and years, and from there to the figures. */
  readonly survey: number
  readonly keep: number
  readonly lines: number
  readonly figures: number
  /** The longest task of the page; 0 where all took less than 50 ms, which a browser does not report. */
  readonly blocked: number
  /** The longest time between two turns of the page, including the time that other programs had the processor. */
  readonly gap: number
}

export interface WorkbookTimes {
  readonly bytes: number
  /** ms from the file to the first answer. */
  readonly answer: number
  readonly blocked: number
  /** The refusal, or empty where the workbook was read. */
  readonly refusal: string
  readonly lines: number
}

declare global {
  /** The functions that the benchmark calls in this page. */
  var importBench: {
    make(lines: number): number
    ours(): Promise<ImportTimes>
    alone(parser: ParserName): Promise<ParserTimes>
    cancel(after: number): Promise<number>
    readonly workbookKinds: readonly WorkbookKind[]
    makeWorkbook(kind: WorkbookKind): void
    workbook(): Promise<WorkbookTimes>
  }
}

let file = new File([], 'empty.csv')

globalThis.importBench = {
  make: (lines) => {
    file = bigFile(lines)
    return file.size
  },
  ours: async () => {
    const session = openImport(file, importDataset, [])
    const watch = watchBlocks()
    performance.mark(IMPORT_MARK)
    const before = performance.now()
    const first = await session.read({})
    const surveyed = performance.now()
    if (!first?.choices) throw new Error(`no choices: ${JSON.stringify(first?.refusal ?? first?.needs)}`)
    const kept = await session.read(keepSome(first))
    const figures = await session.figures()
    const done = performance.now()
    const { blocked, gap } = watch()
    session.close()
    if (!kept || figures.length === 0) throw new Error(`no figures: ${JSON.stringify(kept?.problems[0])}`)
    return {
      survey: surveyed - before,
      keep: done - surveyed,
      lines: first.lines,
      figures: figures.length,
      blocked,
      gap,
    }
  },
  alone: (parser) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./parser.worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = ({ data }: MessageEvent<ParserTimes>) => {
        worker.terminate()
        resolve(data)
      }
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.postMessage({ file, parser } satisfies ParserRequest)
    }),
  cancel: async (after) => {
    const session = openImport(file, importDataset, [])
    const reading = session.read({})
    await new Promise((resolve) => setTimeout(resolve, after))
    const before = performance.now()
    session.cancel()
    const answer = await reading
    if (answer) throw new Error('the file was read before it could be cancelled')
    return performance.now() - before
  },
  workbookKinds: WORKBOOK_KINDS,
  makeWorkbook: (kind) => {
    file = makeWorkbook(kind)
  },
  workbook: async () => {
    const session = openImport(file, importDataset, [])
    const watch = watchBlocks()
    const before = performance.now()
    const reading = await session.read({})
    const answer = performance.now() - before
    const { blocked } = watch()
    session.close()
    if (!reading) throw new Error('the reading was cancelled')
    const { refusal, lines } = reading
    return { bytes: file.size, answer, blocked, refusal: refusal?.message ?? '', lines }
  },
}

/** Ten areas, all years and two measures, as a person might choose. */
function keepSome({ choices, columns }: ImportReading): ImportOptions {
  const measures = columns.flatMap(({ id, suggestions }) => {
    const own = suggestions.find(({ target }) => target.kind === 'new-metric')
    return own && (id === 'referrals' || id === 'cin_rate')
      ? [[id, own.target] as [string, ColumnTarget]]
      : []
  })
  const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id)
  return {
    mapping: new Map(measures),
    keep: {
      areas: ids(choices?.areas).slice(0, 10),
      measures: measures.map(([id]) => id),
      years: ids(choices?.years),
    },
    answers: new Map([
      ['reporting-year', '03-31'],
      ['filter:age_group', 'Age group 0'],
    ]),
  }
}

/** Measures how long the page is blocked, until the returned function is called. */
function watchBlocks(): () => Pick<ImportTimes, 'blocked' | 'gap'> {
  const { port1, port2 } = new MessageChannel()
  let gap = 0
  let blocked = 0
  let last = performance.now()
  let watching = true
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked = Math.max(blocked, duration)
  })
  observer.observe({ type: 'longtask' })
  port1.onmessage = () => {
    const now = performance.now()
    gap = Math.max(gap, now - last)
    last = now
    if (watching) setTimeout(() => port2.postMessage(0), 1)
  }
  port2.postMessage(0)
  return () => {
    watching = false
    for (const { duration } of observer.takeRecords()) blocked = Math.max(blocked, duration)
    observer.disconnect()
    return { blocked, gap }
  }
}
