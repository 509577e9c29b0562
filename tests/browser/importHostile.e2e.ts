import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPage } from './support/openPage.ts'
import { pngTexts } from './support/pngTexts.ts'
import { readPng } from './support/readPng.ts'
import { expectQuiet } from './support/recordErrors.ts'

const MARKUP = '<img src=x onerror=window.intruder=1>'
const FORMULA = '=HYPERLINK("http://example.org","x")'
const TURNED = '\u202egpj.exe'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Add figures' })
const button = (page: Page, name: string | RegExp) => dialogOf(page).getByRole('button', { name })

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFileSync(await download.path())
}

/** A measure called by markup, with figures whose source and note are a formula and marks that turn text round. */
async function addHostileFigures(page: Page) {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const line = (month: string, value: string) =>
    ['Northamptonshire', MARKUP, `${month} 2020`, value, FORMULA, `${TURNED} __proto__`].map(cell).join(',')
  const text = ['area,metric,period,value,source,note', line('May', '12'), line('Jun', '14')].join('\n')
  await page.getByRole('button', { name: 'Add figures' }).click()
  await dialogOf(page)
    .getByLabel('CSV file')
    .setInputFiles({ name: `${TURNED}${MARKUP}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await button(page, /^Create the measure/).click()
  await button(page, 'Add 2 figures').click()
  await dialogOf(page)
    .getByText(/2 figures from .* were added/)
    .waitFor()
}

const harmless = (page: Page) =>
  page.evaluate(() => ['intruder' in globalThis, Object.keys(Object.prototype).length])

it('draws what a hostile file says as text, in the page, its chart and its picture', async () => {
  const { page, recorder } = await openPage()
  await addHostileFigures(page)
  await button(page, 'Show on the chart').click()
  await page.getByRole('heading', { name: MARKUP, level: 2 }).waitFor()
  await expect.poll(() => page.getByRole('status').textContent()).toBe('2 of 2 figures shown')
  const drawn = await page
    .locator('.trajectory-box svg')
    .first()
    .evaluate((svg) => new XMLSerializer().serializeToString(svg))
  expect(drawn).not.toMatch(/<img|<script|onerror=(?!window\.intruder=1(?:&gt;|"))|\u202e/iu)
  expect(await page.locator('main img, main script, main foreignObject').count()).toBe(0)
  const picture = await saved(page, () => page.getByRole('button', { name: 'Download PNG' }).click())
  expect(readPng(picture)).toMatchObject({ width: 2400, opaque: true })
  // The picture carries its title as text; the figures of a person are in it only when asked for.
  const texts = pngTexts(picture)
  expect(texts.get('Title')).toBe(`${MARKUP}, Northamptonshire`)
  expect([...texts.values()].join('\n')).not.toMatch(/\u202e/u)
  expect(JSON.parse(texts.get('Dashboard figures') ?? '')).toMatchObject({ yours: [] })
  await page.getByRole('button', { name: 'More ways to share' }).click()
  const svg = await saved(page, () =>
    page.getByRole('dialog').getByRole('button', { name: 'Download SVG' }).click(),
  )
  const elements = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml')
    return [...new Set([...root.querySelectorAll('*')].map((element) => element.localName))]
  }, svg.toString('utf8'))
  expect(elements).toContain('metadata')
  expect(elements.filter((name) => /img|image|script|style|foreignObject|parsererror/i.test(name))).toEqual(
    [],
  )
  await page.keyboard.press('Escape')
  expect(await harmless(page)).toEqual([false, 0])
  expectQuiet(recorder)
})

it('writes no cell that a spreadsheet would run, and no mark that turns text round', async () => {
  const { page, recorder } = await openPage()
  await addHostileFigures(page)
  await page.reload()
  await page.getByRole('button', { name: 'Add figures' }).click()
  const current = (await saved(page, () => button(page, 'Download the current figures').click())).toString(
    'utf8',
  )
  expect(current).toContain(`'=HYPERLINK`)
  expect(current).not.toMatch(/(?:^|[,\n"])[=+@\t]|\u202e/u)
  await dialogOf(page).getByText('Back up, restore or clear your figures').click()
  const backup = (await saved(page, () => button(page, /^Backup$/).click())).toString('utf8')
  expect(JSON.parse(backup)).toMatchObject({ imports: [{ counts: { fresh: 2 } }] })
  expect(backup).not.toContain('\u202e')
  expect(await harmless(page)).toEqual([false, 0])
  expectQuiet(recorder)
})
