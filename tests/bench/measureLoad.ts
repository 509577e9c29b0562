import type { Browser } from 'playwright-core'
import { settled } from './settled.ts'
import { watchLoad } from './watchLoad.ts'

/** One load of the page. Times in ms from the start of navigation; the shift is a score without a unit. */
export interface Load {
  readonly firstPaint: number
  readonly firstContent: number
  /** When the first mark of a chart was visible and a frame had been drawn since. */
  readonly firstChart: number
  readonly loaded: number
  /** The sum of all layout shifts until the interactive chart is there and the page is idle: stricter than the usual windowed score. */
  readonly shift: number
}

export interface Conditions {
  /** 4 makes the processor four times slower. */
  readonly slowdown: number
  readonly network: { readonly latency: number; readonly down: number; readonly up: number } | undefined
}

/** Bytes a second from kilobits of 1,024 bits a second, as Lighthouse counts them. */
const kbps = (rate: number) => (rate * 1024) / 8

export const FULL_SPEED: Conditions = { slowdown: 1, network: undefined }

/** Lighthouse's "slow 4G" as its DevTools throttling applies it: 150 ms x 3.75, and 0.9 of 1.6 Mbps and 750 kbps. */
export const SLOW_PHONE: Conditions = {
  slowdown: 4,
  network: { latency: 562.5, down: kbps(1474.56), up: kbps(675) },
}

/** Opens the page as on a first visit, with an empty cache, and waits until it is idle. */
export async function measureLoad(
  browser: Browser,
  url: string,
  { slowdown, network }: Conditions,
): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, locale: 'en-GB' })
  try {
    const page = await context.newPage()
    const devTools = await context.newCDPSession(page)
    await devTools.send('Network.enable')
    await devTools.send('Network.setCacheDisabled', { cacheDisabled: true })
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    if (network) {
      await devTools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: network.latency,
        downloadThroughput: network.down,
        uploadThroughput: network.up,
      })
    }
    await page.addInitScript(watchLoad)
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 })
    await page.waitForFunction(() => globalThis.seenLoad.firstChart > 0, undefined, { timeout: 60_000 })
    await page.locator('.recharts-surface').first().waitFor({ timeout: 60_000 })
    await settled(page)
    return await page.evaluate(() => globalThis.seenLoad)
  } finally {
    await context.close()
  }
}
