import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { embedCode } from '#domain/tables/embedCode.ts'
import { openPage, type Screen } from './support/openPage.ts'
import type { Recorder } from './support/recordErrors.ts'
import { runAxe } from './support/runAxe.ts'
import { type FrameSites, serveFrames } from './support/serveFrames.ts'

let sites: FrameSites

beforeAll(async () => {
  sites = await serveFrames()
})

afterAll(() => sites.close())

interface Framed {
  readonly page: Page
  readonly frame: Frame
  readonly context: BrowserContext
  readonly recorder: Recorder
}

/** Opens a page of another site that shows the built page in a frame of this size. */
async function openFramed(
  search: string,
  { width = 720, height = 420, ...screen }: Screen = {},
): Promise<Framed> {
  const html = embedCode(`${sites.page}/${search}`, 'A chart')
    .replace('width="100%"', `width="${width}"`)
    .replace('height="480"', `height="${height}"`)
  const opened = await openPage({
    ...screen,
    site: sites.other,
    path: `?${new URLSearchParams({ body: html })}`,
    width: width + 60,
    height: height + 120,
  })
  const handle = await opened.page.locator('iframe').elementHandle()
  const frame = await handle?.contentFrame()
  if (!frame) throw new Error('the page has no frame')
  return { ...opened, frame }
}

const drawn = (frame: Frame) => frame.locator('.embed svg [data-mark="arrow"]').first().waitFor()

/** Expects no console message, no broken policy and no request except to the two sites. */
function expectCalm({ messages, policyViolations, otherSites }: Recorder, frame: Frame): void {
  const ours = [new URL(frame.url()).origin, new URL(frame.page().url()).origin]
  expect({ messages, policyViolations }).toEqual({ messages: [], policyViolations: [] })
  expect(otherSites.filter((address) => !ours.includes(new URL(address).origin))).toEqual([])
}

it.each([
  { width: 720, height: 420, dark: false },
  { width: 720, height: 420, dark: true },
  { width: 340, height: 480, dark: false },
  { width: 340, height: 480, dark: true },
])('fits a frame of $width by $height px, dark: $dark', async (screen) => {
  const { frame, recorder } = await openFramed('?embed=1', screen)
  await drawn(frame)
  const room = await frame.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement
    return { wide: scrollWidth - clientWidth, high: scrollHeight - clientHeight }
  })
  expect(room).toEqual({ wide: 0, high: 0 })
  const text = await frame.locator('main').textContent()
  expect(text).toContain('Unallocated cases, Northamptonshire')
  expect(text).toContain('No cases from January to February 2020, down from more than 300')
  expect(text).toContain('Sources: Community Care; Local newspaper, not named.')
  expect(text).toContain('As of about January to February 2020; 5 figures. Not official statistics.')
  const background = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(background).toBe(screen.dark ? 'rgb(18, 23, 27)' : 'rgb(255, 255, 255)')
  expectCalm(recorder, frame)
})

it('fills wider and narrower frames without a sideways scroll', async () => {
  const { page, frame } = await openFramed('?embed=1', { width: 280, height: 600 })
  await drawn(frame)
  for (const width of [280, 340, 560, 900]) {
    await page.locator('iframe').evaluate((element, w) => element.setAttribute('width', String(w)), width)
    await expect
      .poll(() =>
        frame.evaluate(() => {
          const chart = document.querySelector('.embed .chart-drawing > svg')?.getBoundingClientRect()
          const spare = document.documentElement.clientWidth - (chart?.width ?? 0)
          return spare >= 0 && spare <= 30 && document.documentElement.scrollWidth <= window.innerWidth
        }),
      )
      .toBe(true)
  }
})

it('has no control that adds or removes figures and stores nothing, with or without embed=1', async () => {
  for (const search of ['', '?embed=1', '?metric=agency_share', '?embed=0&view=table']) {
    const { frame } = await openFramed(search)
    await frame.locator('.embed svg [data-mark]').first().waitFor()
    expect(await frame.getByRole('button').count()).toBe(0)
    expect(await frame.locator('input, select, dialog, [role=dialog]').count()).toBe(0)
    const kept = await frame.evaluate(async () => ({
      databases: (await indexedDB.databases()).length,
      notes: localStorage.length,
    }))
    expect(kept).toEqual({ databases: 0, notes: 0 })
  }
})

it('hides the prerendered page in a frame, even before the code arrives', async () => {
  const { frame } = await openFramed('', { blocked: /\/assets\// })
  await frame.locator('#root > *').first().waitFor({ state: 'attached' })
  expect(await frame.locator('.answer').count()).toBe(1)
  expect(await frame.locator('.answer').isVisible()).toBe(false)
})

it('stays one chart when the frame goes back in its history', async () => {
  const { frame } = await openFramed('?metric=agency_share')
  await frame.locator('.embed svg [data-mark]').first().waitFor()
  await frame.evaluate(async () => {
    history.pushState(null, '', '?metric=budget')
    const back = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
    history.back()
    await back
    // The second frame comes after the page has drawn the new view.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
  })
  expect(await frame.locator('.embed').count()).toBe(1)
  expect(await frame.locator('.filters').count()).toBe(0)
})

it('shows its readings by keyboard and by pointer', async () => {
  const { page, frame, recorder } = await openFramed('?embed=1', { width: 340, height: 480 })
  await drawn(frame)
  const chart = frame.getByRole('application')
  await chart.focus()
  await page.keyboard.press('ArrowRight')
  await expect
    .poll(() => chart.locator('[aria-live]').textContent())
    .toMatch(
      /^267 children\. October 2018 · in the text “when Ofsted inspectors arrived last summer”\. “267 children/,
    )
  await page.keyboard.press('Escape')
  await frame.locator('[data-mark="arrow"]').first().hover()
  await expect.poll(() => frame.locator('.chart-balloon').textContent()).toContain('more than 300 cases')
  const box = await frame.locator('.chart-balloon').evaluate((element) => {
    const { left, right } = element.getBoundingClientRect()
    return left >= 0 && right <= window.innerWidth
  })
  expect(box).toBe(true)
  expectCalm(recorder, frame)
})

it('opens the whole page at the same view in a new tab', async () => {
  const { context, frame } = await openFramed('?metric=social_workers&embed=1')
  await frame.locator('.embed svg [data-mark]').first().waitFor()
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    frame.getByRole('link', { name: 'Open in the dashboard' }).click(),
  ])
  await tab.getByRole('status').filter({ hasText: 'figures shown' }).waitFor()
  expect(new URL(tab.url()).search).toBe('?metric=social_workers')
  expect(await tab.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Social workers: /u)
  expect(await tab.evaluate(() => window.opener)).toBe(null)
})

it('says so when the address names a measure that the data do not have', async () => {
  const { frame } = await openFramed('?metric=own-visits&embed=1')
  await frame.getByText('The measure asked for is not in this page’s data.').waitFor()
})

it.each([
  { width: 720, height: 420, dark: false },
  { width: 340, height: 480, dark: true },
])('breaks no rule of accessibility at $width px, dark: $dark', async (screen) => {
  const { page } = await openPage({ ...screen, path: '?embed=1' })
  await page.locator('.embed svg [data-mark]').first().waitFor()
  expect(await runAxe(page)).toEqual([])
})
