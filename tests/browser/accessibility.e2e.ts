import { expect, it } from 'vitest'
import { openPage, type Screen } from './support/openPage.ts'
import { runAxe } from './support/runAxe.ts'

const SCREENS: readonly (readonly [string, Screen])[] = [
  ['on a desk', { width: 1280 }],
  ['on a desk in the dark', { width: 1280, dark: true }],
  ['on a phone', { width: 390, height: 844, touch: true }],
  ['on a phone in the dark', { width: 390, height: 844, touch: true, dark: true }],
]

it.each(SCREENS)('breaks no rule of WCAG 2.2 AA %s', async (_, screen) => {
  const { page } = await openPage(screen)
  await page.locator('svg [data-mark]').first().waitFor()
  expect(await runAxe(page)).toEqual([])
})

it.each(SCREENS)(
  'breaks no rule in the table, with the interactive chart and in the dialog %s',
  async (_, screen) => {
    const { page } = await openPage(screen)
    await page.locator('.recharts-surface').first().waitFor()
    expect(await runAxe(page)).toEqual([])
    await page.getByRole('tab', { name: 'Table' }).click()
    expect(await runAxe(page)).toEqual([])
    await page.getByRole('button', { name: 'Add figures' }).click()
    await page.getByLabel('CSV file').setInputFiles({
      name: 'board.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'area,metric,definition,period,value\nNorthamptonshire,unallocated,cases,Jun 2020,12\nx,y,z,1,2',
      ),
    })
    await page.getByRole('button', { name: 'Add 1 figure' }).waitFor()
    expect(await runAxe(page)).toEqual([])
  },
)

it.each(SCREENS)(
  'breaks no rule with the measure described, the table sorted and a source open %s',
  async (_, screen) => {
    const { page } = await openPage(screen)
    await page.locator('.recharts-surface').first().waitFor()
    await page.locator('details.source summary').first().click()
    await page.getByText('Where sources disagree').click()
    await page.getByRole('tab', { name: 'Table' }).click()
    await page.getByRole('button', { name: 'Value' }).click()
    expect(await runAxe(page)).toEqual([])
    await page.getByRole('tab', { name: 'About' }).click()
    expect(await runAxe(page)).toEqual([])
  },
)
