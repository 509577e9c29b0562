import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { exportFrame } from '#charts/export/exportFrame.tsx'
import type { ExportSize } from '#charts/export/exportInput.ts'
import type { ChartModel } from '#charts/model.ts'
import { Sparkline } from '#charts/render/Sparkline.tsx'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import { exportTheme as theme } from '#charts/theme.ts'
import type { ChartSize, ChartType } from '#charts/types/chartType.ts'
import { cardChart, mainChart, smallChart } from '#charts/types/index.ts'
import { launchBrowser } from '../../tools/browser.ts'
import { caseOf } from '../gallery/groups.ts'
import { pictureOf } from '../gallery/pictures.ts'
import { differentPixels } from './support/comparePictures.ts'
import { svgTexts, withoutTexts } from './support/svgTexts.ts'

/*
 * Each picture is stored as a PNG without its texts, and the texts in a file beside it, because typefaces differ between machines.
 * After an intended change run UPDATE_PICTURES=1 npm run vitest -- --project browser pictures, and look at every changed picture.
 */
const FOLDER = 'tests/browser/pictures'
const RENEW = process.env['UPDATE_PICTURES'] === '1'

/** Number of pixels that may differ, because browser versions round differently: fewer than the smallest mark has. */
const MOST = 10

interface Drawing {
  readonly markup: string
  readonly width: number
  readonly height: number
}

function draw(model: ChartModel, renderer: typeof StaticChart | typeof Sparkline): Drawing {
  const { width, height } = model.frame
  return {
    markup: renderToStaticMarkup(createElement(renderer, { model, theme })),
    width,
    height,
  }
}

function drawExport(size: ExportSize): Drawing {
  const { picture, width, height } = exportFrame(pictureOf('picture', size))
  return { markup: renderToStaticMarkup(picture), width, height }
}

const drawn = (type: ChartType, id: string, size: ChartSize) =>
  draw(type.draw(caseOf(id).input, size), type === mainChart ? StaticChart : Sparkline)

const MIXED = ['definitions', 'missing', 'yours', 'disagree', 'planned', 'dates', 'clusters', 'planned-twice']

const PICTURES: readonly (readonly [name: string, make: () => Drawing])[] = [
  ...MIXED.flatMap((id) => [
    [`trajectory-wide-${id}`, () => drawn(mainChart, id, { width: 750, height: 320 })] as const,
    [`trajectory-phone-${id}`, () => drawn(mainChart, id, { width: 358, height: 300 })] as const,
  ]),
  ...['definitions', 'range', 'held'].map(
    (id) => [`sparkline-${id}`, () => drawn(cardChart, id, { width: 225, height: 60 })] as const,
  ),
  ...['definitions', 'missing'].map(
    (id) => [`row-${id}`, () => drawn(smallChart, id, { width: 192, height: 33 })] as const,
  ),
  ...(['report', 'slide', 'square'] as const).map(
    (size) => [`export-${size}`, () => drawExport(size)] as const,
  ),
]

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  page = await browser.newPage()
})

afterAll(() => browser.close())

async function toPng({ markup, width, height }: Drawing): Promise<Buffer> {
  await page.setViewportSize({ width, height })
  const sized = markup.replace('<svg', `<svg width="${width}" height="${height}" style="display:block"`)
  await page.setContent(`<body style="margin:0;background:#fff">${sized}</body>`)
  return page.screenshot()
}

function kept(name: string, made: string | Buffer): Buffer {
  const path = join(FOLDER, name)
  if (RENEW) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(path, made)
  }
  if (!existsSync(path)) throw new Error(`${path} does not exist: run with UPDATE_PICTURES=1 to make it.`)
  return readFileSync(path)
}

describe('a picture equals the stored one', () => {
  test.each(PICTURES)('%s', async (name, make) => {
    const { markup, ...size } = make()
    const words = svgTexts(markup)
    expect(words).toBe(kept(`${name}.txt`, words).toString())
    const picture = await toPng({ markup: withoutTexts(markup), ...size })
    expect(differentPixels(picture, kept(`${name}.png`, picture))).toBeLessThanOrEqual(MOST)
  })
})
