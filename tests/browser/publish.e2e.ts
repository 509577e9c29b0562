import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, expect, inject, it } from 'vitest'
import { makeDataPackage } from '#data/dataPackage.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { publishedDataset } from '#domain/tables/package/publishedDataset.ts'
import { freePort } from '../../tools/freePort.ts'
import { type Site, serveFolder } from '../../tools/serveFolder.ts'
import { curated, MIDDLESBROUGH } from '../support/curated.ts'
import { figure } from '../support/observation.ts'
import { readZip } from '../support/readZip.ts'
import { openPage } from './support/openPage.ts'

const TODAY = '2026-11-22'
const copies: string[] = []
const sites: Site[] = []

afterEach(async () => {
  for (const site of sites.splice(0)) await site.close()
})

afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true })
})

/** Copies the built page and replaces its `data` folder with a data package, as a person would. */
function copyWith(dataset: Dataset): string {
  const copy = mkdtempSync(join(tmpdir(), 'published-'))
  copies.push(copy)
  cpSync('dist', copy, { recursive: true })
  rmSync(join(copy, 'data'), { recursive: true })
  const { bytes } = makeDataPackage(dataset, TODAY)
  for (const entry of readZip(Buffer.from(bytes))) {
    mkdirSync(dirname(join(copy, entry.name)), { recursive: true })
    writeFileSync(join(copy, entry.name), entry.bytes)
  }
  return copy
}

async function open(folder: string, search: string) {
  const site = await serveFolder(folder, await freePort(4400))
  sites.push(site)
  return openPage({ site: site.url, path: search })
}

it('a package of the curated figures equals the data folder byte for byte, plus a README', () => {
  const copy = copyWith(curated)
  const names = readdirSync(inject('dataFolder'))
  expect(readdirSync(join(copy, 'data')).toSorted()).toEqual([...names, 'README.md'].toSorted())
  for (const name of names)
    expect(
      readFileSync(join(copy, 'data', name)).equals(readFileSync(join(inject('dataFolder'), name))),
    ).toBe(true)
})

it('a package with a person’s own figures shows them as added figures', async () => {
  const own = figure({
    layer: 'user',
    metric: 'social_workers',
    value: 290,
    when: '2020-03',
    source: 'Workforce return, March 2020',
  })
  const copy = copyWith(
    publishedDataset(curated, { observations: [own], metrics: [], areas: [], targets: [] }, TODAY),
  )
  const { page, recorder } = await open(copy, '?metric=social_workers')
  const answer = page.locator('.answer')
  await answer.waitFor()
  expect(await answer.locator('.answer-sentence').textContent()).toContain(
    '290 in March 2020 (added figure, not verified)',
  )
  expect(await answer.locator('.answer-meta').textContent()).toContain('1 added figure, not verified')
  expect(await page.locator('#trajectory .chart-key').textContent()).toContain('added figures, not verified')
  const source = page.locator('#source-added-1')
  expect(await source.textContent()).toContain('Workforce return, March 2020')
  await source.locator('summary').click()
  expect(await source.textContent()).toContain('Not verified against a published report.')
  expect(recorder.messages).toEqual([])
})

const single = (facts: Partial<Dataset>): Dataset => ({
  ...curated,
  areas: curated.areas.filter((a) => a.code === MIDDLESBROUGH),
  observations: [],
  milestones: [],
  ...facts,
})

const one = figure({
  area: MIDDLESBROUGH,
  metric: 'agency_share',
  unit: 'percent',
  value: 21,
  source: curated.sources[0]?.id ?? '',
  asStated: '21%',
})

it.each([
  [
    'another council with its milestones',
    single({ milestones: curated.milestones.filter((m) => m.area === MIDDLESBROUGH) }),
    'We have no figures for Middlesbrough, only the dated milestones below.',
  ],
  ['another council with one figure and no milestones', single({ observations: [one] }), '21% in May 2019.'],
  ['another council with nothing', single({}), 'We have no figures for Middlesbrough.'],
])('a package of %s makes a working page', async (_, dataset, sentence) => {
  const { page, recorder } = await open(copyWith(dataset), '?view=chart&from=2015')
  await page.locator('.answer').waitFor()
  expect(await page.locator('.answer > p:first-child').textContent()).toContain('Middlesbrough')
  expect(await page.locator('main').textContent()).not.toContain('Northamptonshire')
  expect(await page.locator('.answer-sentence').textContent()).toBe(sentence)
  await page.getByRole('tab', { name: 'Table' }).click()
  await page.getByRole('tab', { name: 'Chart' }).click()
  expect(recorder.messages).toEqual([])
})

it.each([
  [
    'damaged',
    (text: string) => text.replace('"qualifier":"exact"', '"qualifier":"sure"'),
    /table observations, row \d+, column qualifier: “sure” is not one of the values/,
  ],
  [
    'of a later version',
    (text: string) => text.replace('dashboard/2', 'dashboard/3'),
    /made for a newer version of this page/,
  ],
  ['cut short', (text: string) => text.slice(0, 4000), /not JSON/],
])('data that are %s are refused with a reason', async (_, harm, words) => {
  const copy = copyWith(curated)
  const file = join(copy, 'data/curated.json')
  writeFileSync(file, harm(readFileSync(file, 'utf8')))
  const { page } = await open(copy, '?metric=social_workers')
  await page.getByRole('heading', { name: 'The figures could not be loaded' }).waitFor()
  expect(await page.getByRole('alert').textContent()).toMatch(words)
})
