import { describe, expect, test } from 'vitest'
import { toEdtf } from '#domain/model/period.ts'
import { figure } from '../../support/observation.ts'
import { codesOf, readAgain, readImport } from '../../support/readImport.ts'

const HEADER = 'area,metric,definition,period,value,source,note'
const csv = (...lines: readonly string[]) => [HEADER, ...lines].join('\n')
const share = (period: string, value: string) => `Middlesbrough,Agency share,,${period},${value},,`
const workers = (period: string, value: string) => `Middlesbrough,Social workers,,${period},${value},,`
const answers = (...pairs: readonly (readonly [string, string])[]) => ({ answers: new Map(pairs) })

describe('a form that can mean two things is asked about once a column', () => {
  test.each<[string, readonly string[], string, string, readonly (string | undefined)[]]>([
    [
      'six digits',
      ['201011', '201112'],
      'six-digits:period',
      'years',
      ['2010-04-01/2011-03-31', '2011-04-01/2012-03-31'],
    ],
    ['six digits', ['201011', '201112'], 'six-digits:period', 'month', ['2010-11', '2011-12']],
    ['quarters', ['Q3 2019', 'Q4 2019'], 'quarter:period', 'calendar', ['2019-35', '2019-36']],
    ['quarters', ['Q3 2019', 'Q4 2019'], 'quarter:period', 'financial', ['2019-36', '2020-33']],
    [
      'days and months',
      ['12/05/2019', '01/06/2019'],
      'day-month:period',
      'day',
      ['2019-05-12', '2019-06-01'],
    ],
    [
      'days and months',
      ['12/05/2019', '01/06/2019'],
      'day-month:period',
      'month',
      ['2019-12-05', '2019-01-06'],
    ],
    ['a spreadsheet’s dates', ['43435', '43466'], 'serial:period', 'dates', ['2018-12-01', '2019-01-01']],
  ])('%s %j: %s is %s', async (_, periods, question, choice, expected) => {
    const { engine, needs, questions } = await readImport(
      csv(...periods.map((period) => workers(period, '281'))),
    )
    expect([needs, questions.map(({ id, answer }) => [id, answer])]).toEqual([
      ['questions'],
      [[question, undefined]],
    ])
    const again = await readAgain(engine, answers([question, choice]))
    expect([again.needs, again.counts.new]).toEqual([[], 2])
    expect(engine.figures(0, 9).map(({ period }) => toEdtf(period))).toEqual(expected)
  })

  test.each([
    ['201011', '201718'],
    ['201011', '201809'],
    ['12/05/2019', '31/05/2019'],
  ])('but not where the column itself tells: %s beside %s', async (first, second) => {
    const { questions, counts } = await readImport(csv(workers(first, '281'), workers(second, '282')))
    expect([questions, counts.new]).toEqual([[], 2])
  })

  test('fractions, a lone dash and shares above 100', async () => {
    const { engine, questions } = await readImport(
      csv(
        share('2018', '0.65'),
        share('2019', '0.7'),
        share('2020', '-'),
        workers('2018', '–'),
        workers('2019', '281'),
      ),
    )
    expect(questions.map(({ id }) => id)).toEqual([
      'dash:value:agency_share',
      'fraction:value:agency_share',
      'dash:value:social_workers',
    ])
    const again = await readAgain(
      engine,
      answers(
        ['dash:value:agency_share', 'missing'],
        ['fraction:value:agency_share', 'fractions'],
        ['dash:value:social_workers', 'zero'],
      ),
    )
    expect([again.needs, again.counts.new]).toEqual([[], 5])
    expect(engine.figures(0, 9).map(({ reading: r }) => (r.kind === 'exact' ? r.value : r.kind))).toEqual([
      65,
      70,
      'missing',
      0,
      281,
    ])
    const over = await readImport(csv(share('2018', '130'), share('2019', '114.1'), share('2020', '90')))
    expect(over.questions.map(({ id }) => id)).toEqual(['over-100:value:agency_share'])
    const allowed = await readAgain(over.engine, answers(['over-100:value:agency_share', 'allowed']))
    expect(allowed.counts.new).toBe(3)
  })

  test('one share above 100 is an error without a question', async () => {
    const reading = await readImport(csv(share('2018', '130'), share('2019', '90')))
    expect([reading.questions, codesOf(reading)]).toEqual([[], ['value-over-100 1']])
  })

  test('a file that mixes millions with plain pounds is refused where it does', async () => {
    const budget = (period: string, value: string) => `Middlesbrough,Budget,,${period},${value},,`
    const reading = await readImport(
      csv(budget('2018/19', '£131.9m'), budget('2019/20', '140'), budget('2020/21', '£7m')),
    )
    expect([reading.counts.new, codesOf(reading)]).toEqual([2, ['value-mixed-scales 1']])
    const scaled = await readImport('area,metric,period,value (£m)\nMiddlesbrough,Budget,2019/20,131.9\n')
    expect(scaled.figures).toMatchObject([{ reading: { value: 131_900_000 }, asStated: '131.9' }])
  })
})

describe('problems are mended in the preview', () => {
  const text = csv(
    workers('2018', 'n/k'),
    workers('2019', 'n/k'),
    workers('2020', '28l'),
    workers('2021', '300'),
  )

  test('grouped by rule, with line, column and cell', async () => {
    const { problems, counts } = await readImport(text)
    expect(counts).toMatchObject({ new: 1, refusedLines: 3 })
    expect(problems).toMatchObject([
      {
        code: 'value-not-a-number',
        severity: 'error',
        count: 3,
        first: [{ line: 2, columnId: 'value', cell: 'n/k' }, { line: 3 }, { line: 4, cell: '28l' }],
        values: [{ column: 'value', text: 'n/k', count: 2 }],
      },
    ])
  })

  test('one cell by an edit, all alike by a fix, a line by leaving it out', async () => {
    const { engine } = await readImport(text)
    const mended = await readAgain(engine, {
      edits: [{ line: 4, column: 'value', text: '281' }],
      fixes: [{ column: 'value', from: 'n/k', to: 'x' }],
      excludedLines: [5],
    })
    expect([mended.problems, mended.counts.new, mended.counts.excluded]).toEqual([[], 3, 1])
    expect(engine.figures(0, 9).map(({ asStated }) => asStated)).toEqual(['x', 'x', '281'])
  })

  test('or in a file of the lines with problems, which comes back as edits', async () => {
    const { engine } = await readImport(text)
    const lines = engine.problemLines()
    expect(lines.split('\n')[0]).toBe(`${HEADER},line,problem`)
    expect(lines.split('\n')[1]).toMatch(
      /^Middlesbrough,Social workers,,2018,n\/k,,,2,"“n\/k” is not a figure\./u,
    )
    const edits = await engine.corrections({
      name: 'mended.csv',
      text: lines.replaceAll('n/k', 'c').replace('28l', '281'),
    })
    expect(edits).toEqual([
      { line: 2, column: 'value', text: 'c' },
      { line: 3, column: 'value', text: 'c' },
      { line: 4, column: 'value', text: '281' },
    ])
    expect(await readAgain(engine, { edits })).toMatchObject({ problems: [], counts: { new: 4 } })
  })

  test('and problems beyond the first are given a page at a time', async () => {
    const many = await readImport(
      csv(...Array.from({ length: 60 }, (_, n) => workers(`${(n % 12) + 1}/20${10 + (n % 9)}`, 'many'))),
    )
    expect(many.problems[0]).toMatchObject({ count: 60, first: { length: 20 } })
    expect(many.engine.problems('value-not-a-number', 50, 50)).toHaveLength(10)
  })
})

describe('what adding would do', () => {
  const mine = figure({
    area: 'E06000002',
    metric: 'social_workers',
    value: 281,
    when: '2018',
    layer: 'user',
    source: '',
  })
  const published = figure({
    area: 'E06000002',
    metric: 'social_workers',
    value: 290,
    when: '2019',
    source: 'a-source',
  })

  test('is new, the same, changed or repeated; with the difference, a jump, and the published figure', async () => {
    const { importDataset } = await import('../../support/importDataset.ts')
    const { engine, counts } = await readImport(
      csv(workers('2018', '300'), workers('2019', '2900'), workers('2020', '285'), workers('2020', '285')),
      { userFigures: [mine], dataset: { ...importDataset, observations: [published] } },
    )
    expect(counts).toMatchObject({ new: 2, changed: 1, same: 0, duplicate: 1, clashes: 1, bigJumps: 2 })
    expect(engine.changes('changed', 0, 9)).toMatchObject([
      { line: 2, before: { reading: { value: 281 } }, difference: 19, jumpFrom: undefined },
    ])
    const [clash] = engine.changes('new', 0, 9)
    expect(clash).toMatchObject({ line: 3, curated: { reading: { value: 290 } }, jumpFrom: 290 })
    const again = await readAgain(engine, { excludedFigures: [clash?.key ?? ''] })
    expect(again.counts).toMatchObject({ new: 1, excluded: 1 })
  })

  test('asks about counts of one to four, and does what is answered', async () => {
    const text = csv(workers('2018', '3'), workers('2019', '0'), workers('2020', '5'), share('2020', '2'))
    const { engine, needs, smallCounts } = await readImport(text)
    expect([needs, smallCounts?.count, smallCounts?.first[0]?.line]).toEqual([['small-counts'], 1, 2])
    const first = async (answer: NonNullable<Parameters<typeof readAgain>[1]['smallCounts']>) => {
      const { needs: still } = await readAgain(engine, { smallCounts: answer })
      expect(still).toEqual([])
      return engine.figures(0, 1)[0]
    }
    const held = await first({ kind: 'suppress' })
    expect(held).toMatchObject({ reading: { kind: 'missing', why: 'suppressed' }, asStated: 'c' })
    const rounded = await first({ kind: 'round' })
    expect(rounded).toMatchObject({
      reading: { qualifier: 'rounded', value: 5 },
      note: 'Rounded to the nearest 5.',
    })
    expect(await first({ kind: 'keep', authority: 'The director' })).toMatchObject({ reading: { value: 3 } })
    expect(
      (await readAgain(engine, { smallCounts: { kind: 'keep', authority: 'The director' } })).smallCounts
        ?.answer,
    ).toEqual({
      kind: 'keep',
      authority: 'The director',
    })
  })
})

describe('records of single children are refused before anything of them is shown', () => {
  const SECRET = 'A123456789012'
  const filler = Array.from({ length: 3000 }, (_, n) => workers('2019', String(n)))

  test.each([
    ['in the last line’s note', [HEADER, ...filler, `Middlesbrough,Social workers,,2019,5,,${SECRET}`]],
    ['in a title above the table', [`Report on ${SECRET}`, HEADER, workers('2019', '281')]],
    ['in a column that nobody knows', [`${HEADER},ref`, `${workers('2019', '281')},${SECRET}`]],
    ['in a file that is in no layout', ['a,b', `x,${SECRET}`]],
  ])('%s', async (_, lines) => {
    const { engine, ...reading } = await readImport(lines.join('\n'))
    expect(reading.refusal).toMatchObject({ code: 'personal-data' })
    expect(reading).toMatchObject({
      rows: [],
      columns: [],
      header: [],
      skipped: [],
      problems: [],
      changes: [],
      needs: [],
    })
    expect(JSON.stringify(reading)).not.toContain(SECRET)
    expect([engine.problemLines(), engine.figures(0, 9)]).toEqual(['', []])
  })

  test('and so is a table with a line a child under harmless names', async () => {
    const rows = Array.from({ length: 80 }, (_, n) => `Middlesbrough,${70_000 + n * 13},2019,Yes`)
    const { refusal } = await readImport(`area,ref,period,open\n${rows.join('\n')}\n`)
    expect(refusal).toMatchObject({ code: 'personal-data', message: expect.stringContaining('“ref”') })
  })
})
