import { describe, expect, test } from 'vitest'
import type { Observation } from '#domain/model/observation.ts'
import { toEdtf } from '#domain/model/period.ts'
import type { ColumnTarget, ImportOptions, NameTarget } from '#import/importOptions.ts'
import { codesOf, everyMeasure, readAgain, readImport } from '../../support/readImport.ts'

/** "E06000002 budget 2019-04-01/2020-03-31 over 7000000": a figure in a form that is easy to write by hand. */
function said({ area, metric, period, basis, reading }: Observation): string {
  const value =
    reading.kind === 'exact' ? reading.value : reading.kind === 'missing' ? reading.why : reading.qualifier
  return `${area} ${metric} ${toEdtf(period)} ${basis} ${value}`
}

const read = async (text: string, options: ImportOptions = {}, name?: string) => {
  const result = await readImport(text, { options, ...(name && { name }) })
  return { ...result, said: result.figures.map(said) }
}
const metric = (id: string): ColumnTarget & NameTarget => ({ kind: 'metric', metric: id, definition: '' })
const keep = { kind: 'keep', authority: 'test' } as const

describe('the template', () => {
  test('in any of the delimiters, with a title above and remarks below', async () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      const text = [
        'Children’s services figures',
        '',
        ['area', 'metric', 'period', 'value'].join(delimiter),
        ['Middlesbrough', 'Budget', '2019/20', '£7m'].join(delimiter),
        ['Total', 'Budget', '2019/20', '£7m'].join(delimiter),
        '',
        'Source: cabinet report',
      ].join('\n')
      const { said: figures, skipped, headerLine, problems } = await read(text)
      expect(figures).toEqual(['E06000002 budget 2019-04-01/2020-03-31 over 7000000'])
      expect(skipped.map(({ line, why }) => `${line} ${why}`)).toEqual([
        '1 above-header',
        '5 totals',
        '7 footnote',
      ])
      expect([headerLine.value, problems.map(({ code }) => code)]).toEqual([
        3,
        ['left-out-above-header', 'left-out-totals', 'left-out-footnote'],
      ])
    }
  })

  test('with a header on another line where a person says so', async () => {
    const text = 'area,metric,period,value\nLA,measure,date,figure\nMiddlesbrough,Budget,2019/20,£7m\n'
    const { engine, counts } = await read(text)
    expect(counts.new).toBe(1)
    expect((await readAgain(engine, { headerLine: 2 })).headerLine).toMatchObject({ value: 2, by: 'you' })
  })

  test('with a header that is repeated further down', async () => {
    const line = 'Middlesbrough,Budget,2019/20,£7m'
    const { said: figures, skipped } = await read(
      `area,metric,period,value\n${line}\narea,metric,period,value\n`,
    )
    expect(figures).toHaveLength(1)
    expect(skipped).toMatchObject([{ line: 3, why: 'second-header' }])
  })

  test('with a header on two lines, which is warned of', async () => {
    const text = 'Place,What,When,How many\narea,metric,period,value\nMiddlesbrough,Budget,2019/20,£7m\n'
    expect(codesOf(await read(text))).toEqual(['header-several-lines 1', 'left-out-above-header 1'])
  })

  test('under misspelt headers as far as they are sure, and under others once a person says which is which', async () => {
    const text = 'Local authorty,Indicator,Periode,How much\nMiddlesbrough,Budget,2019/20,£7m\n'
    const { engine, needs, columns, counts } = await read(text)
    expect([needs, counts.new]).toEqual([['layout'], 0])
    expect(columns[0]).toMatchObject({ target: { kind: 'field', field: 'area' } })
    const mapping = new Map<string, ColumnTarget>([
      ['Periode', { kind: 'field', field: 'period' }],
      ['How much', { kind: 'field', field: 'value' }],
    ])
    const again = await readAgain(engine, { mapping })
    expect([again.layout.value, again.needs, again.counts.new]).toEqual(['template', [], 1])
    expect(again.remember?.columns.map(([id]) => id)).toEqual(['Periode', 'How much'])
    const remembered = again.remember ? [again.remember] : []
    const next = await readImport(text.replace('£7m', '£8m'), { options: { remembered } })
    expect([next.needs, next.counts.new, next.columns[2]?.by]).toEqual([[], 1, 'remembered'])
  })

  test('with a name that nobody knows, once a person says what it is', async () => {
    const text =
      'area,metric,period,value\nMbro Council,Spending,2019/20,£7m\nMiddlesbrough,Fostered,May 2019,40\n'
    const { engine, names, counts } = await read(text)
    expect([counts.new, names.map(({ what, name }) => `${what} ${name}`)]).toEqual([
      0,
      ['area Mbro Council', 'metric Spending', 'metric Fostered'],
    ])
    const own = {
      id: 'your_fostered',
      title: 'Fostered',
      unit: 'count',
      better: 'neither',
      decimals: 0,
    } as const
    const decided = new Map<string, NameTarget>([
      ['Mbro Council', { kind: 'area', area: 'E06000002' }],
      ['Spending', metric('budget')],
      ['Fostered', { kind: 'new-metric', metric: own }],
    ])
    const again = await readAgain(engine, { names: decided })
    expect([again.counts.new, again.newMetrics]).toEqual([2, [own]])
    expect(again.names.map(({ target }) => target?.kind)).toEqual(['area', 'metric', 'new-metric'])
  })
})

const DFE =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name'
const MBRO = 'Local authority,E92000001,England,E12000001,North East,806,E06000002,Middlesbrough'

describe('the DfE’s layout', () => {
  test.each([
    ['2019', 'Calendar year', '2019 over'],
    ['2019', 'Reporting year', '2018-04-01/2019-03-31 over'],
    ['201819', 'Academic year', '2018-09-01/2019-08-31 over'],
    ['201819', 'Financial year', '2018-04-01/2019-03-31 over'],
    ['199900', 'Financial year', '1999-04-01/2000-03-31 over'],
    ['201819', 'Tax year', '2018-04-06/2019-04-05 over'],
    ['201920', 'Financial year Q1', '2019-34 over'],
    ['201920', 'Financial year Q3', '2019-36 over'],
    ['201920', 'Financial year Q4', '2020-33 over'],
    ['201920', 'Part 1 (April to September)', '2019-04-01/2019-09-30 over'],
    ['201920', 'Part 2 (October to March)', '2019-10-01/2020-03-31 over'],
    ['201920', 'Autumn term', '2019-09-01~/2019-12-31~ over'],
    ['201920', 'Spring term', '2020-01-01~/2020-04-30~ over'],
    ['2019', 'January', '2019-01 over'],
    ['2019', 'December', '2019-12 over'],
    // 1 January 2019 was a Tuesday: week 1 began on Monday 31 December 2018.
    ['2019', 'Week 1', '2018-12-31/2019-01-06 over'],
  ])('dates %s of %s as %s', async (time, identifier, expected) => {
    const { said: figures } = await read(`${DFE},social_workers\n${time},${identifier},${MBRO},281\n`, {
      answers: new Map([['reporting-year', '03-31']]),
    })
    expect(figures).toEqual([`E06000002 social_workers ${expected} 281`])
  })

  test.each([
    ['201820', 'Financial year'],
    ['2018', 'Financial year'],
    ['201819', 'Calendar year'],
    ['2018-19', 'Financial year'],
  ])('refuses %s of %s', async (time, identifier) => {
    const result = await read(`${DFE},social_workers\n${time},${identifier},${MBRO},281\n`)
    expect([result.said, codesOf(result)[0]]).toEqual([[], 'period-unreadable 1'])
  })

  test('asks what a reporting year is before it gives a figure, and by the file’s name proposes the census day', async () => {
    const text = `${DFE},social_workers\n2019,Reporting year,${MBRO},281\n`
    const { engine, needs, questions, said: none } = await read(text, {}, 'csww_indicators.csv')
    expect([needs, questions[0]?.proposed, none]).toEqual([['questions'], '09-30', []])
    const { counts } = await readAgain(engine, { answers: new Map([['reporting-year', '09-30']]) })
    expect(counts.new).toBe(1)
    expect(engine.figures(0, 1).map(said)).toEqual(['E06000002 social_workers 2019-09-30 at 281'])
  })

  test('reads England, regions, councils and joint returns by their codes, and leaves other levels out', async () => {
    const rows = [
      'National,E92000001,England,,,,,',
      'Regional,E92000001,England,E12000001,North East,,,',
      MBRO,
      'Local authority,E92000001,England,E12000004,East Midlands,940 / 941,E06000061 / E06000062,North Northamptonshire / West Northamptonshire',
      'School,E92000001,England,E12000001,North East,806,E06000002,Middlesbrough',
    ].map((row, index) => `2022,Calendar year,${row},${500 + index}`)
    const { said: figures, newAreas, problems } = await read(`${DFE},social_workers\n${rows.join('\n')}\n`)
    expect(figures).toEqual([
      'E92000001 social_workers 2022 over 500',
      'E12000001 social_workers 2022 over 501',
      'E06000002 social_workers 2022 over 502',
      'E06000061 / E06000062 social_workers 2022 over 503',
    ])
    expect(newAreas.map(({ name }) => name)).toEqual([
      'England',
      'North East',
      'North Northamptonshire / West Northamptonshire',
    ])
    expect(problems).toMatchObject([{ code: 'level-not-shown', severity: 'info', first: [{ line: 6 }] }])
  })

  test('names a council with an accent for addresses and files, so that its figures can be published', async () => {
    const mon = 'Local authority,W92000004,Wales,W92000004,Wales,660,W06000001,Ynys Môn'
    const { newAreas } = await read(`${DFE},social_workers\n2022,Calendar year,${mon},120\n`)
    expect(newAreas).toMatchObject([{ name: 'Ynys Môn', slug: 'ynys-mon' }])
  })

  test('reads the symbols, and one wrong cell costs that figure only', async () => {
    const text = `${DFE},social_workers,agency_share,budget\n2019,Calendar year,${MBRO},c,130,x\n2018,Calendar year,${MBRO},low,u,z\n`
    const result = await read(text)
    expect(result.said).toEqual([
      'E06000002 social_workers 2019 over suppressed',
      'E06000002 budget 2019 over unavailable',
      'E06000002 social_workers 2018 over low',
      'E06000002 agency_share 2018 over unreliable',
      'E06000002 budget 2018 over not_applicable',
    ])
    expect(result.problems).toMatchObject([
      { code: 'value-over-100', first: [{ line: 2, columnId: 'agency_share', cell: '130' }] },
    ])
  })

  test('takes the total of a breakdown, or the value that a person chooses', async () => {
    const row = (group: string, value: number) => `2019,Calendar year,${MBRO},${group},${value}`
    const text = `${DFE},age_group,social_workers\n${row('Total', 50)}\n${row('Under 5', 20)}\n${row('5 and over', 30)}\n`
    const { engine, said: total, questions } = await read(text)
    expect([total, questions[0]?.answer]).toEqual([['E06000002 social_workers 2019 over 50'], 'Total'])
    await readAgain(engine, { answers: new Map([['filter:age_group', 'Under 5']]) })
    expect(engine.figures(0, 9).map(said)).toEqual(['E06000002 social_workers 2019 over 20'])
  })

  test('is read under geographical_level too, with a word on how to mend it', async () => {
    const result = await read(
      `${DFE.replace('geographic_', 'geographical_')},social_workers\n2019,Calendar year,${MBRO},281\n`,
    )
    expect([result.said.length, codesOf(result)]).toEqual([1, ['header-geographical-level 1']])
  })

  test('reads only what is kept', async () => {
    const text = `${DFE},social_workers,agency_share\n${[2018, 2019].map((y) => `${y},Calendar year,${MBRO},281,20`).join('\n')}\n`
    const { choices, said: figures } = await read(text, {
      keep: { areas: ['E06000002'], years: ['2019'], measures: ['agency_share'] },
    })
    expect(figures).toEqual(['E06000002 agency_share 2019 over 20'])
    expect(choices).toMatchObject({
      areas: [{ id: 'E06000002', label: 'Middlesbrough', lines: 2, known: true }],
      years: [{ id: '2018' }, { id: '2019' }],
      measures: [
        { id: 'social_workers', known: true },
        { id: 'agency_share', known: true },
      ],
    })
  })

  test('refuses two lines that give one figure two values, and takes two that agree once', async () => {
    const row = (value: number) => `2019,Calendar year,${MBRO},${value}`
    const differ = await read(`${DFE},social_workers\n${row(281)}\n${row(300)}\n`)
    expect(differ.problems[0]?.first[0]?.message).toContain('Lines 2 and 3')
    const same = await read(`${DFE},social_workers\n${row(281)}\n${row(281)}\n`)
    expect(same.counts).toMatchObject({ new: 1, duplicate: 1 })
  })
})

describe('months as columns', () => {
  const MONTHS = 'April,May,June,July,August,September,October,November,December,January,February,March'
  const values = Array.from({ length: 12 }, (_, index) => 10 + index).join(',')

  test.each([
    ['2019', ['2018-04', '2018-12', '2019-01', '2019-03']],
    ['201819', ['2018-04', '2018-12', '2019-01', '2019-03']],
    ['2018/19', ['2018-04', '2018-12', '2019-01', '2019-03']],
  ])('of %s begin in April of the year before', async (time, expected) => {
    const text = `time_period,area,metric,${MONTHS}\n${time},Middlesbrough,Social workers,${values}\n`
    const { figures, layout } = await read(text)
    const periods = figures.map(({ period }) => toEdtf(period))
    expect([layout.value, periods.length]).toEqual(['dfe-months', 12])
    expect([periods[0], periods[8], periods[9], periods[11]]).toEqual(expected)
  })

  test('that begin in January are of one year', async () => {
    const calendar = 'January,February,March,April,May,June,July,August,September,October,November,December'
    const { figures } = await read(
      `year,area,metric,${calendar}\n2019,Middlesbrough,Social workers,${values}\n`,
    )
    expect([figures[0], figures[11]].map((o) => o && toEdtf(o.period))).toEqual(['2019-01', '2019-12'])
  })
})

describe('a board report', () => {
  test('has a row a measure and a column a month; which council it is about is asked unless its title names one', async () => {
    const table =
      'Measure,Apr-18,May-18,Jun-18,Q3 2018-19\nSocial workers,281,285,,300\nAgency share,20%,21%,c,25%\n'
    const asked = async (title: string) => {
      const { layout, questions, needs } = await read(`${title}\n${table}`)
      return [layout.value, needs, questions[0]?.id, questions[0]?.proposed, questions[0]?.answer]
    }
    const named = 'Northamptonshire board report'
    expect(await asked(named)).toEqual(['board', [], 'area', 'E10000021', 'E10000021'])
    expect(await asked('Board report')).toEqual(['board', ['questions'], 'area', undefined, undefined])
    expect((await asked('Northamptonshire and Middlesbrough'))[4]).toBeUndefined()
    const { engine } = await read(`${named}\n${table}`)
    expect(engine.figures(0, 9).map(said)).toEqual([
      'E10000021 social_workers 2018-04 at 281',
      'E10000021 social_workers 2018-05 at 285',
      'E10000021 social_workers 2018-36 at 300',
      'E10000021 agency_share 2018-04 at 20',
      'E10000021 agency_share 2018-05 at 21',
      'E10000021 agency_share 2018-06 at suppressed',
      'E10000021 agency_share 2018-36 at 25',
    ])
  })

  test('gives its unknown measures a name of their own once a person makes one', async () => {
    const text =
      'Measure,Council,Apr 2018,May 2018,Jun 2018\nContacts to the front door,Middlesbrough,100,200,300\n'
    const { engine, names } = await read(text)
    const own = names[0]?.suggestions.find(({ target }) => target.kind === 'new-metric')?.target as NameTarget
    const again = await readAgain(engine, {
      names: new Map([['Contacts to the front door', own]]),
      smallCounts: keep,
    })
    expect(again.counts.new).toBe(3)
    expect(again.newMetrics).toMatchObject([
      { id: 'your_contacts_to_the_front_door', title: 'Contacts to the front door' },
    ])
  })
})

describe('29 headers as councils write them', () => {
  const HEADERS: readonly (readonly [header: string, field: string | undefined])[] = [
    ['Area', 'area'],
    ['LA', 'area'],
    ['Local Authority', 'area'],
    ['Local authority (LA)', 'area'],
    ['LA name', 'area'],
    ['Council', 'area'],
    ['new_la_code', 'area'],
    ['ONS code', 'area'],
    ['Local Authorty', 'area'],
    ['Metric', 'metric'],
    ['Measure', 'metric'],
    ['Indicator', 'metric'],
    ['Indicator name', 'metric'],
    ['indicator_name', 'metric'],
    ['Period', 'period'],
    ['Date', 'period'],
    ['Time period', 'period'],
    ['As at', 'period'],
    ['Month', 'period'],
    ['Value', 'value'],
    ['Figure', 'value'],
    ['Number', 'value'],
    ['Notes', 'note'],
    ['Comments', 'note'],
    ['Source', 'source'],
    ['Rate', undefined],
    ['Name', undefined],
    ['Site', undefined],
    ['Data', undefined],
  ]

  test.each(HEADERS)('%s is taken as %s', async (header, field) => {
    const { columns } = await read(`${header},other thing\nx,y\n`)
    expect(columns[0]?.target).toEqual(field ? { kind: 'field', field } : { kind: 'leave-out' })
  })
})

test('every measure of a file can be taken as a new one, and its unit is drafted from its name and cells', async () => {
  const text = `${DFE},referrals,cin_rate,turnover_rate_fte_%,spend (£m)\n2019,Calendar year,${MBRO},4113,333.5,15.2,131.9\n2018,Calendar year,${MBRO},4000,300.1,16,120\n`
  const { engine, ...reading } = await read(text)
  expect([reading.needs, reading.dropped]).toEqual([
    ['columns'],
    ['referrals', 'cin_rate', 'turnover_rate_fte_%', 'spend (£m)'],
  ])
  const mapping = everyMeasure(reading)
  expect(
    [...mapping.values()].map((t) => t.kind === 'new-metric' && [t.metric.unit, t.metric.decimals]),
  ).toEqual([
    ['count', 0],
    ['count', 1],
    ['percent', 1],
    ['GBP', 1],
  ])
  await readAgain(engine, { mapping })
  expect(engine.figures(0, 9).map(({ reading: r }) => r.kind === 'exact' && r.value)).toContain(131_900_000)
})
