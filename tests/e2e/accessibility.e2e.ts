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
