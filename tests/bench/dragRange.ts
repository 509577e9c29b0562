import type { Browser, Page } from 'playwright-core'
import { FRAME_MARK, type FrameWork, TRACED, workByFrame } from './frameTasks.ts'

/** Frames measured, after some that warm up the code. */
const FRAMES = 150
const WARM_UP = 20
/** Every chart of the page: the large one, those of all measures, those of the cards. */
const CHARTS = '.reader .host svg, .multiple .plot svg:not(.crosshair), .card svg'

/**
 * Runs in the page: narrows its dates by three days a frame and widens them again. A person drags one end of the range through the
 * address, as Back and Forward do: that sets the store as any field does, and all that depends on it follows in the same frame. (A
 * drag on the plot only draws its rectangle until the pointer is lifted, and the two date fields take effect when they are left.)
 */
function dragDates({ frames, mark }: { readonly frames: number; readonly mark: string }): Promise<void> {
  const [first, step] = [Date.UTC(2018, 0, 1), 3 * 24 * 60 * 60 * 1000]
  return new Promise((resolve) => {
    let frame = 0
    const next = () => {
      performance.mark(mark)
      if (frame > frames) return resolve()
      const way = frame % 200 < 100 ? frame % 200 : 200 - (frame % 200)
      const from = new Date(first + way * step).toISOString().slice(0, 10)
      history.replaceState(null, '', `?from=${from}&to=2020-12`)
      dispatchEvent(new PopStateEvent('popstate'))
      frame += 1
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}

/** Runs in a page of nothing but svg: rewrites every number across the plot of every element, each frame. */
function moveMarks({ frames, mark }: { readonly frames: number; readonly mark: string }): Promise<void> {
  const across = ['x', 'x1', 'x2', 'cx', 'd', 'width']
  const moved = [...document.querySelectorAll('svg *')].flatMap((element) =>
    across.flatMap((name) => {
      const value = element.getAttribute(name)
      return value === null ? [] : [{ element, name, parts: value.split(/(-?\d+(?:\.\d+)?)/) }]
    }),
  )
  return new Promise((resolve) => {
    let frame = 0
    const next = () => {
      performance.mark(mark)
      if (frame > frames) return resolve()
      const factor = 1 - (frame % 100) / 1000
      for (const { element, name, parts } of moved) {
        element.setAttribute(
          name,
          parts.map((p, i) => (i % 2 === 1 ? String(Number(p) * factor) : p)).join(''),
        )
      }
      frame += 1
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}

async function trace(
  browser: Browser,
  page: Page,
  run: (of: { frames: number; mark: string }) => Promise<void>,
): Promise<readonly FrameWork[]> {
  await run({ frames: WARM_UP, mark: 'warm-up' })
  await page.waitForTimeout(500)
  await browser.startTracing(page, { categories: TRACED })
  await run({ frames: FRAMES, mark: FRAME_MARK })
  return workByFrame(await browser.stopTracing())
}

export interface DragRun {
  /** Number of charts on the page, and of svg elements in them. */
  readonly charts: number
  readonly elements: number
  /** With the top of the page in the window: the cards and the large chart. */
  readonly top: readonly FrameWork[]
  /** With the small charts of all measures in the window. */
  readonly measures: readonly FrameWork[]
  /** The same marks in a page without any library. */
  readonly plain: readonly FrameWork[]
}

async function bareCopy(browser: Browser, page: Page): Promise<Page> {
  const charts = await page.locator(CHARTS).evaluateAll((all) =>
    all.map((svg) => {
      const { width, height } = svg.getBoundingClientRect()
      const copy = svg.cloneNode(true) as SVGElement
      copy.setAttribute('style', `display:block;width:${width}px;height:${height}px`)
      return copy.outerHTML
    }),
  )
  const colours = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    return ['ink', 'soft', 'line', 'hair', 'page', 'accent', 'plum', 'yours']
      .map((name) => `--${name}:${style.getPropertyValue(`--${name}`)}`)
      .join(';')
  })
  const bare = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await bare.setContent(`<!doctype html><style>:root{${colours}}</style>${charts.join('')}`)
  return bare
}

/** Drags the dates of the whole page, all its charts in it, at full speed; then moves the same marks as plain svg. */
export async function dragRange(browser: Browser, url: string): Promise<DragRun> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  await page.goto(`${url}/`, { waitUntil: 'load' })
  await page.locator('.reader .recharts-surface').first().waitFor()
  await page.waitForTimeout(1000)
  const charts = page.locator(CHARTS)
  const elements = await charts.evaluateAll((all) =>
    all.reduce((sum, svg) => sum + svg.querySelectorAll('*').length, 0),
  )
  const bare = await bareCopy(browser, page)
  await page.bringToFront()
  const count = await charts.count()
  const top = await trace(browser, page, (of) => page.evaluate(dragDates, of))
  await page.locator('#measures').evaluate((element) => element.scrollIntoView())
  const measures = await trace(browser, page, (of) => page.evaluate(dragDates, of))
  await bare.bringToFront()
  const plain = await trace(browser, bare, (of) => bare.evaluate(moveMarks, of))
  return { charts: count, elements, top, measures, plain }
}
