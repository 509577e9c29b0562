import { expect, it } from 'vitest'
import { openPage } from './support/openPage.ts'

it('says that the figures could not be loaded, and loads them on a second try', async () => {
  const { page, context } = await openPage({ path: 'favicon.svg' })
  let broken = true
  await context.route('**/data/curated.json', (route) =>
    broken ? route.fulfill({ status: 200, body: '{"format": "something else"}' }) : route.continue(),
  )
  await page.goto(new URL('./', page.url()).href)
  await page.getByRole('heading', { name: 'The figures could not be loaded' }).waitFor()
  broken = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => page.getByRole('status').textContent()).toBe('5 of 5 figures shown')
})

it('shows the chart, its table with the words of its sources, and names the sources without scripts', async () => {
  const { page } = await openPage({ javaScript: false })
  expect(await page.locator('.trajectory-wide').isVisible()).toBe(true)
  expect(await page.getByRole('table').first().isVisible()).toBe(true)
  expect(await page.locator('.chart-table').getByText('about 150 children were without').isVisible()).toBe(
    true,
  )
  expect(await page.locator('#sources').getByText('Could another local authority').isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'Download PNG' }).isVisible()).toBe(false)
})

it('shows the view in the address, and ignores invalid values in it', async () => {
  const { page } = await openPage({ path: '?area=E99&metric=%3Cscript%3E&from=2018-99&view=moon&to=2019-12' })
  await expect.poll(() => page.getByRole('status').textContent()).toBe('4 of 5 figures shown')
})

it('takes over the prerendered page without a layout shift', async () => {
  const { page } = await openPage({ path: 'favicon.svg' })
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { shift: number }
    seen.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const width of [1280, 1024, 768, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(new URL('./', page.url()).href)
    await page.locator('.recharts-surface').first().waitFor()
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBe(0)
  }
})

it('answers a button that was pressed before the code arrived', async () => {
  const { page, context } = await openPage({ path: 'favicon.svg' })
  let send: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    send = resolve
  })
  await context.route('**/assets/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(new URL('./', page.url()).href, { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Add figures' }).click()
  expect(await page.getByRole('dialog').count()).toBe(0)
  send()
  await page.getByRole('dialog', { name: 'Add figures' }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(1)
})
