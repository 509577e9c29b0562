import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPage, type Screen } from './support/openPage.ts'
import { expectQuiet } from './support/recordErrors.ts'

const chart = (page: Page) => page.getByRole('application')
const balloon = (page: Page) => page.locator('.chart-balloon')
const spoken = (page: Page) => chart(page).locator('[aria-live]')

/** Opens the page and waits for the interactive chart, so that nothing is replaced under the pointer. */
async function openLive(screen?: Screen) {
  const opened = await openPage(screen)
  await opened.page.locator('.recharts-surface').first().waitFor()
  return opened
}

async function placeOf(page: Page, mark: string) {
  const box = await page.locator(mark).first().boundingBox()
  if (!box) throw new Error(`nothing is drawn for ${mark}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

it('shows figures and milestones by keyboard alone: one by one, first and last, pinned and closed', async () => {
  const { page, recorder } = await openLive()
  await chart(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect
    .poll(() => spoken(page).textContent())
    .toMatch(
      /^267 children\. October 2018 · in the text “when Ofsted inspectors arrived last summer”\. “267 children/,
    )
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => spoken(page).textContent()).toContain('192 assessments')
  await page.keyboard.press('End')
  await expect.poll(() => spoken(page).textContent()).toContain('for six weeks to about February 2020')
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => spoken(page).textContent()).toMatch(/^\d+\. /)
  await page.keyboard.press('Home')
  await expect.poll(() => spoken(page).textContent()).toContain('2. Children First Northamptonshire shelved')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.mouse.move(5, 5)
  expect(await balloon(page).textContent()).toContain('267 children')
  await page.keyboard.press('Escape')
  await expect.poll(() => balloon(page).count()).toBe(0)
  expectQuiet(recorder)
})

it('links the chart and the list of milestones both ways', async () => {
  const { page } = await openLive()
  const flag = '[data-event="ncc-focused-visit-2018"] rect'
  await page.locator('.chart-reader').scrollIntoViewIfNeeded()
  const { x, y } = await placeOf(page, flag)
  await page.mouse.move(x, y)
  await expect.poll(() => balloon(page).textContent()).toContain('Focused visit by Ofsted')
  const row = page.locator('[data-milestone="ncc-focused-visit-2018"]')
  await expect.poll(() => row.getAttribute('class')).toBe('milestone-current')
  await page.getByRole('button', { name: /Inspection: inadequate/ }).hover()
  await expect.poll(() => page.locator('.chart-overlay circle').count()).toBe(1)
})

it('narrows the dates of the page by dragging over the plot, and undoes that', async () => {
  const { page } = await openLive()
  const status = page.getByRole('status')
  await page.locator('.chart-reader').scrollIntoViewIfNeeded()
  const from = await placeOf(page, '.chart-reader [data-mark="arrow"]')
  const box = await chart(page).boundingBox()
  await page.mouse.move(from.x - 40, from.y + 60)
  await page.mouse.down()
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) - 20, from.y + 60, { steps: 6 })
  await page.mouse.up()
  await expect.poll(() => status.textContent()).toBe('2 of 5 figures shown')
  expect(new URL(page.url()).search).toMatch(/^\?from=2019-\d\d-\d\d&to=202\d-\d\d-\d\d$/)
  await page.getByRole('button', { name: 'Undo zoom' }).click()
  await expect.poll(() => status.textContent()).toBe('5 of 5 figures shown')
  expect(new URL(page.url()).search).toBe('')
})

it('opens a reading at a tap on a phone, and closes it at a tap elsewhere', async () => {
  const { page } = await openLive({ width: 390, height: 844, touch: true })
  await page.locator('.chart-reader').scrollIntoViewIfNeeded()
  const { x, y } = await placeOf(page, '.chart-reader [data-mark="arrow"]')
  await page.touchscreen.tap(x, y)
  await expect.poll(() => balloon(page).textContent()).toContain('more than 300 cases')
  const box = await balloon(page).boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
  await page.touchscreen.tap(x + 60, y + 120)
  await expect.poll(() => balloon(page).count()).toBe(0)
})

it.each([320, 390])(
  'opens every reading by a tap on its label at %i px, and never scrolls sideways',
  async (width) => {
    const { page } = await openLive({ width, height: 844, touch: true })
    await page.locator('.chart-reader').scrollIntoViewIfNeeded()
    const words = page.locator('.chart-drawing text[font-weight="600"][font-size="13.5"]:visible')
    expect(await words.count()).toBe(5)
    for (const label of await words.all()) {
      const said = (await label.textContent()) ?? ''
      const box = await label.boundingBox()
      if (!box) throw new Error(`${said} is not drawn`)
      await page.touchscreen.tap(box.x + box.width - 3, box.y + box.height / 2)
      await expect.poll(() => balloon(page).textContent()).toContain(said.replace(' held', ''))
      const { x, width: wide } = (await balloon(page).boundingBox()) ?? { x: -1, width: 0 }
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + wide).toBeLessThanOrEqual(width)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await page.keyboard.press('Escape')
      await expect.poll(() => balloon(page).count()).toBe(0)
    }
  },
)

it('hides a kind of milestone in the chart, the list and the address', async () => {
  const { page } = await openLive()
  await page.getByText('All kinds shown').click()
  await page.getByRole('checkbox', { name: 'Report or meeting' }).uncheck()
  await expect.poll(() => new URL(page.url()).search).toBe('?hidden=report')
  expect(await page.locator('[data-milestone="ncc-scrutiny-2020"]').count()).toBe(0)
  await page.reload()
  await page.getByText('7 of 8 kinds shown').waitFor()
})
