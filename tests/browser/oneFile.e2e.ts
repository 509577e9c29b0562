import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { makeOneFileIn } from './support/makeOneFileIn.ts'
import { type OpenPage, openPage } from './support/openPage.ts'
import { otherFigures } from './support/otherFigures.ts'
import { readPng } from './support/readPng.ts'
import { expectQuiet, type Recorder } from './support/recordErrors.ts'
import { runAxe } from './support/runAxe.ts'

const BUILT = resolve('dist/dashboard.html')
const PNG_MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const GOOD_AND_BAD = [
  'area,metric,definition,period,value,source,note',
  'Northamptonshire,unallocated,cases,Jun 2020,12,Board report,',
  'Northamptonshire,unallocated,cases,Jul 2020,"1,02",Board report,',
].join('\r\n')

const folder = mkdtempSync(join(tmpdir(), 'one-file-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Opens a file from disk with no network. */
const openFile = (path: string, search = '') => openPage({ address: pathToFileURL(path).href + search })

const figuresShown = (page: Page) => page.getByRole('status').textContent()
const areaShown = (page: Page) =>
  page.getByRole('combobox', { name: 'Area' }).locator('option:checked').textContent()

/** Expects no error, and no request except for the file itself. */
function expectAlone(recorder: Recorder, path: string): void {
  expectQuiet(recorder)
  expect(new Set(recorder.requests.map((name) => name.split('?')[0]))).toEqual(
    new Set([pathToFileURL(path).pathname.slice(1)]),
  )
}

/** Saves to disk the one-file copy that the open page makes. */
async function saveCopy({ page }: OpenPage, name: string, curated: string): Promise<string> {
  const made = await makeOneFileIn(page, curated)
  if (made.kind === 'failed') throw new Error(made.message)
  const path = join(folder, name)
  writeFileSync(path, made.html)
  return path
}

const withoutCode = (html: string) => html.replace(/<script[^>]*type="module"[^>]*>.*?<\/script>/s, '')

/** Leaves the figures out, because a failed comparison would print a megabyte. */
const withoutFigures = (html: string) => html.replace(/(id="figures">)[^<]*/, '$1')

describe('the one file, opened from disk without a network', () => {
  it('shows its first chart before any code has run', async () => {
    const { page, recorder } = await openPage({ address: pathToFileURL(BUILT).href, javaScript: false })
    expect(await page.locator('svg [data-mark]').count()).toBeGreaterThan(0)
    expect(await page.locator('.trajectory-wide').isVisible()).toBe(true)
    expectAlone(recorder, BUILT)
  })

  it('lets a person choose a measure, dates and a tab, and restores them from its address', async () => {
    const { page, recorder } = await openFile(BUILT)
    await expect.poll(() => figuresShown(page)).toBe('5 of 5 figures shown')
    await page.getByRole('combobox', { name: 'Measure' }).selectOption({ label: 'Agency share' })
    await expect.poll(() => figuresShown(page)).toBe('3 of 3 figures shown')
    await page.getByRole('textbox', { name: 'From' }).fill('Jan 2019')
    await page.getByRole('textbox', { name: 'To' }).fill('31/12/2019')
    await expect.poll(() => figuresShown(page)).toBe('2 of 3 figures shown')
    expect(new URL(page.url()).search).toBe('?metric=agency_share&from=2019-01&to=2019-12-31')
    await page.getByRole('tab', { name: 'Table' }).click()
    await page.reload()
    await expect.poll(() => figuresShown(page)).toBe('2 of 3 figures shown')
    await page.getByRole('tab', { name: 'Chart' }).click()
    await page.locator('.recharts-surface').first().waitFor()
    expectAlone(recorder, BUILT)
  })

  it('saves a picture 2400 pixels wide', async () => {
    const { page, recorder } = await openFile(BUILT)
    await page.getByRole('status').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download PNG' }).click(),
    ])
    const file = readFileSync(await download.path())
    expect(file.subarray(0, 8)).toEqual(PNG_MAGIC)
    const facts = readPng(file)
    expect(facts.width).toBe(2400)
    expect(facts.colours).toBeGreaterThan(100)
    expectAlone(recorder, BUILT)
  })

  it('reads a CSV in a worker, lists the bad cell, keeps the good figure after a reload, and removes it', async () => {
    const { page, recorder } = await openFile(BUILT)
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    await page.getByRole('button', { name: 'Add figures' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add figures' })
    await page
      .getByLabel('CSV file')
      .setInputFiles({ name: 'board.csv', mimeType: 'text/csv', buffer: Buffer.from(GOOD_AND_BAD) })
    await dialog.getByText('1 new, 0 changed, 0 same, 1 rejected').waitFor()
    expect(workers).toEqual([expect.stringMatching(/^blob:/)])
    expect(await dialog.getByRole('table').first().getByRole('row').nth(1).textContent()).toMatch(
      /3\s*value\s*Error\. The digits of “1,02”/,
    )
    await dialog.getByRole('button', { name: 'Add 1 figure' }).click()
    await dialog.getByText('1 figure from board.csv was added.').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => figuresShown(page)).toBe('6 of 6 figures shown')

    await page.reload()
    await expect.poll(() => figuresShown(page)).toBe('6 of 6 figures shown')
    await page.getByRole('button', { name: 'Add figures' }).click()
    await dialog.getByRole('button', { name: 'Remove board.csv' }).click()
    await dialog.getByRole('button', { name: 'Yes, remove board.csv' }).click()
    await dialog.getByText('None yet.').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => figuresShown(page)).toBe('5 of 5 figures shown')
    expectAlone(recorder, BUILT)
  })

  it('saves the import template, and has no link to a missing file', async () => {
    const { page, recorder } = await openFile(BUILT)
    await page.getByRole('button', { name: 'Add figures' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the template' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('import-template.csv')
    const file = readFileSync(await download.path())
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(file.subarray(3).toString()).toMatch(/^area,metric,definition,period,value,source,note\r\n/)
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
    expect(links.filter((href) => !/^(#|\?|https?:)/.test(href))).toEqual([])
    expectAlone(recorder, BUILT)
  })

  it('breaks no accessibility rule', async () => {
    const { page } = await openFile(BUILT)
    await page.locator('.recharts-surface').first().waitFor()
    expect(await runAxe(page)).toEqual([])
  })
})

describe('a copy with other figures', () => {
  it('is made by the file itself, shows them, and makes the next copy', async () => {
    const second = await saveCopy(await openFile(BUILT), 'second.html', otherFigures('Anyshire', 2))
    const opened = await openFile(second)
    await expect.poll(() => figuresShown(opened.page)).toBe('2 of 2 figures shown')
    expect(await areaShown(opened.page)).toBe('Anyshire')
    expectAlone(opened.recorder, second)

    const name = 'Any </script> & <b>Other</b>'
    const third = await saveCopy(opened, 'third.html', otherFigures(name, 3))
    const again = await openFile(third)
    await expect.poll(() => figuresShown(again.page)).toBe('3 of 3 figures shown')
    expect(await areaShown(again.page)).toBe(name)
    expectAlone(again.recorder, third)
    const [two, three] = [second, third].map((path) => withoutFigures(readFileSync(path, 'utf8')))
    expect(three === two).toBe(true)
  })

  it('contains neither the figures of the drawn view nor elements that other programs added to the page', async () => {
    const opened = await openFile(BUILT)
    await opened.page.locator('.recharts-surface').first().waitFor()
    await opened.page.evaluate(() => {
      document.documentElement.dataset['addOn'] = 'dark'
      document.body.append(document.createElement('aside'))
      document.head.append(document.createElement('base'))
    })
    const html = readFileSync(await saveCopy(opened, 'clean.html', otherFigures('Anyshire', 2)), 'utf8')
    const found = /data-mark=|<main|data-add-on|<aside|<base/.exec(withoutCode(html))
    expect(found?.[0]).toBeUndefined()
    expect(html.split('<head>')[0]).toBe('<!doctype html>\n<html lang="en-GB">')
  })

  it('can be made on a server from dashboard.html, and opens from disk', async () => {
    const opened = await openPage()
    const path = await saveCopy(opened, 'from-server.html', otherFigures('Anyshire', 2))
    expectQuiet(opened.recorder)
    expect(readFileSync(path, 'utf8').includes('data-mark=')).toBe(false)
    const { page, recorder } = await openFile(path, '?metric=unallocated')
    await expect.poll(() => figuresShown(page)).toBe('2 of 2 figures shown')
    expectAlone(recorder, path)
  })

  it('keeps the drawn view where it has the same figures as the page', async () => {
    const opened = await openPage()
    const path = await saveCopy(
      opened,
      'same.html',
      readFileSync(join(inject('dataFolder'), 'curated.json'), 'utf8'),
    )
    expect(readFileSync(path, 'utf8').includes('data-mark=')).toBe(true)
    const { page, recorder } = await openFile(path)
    await expect.poll(() => figuresShown(page)).toBe('5 of 5 figures shown')
    expectAlone(recorder, path)
  })

  it('cannot be made where dashboard.html is missing, and says so', async () => {
    const { page, context } = await openPage()
    await context.route('**/dashboard.html', (route) => route.fulfill({ status: 404 }))
    expect(await makeOneFileIn(page, '{}')).toEqual({
      kind: 'failed',
      message: 'The one-file edition, dashboard.html, is not beside this page: the server answered 404.',
    })
  })
})
