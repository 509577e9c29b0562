import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { afterAll, expect, inject, it } from 'vitest'
import { expectQuiet, recordErrors } from './support/recordErrors.ts'

/** The content setting "Block" for cookies and site data. */
const BLOCK = 2
const FIGURES = `area,metric,definition,period,value,source,note
Northamptonshire,Agency share,,Jun 2020,24%,Board report,`

let context: BrowserContext | undefined
const profile = mkdtempSync(join(tmpdir(), 'blocked-browser-'))

afterAll(async () => {
  await context?.close()
  rmSync(profile, { recursive: true, force: true })
})

it('a browser that blocks site data adds figures for the visit and says that they cannot be kept', async () => {
  mkdirSync(join(profile, 'Default'))
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { default_content_setting_values: { cookies: BLOCK } } }),
  )
  context = await chromium.launchPersistentContext(profile, {
    executablePath: inject('browserPath'),
    args: ['--headless=new', '--disable-gpu', '--no-first-run'],
    chromiumSandbox: false,
  })
  const site = inject('pageUrl')
  const recorder = await recordErrors(context, new URL(site).origin)
  const page = await context.newPage()
  await page.goto(`${site}/?metric=agency_share`)
  // Shows that the setting is in force.
  await expect(page.evaluate(() => localStorage.length)).rejects.toThrow(/SecurityError|Access is denied/)

  await page.getByRole('button', { name: 'Add figures' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add figures' })
  await dialog.getByText('Your figures cannot be kept in this browser').waitFor()
  await dialog
    .getByLabel('CSV file')
    .setInputFiles({ name: 'board.csv', mimeType: 'text/csv', buffer: Buffer.from(FIGURES) })
  await dialog.getByRole('button', { name: 'Add 1 figure' }).click()
  await dialog
    .getByText('1 figure from board.csv was added. It cannot be kept in this browser', { exact: false })
    .waitFor()
  await dialog.getByRole('button', { name: 'Show on the chart' }).click()

  await page.getByText('1 of your figures is shown.').waitFor()
  expect(await page.getByRole('alert').textContent()).toMatch(/^Your figures cannot be kept in this browser/)
  await page.getByRole('button', { name: 'Undo the last change' }).click()
  await page.getByText('None of your figures are shown.').waitFor()
  expectQuiet(recorder)
})
