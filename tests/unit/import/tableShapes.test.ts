import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toEdtf } from '#domain/model/period.ts'
import { codesOf, everyMeasure, readAgain, readImport } from '../../support/readImport.ts'

const AREA: readonly [string, string] = ['area', 'E06000002']

/** The figures of a file with these answers, as "date value". */
async function figuresOf(text: string, ...answers: readonly (readonly [string, string])[]) {
  const first = await readImport(text)
  const again = await readAgain(first.engine, {
    mapping: everyMeasure(first),
    answers: new Map([AREA, ...answers]),
    smallCounts: { kind: 'keep', authority: 'made up' },
    ...(first.choices && {
      keep: {
        areas: first.choices.areas.map(({ id }) => id),
        measures: [...first.choices.measures.map(({ id }) => id)],
        years: first.choices.years.map(({ id }) => id),
      },
    }),
  })
  const figures = first.engine.figures(0, 99).map((o) => `${toEdtf(o.period)} ${o.asStated}`)
  return {
    figures,
    codes: codesOf(again),
    questions: again.questions,
    engine: first.engine,
    skipped: again.skipped,
  }
}

describe('a second table below the first is never read with it', () => {
  const LONG = 'area,metric,period,value'
  const line = (month: string, value: string) => `Middlesbrough,Social workers,${month} 2020,${value}`
  const first = [LONG, line('Apr', '301'), line('May', '305')]
  const same = [LONG, line('Sep', '20'), line('Dec', '18')]

  test.each([
    ['under a title', [...first, '', 'Target', ...same]],
    ['under a title without a blank line', [...first, 'Target', ...same]],
    ['after a blank line', [...first, '', ...same]],
    ['under a title alone', [...first, 'Targets', ...same.slice(1)]],
    [
      'with its columns in another order',
      [...first, '', 'area,metric,period,note,value', 'Middlesbrough,Social workers,Jun 2020,12,309'],
    ],
  ])('%s', async (_, lines) => {
    const { figures, codes } = await figuresOf(lines.join('\n'))
    expect(figures).toEqual(['2020-04 301', '2020-05 305'])
    expect(codes.some((code) => /^(?:second|other)-table/u.test(code))).toBe(true)
  })

  test('in a board report', async () => {
    const text =
      'Measure,Apr-20,May-20,Jun-20\nSocial workers,281,285,290\n\nTargets,Jul-20,Aug-20,Sep-20\nSocial workers,300,300,300'
    expect((await figuresOf(text)).figures).toEqual(['2020-04 281', '2020-05 285', '2020-06 290'])
  })

  test('but its lines can be put back', async () => {
    const { engine, skipped } = await figuresOf([...first, '', ...same].join('\n'))
    expect(skipped.map(({ line: at, why }) => `${at} ${why}`)).toEqual([
      '5 second-header',
      '6 second-table',
      '7 second-table',
    ])
    await readAgain(engine, { putBack: ['second-table'] })
    expect(engine.figures(0, 9)).toHaveLength(4)
  })

  test('and a header that only repeats on a new page begins none', async () => {
    const { figures } = await figuresOf([...first, ...same].join('\n'))
    expect(figures).toHaveLength(4)
  })

  test('a table under the title Target is added only if a person says that its figures are reported', async () => {
    const text = ['Targets', ...first].join('\n')
    const { figures, questions } = await figuresOf(text)
    expect([figures, questions.map(({ id, proposed }) => [id, proposed])]).toEqual([
      [],
      [['title-target', 'not-reported']],
    ])
    expect((await figuresOf(text, ['title-target', 'reported'])).figures).toHaveLength(2)
  })
})

describe('words over the header', () => {
  test('a year over months or quarters is joined with them', async () => {
    const years = fc.integer({ min: 2005, max: 2024 })
    await fc.assert(
      fc.asyncProperty(years, fc.boolean(), async (year, slash) => {
        const financial = slash
          ? `${year}/${String(year + 1).slice(2)}`
          : `${year}-${String(year + 1).slice(2)}`
        const months = await figuresOf(`,${financial},,,\nMeasure,Apr,Dec,Jan,Mar\nSocial workers,1,2,3,4`)
        expect(months.figures).toEqual([
          `${year}-04 1`,
          `${year}-12 2`,
          `${year + 1}-01 3`,
          `${year + 1}-03 4`,
        ])
        const plain = await figuresOf(
          `,${year},,${year + 1},\nMeasure,Nov,Dec,Jan,Feb\nSocial workers,1,2,3,4`,
        )
        expect(plain.figures).toEqual([
          `${year}-11 1`,
          `${year}-12 2`,
          `${year + 1}-01 3`,
          `${year + 1}-02 4`,
        ])
        const quarters = await figuresOf(`,${financial},,,\nMeasure,Q1,Q2,Q3,Q4\nSocial workers,1,2,3,4`)
        expect([quarters.figures.length, quarters.codes]).toEqual([4, ['header-joined 1']])
      }),
      { numRuns: 15 },
    )
  })

  test.each(['Target', 'Plan', 'Forecast', 'Budget', 'Trajectory'])(
    'Actual and %s are a question',
    async (word) => {
      const text = `,Actual,,,${word},,\nMeasure,Apr-20,May-20,Jun-20,Apr-20,May-20,Jun-20\nSocial workers,27,26,25,20,20,20`
      const { figures, questions } = await figuresOf(text)
      expect([figures, questions.find(({ id }) => id === 'header-group')?.proposed]).toEqual([[], 'Actual'])
      expect((await figuresOf(text, ['header-group', 'Actual'])).figures).toEqual([
        '2020-04 27',
        '2020-05 26',
        '2020-06 25',
      ])
    },
  )

  test('months from September to April are of a school year, whose April is not that of the financial year', async () => {
    const text = ',2018/19,,,\nMeasure,Sep,Dec,Mar,Apr\nSocial workers,27,26,25,20'
    expect((await figuresOf(text)).figures).toEqual([])
  })

  test('so is a column that marks lines as targets', async () => {
    const text =
      'area,metric,period,kind,value\nMiddlesbrough,Social workers,Apr 2020,Actual,281\nMiddlesbrough,Social workers,Sep 2020,Target,300'
    const { figures, questions } = await figuresOf(text)
    expect([figures, questions.map(({ id, proposed }) => [id, proposed])]).toEqual([
      [],
      [['filter:kind', 'Actual']],
    ])
    expect((await figuresOf(text, ['filter:kind', 'Actual'])).figures).toEqual(['2020-04 281'])
  })
})

test('a total of a breakdown is read wherever its column stands, and the rest is said to be left out', async () => {
  const cells = [
    'Total',
    '201718',
    'Financial year',
    'Local authority',
    'E92000001',
    'England',
    'E06000002',
    'Middlesbrough',
    '610',
  ]
  const header = [
    'age_group',
    'time_period',
    'time_identifier',
    'geographic_level',
    'country_code',
    'country_name',
    'new_la_code',
    'la_name',
    'plans',
  ]
  const part = ['Under 5', ...cells.slice(1, -1), '250']
  for (let place = 0; place < header.length - 1; place++) {
    const moved = (row: readonly string[]) =>
      row
        .slice(1)
        .toSpliced(place, 0, row[0] ?? '')
        .join(',')
    const { figures, codes } = await figuresOf([header, cells, part].map(moved).join('\n'))
    expect([figures, codes]).toEqual([['2017-04-01/2018-03-31 610'], ['breakdown-left-out 1']])
  }
})

test('a file without a header keeps its first line, and each column is proposed', async () => {
  const text = 'Middlesbrough\tSocial workers\tApr 2020\t281\nMiddlesbrough\tSocial workers\tMay 2020\t285'
  const first = await readImport(text)
  expect([first.lines, first.needs]).toEqual([2, ['columns']])
  expect(codesOf(first)).toContain('header-missing 1')
  const mapping = new Map(
    first.columns.flatMap(({ id, suggestions: [best] }) => (best ? [[id, best.target] as const] : [])),
  )
  await readAgain(first.engine, { mapping })
  expect(first.engine.figures(0, 9)).toHaveLength(2)
})

test('of a column of codes and one of names the codes are read', async () => {
  const { figures, dropped } = await readImport(
    'council,area code,metric,period,value\nMiddlesbrough,E06000002,Social workers,2019,281',
  )
  expect([figures.length, dropped]).toEqual([1, ['council']])
})
