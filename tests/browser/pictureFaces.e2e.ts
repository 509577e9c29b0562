import type { Browser, Page } from 'playwright-core'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { exportFrame } from '#charts/export/exportFrame.tsx'
import { EXPORT_SIZES, type ExportSize } from '#charts/export/exportInput.ts'
import { launchBrowser } from '../../tools/browser.ts'
import { PICTURES, pictureOf } from '../gallery/pictures.ts'

/** Typefaces of different widths. Where one is not installed, the browser's substitute is measured. */
const FACES = ['Arial', 'DejaVu Sans', 'Verdana', 'DejaVu Sans Mono', 'serif', 'sans-serif']
const SIZES = Object.keys(EXPORT_SIZES) as readonly ExportSize[]

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  page = await browser.newPage()
})

afterAll(() => browser.close())

/** How far a line of text exceeds the width it is fitted to, in px of the picture, and the texts that leave the picture. */
async function measure(
  markup: string,
): Promise<{ readonly over: number; readonly outside: readonly string[] }> {
  await page.setContent(`<body style="margin:0">${markup}</body>`)
  return page.evaluate(() => {
    const svg = document.querySelector('svg')
    const frame = svg?.getBoundingClientRect()
    if (!svg || !frame) throw new Error('There is no picture.')
    const scale = svg.viewBox.baseVal.width / frame.width
    const texts = [...svg.querySelectorAll('text')].map((text) => ({
      text,
      box: text.getBoundingClientRect(),
    }))
    const held = texts.filter(({ text }) => text.hasAttribute('textLength'))
    return {
      over: Math.max(
        ...held.map(({ text, box }) => box.width * scale - Number(text.getAttribute('textLength'))),
      ),
      outside: texts
        .filter(
          ({ box }) => box.left < 0 || box.right > frame.right || box.top < 0 || box.bottom > frame.bottom,
        )
        .map(({ text }) => text.textContent ?? ''),
    }
  })
}

describe.each(SIZES)('the texts of a picture in the size %s', (size) => {
  test.each(FACES)('fit in the typeface %s', async (face) => {
    for (const { id } of PICTURES) {
      const markup = renderToStaticMarkup(exportFrame(pictureOf(id, size)).picture)
      const { over, outside } = await measure(
        markup.replace(/font-family="[^"]*"/u, `font-family="'${face}', ${face}"`),
      )
      expect(outside).toEqual([])
      // A letter such as an italic f may overhang its width.
      expect(over).toBeLessThan(4)
    }
  })
})
