import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { curated, selected } from '../support/curated.ts'
import { openPage, type Screen } from './support/openPage.ts'
import { pngTexts } from './support/pngTexts.ts'
import { pngSize, readPng } from './support/readPng.ts'
import { expectQuiet } from './support/recordErrors.ts'
import { runAxe } from './support/runAxe.ts'

const METRICS = curated.metrics.map(({ id }) => id)
const SIZES = [
  ['Report, 1200 px wide', 2400, undefined],
  ['Wide slide, 16:9', 2560, 1440],
  ['Square', 2160, 2160],
] as const

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Share and download' })
const button = (page: Page, name: string | RegExp) => dialogOf(page).getByRole('button', { name })

async function openDialog(screen: Screen = {}) {
  const opened = await openPage(screen)
  await opened.page.getByRole('status').waitFor()
  await opened.page.getByRole('button', { name: 'More ways to share' }).click()
  await dialogOf(opened.page).waitFor()
  return opened
}

async function saved(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), file: readFileSync(await download.path()) }
}

const hash = (file: Buffer) => createHash('sha256').update(file).digest('hex')

/** Every measure at every size on one screen: name and hash of each file. */
async function everyPicture(screen: Screen, check: (file: Buffer, size: (typeof SIZES)[number]) => void) {
  const { page, recorder } = await openPage(screen)
  const found: string[] = []
  for (const metric of METRICS) {
    await page.getByRole('combobox', { name: 'Measure' }).selectOption(metric)
    await page.getByRole('button', { name: 'More ways to share' }).click()
    for (const size of SIZES) {
      await dialogOf(page).getByRole('radio', { name: size[0] }).check()
      const { name, file } = await saved(page, () => button(page, 'Download PNG').click())
      check(file, size)
      found.push(`${metric} ${name} ${hash(file)}`)
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => dialogOf(page).count()).toBe(0)
  }
  expectQuiet(recorder)
  return found
}

describe('the picture of a chart', () => {
  it('has the same bytes on a desk and on a phone in the dark, for every measure at every size, and the right size in pixels', async () => {
    const phone = { width: 390, height: 844, dark: true, touch: true, reducedMotion: true }
    const decoded = new Set<number>()
    const [wide, elsewhere] = await Promise.all([
      everyPicture({ width: 1600 }, (file, [, width, height]) => {
        expect(pngSize(file)).toMatchObject({ width, ...(height && { height }) })
        // Every pixel of one picture a size.
        if (!decoded.has(width)) expect(readPng(file)).toMatchObject({ width, opaque: true })
        decoded.add(width)
      }),
      everyPicture(phone, () => undefined),
    ])
    expect(new Set(wide).size).toBe(METRICS.length * SIZES.length)
    expect(elsewhere).toEqual(wide)
  }, 300_000)

  it('contains its figures and sources, and opens the view again when it is dropped on the page', async () => {
    const { page, recorder } = await openDialog({ path: '?metric=agency_share&from=2019-01&to=2019-12' })
    const { file } = await saved(page, () => button(page, 'Download PNG').click())
    const texts = pngTexts(file)
    expect(texts.get('Title')).toBe('Agency share of social workers, Northamptonshire')
    expect(texts.get('Description')).toContain('just under a third')
    expect(texts.get('Source')).toContain('Local newspaper, not named')
    expect(texts.get('Copyright')).toContain('Open Government Licence')
    expect(texts.get('Creation Time')).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(texts.get('Dashboard view')).toBe('?metric=agency_share&from=2019-01&to=2019-12')
    const figures = JSON.parse(texts.get('Dashboard figures') ?? '')
    const { shown } = selected({ metric: 'agency_share', from: '2019-01', to: '2019-12' })
    expect(figures.data.observations.map((o: { as_stated: string }) => o.as_stated)).toEqual(
      shown.map((o) => o.asStated),
    )
    expectQuiet(recorder)
    await opensAgain('picture.png', 'image/png', file)
  })

  it('can be an SVG with real text, which opens the view again too', async () => {
    const { page } = await openDialog({ path: '?metric=agency_share&from=2019-01&to=2019-12' })
    const { name, file } = await saved(page, () => button(page, 'Download SVG').click())
    expect(name).toBe('northamptonshire_agency_share_2019-01_2019-12.svg')
    const said = await page.evaluate((text) => {
      const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
      const words = [...svg.querySelectorAll('text')].map((t) => t.textContent).join(' ')
      return {
        root: svg.nodeName,
        words: words.replace(/\s+/g, ' '),
        foreign: svg.querySelectorAll('foreignObject, image, script, style').length,
      }
    }, file.toString('utf8'))
    expect(said).toMatchObject({ root: 'svg', foreign: 0 })
    const { milestones, extent, shown } = selected({
      metric: 'agency_share',
      from: '2019-01',
      to: '2019-12',
    })
    const inYear = milestones.filter(
      (m) => m.period && m.period.end >= extent.start && m.period.start <= extent.end,
    )
    expect(inYear.length).toBeGreaterThan(5)
    const cited = (used: readonly { readonly source: string }[]) =>
      curated.sources.filter(({ id }) => used.some(({ source }) => source === id))
    expect(cited(shown).length).toBe(2)
    for (const text of [
      'January 2019 to December 2019',
      'Agency share of social workers',
      ...inYear.map((m) => m.title),
      ...cited(shown).map(({ title }) => title),
      ...cited(inYear).map(({ publisher }) => publisher),
    ])
      expect(said.words).toContain(text)
    await opensAgain('picture.svg', 'image/svg+xml', file)
  })
})

/** Drops a picture on a new page: its view opens, and the import finds that its figures are already there. */
async function opensAgain(name: string, mimeType: string, buffer: Buffer) {
  const { page, recorder } = await openPage()
  await page.getByRole('status').waitFor()
  const drop = async () => {
    const transfer = await page.evaluateHandle(
      ([base64, fileName, type]) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        const data = new DataTransfer()
        data.items.add(new File([bytes], fileName, { type }))
        return data
      },
      [buffer.toString('base64'), name, mimeType] as const,
    )
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  }
  const dialog = page.getByRole('dialog', { name: 'Add figures' })
  await drop()
  await dialog.getByRole('button', { name: 'Check its figures' }).click()
  await dialog.getByText('0 new, 0 changed, 2 same, 0 rejected').waitFor()
  await page.keyboard.press('Escape')
  await drop()
  await dialog.getByRole('button', { name: 'Open this view' }).click()
  await expect.poll(() => page.getByRole('status').textContent()).toBe('2 of 3 figures shown')
  expect(new URL(page.url()).search).toBe('?metric=agency_share&from=2019-01&to=2019-12')
  expectQuiet(recorder)
}

describe('the figures as CSV', () => {
  it.each([/^Download CSV of 5 figures shown$/, /^Download CSV of all \d+ figures of Northamptonshire$/])(
    'from %s change nothing when they are added again',
    async (name) => {
      const { page, recorder } = await openDialog()
      const { file } = await saved(page, () => button(page, name).click())
      expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
      const lines = file.toString('utf8').trim().split('\n').length - 1
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Add figures' }).click()
      await page
        .getByLabel('CSV file')
        .setInputFiles({ name: 'again.csv', mimeType: 'text/csv', buffer: file })
      await page.getByText(`0 new, 0 changed, ${lines} same, 0 rejected`).waitFor()
      expectQuiet(recorder)
    },
  )
})

it('the figures as a workbook have a sheet for each measure, which changes nothing when it is added again', async () => {
  const { page, recorder } = await openDialog()
  const name = /^Download Excel of all \d+ figures of Northamptonshire$/
  const { file, name: fileName } = await saved(page, () => button(page, name).click())
  expect(fileName).toBe('northamptonshire_all-figures.xlsx')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add figures' }).click()
  await page.getByLabel('CSV file').setInputFiles({ name: 'again.xlsx', mimeType: '', buffer: file })
  await page.getByRole('radio', { name: 'Social workers', exact: true }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText(/^0 new, 0 changed, \d+ same, 0 rejected$/).waitFor()
  expectQuiet(recorder)
})

/** Prints an HTML file to A4 and counts the pages. */
async function pagesOf(html: string): Promise<number> {
  const { page } = await openPage({ address: 'about:blank' })
  await page.setContent(html)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...pdf.matchAll(/\/Type \/Page\b(?!s)/gu)].length
}

describe('the board pack', () => {
  it('has a picture of each chosen chart, and a document that prints as one page for each and a list', async () => {
    const { page, recorder } = await openDialog()
    await dialogOf(page).getByRole('checkbox', { name: 'Agency share' }).uncheck()
    const { name, file } = await saved(page, () =>
      button(page, /^Download board pack of \d+ charts$/).click(),
    )
    expect(name).toBe('northamptonshire_board-pack_2018-01_2021-04.zip')
    const files = unzipSync(file)
    const names = Object.keys(files)
    expect(names.slice(-2)).toEqual(['print.html', 'figures.csv'])
    expect(names.filter((n) => n.endsWith('.png'))).toHaveLength(names.length - 2)
    expect(names.some((n) => n.includes('agency_share'))).toBe(false)
    for (const n of names.slice(0, -2)) expect(pngSize(Buffer.from(files[n] ?? [])).width).toBe(2400)
    const printed = new TextDecoder().decode(files['print.html'])
    // The list of measures and a sheet for each.
    expect(printed.match(/<article/g)).toHaveLength(names.length - 2 + 1)
    expect(printed).toContain('281 in May 2019')
    expect(await pagesOf(printed)).toBe(names.length - 2 + 1)
    expect(new TextDecoder().decode(files['figures.csv'])).toContain(',social_workers,')
    expectQuiet(recorder)
  })

  it('can be cancelled, and then saves nothing', async () => {
    const { page } = await openDialog()
    await button(page, /^Download board pack/).click()
    await button(page, 'Cancel').click()
    await dialogOf(page).getByText('Cancelled. Nothing was saved.').waitFor()
  })
})

describe('a person’s own figures', () => {
  const OWN =
    'area,metric,definition,period,value,source,note\nNorthamptonshire,Agency share,,Jun 2020,24%,Own return Q1,'

  async function withOwnFigure() {
    const opened = await openPage({ path: '?metric=agency_share' })
    const { page } = opened
    await page.getByRole('status').waitFor()
    await page.getByRole('button', { name: 'Add figures' }).click()
    await page
      .getByLabel('CSV file')
      .setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(OWN) })
    await page.getByRole('button', { name: 'Add 1 figure' }).click()
    await page.getByText('1 figure from own.csv was added.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'More ways to share' }).click()
    return opened
  }
  const tick = (page: Page) =>
    dialogOf(page).getByRole('checkbox', { name: 'Include the 1 figure you added in the files' }).check()

  it('are drawn and marked as such, and are inside the files only when the person ticks that', async () => {
    const { page, recorder } = await withOwnFigure()
    const inside = async () => {
      const { file } = await saved(page, () => button(page, 'Download PNG').click())
      const texts = pngTexts(file)
      return `${texts.get('Dashboard figures')} ${texts.get('Description')}`
    }
    const drawn = async () =>
      (await saved(page, () => button(page, 'Download SVG').click())).file.toString('utf8')
    const words = (svg: string) => svg.replace(/<(metadata|desc)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')
    expect(await inside()).not.toContain('Own return Q1')
    const without = await drawn()
    expect(without.match(/<(?:metadata|desc)[\s\S]*?<\//g)?.join('')).not.toContain('Own return Q1')
    expect(words(without).replace(/\s+/g, ' ')).toContain(
      'Includes figures added by the user from Own return Q1, not verified.',
    )
    await tick(page)
    expect(await inside()).toContain('Own return Q1')
    expect(await drawn()).toMatch(/<metadata[^>]*>[^<]*Own return Q1/)
    expectQuiet(recorder)
  })

  it('are in the one-file dashboard and in the data package when the person ticks that', async () => {
    const { page, recorder } = await withOwnFigure()
    const plain = await saved(page, () => button(page, 'Download data package').click())
    expect(plain.name).toMatch(/^childrens-services-data-\d{4}-\d\d-\d\d\.zip$/)
    const files = unzipSync(plain.file)
    for (const [name, content] of Object.entries(files))
      if (name !== 'data/README.md')
        expect(
          Buffer.from(content).equals(readFileSync(join(inject('dataFolder'), name.slice('data/'.length)))),
          name,
        ).toBe(true)
    await tick(page)
    const own = unzipSync((await saved(page, () => button(page, 'Download data package').click())).file)
    expect(Buffer.from(own['data/sources.csv'] ?? []).toString()).toContain('added-1,Own return Q1,')

    const { name, file } = await saved(page, () => button(page, 'Save this dashboard as one file').click())
    const folder = mkdtempSync(join(tmpdir(), 'one-file-'))
    try {
      writeFileSync(join(folder, name), file)
      const address = `${pathToFileURL(join(folder, name)).href}?metric=agency_share`
      const copy = await openPage({ address })
      await expect.poll(() => copy.page.getByRole('status').textContent()).toBe('4 of 4 figures shown')
      await copy.page.getByRole('tab', { name: 'Table' }).click()
      expect(await copy.page.locator('#trajectory').getByRole('table').textContent()).toContain(
        'Added figures, not verified: Own return Q1',
      )
      expectQuiet(copy.recorder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    expectQuiet(recorder)
  })
})

describe('the dialog', () => {
  it('copies the link, the picture, the description and the code for a frame', async () => {
    const { page, context, recorder } = await openDialog({ path: '?metric=budget' })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
    await button(page, 'Copy link').click()
    await dialogOf(page).getByText('The link was copied.').waitFor()
    expect(await clipboard()).toBe(page.url())
    await button(page, 'Copy description').click()
    await dialogOf(page).getByText('The description was copied.').waitFor()
    expect(await clipboard()).toContain('£131.9m')
    await dialogOf(page).getByText('Put this chart on another web page').click()
    await button(page, 'Copy code').click()
    await dialogOf(page).getByText('The code was copied.').waitFor()
    expect(await clipboard()).toMatch(
      /^<iframe [^>]*src="[^"]*[?]metric=budget&amp;area=E10000021&amp;embed=1"/,
    )
    await button(page, 'Copy image').click()
    await dialogOf(page).getByText('The picture was copied.').waitFor()
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((i) => i.types))
    expect(types).toContain('image/png')
    expectQuiet(recorder)
  })

  it.each([
    ['on a desk', {}],
    ['on a phone in the dark', { width: 390, height: 844, dark: true }],
  ])('breaks no rule of WCAG 2.2 AA %s', async (_, screen) => {
    const { page, recorder } = await openDialog(screen)
    expect(await runAxe(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expectQuiet(recorder)
  })
})
