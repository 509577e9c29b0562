import { expect, it } from 'vitest'
import { openPage, type Screen } from './support/openPage.ts'
import { expectQuiet } from './support/recordErrors.ts'

const SCREENS: readonly (readonly [string, Screen])[] = [
  ['on a desk', { width: 1280 }],
  ['on a phone', { width: 390, height: 844, touch: true }],
]

it('shows the pointed day in the charts of all measures at once', async () => {
  const { page, recorder } = await openPage({ height: 1600 })
  await page.locator('.recharts-surface').first().waitFor()
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: 'Social workers', exact: true }) })
  await row.scrollIntoViewIfNeeded()
  const plot = await row.locator('.overview-plot svg').nth(1).boundingBox()
  if (!plot) throw new Error('the small chart is not on the page')
  const count = await page.locator('.overview-plot').count()
  await page.mouse.move(plot.x + plot.width / 2, plot.y + plot.height / 2)
  await expect.poll(() => page.locator('.overview-crosshair text').count()).toBe(count)
  // One line down the column: each row's stands at the same place.
  const lines = await page
    .locator('.overview-line line')
    .evaluateAll((all) => all.map((line) => line.getBoundingClientRect().x))
  expect(lines).toHaveLength(count)
  expect(Math.max(...lines) - Math.min(...lines)).toBeLessThan(1)
  await page.mouse.move(2, 2)
  await expect.poll(() => page.locator('.overview-crosshair').count()).toBe(0)
  expectQuiet(recorder)
})

it.each(SCREENS)(
  'opens a measure, shows its chart, and Back returns to the one before %s',
  async (_, screen) => {
    const { page } = await openPage(screen)
    await page.locator('.recharts-surface').first().waitFor()
    await page.locator('.overview').getByRole('button', { name: 'Vacant posts' }).click()
    const title = page.locator('#trajectory-title')
    await expect.poll(() => title.textContent()).toContain('acan')
    expect(new URL(page.url()).searchParams.get('metric')).toBe('vacancy_share')
    const box = await title.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect(box?.y).toBeLessThan(screen.height ?? 900)
    await page.goBack()
    await expect.poll(() => new URL(page.url()).searchParams.get('metric')).toBeNull()
  },
)

it.each([
  [1280, 700, 1250],
  [390, 1000, 2600],
])('is low at %i px, and nothing is wider than the page', async (width, few, most) => {
  const { page } = await openPage({ width, height: 844 })
  await page.locator('.overview').waitFor()
  expect((await page.locator('.overview').boundingBox())?.height).toBeLessThan(few)
  await page.getByRole('button', { name: /more measures?$/u }).click()
  expect((await page.locator('.overview').boundingBox())?.height).toBeLessThan(most)
  const cut = await page
    .locator('.overview *')
    .evaluateAll((all) => all.filter((e) => e.getBoundingClientRect().right > innerWidth + 1).length)
  expect(cut).toBe(0)
})
