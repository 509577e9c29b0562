import { describe, expect, test } from 'vitest'
import { differentPixels } from './support/comparePictures.ts'
import { openPage, type Screen } from './support/openPage.ts'

/** The chunk with recharts. When it is blocked, the static chart stays. */
const LIVE_CHART = /\/InteractiveChart-[^/]*\.js$/

/** Number of pixels that may differ: a thousandth of the wide chart. */
const MOST = 340

const DRAWING = '.chart-drawing'

async function pictureOf(screen: Screen, drawn: string): Promise<Buffer> {
  const { page } = await openPage(screen)
  await page.locator(`${DRAWING} ${drawn}`).waitFor()
  await page.mouse.move(0, 0)
  return page.locator(DRAWING).screenshot()
}

describe('the interactive chart looks like the static one', () => {
  test.each([
    ['unallocated', 1280],
    ['agency_share', 1280],
    ['social_workers', 1280],
    ['budget', 1280],
    ['vacancy_share', 1280],
    ['unallocated', 390],
    ['budget', 390],
  ])('%s at %i px', async (metric, width) => {
    const screen = { path: `?metric=${metric}`, width }
    const still = await pictureOf({ ...screen, blocked: LIVE_CHART }, '> svg:not(.recharts-surface)')
    const live = await pictureOf(screen, '.recharts-surface')
    expect(differentPixels(still, live)).toBeLessThan(MOST)
  })
})
