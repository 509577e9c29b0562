import type { Browser, Page } from 'playwright-core'
import { quantile } from './quantile.ts'
import { settled } from './settled.ts'
import { textTable } from './textTable.ts'

/** From the click to the moment that the browser gets the file as a download. ms */
const EXPORT_GOAL = 250
/** The longest task that may block the page while a board pack is made. ms */
const TASK_GOAL = 100
const ROUNDS = 3

interface Exported {
  /** From the click to the download, one time for each measure and round. ms */
  readonly times: readonly number[]
  /** The time to draw the same pixels on a canvas and to encode the PNG, nothing else. ms */
  readonly floor: readonly number[]
  /** The longest task while all charts are packed, and how long the whole pack takes. ms */
  readonly longestTask: number
  readonly pack: number
}

/** Measures with the page's own clock, so that the test tool adds nothing. */
async function timeExports(page: Page): Promise<Pick<Exported, 'times' | 'floor'>> {
  const times: number[] = []
  const floor: number[] = []
  const metrics = await page
    .getByRole('combobox', { name: 'Measure' })
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const metric of metrics) {
      await page.getByRole('combobox', { name: 'Measure' }).selectOption(metric)
      await settled(page)
      times.push(await page.evaluate(pressed, 'Download PNG'))
      await settled(page)
      floor.push(await page.evaluate(drawnAgain))
    }
  }
  // The first one also fetches the code.
  return { times: times.slice(1), floor: floor.slice(1) }
}

/** Presses the button with these words and waits until a file is saved. Runs in the page. */
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

/** Draws the pixels of the last picture again and encodes them. Runs in the page. */
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
  await settled(page)
  return page.evaluate(async (press) => {
    let longestTask = 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longestTask = Math.max(longestTask, entry.duration)
    })
    observer.observe({ type: 'longtask' })
    // The page does not have the test's code, so the function is sent as text.
    const pack = await (new Function(`return (${press})('Download board pack')`)() as Promise<number>)
    for (const entry of observer.takeRecords()) longestTask = Math.max(longestTask, entry.duration)
    observer.disconnect()
    return { longestTask, pack }
  }, pressed.toString())
}

/** Measures how long a picture takes from click to download, and how long a board pack blocks the page. */
export async function exportTimes(browser: Browser, url: string): Promise<Exported> {
  const context = await browser.newContext({ bypassCSP: true, acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(url)
  await page.getByRole('status').waitFor()
  await page.locator('.recharts-surface').first().waitFor()
  await settled(page)
  const exports = await timeExports(page)
  const pack = await timePack(page)
  await context.close()
  return { ...exports, ...pack }
}

/** Prints the times. Returns true when they are within the goals. */
export function reportExports({ times, floor, longestTask, pack }: Exported): boolean {
  const row = (values: readonly number[]) => [0.5, 0.95, 1].map((share) => quantile(values, share))
  const all = row(times)
  const bare = row(floor)
  const numbers = (values: readonly number[]) => values.map((value) => value.toFixed(0))
  console.log(
    textTable([
      [`Click to download of a PNG, ${times.length} pictures`, 'median, ms', 'p95, ms', 'longest, ms'],
      ['the page', ...numbers(all)],
      ['the same pixels, drawn and encoded', ...numbers(bare)],
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
