import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { openPage } from './support/openPage.ts'
import { expectQuiet } from './support/recordErrors.ts'

it('fetches its data once, so the preload is used, and no style sheet and nothing from other sites', async () => {
  const { page, recorder } = await openPage()
  await page.locator('.recharts-surface').first().waitFor()
  await page.waitForLoadState('networkidle')
  expect(recorder.requests.filter((path) => path === 'data/curated.json')).toHaveLength(1)
  expect(recorder.requests.filter((path) => path.endsWith('.css'))).toEqual([])
  expectQuiet(recorder)
})

it('shows the first chart before any code has run', async () => {
  const { page, recorder } = await openPage({ javaScript: false })
  expect(await page.locator('svg [data-mark]').count()).toBeGreaterThan(0)
  expectQuiet(recorder)
})

it('blocks a script that is not part of the page', async () => {
  const { page, recorder } = await openPage()
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.intruder = true'
    document.head.append(script)
    return 'intruder' in globalThis
  })
  // The policy in the page and the policy in the headers each report it.
  const blocked = expect.stringContaining('script-src')
  await expect.poll(() => recorder.policyViolations).toEqual([blocked, blocked])
  expect(ran).toBe(false)
})

it('is served compressed, with the headers a page cannot set for itself', async () => {
  const response = await fetch(inject('pageUrl'), { headers: { 'accept-encoding': 'gzip' } })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect(response.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; .*; frame-ancestors \* file:$/,
  )
  expect(response.headers.has('x-frame-options')).toBe(false)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect((await fetch(`${inject('pageUrl')}/no-such-page`)).status).toBe(404)
})

it('publishes the data package beside the page, byte for byte', async () => {
  const response = await fetch(`${inject('pageUrl')}/data/curated.json`)
  expect(await response.text()).toBe(readFileSync(join(inject('dataFolder'), 'curated.json'), 'utf8'))
})
