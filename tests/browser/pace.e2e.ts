import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPage } from './support/openPage.ts'
import { pngTexts } from './support/pngTexts.ts'
import { expectQuiet } from './support/recordErrors.ts'
import { runAxe } from './support/runAxe.ts'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/**
 * Twelve months about 51 and twelve that fall from 42 to 24, the last of May 2020. Their mean is 1,008 / 24 = 42. The 23 ranges add up to
 * 58, and the longest of 8 is below 3.267 x 58 / 23 = 8.24, so that all count: limits 2.66 x 58 / 23 = 6.71 away, 35.29 and 48.71.
 */
const VALUES = [
  52, 50, 53, 51, 49, 52, 50, 54, 51, 49, 52, 50, 42, 40, 38, 36, 37, 33, 31, 32, 29, 27, 26, 24,
]
const FILE = [
  'area,measure,date,value,source,target,target_date,floor',
  ...VALUES.map((value, i) => {
    const month = 2018 * 12 + 5 + i
    const when = `${MONTHS[month % 12]} ${Math.floor(month / 12)}`
    return `Northamptonshire,Social workers short,${when},${value},Board report,10,March 2021,60`
  }),
].join('\r\n')

const pace = (page: Page) => page.getByRole('region', { name: 'Is it real, and fast enough?' })
const said = (page: Page, title: string) =>
  pace(page)
    .locator('.pace-words > div')
    .filter({ hasText: new RegExp(`^${title}`, 'u') })
    .textContent()

async function upload(page: Page) {
  await page.getByRole('button', { name: 'Add figures' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add figures' })
  await dialog
    .getByLabel('CSV file')
    .setInputFiles({ name: 'board.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) })
  await dialog.getByRole('button', { name: 'Add 24 figures' }).click()
  await dialog.getByText('24 figures from board.csv were added.').waitFor()
  await page.keyboard.press('Escape')
}

/** The picture of the chart with the person’s own figures in it, as a file. */
async function picture(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'More ways to share' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share and download' })
  await dialog.getByRole('checkbox', { name: /you added in the files/u }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download PNG' }).click(),
  ])
  const file = readFileSync(await download.path())
  await page.keyboard.press('Escape')
  return file
}

it('says of 24 monthly figures with a dated target whether they are more than noise and on plan, and keeps it in the link and the picture', async () => {
  const { page, recorder } = await openPage({ path: '?metric=social_worker_shortfall' })
  await page.getByRole('status').waitFor()
  await upload(page)

  await expect
    .poll(() => said(page, 'Variation'))
    .toContain(
      'The latest figure, 24 in May 2020 (your figure), is more than the usual variation, for the better: it is below the usual range of 35.3 to 48.7',
    )
  // From 52 on 30 June 2018 to 10 on 31 March 2021 are 1,005 days, to 31 May 2020 701: 52 - 42 x 701 / 1,005 = 22.70. The plan has 24
  // after 670 days. 28 in 701 days is 1.216 a month, 14 in the 304 days that are left 1.402.
  expect(await said(page, 'Pace')).toContain(
    'Expected on 31 May 2020, the last day of May 2020, on a straight line from 52 in June 2018 to 10 by 31 March 2021: 22.7. The figure is 24: 1.3 higher, 31 days behind. Since June 2018 it fell by 1.22 a month; to reach 10 by 31 March 2021 it must fall by 1.4 a month. This is arithmetic, not a forecast. The floor of 60 is kept.',
  )
  expect(await said(page, 'Pace')).toContain('Moving, but too slowly: by chance alone')
  expect(await pace(page).getByRole('list', { name: 'Your targets' }).textContent()).toContain(
    'Target: at most 10 by March 2021 (Board report, your file)',
  )

  await pace(page).getByText('Change the limits').click()
  const milestones = pace(page).getByRole('combobox', { name: 'New limits from' })
  await milestones.selectOption('ncc-trust-decided-2019')
  await pace(page).getByRole('button', { name: 'Use new limits' }).click()
  await pace(page).getByText('Write a reason: it is shown with the chart.').waitFor()
  await pace(page).getByRole('textbox', { name: 'Reason' }).first().fill('a new duty team')
  await pace(page).getByRole('button', { name: 'Use new limits' }).click()
  await expect.poll(() => said(page, 'Variation')).toContain(': a new duty team.')
  const words = await said(page, 'Variation')
  expect(words).toContain('1 more monthly figure since June 2019 would show')
  expect(words).toContain('New limits from June 2019, the first figure after')
  expect(words).toContain(
    'Without them, May 2020 has: unusually low, for the better, usual range 35.3 to 48.7.',
  )

  await pace(page).getByText('How this was calculated').click()
  const panel = pace(page).locator('.pace-panel')
  expect(await panel.textContent()).toContain('limits at 2.66 mean moving ranges from the mean')
  expect(await panel.textContent()).toMatch(/Median of all slopes \(Theil-Sen\)-\d\.\d+ a month/u)
  expect(await runAxe(page)).toEqual([])
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await panel.getByRole('button', { name: 'Copy the calculation' }).click()
  await panel.getByText('Copied').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/: how this was calculated\n(?:[^\n]+: [^\n]+\n)+$/u)
  expect(copied).toContain('A month: 30.4375 days')

  const row = page.locator('.overview').getByRole('row', { name: /Social workers short/u })
  expect(await row.textContent()).toMatch(
    /at most 10 by March 2021.*moving, but too slowly.*too few figures/u,
  )

  const file = await picture(page)
  const description = pngTexts(file).get('Description') ?? ''
  expect(description).toContain('Noise and pace')
  expect(description).toContain('a new duty team')
  expect(description).toContain('This is arithmetic, not a forecast.')

  const link = page.url()
  expect(new URL(link).searchParams.get('rebase')).toMatch(/^social_worker_shortfall~.+~a new duty team$/u)
  await page.goto(link)
  await expect.poll(() => said(page, 'Variation')).toContain(': a new duty team.')
  await expect.poll(() => said(page, 'Pace')).toContain('arithmetic')

  const other = await openPage()
  await other.page.getByRole('status').waitFor()
  await other.page.getByRole('button', { name: 'Add figures' }).click()
  const dialog = other.page.getByRole('dialog', { name: 'Add figures' })
  await dialog
    .getByLabel('CSV file')
    .setInputFiles({ name: 'chart.png', mimeType: 'image/png', buffer: file })
  await dialog.getByRole('button', { name: 'Check its figures' }).click()
  await dialog.getByRole('button', { name: 'Add 24 figures' }).click()
  await dialog.getByText(/24 figures from .* were added\./u).waitFor()
  await other.page.keyboard.press('Escape')
  await other.page.goto(link)
  await expect.poll(() => said(other.page, 'Variation')).toContain(': a new duty team.')
  await expect.poll(() => said(other.page, 'Pace')).toContain('on a straight line from')
  expectQuiet(recorder)
  expectQuiet(other.recorder)
})
