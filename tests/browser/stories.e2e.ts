import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../tools/freePort.ts'
import { type Site, serveFolder } from '../../tools/serveFolder.ts'
import { openPage, type Screen } from './support/openPage.ts'
import { pngTexts } from './support/pngTexts.ts'
import { pngSize } from './support/readPng.ts'
import { expectQuiet } from './support/recordErrors.ts'
import { runAxe } from './support/runAxe.ts'

interface Story {
  readonly section: string
  readonly button: string
  readonly sentence: string
  readonly file: string
  readonly described: string
}

const STORIES: readonly Story[] = [
  {
    section: '#promises',
    button: 'Download as PNG of the promises',
    sentence: 'Promised for July 2020, put off in April 2020',
    file: 'northamptonshire_promises_ncc-trust-launch.png',
    described: 'has been postponed indefinitely',
  },
  {
    section: '#how-long',
    button: 'Download as PNG of how long it takes',
    sentence: 'Northamptonshire was judged better after 40 months.',
    file: 'northamptonshire_how-long-it-takes.png',
    described: '- Luton: inadequate',
  },
]

// The first data set, with which the other browser tests run, has no plans: this is the page with all published figures.
const folder = mkdtempSync(join(tmpdir(), 'stories-'))
let site: Site

beforeAll(async () => {
  cpSync('dist', folder, { recursive: true })
  cpSync('data', join(folder, 'data'), { recursive: true })
  site = await serveFolder(folder, await freePort(4500))
})

afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = (screen: Screen = {}) => openPage({ ...screen, site: site.url })

async function arrive(page: Page, { section, button }: Story): Promise<void> {
  await page.locator(section).scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: button }).waitFor()
}

describe.each(STORIES)('the section $section', (story) => {
  it('saves its chart as a picture with its words inside', async () => {
    const { page, recorder } = await open()
    await arrive(page, story)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: story.button }).click(),
    ])
    expect(download.suggestedFilename()).toBe(story.file)
    const file = readFileSync(await download.path())
    expect(pngSize(file)).toMatchObject({ width: 2400 })
    const texts = pngTexts(file)
    expect(texts.get('Description')).toContain(story.sentence)
    expect(texts.get('Description')).toContain(story.described)
    expect(texts.get('Title')).toContain('Northamptonshire')
    expect(texts.get('Source')).toMatch(/^Source: /u)
    expectQuiet(recorder)
  })

  it.each([
    ['on a desk', { width: 1280, height: 800 }],
    ['on a dark phone', { width: 390, height: 844, dark: true, touch: true }],
    ['at 320 px', { width: 320, height: 700 }],
  ])('is accessible, fits, and moves nothing when its chart arrives %s', async (_, screen) => {
    const { page, recorder } = await open(screen)
    const section = page.locator(story.section)
    await section.waitFor()
    expect(await section.locator('svg').count()).toBe(0)
    const before = (await section.boundingBox())?.height ?? 0
    await arrive(page, story)
    const after = (await section.boundingBox())?.height ?? 0
    if (screen.width > 320) expect(Math.abs(after - before)).toBeLessThanOrEqual(4)
    expect(await section.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
    await section.locator('summary').click()
    expect(await section.locator('tbody tr').count()).toBeGreaterThan(1)
    expect(await runAxe(page)).toEqual([])
    expectQuiet(recorder)
  })
})

it('each plan is a step of Back', async () => {
  const { page } = await open()
  await page.locator('#promises').scrollIntoViewIfNeeded()
  const plan = page.getByRole('combobox', { name: 'Plan' })
  await plan.selectOption('ncc-elections')
  expect(new URL(page.url()).searchParams.get('plan')).toBe('ncc-elections')
  await page.goBack()
  await expect.poll(() => plan.inputValue()).toBe('ncc-trust-launch')
})
