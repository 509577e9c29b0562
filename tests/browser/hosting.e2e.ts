import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../tools/freePort.ts'
import type { Site } from '../../tools/serveFolder.ts'
import { openPage } from './support/openPage.ts'
import { otherFigures } from './support/otherFigures.ts'
import { readPng } from './support/readPng.ts'
import { expectQuiet } from './support/recordErrors.ts'
import { serveAsHost } from './support/serveAsHost.ts'

const folder = mkdtempSync(join(tmpdir(), 'hosted-'))
const sites: Site[] = []
let built: Site
let withOtherData: Site

beforeAll(async () => {
  cpSync('dist', folder, { recursive: true })
  writeFileSync(join(folder, 'data/curated.json'), otherFigures('Anyshire', 2))
  built = await serveAsHost('dist')
  sites.push(built)
  withOtherData = await serveAsHost(folder)
  sites.push(withOtherData)
})

afterAll(async () => {
  for (const site of sites) await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const figuresShown = (page: Page) => page.getByRole('status').textContent()

async function takePictureAndImport(page: Page): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PNG' }).click(),
  ])
  expect(readPng(readFileSync(await download.path())).width).toBe(2400)
  const text =
    'area,metric,definition,period,value,source\nNorthamptonshire,unallocated,cases,Jun 2020,12,Board\n'
  await page.getByRole('button', { name: 'Add figures' }).click()
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'board.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('dialog').getByText('1 new, 0 changed, 0 same, 0 rejected').waitFor()
}

describe('on a host that sends the headers in dist/_headers', () => {
  it.each(['', 'dashboard.html'])('the page /%s works: chart, picture and import', async (path) => {
    const { page, recorder } = await openPage({ address: `${built.url}/${path}` })
    await page.locator('.recharts-surface').first().waitFor()
    await takePictureAndImport(page)
    expectQuiet(recorder)
  })

  it('lets the browser cache code for a year, and check every file with a fixed name again', async () => {
    const caching = async (path: string) => (await fetch(built.url + path)).headers.get('cache-control')
    const [script] = /assets\/index-[\w-]+\.js/.exec(readFileSync('dist/index.html', 'utf8')) ?? []
    expect(await caching(`/${script}`)).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/index.html', '/dashboard.html', '/data/curated.json'])
      expect(await caching(path)).toBe('no-cache')
  })

  it('lets another site show it in a frame', async () => {
    const port = await freePort(4450)
    const frame = `<!doctype html><title>Another site</title><iframe src="${built.url}/?embed=1"></iframe>`
    const other = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(frame))
    await new Promise<void>((listening) => other.listen(port, '127.0.0.1', listening))
    const { page } = await openPage({ address: `http://127.0.0.1:${port}/` })
    await page.frameLocator('iframe').locator('svg [data-mark]').first().waitFor()
    await page.close()
    other.close()
    other.closeAllConnections()
  })
})

describe('with other data beside the built page', () => {
  it('the page shows the other data without a rebuild', async () => {
    const { page, recorder } = await openPage({ address: `${withOtherData.url}/` })
    await expect.poll(() => figuresShown(page)).toBe('2 of 2 figures shown')
    expect(await page.getByRole('combobox', { name: 'Area' }).locator('option:checked').textContent()).toBe(
      'Anyshire',
    )
    expect(await page.locator('#root > *').count()).toBeGreaterThan(0)
    await page.locator('.recharts-surface').first().waitFor()
    expectQuiet(recorder)
  })

  it('the prerendered page is kept only where it was drawn from the same data', async () => {
    const { page } = await openPage({ address: `${built.url}/favicon.svg` })
    await page.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => {
        const seen = globalThis as unknown as { drawn: Element | null }
        seen.drawn = document.querySelector('#main')
      }),
    )
    const kept = () =>
      page.evaluate(
        () => (globalThis as unknown as { drawn: Element | null }).drawn === document.querySelector('#main'),
      )
    await page.goto(`${built.url}/`)
    await page.locator('.recharts-surface').first().waitFor()
    expect(await kept()).toBe(true)
    await page.goto(`${withOtherData.url}/`)
    await expect.poll(() => figuresShown(page)).toBe('2 of 2 figures shown')
    expect(await kept()).toBe(false)
  })
})
