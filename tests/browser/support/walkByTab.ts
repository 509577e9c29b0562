import type { Locator, Page } from 'playwright-core'

/** A stop of the Tab key, as it is when it has the focus. Sizes in CSS px, from the top left corner of the page. */
export interface TabStop {
  /** Place among all that Tab should reach, in the order of the document; -1 for anything else. */
  readonly index: number
  readonly name: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** The part of the page it stands in, where that part is read as a column of its own. */
  readonly column: string
  /** A ring round it that is not there without the focus. */
  readonly ringed: boolean
  /** Some of it is in the window, and not under the bar that stays in sight. */
  readonly inSight: boolean
}

type Walk = { stops: Element[]; plain: string[]; rings: (element: Element) => string }

/** Notes all that Tab should reach, and how each looks without the focus. Gives their names. */
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

/** Where the focus is; undefined when it is on nothing of the page. Call `noteTabbables` before. */
function focused(page: Page): Promise<TabStop | undefined> {
  return page.evaluate(() => {
    const { stops, plain, rings } = (globalThis as unknown as { walk: Walk }).walk
    const element = document.activeElement
    if (!element || element === document.body) return undefined
    const index = stops.indexOf(element)
    const box = element.getBoundingClientRect()
    // Where it would be if the region that it scrolls in were all in sight.
    const region = element.parentElement?.closest('.scroller, .tablewrap')
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
      column: element.closest('.milestones') ? 'milestones' : element.closest('.trajectory') ? 'chart' : '',
      ringed: rings(element) !== plain[index] && /[2-9](\.\d+)?px/u.test(rings(element)),
      inSight: box.bottom > covered && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    }
  })
}

/**
 * Every stop of one round through the page, from where the focus is. Between its last and its first stop a browser with a window
 * leaves the page; one without may come round at once. Throws when no round is closed.
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
  throw new Error(`The focus is caught at ${walked.at(-1)?.name}`)
}

/** Presses Tab until the focus is there, as a person without a mouse would. Throws when it never comes. */
export async function tabTo(at: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await at.first().waitFor({ state: 'attached' })
  const there = () => at.first().evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 200; presses += 1) {
    if (await there()) return
    await at.page().keyboard.press(key)
  }
  throw new Error(`Tab never comes to ${at}`)
}
