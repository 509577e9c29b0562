import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Observation } from '#domain/model/observation.ts'
import { parseEdtf, toEdtf } from '#domain/model/period.ts'
import type { Target } from '#domain/targets/target.ts'
import { headerLines } from '#import/recognise/headerLines.ts'
import { coveredPeriod, periodTypeIn, periodTypeOf } from '#import/values/periodType.ts'
import { published } from '../../support/published.ts'
import { readAgain, readImport } from '../../support/readImport.ts'
import { sheetData, xlsxParts, zipOf } from '../../support/writeWorkbook.ts'

/** Reads a file, takes each likely answer and creates each measure that is not known. */
async function readWhole(text: string | Uint8Array) {
  const first = await readImport(text, { dataset: published })
  const answers = new Map(
    first.questions.flatMap(({ id, answer, proposed }) => (answer ? [] : [[id, proposed ?? ''] as const])),
  )
  const names = new Map(
    first.names.flatMap(({ name, suggestions }) => {
      const own = suggestions.find((s) => s.target.kind === 'new-metric')?.target
      return own && own.kind === 'new-metric' ? [[name, own] as const] : []
    }),
  )
  const reading = await readAgain(first.engine, { answers, names })
  return { first, reading, figures: first.engine.figures(0, 500) }
}

/** A line of CSV as cells, each merged over the blank ones beside it, or below it where the second line has nothing there. */
function workbookOf(text: string, above: number): Uint8Array {
  const rows = text.split('\n').map((line) => line.split(','))
  const [upper = [], lower = []] = rows.slice(above)
  const merges = upper.flatMap((cell, at) => {
    if (cell === '') return []
    const next = upper.findIndex((other, index) => index > at && other !== '')
    const end = (next === -1 ? upper.length : next) - 1
    const place = (column: number, row: number) => `${String.fromCharCode(65 + column)}${row}`
    if ((lower[at] ?? '') === '') return [`${place(at, above + 1)}:${place(at, above + 2)}`]
    return end > at ? [`${place(at, above + 1)}:${place(end, above + 1)}`] : []
  })
  const xml = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join('')
  return zipOf(xlsxParts([{ name: 'Scorecard', xml: `${sheetData(rows)}<mergeCells>${xml}</mergeCells>` }]))
}

/** "E08000018 re_referrals your_rolling_year 2016-05-01/2017-04-30 28.1%": a figure in a form that is easy to write by hand. */
function said({ area, metric, definition, period, asStated }: Observation): string {
  return [area, metric, definition, toEdtf(period), asStated].filter(Boolean).join(' ')
}

function aimed({ metric, definition, kind, period, value }: Target): string {
  return [metric, definition, kind, toEdtf(period), value].filter((part) => part !== '').join(' ')
}

/** After Rotherham's monthly report: two header rows, the words of most columns in the upper one. */
const ROTHERHAM = `Rotherham Children's Services - monthly performance report
No.,Indicator,Good performance is,Data note (monthly),,,,2017/18,Data note,Direction of travel,RAG (in month),Target and tolerances,,,Year on year,,Benchmarking,,,
,,,,Apr-17,May-17,Jun-17,,,,,Red,Amber,Target Green,2015/16,2016/17,Statistical neighbours average,Best,National average,Top quartile
1.1,Number of contacts,Info,Count,812,790,845,2447,Count,up,n/a,,,,9012,9541,,,,
1.2,Assessments completed in 45 days,High,Percentage,92.1%,90.4%,88.0%,90.2%,YTD,down,Amber,<85%,>85%,90%,79.3%,86.1%,83.4%,92%,82.9%,88%
1.3,Re-referral rate,Low,Rolling year,28.1%,27.4%,26.9%,26.9%,Rolling,up,Red,>26%,<26%,23%,30.2%,28.4%,21.5%,17%,22.3%,18%`

/** After Kent's scorecard: polarity H, L or T, a data period for each line, a target and a floor standard. */
const KENT = `Kent Integrated Children's Services scorecard
Indicator,Polarity,Data Period,RAG,Jan-26,Feb-26,Mar-26,DOT,Target 25/26,Floor Standard
Re-referrals,L,R12M,GREEN,24.1%,23.8%,23.5%,up,25.0%,30.0%
Assessments completed within 45 days,H,YTD,AMBER,84.0%,84.5%,85.1%,up,90.0%,80.0%
Cases held by qualified staff,T,MS,GREEN,88.1%,89.2%,90.0%,up,85.0%,tbc
Care leavers in work,H,A,GREEN,,,61%,,65%,55%`

/** A target and a rating beside each month's figure, under the month. */
const MONTH_OVER_KINDS = `Rotherham Children's Services
Indicator,Good is,Jan-26,,,Feb-26,,,Mar-26,,
,,Actual,Target,RAG,Actual,Target,RAG,Actual,Target,RAG
Re-referrals,Low,24.1%,25%,G,23.8%,25%,G,23.5%,25%,G`

describe('a monthly report with two header rows', () => {
  test.each([
    ['after Rotherham', ROTHERHAM, 1],
    ['with a month over each figure and its target', MONTH_OVER_KINDS, 1],
  ])('and merged cells in a workbook is read as the same cells in CSV: %s', async (_, text, above) => {
    const csv = await readWhole(text)
    const workbook = await readWhole(workbookOf(text, above))
    expect(csv.figures.length).toBeGreaterThan(2)
    expect(workbook.figures.map(said)).toEqual(csv.figures.map(said))
    expect(workbook.reading.targets).toEqual(csv.reading.targets)
  })

  test('gives its figures for the time that each covers, and benchmarks for their own year', async () => {
    const { first, figures } = await readWhole(ROTHERHAM)
    expect([first.layout.value, first.questions.filter((q) => !q.answer).map(({ id }) => id)]).toEqual([
      'scorecard',
      ['benchmark-year'],
    ])
    expect(figures.map(said)).toEqual([
      'E08000018 your_number_of_contacts 2017-04 812',
      'E08000018 your_number_of_contacts 2017-05 790',
      'E08000018 your_number_of_contacts 2017-06 845',
      'E08000018 your_number_of_contacts your_year_to_date 2017-04-01/2017-06-30 2447',
      'E08000018 your_number_of_contacts 2015-04-01/2016-03-31 9012',
      'E08000018 your_number_of_contacts 2016-04-01/2017-03-31 9541',
      'E08000018 assessments_within_45_days 2017-04 92.1%',
      'E08000018 assessments_within_45_days 2017-05 90.4%',
      'E08000018 assessments_within_45_days 2017-06 88.0%',
      'E08000018 assessments_within_45_days your_year_to_date 2017-04-01/2017-06-30 90.2%',
      'E08000018 assessments_within_45_days 2015-04-01/2016-03-31 79.3%',
      'E08000018 assessments_within_45_days 2016-04-01/2017-03-31 86.1%',
      'E92000001 assessments_within_45_days 2016-04-01/2017-03-31 82.9%',
      'similar-372 assessments_within_45_days 2016-04-01/2017-03-31 83.4%',
      'E08000018 re_referrals your_rolling_year 2016-05-01/2017-04-30 28.1%',
      'E08000018 re_referrals your_rolling_year 2016-06-01/2017-05-31 27.4%',
      'E08000018 re_referrals your_rolling_year 2016-07-01/2017-06-30 26.9%',
      'E08000018 re_referrals your_rolling_year 2015-04-01/2016-03-31 30.2%',
      'E08000018 re_referrals your_rolling_year 2016-04-01/2017-03-31 28.4%',
      'E92000001 re_referrals your_rolling_year 2016-04-01/2017-03-31 22.3%',
      'similar-372 re_referrals your_rolling_year 2016-04-01/2017-03-31 21.5%',
    ])
  })

  test('keeps targets and tolerances as targets, and says all that is left out', async () => {
    const { reading } = await readWhole(ROTHERHAM)
    expect(reading.targets.map(aimed)).toEqual(
      [
        'assessments_within_45_days target 2017-34 90',
        'assessments_within_45_days limit 2017-34 85',
        're_referrals your_rolling_year target 2017-34 23',
        're_referrals your_rolling_year limit 2017-34 26',
      ].map((words) => words.replace('2017-34', '2017-04-01/2017-06-30')),
    )
    expect(reading.dropped).toEqual([
      ...['No.', 'Data note', 'Direction of travel', 'RAG (in month)'],
      ...['Benchmarking Best', 'Benchmarking Top quartile'],
    ])
    expect(reading.problems.map(({ code, count }) => `${code} ${count}`)).toEqual([
      ...['targets-kept 6', 'benchmarks-read 4', 'year-to-date 2', 'header-joined 1'],
      ...['left-out-above-header 1', 'period-type-read 1'],
    ])
  })
})

describe('a scorecard with a data period for each line', () => {
  test('asks nothing, and a figure of a year under a month is left out', async () => {
    const { first, reading, figures } = await readWhole(KENT)
    expect(first.questions.filter((q) => !q.answer)).toEqual([])
    expect(figures.filter(({ period }) => period.end === '2026-03-31').map(said)).toEqual([
      'E10000016 re_referrals your_rolling_year 2025-04-01/2026-03-31 23.5%',
      'E10000016 assessments_within_45_days your_year_to_date 2025-04-01/2026-03-31 85.1%',
      'E10000016 your_cases_held_by_qualified_staff 2026-03 90.0%',
    ])
    expect(reading.problems.find(({ code }) => code === 'period-type-unclear')?.first[0]?.line).toBe(6)
  })

  test('keeps targets for the year in their name and floors for the months shown', async () => {
    const { reading } = await readWhole(KENT)
    expect(reading.targets.map(aimed)).toEqual([
      're_referrals your_rolling_year target 2025-04-01/2026-03-31 25',
      're_referrals your_rolling_year floor 2026-01-01/2026-03-31 30',
      'assessments_within_45_days your_year_to_date target 2025-04-01/2026-03-31 90',
      'assessments_within_45_days your_year_to_date floor 2026-01-01/2026-03-31 80',
      'your_cases_held_by_qualified_staff target 2025-04-01/2026-03-31 85',
      'your_care_leavers_in_work target 2025-04-01/2026-03-31 65',
      'your_care_leavers_in_work floor 2026-01-01/2026-03-31 55',
    ])
    expect(reading.problems.find(({ code }) => code === 'target-left-out')?.first[0]?.message).toBe(
      '“tbc” is not a number, so it is not kept as a target.',
    )
    expect(reading.newMetrics.map(({ id, better }) => `${id} ${better}`)).toEqual([
      'your_cases_held_by_qualified_staff neither',
    ])
  })

  test('without a data period is asked about once', async () => {
    const text = 'Measure,RAG,Jan-26,Feb-26,Mar-26\nAgency share,GREEN,24%,23%,22%\nAbsence,RED,4%,5%,6%'
    const { first } = await readWhole(text)
    const asked = first.questions.map(({ id, proposed }) => [id, proposed])
    expect(asked).toContainEqual(['period-type', 'snapshot'])
    const rolling = await readAgain(first.engine, {
      answers: new Map([
        ['area', 'E10000016'],
        ['period-type', 'rolling_year'],
      ]),
    })
    expect(rolling.changes.map(({ after }) => said(after))).toContain(
      'E10000016 agency_share your_rolling_year 2025-04-01/2026-03-31 22%',
    )
  })
})

test('dates over Actual, Target and RAG give figures and a target for each date', async () => {
  const text = `,Apr-25,,,May-25,,,Jun-25,,
Measure,Actual,Target,RAG,Actual,Target,RAG,Actual,Target,RAG
Agency share,24%,20%,R,23%,19%,R,22%,18%,R`
  const first = await readImport(text, { dataset: published })
  const reading = await readAgain(first.engine, {
    answers: new Map([
      ['area', 'E10000016'],
      ['header-group', 'Actual'],
      ['period-type', 'snapshot'],
    ]),
  })
  expect(first.engine.figures(0, 9).map(said)).toEqual([
    'E10000016 agency_share 2025-04 24%',
    'E10000016 agency_share 2025-05 23%',
    'E10000016 agency_share 2025-06 22%',
  ])
  expect(reading.targets.map(aimed)).toEqual([
    'agency_share target 2025-04 20',
    'agency_share target 2025-05 19',
    'agency_share target 2025-06 18',
  ])
})

test('a year that goes on after the last month with a figure is never read as a whole year', async () => {
  const months = ['Apr-25', 'May-25', 'Jun-25', 'Jul-25', 'Aug-25', 'Sep-25']
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), async (filled) => {
      const cells = months.map((_, index) => (index < filled ? String(30 + index) : ''))
      const text = `Measure,${months.join(',')},2025/26\nReferrals made,${cells.join(',')},${30 * filled}`
      const { figures } = await readWhole(`Kent\n${text}`)
      const [year] = figures.filter(({ period }) => period.precision === 'span')
      expect(year?.period.end).toBe(
        figures.filter(({ period }) => period.precision === 'month').at(-1)?.period.end,
      )
      expect(year?.definition).toBe('your_year_to_date')
    }),
    { numRuns: 6 },
  )
})

test.each([
  ['R12M', 'rolling_year'],
  ['Rolling 12 months', 'rolling_year'],
  ['MS', 'snapshot'],
  ['monthly', 'snapshot'],
  ['YTD', 'year_to_date'],
  ['Q', 'quarter'],
  ['A', 'year'],
  ['Count', undefined],
  ['Percentage', undefined],
  ['Financial Year', undefined],
])('the data note %s says %s', (note, type) => {
  expect(periodTypeOf(note)).toBe(type)
})

test.each([
  ['Re-referrals (rolling 12 months)', 'rolling_year'],
  ['Referrals YTD', 'year_to_date'],
  ['Children looked after at month end', 'snapshot'],
  ['Months to adoption', undefined],
  ['Annual reviews on time', undefined],
  ['Quality assurance visits', undefined],
])('the name “%s” says %s', (name, type) => {
  expect(periodTypeIn(name)).toBe(type)
})

test.each([
  ['2026-02', 'rolling_year', '2025-03-01/2026-02-28'],
  ['2026-02', 'year_to_date', '2025-04-01/2026-02-28'],
  ['2026-02', 'quarter', '2025-12-01/2026-02-28'],
  ['2025-04', 'year_to_date', '2025-04-01/2025-04-30'],
  ['2026-02', 'snapshot', '2026-02'],
  ['2026-02', 'year', undefined],
  ['2025-04-01/2026-03-31', 'rolling_year', '2025-04-01/2026-03-31'],
] as const)('%s of the type %s covers %s', (date, type, covered) => {
  const period = parseEdtf(date)
  const found = period && coveredPeriod(period, type)
  expect(found && toEdtf(found)).toBe(covered)
})

test('an upper cell with nothing below it names its own column only, and a title renames nothing', () => {
  const row = (...cells: readonly string[]) => ({ line: 1, cells })
  expect(
    headerLines(row('Measure', '', '', 'Tolerances', '', 'RAG'), ['', 'Apr-25', 'May-25', 'Red', 'Amber', ''])
      .header,
  ).toEqual(['Measure', 'Apr-25', 'May-25', 'Tolerances Red', 'Tolerances Amber', 'RAG'])
  const header = ['Measure', 'Apr-25', 'May-25', 'Red']
  expect(headerLines(row('Board report', '', '', 'Printed in May'), header).header).toEqual(header)
})
