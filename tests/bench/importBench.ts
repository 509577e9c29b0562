import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { ensureBrowser, launchBrowser } from '../../tools/browser.ts'
import { serveFolder } from '../../tools/serveFolder.ts'
import { type FrameWork, longestTasks, TRACED } from './frameTasks.ts'
import { IMPORT_MARK } from './importPage/importMark.ts'
import type { ParserName, ParserTimes } from './importPage/parser.worker.ts'
import { type ImportRun, reportImport } from './importReport.ts'
import { settled } from './settled.ts'
import { reportWorkbooks, type WorkbookRun } from './workbookReport.ts'

const LINES = 1_000_000
const COLUMNS = 17
const RUNS = 5
const ALONE: readonly ParserName[] = ['papaparse', 'papaparse-pieces', 'udsv', 'd3-dsv']

/**
 * `npm run bench:import` measures a national file of a million lines in a real browser: how long the import takes until it offers the
 * choice of areas, measures and years, compared with Papa Parse, uDSV and d3-dsv alone in a worker; how long the page is blocked;
 * and how soon Cancel answers. Then it measures large and hostile workbooks; with the argument `workbooks` only these.
 */
export async function main([only]: readonly string[] = []): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-import-'))
  const browser = await launchBrowser(ensureBrowser())
  try {
    await buildPage(folder)
    const site = await serveFolder(folder)
    try {
      const csv = only === 'workbooks' ? 0 : await measure(browser, site.url)
      return Math.max(csv, await measureWorkbooks(browser, site.url))
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
  // Collects the garbage of making the file now, so that it is not collected while the import is measured.
  await page.requestGC()
  await settled(page)
  const runs: ImportRun[] = []
  for (let run = 0; run < RUNS; run++) {
    const peak = await peakMemory(browser, page)
    const ours = await page.evaluate(() => globalThis.importBench.ours())
    const memory = peak()
    const alone = new Map<ParserName, ParserTimes & { readonly memory: number }>()
    for (const parser of ALONE) {
      const most = await peakMemory(browser, page)
      const times = await page.evaluate((name) => globalThis.importBench.alone(name), parser)
      if (times.rows !== LINES + 1 || times.cells !== COLUMNS)
        throw new Error(`${parser} found ${times.rows} lines, the last with ${times.cells} cells`)
      alone.set(parser, { ...times, memory: most() })
    }
    const cancel = await page.evaluate(() => globalThis.importBench.cancel(400))
    runs.push({ ours, memory, alone, cancel })
  }
  return reportImport(runs, await traceTasks(browser, page), LINES, bytes)
}

async function measureWorkbooks(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage()
  await page.goto(url)
  const runs: WorkbookRun[] = []
  for (const kind of await page.evaluate(() => globalThis.importBench.workbookKinds)) {
    await page.evaluate((name) => globalThis.importBench.makeWorkbook(name), kind)
    await page.requestGC()
    await settled(page)
    const peak = await peakMemory(browser, page)
    const times = await page.evaluate(() => globalThis.importBench.workbook())
    runs.push({ ...times, kind, memory: peak() })
  }
  return reportWorkbooks(runs)
}

/** One more run, traced and not timed: shows which long tasks of the page are long because other programs had the processor. */
async function traceTasks(browser: Browser, page: Page): Promise<FrameWork> {
  await browser.startTracing(page, { categories: TRACED })
  await page.evaluate(() => globalThis.importBench.ours())
  return longestTasks(await browser.stopTracing(), IMPORT_MARK)
}

/** Samples the memory of the page's process (0 except on Linux). The returned function stops that and returns the peak above the start. MB */
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
