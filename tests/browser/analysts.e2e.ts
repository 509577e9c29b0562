import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { sheetData, xlsxParts, zipOf } from '../support/writeWorkbook.ts'
import { dialogOf, journey } from './support/addFile.ts'
import { openPage } from './support/openPage.ts'
import { expectQuiet } from './support/recordErrors.ts'

/** A person who adds one file answers at most so many questions and offers. */
const MOST_QUESTIONS = 3

/** Adds the figures of the review and goes to their chart. */
async function addAndShow(page: Page): Promise<void> {
  await dialogOf(page)
    .getByRole('button', { name: /^Add \d/u })
    .click()
  await dialogOf(page).getByRole('button', { name: 'Show on the chart' }).click()
  await dialogOf(page).waitFor({ state: 'detached' })
}

/** The figures of the table under the chart, oldest first: "April 2025 24%". */
async function tableOf(page: Page, measure?: string): Promise<readonly string[]> {
  if (measure) await page.getByRole('combobox', { name: 'Measure' }).selectOption({ label: measure })
  await page.getByRole('tab', { name: 'Table' }).click()
  const rows = await page.locator('#trajectory table').first().locator('tbody tr').all()
  const cells = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()))
  await page.getByRole('tab', { name: 'Chart' }).click()
  return cells.map((row) =>
    row
      .slice(0, 2)
      .map((cell) => cell.split('\n')[0])
      .join(' '),
  )
}

const targetsOf = (page: Page) =>
  page.getByRole('list', { name: 'Your targets' }).locator('li').allInnerTexts()

it('18 months of a board report with a footnote mark, a missing figure and a fraction', async () => {
  const { page, recorder } = await openPage({ published: true })
  await page.getByRole('status').waitFor()
  const months = Array.from({ length: 18 }, (_, i) => {
    const name = 'Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar'.split(' ')[i % 12]
    return `${name}-${24 + Math.floor((i + 3) / 12)}`
  })
  const shares = [24, 24.5, 23, 22.5, 22, 21, 20.5, 20, 19, 18.5, 18, 17.5, 17, 16, 15.5, 15, 14, 13.5]
  const agency = shares.map((share, i) =>
    i === 4 ? '0.22' : i === 9 ? 'n/a' : i === 12 ? '17%¹' : `${share}%`,
  )
  const report = [
    'Doncaster Children’s Services: performance report to the improvement board',
    `Measure,${months.join(',')}`,
    `Agency rate,${agency.join(',')}`,
    `Highest caseload,${shares.map((_, i) => 40 - i).join(',')}`,
    '¹ Provisional',
  ].join('\n')
  const { figures, asked } = await journey(page, report, 'board report.csv')
  expect(figures).toHaveLength(36)
  expect(asked).toBe(1)
  await addAndShow(page)
  // The census counts on one day of each year.
  const shown = (await tableOf(page, 'Agency share')).filter((row) => !row.startsWith('30 '))
  expect(shown).toHaveLength(18)
  expect(shown.join('; ')).toMatch(/August 2024 22%.*January 2025 not available \(x\).*April 2025 17%/u)
  expectQuiet(recorder)
})

it('an ordinary long file of unallocated cases', async () => {
  const { page, recorder } = await openPage({ published: true })
  await page.getByRole('status').waitFor()
  const lines = [61, 58, 52, 47, 41, 33].map((n, i) => `Doncaster,Unallocated cases,0${i + 1}/2025,${n}`)
  const { figures, asked } = await journey(
    page,
    ['Council,Measure,Month,Number', ...lines].join('\n'),
    'cases.csv',
  )
  expect([figures.length, asked]).toEqual([6, 1])
  await addAndShow(page)
  expect(await tableOf(page)).toEqual([
    'January 2025 61 cases',
    'February 2025 58 cases',
    'March 2025 52 cases',
    'April 2025 47 cases',
    'May 2025 41 cases',
    'June 2025 33 cases',
  ])
  expectQuiet(recorder)
})

it('Devon’s lines of the DfE’s table of the workforce census', async () => {
  const { page, recorder } = await openPage({ published: true })
  await page.getByRole('status').waitFor()
  const header =
    'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,turnover_rate_fte,agency_worker_rate_fte'
  const place = 'Local authority,E92000001,England,E12000009,South West,878,E10000008,Devon'
  const lines = [
    [2021, 14.2, 12.8],
    [2022, 17.1, 17.9],
    [2023, 15.8, 21.4],
    [2024, 'z', 19],
  ].map(([year, turnover, agency]) => `${year},Reporting year,${place},${turnover},${agency}`)
  const { figures, asked, words } = await journey(
    page,
    [header, ...lines].join('\n'),
    'csww_turnover_agency_2017_to_2024.csv',
  )
  expect(figures.length, words.slice(-900)).toBe(8)
  expect(asked).toBeLessThanOrEqual(MOST_QUESTIONS)
  expect(figures).toContain('Devon 30 Sep 2023 21.4%')
  await addAndShow(page)
  await page.getByRole('combobox', { name: 'Area' }).selectOption({ label: 'Devon' })
  expect((await tableOf(page, 'Agency share')).join('; ')).toMatch(
    /30 September 2021 12\.8%.*30 September 2024 19%/u,
  )
  expectQuiet(recorder)
})

it('a workbook of two sheets', async () => {
  const { page, recorder } = await openPage({ published: true })
  await page.getByRole('status').waitFor()
  const months = [45_748, 45_778, 45_809, 45_839].map((day) => [day, 1] as const)
  const share = (value: number) => [value, 2] as const
  const workbook = zipOf(
    xlsxParts(
      [
        {
          name: 'Read me',
          xml: sheetData([['Workforce return, Kingston upon Hull'], ['Prepared by the performance team']]),
        },
        {
          name: 'Figures',
          xml: sheetData([
            ['Measure', ...months],
            ['Agency rate', share(0.31), share(0.294), share(0.28), share(0.275)],
            ['Social workers in post (FTE)', 181.4, 183, 186.2, 190.5],
          ]),
        },
      ],
      { formats: ['mmm-yy', '0.0%'] },
    ),
  )
  const { figures, asked, words } = await journey(
    page,
    workbook,
    'Kingston upon Hull workforce.xlsx',
    /Figures/u,
  )
  expect(figures, words.slice(-900)).toHaveLength(8)
  expect(asked).toBeLessThanOrEqual(MOST_QUESTIONS)
  await addAndShow(page)
  await page.getByRole('combobox', { name: 'Area' }).selectOption({ label: 'Kingston upon Hull' })
  expect((await tableOf(page, 'Agency share')).join('; ')).toMatch(
    /April 2025 31%.*May 2025 29\.4%.*July 2025 27\.5%/u,
  )
  expectQuiet(recorder)
})

it('a workbook after Rotherham’s monthly report: two header rows, tolerances and benchmarks', async () => {
  const { page, recorder } = await openPage({ published: true })
  await page.getByRole('status').waitFor()
  const months = [45_748, 45_778, 45_809].map((day) => [day, 1] as const)
  const share = (value: number) => [value, 2] as const
  const upper = [
    ...[
      'No.',
      'Indicator',
      'Good performance is',
      'Data note (monthly)',
      '2025/26',
      '',
      '',
      'DoT',
      'RAG (in month)',
    ],
    ...['Target and tolerances', '', '', 'Benchmarking 2023/24', '', ''],
  ]
  const lower = [
    ...['', '', '', '', ...months, '', ''],
    ...['Red', 'Amber', 'Target Green', 'Stat neighbours', 'Best', 'National'],
  ]
  const merged = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:G3', 'H3:H4', 'I3:I4', 'J3:L3', 'M3:O3']
  const workbook = zipOf(
    xlsxParts(
      [
        {
          name: 'Scorecard',
          xml: `${sheetData([
            ['Rotherham: monthly performance report'],
            [''],
            upper,
            lower,
            [
              ...['1.2', 'Assessments completed in 45 days', 'High', 'Monthly'],
              ...[share(0.921), share(0.904), share(0.88), 'down', 'Amber'],
              ...['<85%', '>85%', share(0.9), share(0.834), share(0.92), share(0.829)],
            ],
            [
              ...['1.3', 'Re-referral rate', 'Low', 'Rolling year'],
              ...[share(0.281), share(0.274), share(0.269), 'up', 'Red'],
              ...['>26%', '<26%', share(0.23), share(0.215), share(0.17), share(0.223)],
            ],
          ])}<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
        },
      ],
      { formats: ['mmm-yy', '0.0%'] },
    ),
  )
  const { figures, asked, words } = await journey(page, workbook, 'scorecard.xlsx')
  expect(asked, words.slice(-900)).toBeLessThanOrEqual(MOST_QUESTIONS)
  expect(figures).toEqual([
    'Councils similar to Rotherham 2023-24 21.5%',
    'Councils similar to Rotherham 2023-24 83.4%',
    'England 2023-24 22.3%',
    'England 2023-24 82.9%',
    'Rotherham Apr 2025 92.1%',
    'Rotherham Jul 2024 to Jun 2025 26.9%',
    'Rotherham Jun 2024 to May 2025 27.4%',
    'Rotherham Jun 2025 88%',
    'Rotherham May 2024 to Apr 2025 28.1%',
    'Rotherham May 2025 90.4%',
  ])
  expect(words).toMatch(/Targets kept/u)
  await addAndShow(page)
  await page.getByRole('combobox', { name: 'Area' }).selectOption({ label: 'Rotherham' })
  expect(await tableOf(page, 'Re-referrals')).toHaveLength(3)
  expect(await targetsOf(page)).toEqual([
    'Target: at most 23% for April to June 2025 (your file)',
    'Limit: at most 26% for April to June 2025 (your file)',
  ])
  await page.locator('.trajectory-words').getByText('over the twelve months up to each date').waitFor()
  await page.locator('#trajectory').getByText('England (yours, not verified)').first().waitFor()
  expectQuiet(recorder)
})

it('a workbook after Kent’s scorecard: a data period for each line, a target and a floor', async () => {
  const { page, recorder } = await openPage({ published: true })
  await page.getByRole('status').waitFor()
  const months = [46_023, 46_054, 46_082].map((day) => [day, 1] as const)
  const share = (value: number) => [value, 2] as const
  const workbook = zipOf(
    xlsxParts(
      [
        {
          name: 'Scorecard',
          xml: sheetData([
            ['Kent Integrated Children’s Services'],
            [
              ...['Indicator', 'Polarity', 'Data Period', 'RAG', ...months],
              ...['DOT', 'Target 2025/26', 'Floor Standard', 'England 2024/25'],
            ],
            [
              ...['Re-referrals', 'L', 'R12M', 'GREEN', share(0.241), share(0.238), share(0.235)],
              ...['up', share(0.25), share(0.3), share(0.221)],
            ],
            [
              ...[
                'Cases held by qualified social workers',
                'H',
                'MS',
                'GREEN',
                share(0.881),
                share(0.892),
                share(0.9),
              ],
              ...['up', share(0.85), share(0.75), ''],
            ],
          ]),
        },
      ],
      { formats: ['mmm-yy', '0.0%'] },
    ),
  )
  const { figures, asked, words } = await journey(page, workbook, 'scorecard.xlsx')
  expect(asked, words.slice(-900)).toBeLessThanOrEqual(MOST_QUESTIONS)
  expect(figures).toEqual([
    'England 2024-25 22.1%',
    'Kent 2025-26 23.5%',
    'Kent Feb 2025 to Jan 2026 24.1%',
    'Kent Feb 2026 89.2%',
    'Kent Jan 2026 88.1%',
    'Kent Mar 2025 to Feb 2026 23.8%',
    'Kent Mar 2026 90%',
  ])
  await addAndShow(page)
  await page.getByRole('combobox', { name: 'Area' }).selectOption({ label: 'Kent' })
  expect(await tableOf(page, 'Cases held by qualified social workers')).toHaveLength(3)
  expect(await targetsOf(page)).toEqual([
    'Target: at least 85% for 2025-26 (your file)',
    'Floor: at least 75% for January to March 2026 (your file)',
  ])
  expectQuiet(recorder)
})
