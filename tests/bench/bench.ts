import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { ensureBrowser, launchBrowser } from '../../tools/browser.ts'
import { type Site, serveFolder } from '../../tools/serveFolder.ts'
import { dragRange } from './dragRange.ts'
import { reportDrag } from './dragReport.ts'
import { exportTimes, reportExports } from './exportTimes.ts'
import { type Conditions, FULL_SPEED, measureLoad, SLOW_PHONE } from './measureLoad.ts'
import { medianLoad, reportTable, type Variant } from './report.ts'
import { reportVisits, storedVisits } from './storedVisits.ts'

const RUNS = 5
const GOAL = 1 / 3

/**
 * `npm run bench` measures how long the page takes to open, to follow dragged dates, to export a picture and to open with many stored
 * figures. `npm run bench -- load`, `-- drag`, `-- export` or `-- storage` measures one of them. Exit code 1 when a goal is missed.
 */
export async function main(args: readonly string[]): Promise<number> {
  const asked = (name: string) => args.length === 0 || args.includes(name)
  const kept = [
    asked('load') ? await benchLoad() : true,
    asked('drag') ? await onePage(async (browser, url) => reportDrag(await dragRange(browser, url))) : true,
    asked('export')
      ? await onePage(async (browser, url) => reportExports(await exportTimes(browser, url)))
      : true,
    asked('storage')
      ? await onePage(async (browser, url) => reportVisits(await storedVisits(browser, url)))
      : true,
  ]
  return kept.every(Boolean) ? 0 : 1
}

/** Serves the built page to one measurement. Returns false when it misses a goal. */
async function onePage(measure: (browser: Browser, url: string) => Promise<boolean>): Promise<boolean> {
  const site = await serveFolder('dist')
  const browser = await launchBrowser(ensureBrowser())
  try {
    return await measure(browser, site.url)
  } finally {
    await browser.close()
    await site.close()
  }
}

/**
 * Measures how much sooner a reader sees the first chart because the built page contains its default view. Loads `dist` and the same
 * page without that view in turns, so that a slow moment of the machine affects both. Returns false when the ratio misses its goal
 * or the page moves while it loads.
 */
async function benchLoad(): Promise<boolean> {
  const bare = mkdtempSync(join(tmpdir(), 'dashboard-bare-'))
  const sites: Site[] = []
  const browser = await launchBrowser(ensureBrowser())
  try {
    copyWithoutView(bare)
    sites.push(await serveFolder('dist'), await serveFolder(bare))
    const measure = (conditions: Conditions) => compare(sites, (url) => measureLoad(browser, url, conditions))

    const fast = await measure(FULL_SPEED)
    const slow = await measure(SLOW_PHONE)
    console.log(reportTable('No throttling', fast))
    console.log(reportTable('Processor 4 times slower, slow 4G', slow))
    return judge(slow)
  } finally {
    await browser.close()
    for (const site of sites) await site.close()
    rmSync(bare, { recursive: true, force: true })
  }
}

async function compare(
  sites: readonly Site[],
  measure: (url: string) => ReturnType<typeof measureLoad>,
): Promise<readonly Variant[]> {
  const variants = ['as built', 'without the drawn view'].map((name) => ({ name, loads: [] }) as Variant)
  for (let run = 0; run < RUNS; run += 1) {
    for (const [index, site] of sites.entries()) variants[index]?.loads.push(await measure(site.url))
  }
  return variants
}

/** Copies the built page without its default view. The root is the last `div`, so it ends at the last `</div>`. */
function copyWithoutView(folder: string): void {
  cpSync('dist', folder, { recursive: true })
  const page = join(folder, 'index.html')
  const html = readFileSync(page, 'utf8')
  const bare = html.replace(/<div id="root"[\s\S]+<\/div>/, '<div id="root"></div>')
  if (bare === html)
    throw new Error('The built page has no drawn view to compare with: run npm run build first.')
  writeFileSync(page, bare)
}

function judge([built, bare]: readonly Variant[]): boolean {
  if (!built || !bare) throw new Error('There must be two pages to compare.')
  const ratio = medianLoad(built).firstChart / medianLoad(bare).firstChart
  const shift = Math.max(...built.loads.map((load) => load.shift))
  const kept = ratio <= GOAL && Number(shift.toFixed(4)) === 0
  console.log(
    `First chart, slow: ${ratio.toFixed(3)} of the time without the drawn view (goal: ${GOAL.toFixed(3)} or less).`,
  )
  console.log(`Layout shift as built, worst of ${RUNS} slow loads: ${shift.toFixed(4)} (goal: 0).`)
  console.log(kept ? 'Both goals are met.' : 'A goal is missed.')
  return kept
}
