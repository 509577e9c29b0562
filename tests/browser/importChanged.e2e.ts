import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPage } from './support/openPage.ts'
import { expectQuiet } from './support/recordErrors.ts'
import { runAxe } from './support/runAxe.ts'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Add figures' })
const button = (page: Page, name: string | RegExp) => dialogOf(page).getByRole('button', { name })
const QUOTE = '192 assessments without an allocated worker'
const KEPT = 'Your figures: changed from 192 (Local newspaper, not named, 15 May 2019)'

/** The figures of the page as it offers them for download, with 205 in the place of 192, chosen as a file. */
async function chooseChanged(screen = {}) {
  const opened = await openPage(screen)
  const { page } = opened
  await page.getByRole('status').waitFor()
  await page.getByRole('button', { name: 'Add figures' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Download the current figures').click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toContain(',192,,,exact')
  const changed = Buffer.from(text.replace(',192,,,exact', ',205,,,exact'))
  await dialogOf(page)
    .getByLabel('CSV file')
    .setInputFiles({ name: 'changed.csv', mimeType: 'text/csv', buffer: changed })
  await button(page, 'Add 1 figure').waitFor()
  return opened
}

describe('a published figure that somebody changed', () => {
  it('is warned of, kept without the quotation, and taken back where it is seen', async () => {
    const { page, recorder } = await chooseChanged()
    await dialogOf(page).getByText('Your 205 is not in the source’s words').waitFor()
    await button(page, 'Add 1 figure').click()
    await button(page, 'Show on the chart').click()
    await page.getByText('1 of your figures is shown.').waitFor()
    await page.getByRole('tab', { name: 'Table' }).click()
    const row = page.getByRole('row').filter({ hasText: '205 assessments' })
    expect(await row.textContent()).toContain(KEPT)
    expect(await row.textContent()).not.toContain(QUOTE)
    expect(await page.getByRole('row').filter({ hasText: QUOTE }).count()).toBe(1)
    expect(await runAxe(page)).toEqual([])

    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('1 of your figures is shown.').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: 'Undo the last change (adding changed.csv)' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Undone: adding changed.csv.').waitFor()
    await row.waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Manage')
    await page.keyboard.press('Enter')
    await dialogOf(page).getByRole('button', { name: 'Redo' }).waitFor()
    await page.keyboard.press('Escape')
    await dialogOf(page).waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Manage')
    expectQuiet(recorder)
  })

  it('can be read at 400% zoom: head and foot move with the rest', async () => {
    const { page, recorder } = await chooseChanged({ width: 320, height: 256 })
    const seen = (locator: ReturnType<typeof button>) =>
      locator.evaluate((e) => {
        const { top, bottom } = e.getBoundingClientRect()
        return top < innerHeight && bottom > 0
      })
    await dialogOf(page).getByText('Your 205 is not in the source’s words').scrollIntoViewIfNeeded()
    expect(await seen(button(page, 'Add 1 figure'))).toBe(false)
    await button(page, 'Add 1 figure').scrollIntoViewIfNeeded()
    expect(await seen(button(page, 'Close'))).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expectQuiet(recorder)
  })
})
