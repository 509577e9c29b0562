import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPage, type Screen } from './support/openPage.ts'

/** Width of A4 without its margins, 210 - 26 mm, at 96 px an inch. px */
const PAPER = 695

/** A4 in points. */
const A4 = [595, 842]

/** The smallest text on paper: 7.5 points. px */
const SMALLEST = 10

/** The sheet that is printed instead of the page. */
const sheetOf = (page: Page) => page.locator('#root > article')

const styleOf = (at: Locator, property: string) =>
  at.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

/** Lays the page out as the browser does for a printer. */
async function layOutForPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: PAPER, height: 1000 })
}

/** Width and height of each printed page, in points. */
async function printedPages(page: Page): Promise<readonly (readonly number[])[]> {
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const pages = [...file.matchAll(/\/Type \/Page\b(?!s)/gu)].length
  const boxes = [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)]
  expect(boxes).toHaveLength(pages)
  return boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])
}

/** Font sizes of all visible text, in px. */
function textSizes(): readonly number[] {
  const sizes = new Set<number>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement
    if (!holder?.checkVisibility() || node.textContent?.trim() === '' || holder.closest('title')) continue
    sizes.add(Number.parseFloat(getComputedStyle(holder).fontSize))
  }
  return [...sizes]
}

/** Elements that reach beyond the right edge of the window, except those in a box that scrolls or clips. */
function cutOff(): readonly string[] {
  const clips = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (getComputedStyle(element).overflowX !== 'visible' || clips(element.parentElement))
  return [...document.querySelectorAll('body *')]
    .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)
    .filter((e) => !clips(e.parentElement) && !e.closest('.visually-hidden'))
    .map((e) => `${e.tagName} ${e.className}`)
}

describe('on paper', () => {
  test.each<readonly [string, Screen]>([
    ['a wide screen', {}],
    ['the table', { path: '?view=table' }],
    ['a phone in the dark', { width: 390, dark: true }],
  ])('from %s: one printed page in light colours replaces the page', async (_, screen) => {
    const { page } = await openPage(screen)
    await page.getByRole('status').waitFor()
    await layOutForPaper(page)
    const sheet = sheetOf(page)
    await sheet.waitFor()
    for (const part of ['.page-head', 'main', '.page-foot', '.page-skip']) {
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false])
    }
    const chart = sheet.locator('section > svg')
    expect((await chart.boundingBox())?.width).toBeCloseTo(PAPER, 0)
    expect(await styleOf(page.locator('body'), 'background-color')).toBe('rgb(255, 255, 255)')
    expect(await styleOf(sheet.locator('h1 + p'), 'color')).toBe('rgb(0, 0, 0)')
    expect(await page.evaluate(cutOff)).toEqual([])
    expect(Math.min(...(await page.evaluate(textSizes)))).toBeGreaterThanOrEqual(SMALLEST)
  })

  test('the page has the answer, every measure with a change, chart, figures, milestones, sources and its address', async () => {
    const { page } = await openPage()
    await page.getByRole('status').waitFor()
    const parts = await page.locator('.answer-sentence, .answer-more').allTextContents()
    const numbers = await page.locator('.milestones ol .chart-badge').count()
    const titles = await page.locator('.milestones li button > span > span:first-child').allTextContents()
    const cards = await page.locator('.card-value').allTextContents()
    await layOutForPaper(page)
    const sheet = sheetOf(page)
    expect(await sheet.locator('h1 + p').textContent()).toBe(parts[0])
    for (const part of parts) expect(await sheet.textContent()).toContain(part)
    expect(numbers).toBeGreaterThan(20)
    expect(await sheet.locator('ol strong').allTextContents()).toEqual(titles)
    expect(await sheet.locator('ol .chart-badge').count()).toBe(numbers)
    const measures = (await sheet.locator('dl').locator('..').textContent()) ?? ''
    // This sheet is full, so measures with one figure are only counted, and so are the figures of each source.
    for (const card of cards.slice(0, 3)) expect(measures).toContain(card)
    const words = (await sheet.textContent()) ?? ''
    for (const said of [
      'Is it getting better?',
      'Northamptonshire',
      'about 150 children',
      'Community Care, about March to April 2020: 2 figures',
      'Dates of milestones from: ',
      'Ofsted, December 2020',
      'are kept apart: they cannot be compared',
      'Figures to date: about January to February 2020',
      ` from ${page.url()}`,
      'From the first figure shown: none of 14 measures clearly better, 3 not clear, 11 with nothing to compare.',
      'not an official publication',
    ])
      expect(words).toContain(said)
  })

  test('every measure and every council fits one page of A4', async () => {
    const { page } = await openPage()
    const options = (label: string) => page.getByLabel(label, { exact: true }).locator('option')
    const values = async (label: string) =>
      options(label).evaluateAll((list) => list.map((o) => (o as HTMLOptionElement).value))
    const views = [
      // Ending with Northamptonshire, whose measures come next.
      ...(await values('Area')).toReversed().map((area) => ['Area', area] as const),
      ...(await values('Measure')).map((metric) => ['Measure', metric] as const),
    ]
    expect(views).toHaveLength(14 + 5)
    for (const [label, value] of views) {
      await page.getByLabel(label, { exact: true }).selectOption(value)
      expect([value, await printedPages(page)]).toEqual([value, [A4]])
    }
  })

  test('printing leaves the screen and the focus as they were', async () => {
    const { page } = await openPage()
    await page.locator('.chart-reader .recharts-surface').waitFor()
    const button = page.getByRole('button', { name: 'Print' })
    await button.focus()
    await printedPages(page)
    await page.locator('.chart-reader .recharts-surface').waitFor()
    expect(await sheetOf(page).count()).toBe(0)
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('the printed page is there as soon as printing begins, and is removed afterwards', async () => {
    const { page } = await openPage()
    await page.getByRole('status').waitFor()
    // Both events in one task: a browser lays the page out before the script that called print() continues.
    const there = await page.evaluate(() =>
      ['beforeprint', 'afterprint'].map((name) => {
        dispatchEvent(new Event(name))
        return document.querySelectorAll('#root > article').length
      }),
    )
    expect(there).toEqual([1, 0])
  })

  test('Print asks the browser to print', async () => {
    const { page } = await openPage()
    await page.evaluate(() => {
      const seen = globalThis as unknown as { printed: number }
      seen.printed = 0
      globalThis.print = () => {
        seen.printed += 1
      }
    })
    await page.getByRole('button', { name: 'Print' }).click()
    expect(await page.evaluate(() => (globalThis as unknown as { printed: number }).printed)).toBe(1)
  })

  test('without scripts the page itself is printed: answer, chart, table, milestones and sources', async () => {
    const { page } = await openPage({ javaScript: false })
    await layOutForPaper(page)
    for (const part of ['.answer-sentence', '.trajectory-wide', '.chart-table tbody tr', '.source'])
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, true])
    expect(await page.locator('.milestones .chart-badge').count()).toBeGreaterThan(20)
    for (const control of [
      'select',
      'input',
      '.btn',
      '[role=tab]',
      '.filters',
      '.trajectory-tools',
      '.page-skip',
    ]) {
      const shown = await page.locator(control).filter({ visible: true }).count()
      expect([control, shown]).toEqual([control, 0])
    }
    const pages = await printedPages(page)
    expect(pages.length).toBeGreaterThan(1)
    for (const box of pages) expect(box).toEqual(A4)
  })
})

describe.each([
  ['light', false],
  ['dark', true],
])('in forced colours, %s', (_, dark) => {
  test('marks, milestones and words stand out from the page', async () => {
    const { page } = await openPage({ forcedColors: true, dark })
    const ground = await styleOf(page.locator('body'), 'background-color')
    const host = page.locator('.trajectory-box')
    await page.locator('.recharts-surface').first().waitFor()
    for (const [mark, property] of [
      ['[data-mark=point] path', 'stroke'],
      ['[data-mark=link] line', 'stroke'],
      ['[data-mark=arrow] path', 'stroke'],
      ['[data-event] rect', 'stroke'],
      ['.recharts-text', 'fill'],
    ] as const) {
      expect(await styleOf(host.locator(mark).first(), property)).not.toBe(ground)
    }
    const disc = page.locator('.milestones .chart-badge').first()
    expect(await styleOf(disc.locator('text').first(), 'fill')).not.toBe(
      await styleOf(disc.locator('path').first(), 'fill'),
    )
    const button = page.locator('.btn.primary').first()
    expect(await styleOf(button, 'color')).not.toBe(await styleOf(button, 'background-color'))
  })

  test('the chosen card and the focused card are outlined differently', async () => {
    const { page } = await openPage({ forcedColors: true, dark })
    const [chosen, other] = [page.locator('.card[aria-checked=true]'), page.locator('.card').nth(1)]
    expect(await styleOf(chosen, 'outline-style')).toBe('solid')
    expect(await styleOf(other, 'outline-style')).toBe('none')
    await page.keyboard.press('Tab')
    await other.focus()
    expect(await styleOf(other, 'outline-style')).toBe('solid')
    expect(await styleOf(other, 'outline-offset')).not.toBe(await styleOf(chosen, 'outline-offset'))
    const tab = page.locator('[role=tab][aria-selected=true]')
    expect(await styleOf(tab, 'outline-style')).toBe('solid')
  })
})

test.each([390, 600, 768, 900, 1100])('%i px wide, the page does not scroll sideways', async (width) => {
  const { page } = await openPage({ width })
  await page.getByRole('status').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
})

describe('320 px wide, as 1280 px at 400%', () => {
  test.each([
    '?metric=unallocated',
    '?metric=budget',
    '?metric=unallocated&view=table',
    '?area=E06000002',
    '?from=2030-01',
  ])('%s does not scroll sideways', async (path) => {
    const { page } = await openPage({ path, width: 320, height: 256 })
    await page.locator('.answer').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await page.evaluate(cutOff)).toEqual([])
  })
})

describe('with reduced motion', () => {
  test('nothing is animated when things are pointed at or chosen', async () => {
    const { page } = await openPage({ reducedMotion: true })
    await page.locator('.recharts-surface').first().waitFor()
    await page.getByText('Choose dates').click()
    const running = () => page.evaluate(() => document.getAnimations().length)
    for (const at of ['.card >> nth=1', '.filter-presets button >> nth=1', '[role=tab] >> nth=1']) {
      await page.locator(at).hover()
      expect(await running()).toBe(0)
      await page.locator(at).click()
      expect(await running()).toBe(0)
    }
    const durations = await page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element)
          return [transitionDuration, animationDuration, scrollBehavior]
        }),
      ),
    ])
    expect(durations.toSorted()).toEqual(['0s', 'auto'])
  })
})
