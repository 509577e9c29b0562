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
  const metrics = ['unallocated', 'agency_share', 'social_workers', 'budget', 'vacancy_share']

  test.each(metrics.flatMap((metric) => [1280, 390].map((width) => [metric, width] as const)))(
    '%s at %i px',
    async (metric, width) => {
      const screen = { path: `?metric=${metric}`, width }
      const still = await pictureOf({ ...screen, blocked: LIVE_CHART }, '> svg:not(.recharts-surface)')
      const live = await pictureOf(screen, '.recharts-surface')
      expect(differentPixels(still, live)).toBeLessThan(MOST)
    },
  )
})
