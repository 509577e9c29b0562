import type { Browser, Page } from 'playwright-core'
import { quantile } from './quantile.ts'
import { textTable } from './textTable.ts'

/** From the click to the moment the file is handed to the browser's downloads. ms */
const EXPORT_GOAL = 250
/** The longest that the page may not answer while a board pack is made. ms */
const TASK_GOAL = 100
const ROUNDS = 3

interface Exported {
  /** Click to download, one a measure and round. ms */
  readonly times: readonly number[]
  /** The same drawing on a canvas and into a PNG, with nothing before or after. ms */
  readonly floor: readonly number[]
  /** Longest stretch without an answer while all charts are packed, ms, and how long that takes. */
  readonly longestTask: number
  readonly pack: number
}

/** What lies between pressing and having the file. The page's own clock: nothing of the test tool is in it. */
async function timeExports(page: Page): Promise<Pick<Exported, 'times' | 'floor'>> {
  const times: number[] = []
  const floor: number[] = []
  const metrics = await page
    .getByRole('combobox', { name: 'Metric' })
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const metric of metrics) {
      await page.getByRole('combobox', { name: 'Metric' }).selectOption(metric)
      await page.waitForTimeout(300)
      times.push(await page.evaluate(pressed, 'Download PNG'))
      await page.waitForTimeout(100)
      floor.push(await page.evaluate(drawnAgain))
    }
  }
  // The first one also fetches the code.
  return { times: times.slice(1), floor: floor.slice(1) }
}

/** Presses a button by its words and waits until a file is saved. Runs in the page. */
function pressed(words: string): Promise<number> {
  const button = [...document.querySelectorAll('button')].find((b) => b.textContent?.trim().startsWith(words))
  return new Promise((resolve) => {
    const click = HTMLAnchorElement.prototype.click
    const from = performance.now()
    HTMLAnchorElement.prototype.click = function () {
      HTMLAnchorElement.prototype.click = click
      const keep = globalThis as unknown as { lastFile?: Promise<Blob> }
      keep.lastFile = fetch(this.href).then((response) => response.blob())
      resolve(performance.now() - from)
    }
    button?.click()
  })
}

/** Draws the last picture's pixels once more and packs them. Runs in the page. */
async function drawnAgain(): Promise<number> {
  const blob = await (globalThis as unknown as { lastFile: Promise<Blob> }).lastFile
  const bitmap = await createImageBitmap(blob)
  const canvas = document.createElement('canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  const from = performance.now()
  canvas.getContext('2d', { alpha: false })?.drawImage(bitmap, 0, 0)
  await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
  return performance.now() - from
}

async function timePack(page: Page): Promise<Pick<Exported, 'longestTask' | 'pack'>> {
  await page.getByRole('button', { name: 'More ways to share' }).click()
  await page.getByRole('button', { name: /^Download board pack/ }).waitFor()
  await page.waitForTimeout(500)
  return page.evaluate(async (press) => {
    let longestTask = 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longestTask = Math.max(longestTask, entry.duration)
    })
    observer.observe({ type: 'longtask' })
    // The function travels as text: the page has none of the test's code.
    const pack = await (new Function(`return (${press})('Download board pack')`)() as Promise<number>)
    await new Promise((resolve) => setTimeout(resolve, 200))
    observer.disconnect()
    return { longestTask, pack }
  }, pressed.toString())
}

/** How long a picture takes from click to download, and whether the page answers while a board pack is made. */
export async function exportTimes(browser: Browser, url: string): Promise<Exported> {
  const context = await browser.newContext({ bypassCSP: true, acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(url)
  await page.getByRole('status').waitFor()
  await page.waitForTimeout(1500)
  const exports = await timeExports(page)
  const pack = await timePack(page)
  await context.close()
  return { ...exports, ...pack }
}

/** Prints them; true when they are within the goals. */
export function reportExports({ times, floor, longestTask, pack }: Exported): boolean {
  const row = (values: readonly number[]) => [0.5, 0.95, 1].map((share) => quantile(values, share))
  const [all, bare] = [row(times), row(floor)]
  const numbers = (values: readonly number[]) => values.map((value) => value.toFixed(0))
  console.log(
    textTable([
      [`Click to download of a PNG, ${times.length} pictures`, 'median, ms', 'p95, ms', 'longest, ms'],
      ['the page', ...numbers(all)],
      ['the same pixels, drawn and packed', ...numbers(bare)],
      ['ratio', ...all.map((value, i) => (value / (bare[i] ?? Number.NaN)).toFixed(2))],
    ]),
  )
  const median = all[0] ?? Number.NaN
  const kept = median <= EXPORT_GOAL && longestTask <= TASK_GOAL
  console.log(`Median ${median.toFixed(0)} ms (goal: ${EXPORT_GOAL} or less).`)
  console.log(
    `Board pack: ${pack.toFixed(0)} ms, longest task ${longestTask.toFixed(0)} ms (goal: ${TASK_GOAL} or less; tasks under 50 ms are not counted).`,
  )
  console.log(kept ? 'Both goals are met.' : 'A goal is missed.')
  return kept
}
