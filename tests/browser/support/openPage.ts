import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, inject } from 'vitest'
import { launchBrowser } from '../../../tools/browser.ts'
import { type Recorder, recordErrors } from './recordErrors.ts'

/** How a page is opened. Sizes in CSS px. */
export interface Screen {
  /** Address of the server; by default the one that serves `dist`. */
  readonly site?: string
  /** Appended to the address of the server: `?metric=...` or the name of a file. */
  readonly path?: string
  /** A whole address instead. A `file:` address is opened without a network. */
  readonly address?: string
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly reducedMotion?: boolean
  readonly forcedColors?: boolean
  readonly touch?: boolean
  readonly javaScript?: boolean
  /** True for all that the dashboard shows, in place of the first data set that the page was built with. */
  readonly published?: boolean
  /** Requests that are blocked. */
  readonly blocked?: RegExp
}

export interface OpenPage {
  readonly page: Page
  readonly context: BrowserContext
  readonly recorder: Recorder
}

let browser: Promise<Browser> | undefined
const contexts: BrowserContext[] = []

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})

afterAll(async () => {
  await (await browser)?.close()
})

/** Opens the built page as on a first visit. Each test file has one browser; nothing is kept between tests. */
export async function openPage(screen: Screen = {}): Promise<OpenPage> {
  const { site = inject('pageUrl'), path = '', width = 1280, height = 900 } = screen
  const { address = `${site}/${path}` } = screen
  browser ??= launchBrowser(inject('browserPath'))
  const context = await (await browser).newContext({
    viewport: { width, height },
    colorScheme: screen.dark ? 'dark' : 'light',
    reducedMotion: screen.reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: screen.forcedColors ? 'active' : 'none',
    hasTouch: screen.touch ?? false,
    javaScriptEnabled: screen.javaScript ?? true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    acceptDownloads: true,
  })
  contexts.push(context)
  const recorder = await recordErrors(context, new URL(address).origin)
  if (address.startsWith('file:')) await context.setOffline(true)
  if (screen.blocked) await context.route(screen.blocked, (route) => route.abort())
  if (screen.published)
    await context.route(/\/data\/curated\.json$/, (route) => route.fulfill({ path: 'data/curated.json' }))
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'load' })
  return { page, context, recorder }
}
