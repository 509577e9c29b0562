import type { Browser, Page } from 'playwright-core'
import { FRAME_MARK, type FrameWork, TRACED, workByFrame } from './frameTasks.ts'
import { settled } from './settled.ts'

/** Frames that are measured, and frames before them that warm up the code. */
const FRAMES = 150
const WARM_UP = 20
/** Every chart of the page: the large one, the small ones of all measures and those of the cards. */
const CHARTS = '.chart-drawing svg, .overview-plot svg:not([class]), .card svg'

/**
 * Runs in the page: narrows its dates by three days a frame and widens them again. It changes the address, as Back and Forward do,
 * because that changes the view in every frame. (A drag on the plot only draws a rectangle until the pointer is lifted, and a date
 * field takes effect when the focus leaves it.)
 */
function dragDates({ frames, mark }: { readonly frames: number; readonly mark: string }): Promise<void> {
  const first = Date.UTC(2018, 0, 1)
  const step = 3 * 24 * 60 * 60 * 1000
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

/** Runs in a page of plain svg: rewrites every horizontal position of every element, in each frame. */
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
  await settled(page)
  await browser.startTracing(page, { categories: TRACED })
  await run({ frames: FRAMES, mark: FRAME_MARK })
  return workByFrame(await browser.stopTracing())
}

export interface DragRun {
  /** Number of charts on the page, and of svg elements in them. */
  readonly charts: number
  readonly elements: number
  /** Frames with the top of the page in the window: the cards and the large chart. */
  readonly top: readonly FrameWork[]
  /** Frames with the small charts of all measures in the window. */
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

/** Drags the dates of the whole page with all its charts, then moves the same marks as plain svg. No throttling. */
export async function dragRange(browser: Browser, url: string): Promise<DragRun> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  await page.goto(`${url}/`, { waitUntil: 'load' })
  await page.locator('.chart-reader .recharts-surface').first().waitFor()
  await settled(page)
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
