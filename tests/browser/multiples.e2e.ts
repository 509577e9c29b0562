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
  const card = page.getByRole('button', { name: 'Social workers in post' })
  await card.scrollIntoViewIfNeeded()
  const plot = await page.locator('.multiple', { has: card }).locator('.multiple-plot').boundingBox()
  if (!plot) throw new Error('the small chart is not on the page')
  // May 2019 is 16 of 39 months along the axis, which runs from 68 to 322 of 360 px.
  await page.mouse.move(
    plot.x + ((68 + ((322 - 68) * 16.5) / 39.5) / 360) * plot.width,
    plot.y + plot.height / 2,
  )
  await expect.poll(() => page.locator('.multiple-crosshair text').count()).toBe(14)
  expect(await page.locator('.multiple-crosshair text').allTextContents()).toContain('281, May 2019')
  await page.mouse.move(2, 2)
  await expect.poll(() => page.locator('.multiple-crosshair').count()).toBe(0)
  expectQuiet(recorder)
})

it.each(SCREENS)('opens a measure and shows its chart %s', async (_, screen) => {
  const { page } = await openPage(screen)
  await page.locator('.recharts-surface').first().waitFor()
  await page.getByRole('button', { name: 'Planned savings not made' }).click()
  const title = page.getByRole('heading', { level: 2, name: 'Planned savings not made' })
  await title.waitFor()
  expect(new URL(page.url()).searchParams.get('metric')).toBe('savings_not_made')
  const box = await title.boundingBox()
  const bar = await page.locator('.filters').boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
  expect(box?.y).toBeLessThan(screen.height ?? 900)
})

it('is less than 2,000 px high on a phone, with axis labels at full size', async () => {
  const { page } = await openPage({ width: 390, height: 844, touch: true })
  await page.locator('.recharts-surface').first().waitFor()
  expect((await page.locator('.multiples').boundingBox())?.height).toBeLessThan(2000)
  for (const svg of await page.locator('.multiple-plot svg').all()) {
    const [scale, cut] = await svg.evaluate((element) => {
      const box = element.getBoundingClientRect()
      const words = [...element.querySelectorAll('text')].map((t) => t.getBoundingClientRect())
      return [
        box.width / (element as SVGSVGElement).viewBox.baseVal.width,
        words.filter((w) => w.left < 0 || w.right > innerWidth).length,
      ]
    })
    expect([scale, cut]).toEqual([1, 0])
  }
})
