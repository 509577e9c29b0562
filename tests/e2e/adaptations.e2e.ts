import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPage, type Screen } from './support/openPage.ts'

/** Width of A4 between the margins of the page, at 96 px an inch. */
const PAPER = 688

const styleOf = (at: Locator, property: string) =>
  at.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

/** As the browser lays it out for its printer; the events are those that printing sends. */
async function layOutForPaper(page: Page): Promise<void> {
  await page.locator('.recharts-surface').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: PAPER, height: 1000 })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.locator('.chartbox > svg').waitFor()
}

/** Elements that reach beyond the right edge of the window, unless they lie in a box that scrolls or hides them. */
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
    ['a phone in the dark', { width: 390, dark: true }],
  ])('from %s: answer, chart, table, milestones and sources, in light colours', async (_, screen) => {
    const { page } = await openPage({ path: '?metric=unallocated', ...screen })
    await layOutForPaper(page)
    await page.locator('.answer .sentence').waitFor()
    const chart = page.locator('.chartbox > svg')
    expect(await chart.getAttribute('viewBox')).toMatch(new RegExp(`^0 0 ${PAPER} `, 'u'))
    expect((await chart.boundingBox())?.width).toBeCloseTo(PAPER, 0)
    expect(await page.locator('.recharts-surface').count()).toBe(0)
    expect(await page.locator('.tablewrap tbody tr').first().isVisible()).toBe(true)
    const numbers = await page.locator('.milestones .badge').count()
    expect(numbers).toBeGreaterThan(20)
    expect(await page.locator('.source').first().isVisible()).toBe(true)
    expect(await styleOf(page.locator('body'), 'background-color')).toBe('rgb(255, 255, 255)')
    expect(await styleOf(page.locator('.answer .sentence'), 'color')).toBe('rgb(0, 0, 0)')
    expect(await page.evaluate(cutOff)).toEqual([])
  })

  test('nothing waits for a click, and no list hides its end', async () => {
    const { page } = await openPage()
    await layOutForPaper(page)
    for (const control of ['select', 'input', '.btn', '[role=tab]', '.filters', '.tools', '.skip']) {
      const shown = await page.locator(control).filter({ visible: true }).count()
      expect([control, shown]).toEqual([control, 0])
    }
    for (const list of ['.milestones .scroller', '.tablewrap']) {
      const [whole, seen] = await page
        .locator(list)
        .evaluate((element) => [element.scrollHeight, element.clientHeight])
      expect(whole).toBeLessThanOrEqual((seen ?? 0) + 1)
    }
  })

  test('is A4 upright, and some pages long', async () => {
    const { page } = await openPage()
    await page.locator('.recharts-surface').first().waitFor()
    const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const boxes = [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)].map((m) => [
      Math.round(Number(m[1])),
      Math.round(Number(m[2])),
    ])
    expect(boxes.length).toBeGreaterThan(1)
    expect(boxes.length).toBeLessThan(12)
    for (const box of boxes) expect(box).toEqual([595, 842])
    // Back on the screen the chart is the live one again.
    await page.locator('.reader .recharts-surface').waitFor()
  })
})

describe.each([
  ['light', false],
  ['dark', true],
])('in forced colours, %s', (_, dark) => {
  test('marks, milestones and words stand out from the page', async () => {
    const { page } = await openPage({ forcedColors: true, dark })
    const ground = await styleOf(page.locator('body'), 'background-color')
    const host = page.locator('.chartbox')
    await page.locator('.recharts-surface').first().waitFor()
    for (const [mark, property] of [
      ['[data-mark=point] path', 'stroke'],
      ['[data-mark=link] line', 'stroke'],
      ['[data-mark=arrow] path', 'stroke'],
      ['[data-event] path', 'stroke'],
      ['.recharts-text', 'fill'],
    ] as const) {
      expect(await styleOf(host.locator(mark).first(), property)).not.toBe(ground)
    }
    const disc = host.locator('[data-event]').filter({ hasText: 'Inspection begins' }).first()
    expect(await styleOf(disc.locator('text').first(), 'fill')).not.toBe(
      await styleOf(disc.locator('path').first(), 'fill'),
    )
    const button = page.locator('.btn.primary').first()
    expect(await styleOf(button, 'color')).not.toBe(await styleOf(button, 'background-color'))
  })

  test('what is chosen and where the keyboard is can be seen, and told apart', async () => {
    const { page } = await openPage({ forcedColors: true, dark })
    const [chosen, other] = [page.locator('.card[aria-pressed=true]'), page.locator('.card').nth(1)]
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

describe('for a reader who wants no motion', () => {
  test('nothing moves by itself, whatever is pointed at or chosen', async () => {
    const { page } = await openPage({ reducedMotion: true })
    await page.locator('.recharts-surface').first().waitFor()
    const running = () => page.evaluate(() => document.getAnimations().length)
    for (const at of ['.card >> nth=1', '.presets button >> nth=1', '[role=tab] >> nth=1']) {
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
