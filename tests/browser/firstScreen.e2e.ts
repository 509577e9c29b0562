import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { published } from '../support/published.ts'
import { openPage } from './support/openPage.ts'
import { expectQuiet } from './support/recordErrors.ts'

const AREA = 'E10000021'
const MEASURES = published.metrics
  .filter((m) => published.observations.some((o) => o.area === AREA && o.metric === m.id))
  .map((m) => m.id)

interface Found {
  /** Lowest px of the state bands, and of the labels of the time axis, from the top of the window. */
  readonly bands: number
  readonly axis: number
  /** Pairs of texts that lie over each other, and texts that leave the drawing or their own box. */
  readonly wrong: readonly string[]
}

/** Runs in the page. */
function look(): Found {
  const svg = document.querySelector(
    '.trajectory-box > svg, .chart-drawing > div:not([hidden]) svg, .chart-drawing svg',
  )
  if (!svg) throw new Error('no chart')
  const frame = svg.getBoundingClientRect()
  const texts = [...svg.querySelectorAll('text')]
    .filter((t) => t.textContent?.trim())
    .map((t) => ({
      words: t.textContent ?? '',
      box: t.getBoundingClientRect(),
      isBand: t.closest('[data-bands]') !== null,
    }))
  const wrong: string[] = []
  for (const [i, a] of texts.entries()) {
    if (a.box.left < frame.left - 1 || a.box.right > frame.right + 1) wrong.push(`outside: ${a.words}`)
    for (const b of texts.slice(i + 1)) {
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
      if (wide > 1 && high > 3) wrong.push(`${a.words} × ${b.words}`)
    }
  }
  // The words of a band are inside it or in the free space of its row, never over the next band.
  const bands = [...svg.querySelectorAll('[data-bands] > g')]
  for (const band of bands) {
    const label = band.querySelector('text')?.getBoundingClientRect()
    const covered = bands.some((other) => {
      const box = other.querySelector('rect')?.getBoundingClientRect()
      return (
        other !== band &&
        label &&
        box &&
        Math.min(label.right, box.right) - Math.max(label.left, box.left) > 1 &&
        Math.min(label.bottom, box.bottom) - Math.max(label.top, box.top) > 6
      )
    })
    if (covered) wrong.push(`band: ${band.textContent}`)
  }
  for (const part of document.querySelectorAll('.answer-sentence, .answer-more, .answer-count, .answer-meta'))
    if (part.scrollWidth > part.clientWidth + 1) wrong.push(`answer: ${part.textContent}`)
  const bandBoxes = [...svg.querySelectorAll('[data-bands] rect')].map(
    (r) => r.getBoundingClientRect().bottom,
  )
  const axisTexts = texts.filter((t) => !t.isBand && /^(?:\w+ )?\d{4}$/.test(t.words.trim()))
  return {
    bands: Math.max(0, ...bandBoxes) + window.scrollY,
    axis: Math.max(0, ...axisTexts.map((t) => t.box.bottom)) + window.scrollY,
    wrong,
  }
}

async function openMeasure(page: Page, id: string): Promise<Found> {
  await page.getByRole('combobox', { name: 'Measure' }).selectOption(id)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return page.evaluate(look)
}

test.each([
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
])(
  'shows the trajectory of every measure without scrolling at $width x $height, and cuts no text',
  async (size) => {
    const { page, recorder } = await openPage({ ...size, published: true })
    await page.locator('.recharts-surface').first().waitFor()
    const problems: string[] = []
    for (const id of MEASURES) {
      const { bands, axis, wrong } = await openMeasure(page, id)
      const lowest = size.width < 600 ? axis : Math.max(bands, axis)
      if (lowest === 0 || lowest > size.height) problems.push(`${id}: ends at ${Math.round(lowest)} px`)
      problems.push(...wrong.map((text) => `${id}: ${text}`))
    }
    expect(problems).toEqual([])
    expectQuiet(recorder)
  },
)
