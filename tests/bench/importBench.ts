import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { ensureBrowser, launchBrowser } from '../../tools/browser.ts'
import { serveFolder } from '../../tools/serveFolder.ts'
import type { ImportTimes } from './importPage/main.ts'
import type { PapaTimes } from './importPage/papa.worker.ts'

const LINES = 1_000_000
const RUNS = 5
/** Our whole way from the file to its choices, against Papa Parse alone on the same text. */
const GOAL_RATIO = 1.5
const GOAL_BLOCKED = 50
const GOAL_CANCEL = 200

/**
 * `npm run bench:import`: how long a national file of a million lines takes in a real browser, from choosing it to the choice of what
 * to keep, against Papa Parse alone in a worker like it; how long the page is blocked; how soon Cancel answers.
 */
export async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-import-'))
  const browser = await launchBrowser(ensureBrowser())
  try {
    await buildPage(folder)
    const site = await serveFolder(folder)
    try {
      return await measure(browser, site.url)
    } finally {
      await site.close()
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function buildPage(outDir: string): Promise<unknown> {
  const root = resolve('tests/bench/importPage')
  return build({
    root,
    configFile: false,
    logLevel: 'warn',
    base: './',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'baseline-widely-available' },
  })
}

async function measure(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage()
  await page.goto(url)
  const bytes = await page.evaluate((lines) => globalThis.importBench.make(lines), LINES)
  console.log(
    `${LINES.toLocaleString('en-GB')} lines in the DfE’s layout, ${(bytes / 1e6).toFixed(0)} MB; median of ${RUNS} runs.`,
  )
  // What making the file left behind is not to be cleared away while the import is measured.
  await page.requestGC()
  await page.waitForTimeout(2000)
  const runs: { ours: ImportTimes; whole: PapaTimes; pieces: PapaTimes; memory: number; cancel: number }[] =
    []
  for (let run = 0; run < RUNS; run++) {
    const memory = await peakMemory(browser, page)
    const ours = await page.evaluate(() => globalThis.importBench.ours())
    const peak = memory()
    const whole = await page.evaluate(() => globalThis.importBench.papa('whole'))
    const pieces = await page.evaluate(() => globalThis.importBench.papa('pieces'))
    const cancel = await page.evaluate(() => globalThis.importBench.cancel(400))
    runs.push({ ours, whole, pieces, memory: peak, cancel })
  }
  return report(runs)
}

function report(runs: readonly Parameters<typeof summary>[0][]): number {
  const one = (pick: (run: (typeof runs)[number]) => number) => median(runs.map(pick))
  const ratio = one(({ ours, whole }) => ours.survey / whole.parse)
  const strict = one(({ ours, pieces }) => ours.survey / (pieces.decode + pieces.parse))
  const blocked = Math.max(...runs.map(({ ours }) => ours.blocked))
  const cancel = Math.max(...runs.map((run) => run.cancel))
  console.log(runs.map(summary).join('\n'))
  console.log(`Ours, from the file to its choices: ${one(({ ours }) => ours.survey).toFixed(0)} ms.`)
  console.log(`Ours, from the choice to its figures: ${one(({ ours }) => ours.keep).toFixed(0)} ms.`)
  console.log(
    `Papa Parse alone on the text: ${one(({ whole }) => whole.parse).toFixed(0)} ms; ours is ${ratio.toFixed(2)} of it (goal: ${GOAL_RATIO} or less).`,
  )
  console.log(
    `Papa Parse in pieces that are let go of, decoding included: ${one(({ pieces }) => pieces.decode + pieces.parse).toFixed(0)} ms; ours is ${strict.toFixed(2)} of it.`,
  )
  console.log(
    `Longest task of the page: ${blocked === 0 ? 'below 50' : blocked.toFixed(0)} ms at worst (goal: ${GOAL_BLOCKED} or less).`,
  )
  console.log(`Cancel answered within ${cancel.toFixed(0)} ms at worst (goal: ${GOAL_CANCEL} or less).`)
  console.log(
    `Most memory above the start: ${one(({ memory }) => memory).toFixed(0)} MB of the page and its worker.`,
  )
  const kept = ratio <= GOAL_RATIO && blocked <= GOAL_BLOCKED && cancel <= GOAL_CANCEL
  console.log(kept ? 'All goals are met.' : 'A goal is missed.')
  return kept ? 0 : 1
}

function summary({
  ours,
  whole,
  pieces,
  memory,
  cancel,
}: {
  readonly ours: ImportTimes
  readonly whole: PapaTimes
  readonly pieces: PapaTimes
  readonly memory: number
  readonly cancel: number
}): string {
  const cells = [
    ours.survey,
    ours.keep,
    whole.decode,
    whole.parse,
    pieces.parse,
    ours.blocked,
    cancel,
    memory,
  ]
  return `  ours ${cells.map((cell) => cell.toFixed(0)).join(' | ')} (survey | keep | papa decode | papa whole | papa pieces | blocked | gap | cancel | MB), ${ours.figures} figures of ${ours.lines} lines`
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Samples the memory of the page's process (Linux only; 0 elsewhere). The returned function ends it and gives the peak above the start. */
async function peakMemory(browser: Browser, page: Page): Promise<() => number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
    readonly processInfo: readonly { readonly type: string; readonly id: number }[]
  }
  await session.detach()
  await page.requestGC()
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  const now = () => renderers.reduce((sum, id) => sum + residentMegabytes(id), 0)
  const start = now()
  let peak = start
  const timer = setInterval(() => {
    peak = Math.max(peak, now())
  }, 50)
  return () => {
    clearInterval(timer)
    return peak - start
  }
}

function residentMegabytes(id: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) / 1024
  } catch {
    return 0
  }
}
