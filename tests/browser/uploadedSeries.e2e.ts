import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPage } from './support/openPage.ts'
import { expectQuiet } from './support/recordErrors.ts'

/** The measures, councils and milestones of the page without a figure: every figure below is uploaded. */
function withoutFigures(): string {
  const published = JSON.parse(readFileSync('data/curated.json', 'utf8'))
  // Of Middlesbrough no milestone is asked about, so that its changes are counted from the first figure.
  const areas = published.areas.map((area: { readonly slug: string }) =>
    area.slug === 'middlesbrough' ? { ...area, default_baseline_milestone: '' } : area,
  )
  return JSON.stringify({ ...published, areas, observations: [] })
}

type Line = readonly [
  measure: string,
  definition: string,
  date: string,
  value: number | string,
  source?: string,
]

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Values of neighbouring months, the last of them of September 2025. */
function monthly(measure: string, definition: string, values: readonly (number | string)[]): readonly Line[] {
  return values.map((value, i) => {
    const month = 2025 * 12 + 8 - (values.length - 1 - i)
    return [measure, definition, `${MONTHS[month % 12]} ${Math.floor(month / 12)}`, value]
  })
}

const census = (measure: string, values: readonly number[]) =>
  values.map((value, i): Line => [measure, 'census', `30/09/${2017 + i}`, value])

const financialYears = (measure: string, values: readonly number[]) =>
  values.map((value, i): Line => [measure, 'cin_census', `${2014 + i}/${15 + i}`, value])

/** Adds the lines as one file in the layout of the template, through the dialog. */
async function upload(page: Page, area: string, lines: readonly Line[]) {
  const rows = lines.map(([measure, definition, date, value, source = 'Board report']) =>
    [area, measure, definition, date, value, source, ''].join(','),
  )
  const text = ['area,metric,definition,period,value,source,note', ...rows].join('\r\n')
  await page.getByRole('button', { name: 'Add figures' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add figures' })
  await dialog
    .getByLabel('CSV file')
    .setInputFiles({ name: 'series.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await dialog.getByText(`${lines.length} new, 0 changed, 0 same, 0 rejected`).waitFor()
  await dialog.getByRole('button', { name: `Add ${lines.length} figures` }).click()
  await dialog.getByText(`${lines.length} figures from series.csv were added.`).waitFor()
  await page.keyboard.press('Escape')
}

async function openWithout(area: string) {
  const opened = await openPage({ path: `?area=${area}` })
  await opened.context.route(/\/data\/curated\.json$/, (route) =>
    route.fulfill({ contentType: 'application/json', body: withoutFigures() }),
  )
  await opened.page.reload()
  await expect.poll(() => opened.page.getByRole('status').textContent()).toBe('0 of 0 figures shown')
  return opened
}

/** The two parts of the answer about a measure. */
async function answered(page: Page, measure: string): Promise<readonly string[]> {
  await page.getByRole('combobox', { name: 'Measure' }).selectOption({ label: measure })
  await page.getByRole('heading', { level: 1, name: `${measure}:` }).waitFor()
  return page.locator('.answer-sentence, .answer-more').allTextContents()
}

/** Each tile's measure, and how strong a word it has for the change. */
async function tiles(page: Page) {
  const texts = await page.locator('.card .visually-hidden').allTextContents()
  return texts.map((text) => [
    text.split(':')[0],
    /clearly \w+|no clear trend|too few figures to judge/u.exec(text)?.[0],
  ])
}

it('series of a council without a milestone get the words that their figures allow', async () => {
  const { page, recorder } = await openWithout('middlesbrough')
  await upload(page, 'Middlesbrough', [
    ...monthly(
      'Assessed in 45 days',
      '',
      [
        65.9, 67.2, 67.9, 69.5, 70.4, 71.8, 72.6, 74.1, 75.0, 76.3, 77.0, 78.8, 79.9, 81.5, 83.0, 84.8, 86.2,
        86.1,
      ],
    ),
    ...monthly(
      'Unallocated cases',
      'cases',
      [
        309, 298, 301, 280, 266, 259, 241, 238, 220, 212, 190, 184, 170, 166, 150, 141, 128, 117, 101, 95, 80,
        66, 53, 7,
      ],
    ),
    ...monthly(
      'Re-referrals',
      '',
      [
        40.0, 38.7, 37.6, 36.4, 35.1, 34.0, 32.9, 31.6, 30.3, 29.2, 28.0, 26.9, 25.5, 24.4, 23.2, 22.1, 20.8,
        19.7, 18.4, 17.3, 16.1, 14.9, 13.2, 13.3,
      ],
    ),
    ...monthly(
      'Vacant posts',
      '',
      [
        12.1, 12.8, 12.8, 12.3, 12.5, 12.4, 12.7, 12.8, 12.1, 12.0, 12.8, 12.4, 12.8, 12.0, 12.4, 12.7, 12.2,
        12.9, 12.9, 12.0, 12.0, 12.5, 12.9, 12.4,
      ],
    ),
    ...monthly('Social workers short', '', [10, 30, 12]),
    ...monthly('Highest caseload', '', [12, 12]),
    ...monthly('Agency workers', '', ['more than 300', 281]),
    ...monthly('Open assessments', '', ['about 150', 152]),
    ...census('Agency share', [40.9, 25.7, 31.1, 27.8, 26.0, 27.3, 26.7, 24.5, 19.5]),
  ])
  await expect
    .poll(() => page.locator('.answer-count').textContent())
    .toContain('4 of 9 measures clearly better, 5 not clear.')

  expect(await answered(page, 'Assessed in 45 days')).toEqual([
    '86.1% of assessments were completed within 45 working days in September 2025 (your figure), up 20.2 percentage points from 65.9% in April 2024 (your figure); 71.8% a year before (your figure). Clearly better: higher in 16 of 17 months.',
  ])
  // The headline is the fall from 309, not the last step from 53.
  expect(await answered(page, 'Unallocated cases')).toEqual([
    '7 unallocated cases in September 2025 (your figure), down 302 from 309 in October 2023 (your figure); 184 a year before (your figure). Clearly better: lower in 22 of 23 months.',
  ])
  expect(await answered(page, 'Re-referrals')).toEqual([
    '13.3% of referrals were re-referrals in September 2025 (your figure), down 26.7 percentage points from 40% in October 2023 (your figure); 26.9% a year before (your figure). Clearly better: lower in 22 of 23 months.',
  ])
  expect(await answered(page, 'Vacant posts')).toEqual([
    '12.4% of social worker posts were vacant in September 2025 (your figure), up 0.3 percentage points from 12.1% in October 2023 (your figure); it rose to 12.9% in March 2025 (your figure) in between. No clear trend: higher in 11 of 23 months.',
  ])
  expect(await answered(page, 'Social workers short')).toEqual([
    '12 social workers short in September 2025 (your figure), up 2 from 10 in July 2025 (your figure); it rose to 30 in August 2025 (your figure) in between. Three figures are too few to judge.',
  ])
  expect(await answered(page, 'Highest caseload')).toEqual([
    'A highest caseload of 12 cases in September 2025 (your figure), the same as in August 2025 (your figure).',
  ])
  expect(await answered(page, 'Agency workers')).toEqual([
    '281 agency social workers in September 2025 (your figure), down from more than 300 in August 2025 (your figure). Two figures are too few to judge.',
  ])
  expect(await answered(page, 'Open assessments')).toEqual([
    '152 open assessments in September 2025 (your figure); it may be the same as about 150 in August 2025 (your figure).',
  ])
  expect(await answered(page, 'Agency share')).toEqual([
    '19.5% of social workers were agency staff on 30 September 2025 (your figure), down 21.4 percentage points from 40.9% on 30 September 2017 (your figure). Clearly better: lower in 6 of 8 years.',
    'By the DfE workforce census.',
  ])
  // The strip has the first eight measures.
  expect(await tiles(page)).toEqual([
    ['Unallocated cases', 'clearly better'],
    ['Agency share', 'clearly better'],
    ['Assessed in 45 days', 'clearly better'],
    ['Vacant posts', 'no clear trend'],
    ['Agency workers', 'too few figures to judge'],
    ['Social workers short', 'too few figures to judge'],
    ['Highest caseload', undefined],
    ['Open assessments', undefined],
  ])
  expectQuiet(recorder)
})

it('series of Northamptonshire are judged since the commissioner arrived', async () => {
  const { page, recorder } = await openWithout('northamptonshire')
  await upload(page, 'Northamptonshire', [
    ['Unallocated cases', 'cases', 'Jan 2018', 551],
    ['Unallocated cases', 'cases', 'about 15 October 2018', 383],
    ['Unallocated cases', 'cases', '31/01/2019', 81],
    ['Unallocated cases', 'cases', 'Oct 2019', 232, 'Letter of councillors'],
    ['Unallocated cases', 'cases', 'Oct 2019', 'more than 300', 'Report of the commissioners'],
    ['Unallocated cases', 'cases', '2020-01-18/2020-02-29', 0],
    ['Unallocated cases', 'cases', '20/02/2020', 0],
    ['Unallocated cases', 'cases', '03/07/2020', 0],
    ['Agency share', '', 'Dec 2018', '25%'],
    ['Agency share', '', 'May 2019', 'about a third'],
    ...census('Agency share', [40.9, 25.7, 31.1, 27.8, 26.0, 27.3, 26.7, 24.5, 19.5]),
    ...financialYears('Assessed in 45 days', [90.0, 90.3, 85.7, 75.1, 72.7, 87.2, 98.1, 98.0, 94.1, 95.7]),
  ])
  await expect
    .poll(() => page.locator('.answer-count').textContent())
    .toContain('Since the commissioner arrived: 2 of 3 measures clearly better, 1 not clear.')

  expect(await answered(page, 'Unallocated cases')).toEqual([
    'No unallocated cases from January to July 2020 (your figure), down from 383 around 15 October 2018 (your figure); it rose to more than 300 in October 2019 (your figure) in between. Clearly better.',
  ])
  // 25.7 to 19.5 with S = -14: p = 0.109, which is more than 0.10.
  expect(await answered(page, 'Agency share')).toEqual([
    'About a third of social workers were agency staff in May 2019 (your figure), up from 25% in December 2018 (your figure). Two figures are too few to judge.',
    'The DfE workforce census, which counts differently, has 19.5% on 30 September 2025 (your figure), down 6.2 percentage points from 25.7% on 30 September 2018 (your figure); it rose to 31.1% on 30 September 2019 (your figure) in between. No clear trend: lower in 5 of 7 years.',
  ])
  // The rank-sum test of four years before against five after: p = 0.063. The year to March 2019 is in neither.
  expect(await answered(page, 'Assessed in 45 days')).toEqual([
    '95.7% of assessments were completed within 45 working days in 2023-24 (your figure), up 20.6 percentage points from 75.1% in 2017-18 (your figure). Clearly better than before the milestone: higher in 3 of 6 years.',
    'By the DfE children in need census.',
  ])
  // The tile shows what was reported; the count goes by the census, which has enough figures.
  expect(await tiles(page)).toEqual([
    ['Unallocated cases', 'clearly better'],
    ['Agency share', 'too few figures to judge'],
    ['Assessed in 45 days', 'clearly better'],
  ])
  expectQuiet(recorder)
})
