import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { build } from 'vite'
import type { storage } from '../browser/support/storagePage/main.ts'
import { median, quantile } from './quantile.ts'
import { textTable } from './textTable.ts'

declare global {
  /** When the page first answered a press, and when it first showed the user's own figures. ms; 0 where not yet. */
  var seenVisit: { answered: number; own: number }
}

/** How much later a visit may be usable because figures of other areas are stored as well. ms */
const GOAL = 150
const RUNS = 7
const IMPORTS = 3
const SHOWN = 'E10000021'
const OTHERS = Array.from({ length: 149 }, (_, i) => `E09${String(i).padStart(6, '0')}`)
const FOLDER = 'storage-probe'

/** One browser with its stored figures, and its visits. */
interface Store {
  readonly stored: number
  /** The page answers presses and shows the user's own figures, if there are any. ms */
  readonly usable: number[]
  /** Processor time of the page's main thread by then. It hardly depends on other programs. ms */
  readonly work: number[]
}

/**
 * Visits the page with no stored figures, with those of the area shown and with those of 150 areas, in turns, so that a slow moment of
 * the machine affects all. The first difference is the drawing of more figures; the second is the cost of what is stored beside them.
 */
export async function storedVisits(browser: Browser, url: string): Promise<readonly Store[]> {
  const contexts: BrowserContext[] = []
  const stores: Store[] = []
  try {
    for (const areas of [[], [SHOWN], [SHOWN, ...OTHERS]]) {
      const context = await browser.newContext()
      contexts.push(context)
      stores.push({ stored: areas.length === 0 ? 0 : await fill(context, url, areas), usable: [], work: [] })
    }
    // The first round fills the caches and does not count.
    for (let run = 0; run <= RUNS; run += 1)
      for (const [index, context] of contexts.entries()) {
        const store = stores[index]
        const { usable, work } = await visit(context, url, store !== undefined && store.stored > 0)
        if (run === 0) continue
        store?.usable.push(usable)
        store?.work.push(work)
      }
    return stores
  } finally {
    for (const context of contexts) await context.close()
  }
}

export function reportVisits(stores: readonly Store[]): boolean {
  const rows = stores.map(({ stored, usable, work }) => [
    `with ${stored.toLocaleString('en-GB')} stored figures`,
    ...[median(usable), quantile(usable, 0.95), median(work)].map((time) => time.toFixed(0)),
  ])
  console.log(textTable([['A visit', 'usable, ms', 'p95, ms', 'processor, ms'], ...rows]))
  const [, few, many] = stores
  if (!few || !many) throw new Error('Three stores are compared.')
  const later = median(many.usable) - median(few.usable)
  const work = median(many.work) - median(few.work)
  console.log(
    `Usable ${later.toFixed(0)} ms later with the other areas stored (goal: ${GOAL} or less), for ${work.toFixed(0)} ms of processor time.`,
  )
  return later <= GOAL
}

/** Stores three national files of four years each, through the page's own storage code. Returns the number of figures. */
async function fill(context: BrowserContext, url: string, areas: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER}-`))
  try {
    await build({
      configFile: false,
      root: resolve('tests/browser/support/storagePage'),
      base: './',
      logLevel: 'silent',
      build: { outDir: folder, emptyOutDir: true, target: 'baseline-widely-available' },
    })
    await context.route(`**/${FOLDER}/**`, (route) => {
      const name = new URL(route.request().url()).pathname.split(`/${FOLDER}/`)[1]
      return route.fulfill({ path: join(folder, name || 'index.html') })
    })
    const page = await context.newPage()
    await page.goto(new URL(`${FOLDER}/`, url).href)
    const { metrics, definitions } = JSON.parse(readFileSync('data/curated.json', 'utf8')) as {
      readonly metrics: readonly { readonly id: string; readonly unit: 'count' }[]
      readonly definitions: readonly { readonly metric: string; readonly id: string }[]
    }
    const kinds = metrics.map(({ id, unit }) => ({
      metric: id,
      unit,
      definition: definitions.find(({ metric }) => metric === id)?.id ?? '',
    }))
    let stored = 0
    for (let file = 0; file < IMPORTS; file += 1) {
      const { kind, figures } = await page.evaluate(
        ([name, ofAreas, ofMetrics, year]) =>
          (globalThis as unknown as { readonly storage: typeof storage }).storage.addNational(
            name,
            ofAreas,
            ofMetrics,
            year,
          ),
        [`national ${file}.csv`, areas, kinds, 2008 + 4 * file] as const,
      )
      if (kind !== 'kept') throw new Error('The figures were not stored.')
      stored += figures
    }
    await page.close()
    await context.unrouteAll()
    return stored
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Opens the page and waits until it is usable. Times are from the start of navigation. */
async function visit(
  context: BrowserContext,
  url: string,
  withFigures: boolean,
): Promise<{ readonly usable: number; readonly work: number }> {
  const page = await context.newPage()
  try {
    const devTools = await context.newCDPSession(page)
    await devTools.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.addInitScript(watchVisit)
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForFunction(
      (wanted) => globalThis.seenVisit.answered > 0 && (!wanted || globalThis.seenVisit.own > 0),
      withFigures,
    )
    const { metrics } = await devTools.send('Performance.getMetrics')
    const { answered, own } = await page.evaluate(() => globalThis.seenVisit)
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
    return { usable: Math.max(answered, own), work: seconds * 1000 }
  } finally {
    await page.close()
  }
}

/** Runs in the page before its own code: presses the tab "Table" once a frame until the page answers. */
function watchVisit(): void {
  const seen = { answered: 0, own: 0 }
  globalThis.seenVisit = seen
  const look = () => {
    const tab = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find(
      (t) => t.textContent === 'Table',
    )
    if (seen.answered === 0) {
      if (tab?.ariaSelected === 'true') seen.answered = performance.now()
      else tab?.click()
    }
    if (
      seen.own === 0 &&
      /of your figures (is|are) shown/.test(document.querySelector('main')?.textContent ?? '')
    )
      seen.own = performance.now()
    if (seen.answered === 0 || seen.own === 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
