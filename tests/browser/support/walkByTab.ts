import type { Locator, Page } from 'playwright-core'

/** A control that the Tab key reached. Positions in CSS px from the top left corner of the page. */
export interface TabStop {
  /** Index among all controls that Tab should reach, in document order; -1 for any other element. */
  readonly index: number
  readonly name: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** The column that it is in; empty outside the two columns of chart and milestones. */
  readonly column: string
  /** Whether it has a ring that it does not have without the focus. */
  readonly ringed: boolean
  /** Whether part of it is in the window and not under the sticky bar. */
  readonly inSight: boolean
}

type Walk = { stops: Element[]; plain: string[]; rings: (element: Element) => string }

/** Finds every control that Tab should reach, and stores how each looks without the focus. Returns their names. */
export function noteTabbables(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const rings = (element: Element) =>
      [undefined, '::after']
        .map((pseudo) => {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element, pseudo)
          return outlineStyle === 'none' ? 'none' : [outlineWidth, outlineColor, boxShadow].join(' ')
        })
        .join(' / ')
    const reachable = 'a[href], button, input, select, textarea, summary, [tabindex]'
    const stops = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
      (e) => e.tabIndex >= 0 && e.checkVisibility() && !e.matches(':disabled'),
    )
    ;(document.activeElement as HTMLElement | null)?.blur()
    Object.assign(globalThis, { walk: { stops, plain: stops.map(rings), rings } satisfies Walk })
    return stops.map((e) => (e.getAttribute('aria-label') ?? e.textContent ?? '').trim().slice(0, 60))
  })
}

/** The control with the focus; undefined when the focus is not in the page. Call `noteTabbables` first. */
function focused(page: Page): Promise<TabStop | undefined> {
  return page.evaluate(() => {
    const { stops, plain, rings } = (globalThis as unknown as { walk: Walk }).walk
    const element = document.activeElement
    if (!element || element === document.body) return undefined
    const index = stops.indexOf(element)
    const box = element.getBoundingClientRect()
    // Its position if the region that it scrolls in were not scrolled.
    const region = element.parentElement?.closest('.milestone-list, .chart-table, .cards')
    const down = scrollY + (region?.scrollTop ?? 0)
    const along = region?.scrollLeft ?? 0
    const bar = document.querySelector('.filters')
    const barBottom =
      bar && !bar.contains(element) && getComputedStyle(bar).position === 'sticky'
        ? Math.max(bar.getBoundingClientRect().bottom, 0)
        : 0
    const covered = bar && bar.getBoundingClientRect().top <= 0 ? barBottom : 0
    return {
      index,
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60),
      left: box.left + along,
      right: box.right + along,
      top: box.top + down,
      bottom: box.bottom + down,
      column: element.closest('.milestones') ? 'milestones' : element.closest('#trajectory') ? 'chart' : '',
      ringed: rings(element) !== plain[index] && /[2-9](\.\d+)?px/u.test(rings(element)),
      inSight: box.bottom > covered && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    }
  })
}

/**
 * Every stop of one round through the page, starting from the focus. After the last stop a browser with a window leaves the page; a
 * headless one may go to the first stop at once. Throws when the focus never comes back to the first stop.
 */
export async function walkByTab(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<readonly TabStop[]> {
  const walked: TabStop[] = []
  const limit = (await page.evaluate(() => (globalThis as unknown as { walk: Walk }).walk.stops.length)) + 10
  for (let presses = 0; presses < limit; presses += 1) {
    await page.keyboard.press(key)
    const stop = await focused(page)
    if (stop && stop.index === walked[0]?.index) return walked
    if (stop) walked.push(stop)
  }
  throw new Error(`The focus is stuck at ${walked.at(-1)?.name}`)
}

/** Presses Tab until the control has the focus. Throws when it never gets it. */
export async function tabTo(at: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await at.first().waitFor({ state: 'attached' })
  const there = () => at.first().evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 200; presses += 1) {
    if (await there()) return
    await at.page().keyboard.press(key)
  }
  throw new Error(`Tab never reaches ${at}`)
}
