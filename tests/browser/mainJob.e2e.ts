import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPage } from './support/openPage.ts'
import { readPng } from './support/readPng.ts'
import { expectQuiet } from './support/recordErrors.ts'

const PNG_MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const GOOD_AND_BAD = [
  'area,metric,definition,period,value,source,note',
  'Northamptonshire,unallocated,cases,Jun 2020,12,Board report,',
  'Northamptonshire,unallocated,cases,Jul 2020,"1,02",Board report,',
  'Northamptonshire,unalocated,cases,Aug 2020,7,Board report,',
  "Northamptonshire,unallocated,cases,31/08/2020,9,=cmd()|' /C calc'!A0,<script>window.intruder = true</script>",
].join('\r\n')

async function choose(page: Page, list: string, option: string) {
  await page.getByRole('combobox', { name: list }).selectOption({ label: option })
}

const upload = (page: Page, name: string, text: string) =>
  page.getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

it('does the main job: measure, dates, status, address', async () => {
  const { page, recorder } = await openPage()
  const status = page.getByRole('status')
  await expect.poll(() => status.textContent()).toBe('5 of 5 figures shown')

  await choose(page, 'Measure', 'Agency share')
  await expect.poll(() => status.textContent()).toBe('3 of 3 figures shown')
  await page.getByRole('textbox', { name: 'From' }).fill('Jan 2019')
  await page.getByRole('textbox', { name: 'To' }).fill('31/12/2019')
  await expect.poll(() => status.textContent()).toBe('2 of 3 figures shown')
  expect(new URL(page.url()).search).toBe('?metric=agency_share&from=2019-01&to=2019-12-31')

  await page.getByRole('tab', { name: 'Table' }).click()
  await expect.poll(() => page.locator('#trajectory').getByRole('table').getByRole('row').count()).toBe(3)
  await page.reload()
  await expect.poll(() => status.textContent()).toBe('2 of 3 figures shown')
  expect(await page.locator('#trajectory').getByRole('table').textContent()).toContain('just under a third')

  await page.getByRole('button', { name: 'Reset' }).click()
  await expect.poll(() => status.textContent()).toBe('3 of 3 figures shown')
  await choose(page, 'Area', 'Middlesbrough')
  await expect.poll(() => status.textContent()).toBe('0 of 0 figures shown')
  await page.goBack()
  await expect.poll(() => status.textContent()).toBe('3 of 3 figures shown')
  expectQuiet(recorder)
})

it('saves a picture 2400 pixels wide, on white in the dark theme too, named after area, measure and dates', async () => {
  const { page, recorder } = await openPage({ path: '?from=2018-07&to=2020-04', dark: true })
  await page.getByRole('status').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PNG' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('northamptonshire_unallocated_2018-07_2020-04.png')
  const file = readFileSync(await download.path())
  expect(file.subarray(0, 8)).toEqual(PNG_MAGIC)
  const facts = readPng(file)
  expect(facts.width).toBe(2400)
  expect(facts.height).toBeGreaterThan(1600)
  expect(facts.opaque).toBe(true)
  expect(facts.white).toBeGreaterThan(0.7)
  expect(facts.white).toBeLessThan(0.99)
  expect(facts.colours).toBeGreaterThan(100)
  expectQuiet(recorder)
})

it('adds the good rows of a CSV, lists the bad cells, keeps the figures after a reload, and removes them', async () => {
  const { page, recorder } = await openPage()
  const status = page.getByRole('status')
  await page.getByRole('button', { name: 'Add figures' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add figures' })
  await upload(page, 'board.csv', GOOD_AND_BAD)

  await dialog.getByText('2 new, 0 changed, 0 same, 2 rejected').waitFor()
  const problems = dialog.getByRole('table').first()
  expect(await problems.getByRole('row').nth(1).textContent()).toMatch(
    /3\s*value\s*Error\. The digits of “1,02”/,
  )
  expect(await problems.getByRole('row').nth(2).textContent()).toMatch(
    /4\s*metric.*unalocated.*Unallocated cases/s,
  )

  await dialog.getByRole('button', { name: 'Add 2 figures' }).click()
  await dialog.getByText('2 figures from board.csv were added.').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => status.textContent()).toBe('7 of 7 figures shown')
  // A chart below the fold is drawn later.
  await expect.poll(() => page.locator('.trajectory-box').textContent()).toContain('12 cases')
  expect(await page.getByRole('list', { name: 'Key to the marks' }).textContent()).toContain('your figures')

  await page.reload()
  await expect.poll(() => status.textContent()).toBe('7 of 7 figures shown')
  await page.getByRole('button', { name: 'Add figures' }).click()
  await dialog.getByRole('button', { name: 'Remove board.csv' }).click()
  await dialog.getByRole('button', { name: 'Yes, remove board.csv' }).click()
  await dialog.getByText('None yet.').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => status.textContent()).toBe('5 of 5 figures shown')
  await page.reload()
  await expect.poll(() => status.textContent()).toBe('5 of 5 figures shown')
  expect(await page.evaluate(() => 'intruder' in globalThis)).toBe(false)
  expectQuiet(recorder)
})
