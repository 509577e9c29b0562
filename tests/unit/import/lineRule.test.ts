import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyMeasure, readAgain, readImport } from '../../support/readImport.ts'

const MONTHS = ['Apr-19', 'May-19', 'Jun-19', 'Jul-19', 'Aug-19', 'Sep-19']
const DFE = 'time_period,time_identifier,geographic_level,country_code,country_name,new_la_code,la_name'

interface File {
  readonly header: readonly string[]
  readonly lines: readonly (readonly string[])[]
  readonly separator: string
}

const board = fc.record({
  header: fc.constant(['Measure', ...MONTHS]),
  lines: fc
    .uniqueArray(fc.constantFrom('Social workers', 'Budget', 'Starts', 'Ends', 'Open'), { minLength: 3 })
    .map((names) => names.map((name, n) => [name, ...MONTHS.map((_, at) => String(100 * (n + 1) + at * 7))])),
  separator: fc.constantFrom(';', '\t', '|'),
})
const dfe = fc.record({
  header: fc.constant([...DFE.split(','), 'starts', 'ends', 'open']),
  lines: fc
    .integer({ min: 3, max: 6 })
    .map((count) =>
      Array.from({ length: count }, (_, n) => [
        ...[String(2015 + n), 'Calendar year', 'Local authority', 'E92000001', 'England', 'E06000002'],
        ...['Middlesbrough', String(600 + n), String(700 + n), String(1300 + n)],
      ]),
    ),
  separator: fc.constantFrom(',', ';', '\t'),
})

const text = ({ header, lines, separator }: File) =>
  [header, ...lines].map((cells) => cells.join(separator)).join('\n')

/** Every figure of a file, as "measure, date, value". */
async function figuresOf(file: File): Promise<readonly string[]> {
  const first = await readImport(text(file))
  const names = first.names.flatMap(({ name, suggestions }) => {
    const own = suggestions.find(({ target }) => target.kind === 'new-metric')
    return own ? [[name, own.target] as const] : []
  })
  await readAgain(first.engine, {
    mapping: everyMeasure(first),
    names: new Map(names),
    keep: first.choices && {
      areas: first.choices.areas.map(({ id }) => id),
      measures: first.choices.measures.map(({ id }) => id),
      years: first.choices.years.map(({ id }) => id),
    },
    answers: new Map([['area', 'E06000002']]),
    smallCounts: { kind: 'keep', authority: 'made up' },
  } as Parameters<typeof readAgain>[1])
  return first.engine
    .figures(0, 1000)
    .map(({ metric, period, asStated }) => `${metric} ${period.start} ${asStated}`)
}

describe('a line with another number of cells than the header', () => {
  test.each([
    ['board reports', board],
    ['open data', dfe],
  ] as const)('never moves a figure: %s', async (_, files) => {
    await fc.assert(
      fc.asyncProperty(files, fc.nat(), fc.nat(), fc.boolean(), async (file: File, row, cell, added) => {
        const whole = await figuresOf(file)
        const at = row % file.lines.length
        const damaged = file.lines.map((cells, index) => {
          if (index !== at) return cells
          const place = cell % cells.length
          return added ? cells.toSpliced(place, 0, '') : cells.toSpliced(place, 1)
        })
        const read = await figuresOf({ ...file, lines: damaged })
        expect(read.filter((figure) => !whole.includes(figure))).toEqual([])
        expect(read.length).toBeLessThan(whole.length)
      }),
      { numRuns: 40 },
    )
  })

  test('is named with its number of cells', async () => {
    const { problems } = await readImport('Measure,Apr-19,May-19,Jun-19\nSocial workers,284,279')
    expect(problems).toMatchObject([
      {
        code: 'row-too-short',
        first: [{ line: 2, message: expect.stringContaining('3 cells, but the header has 4') }],
      },
    ])
  })

  test('is read where most lines only end early, and that is said', async () => {
    const lines = ['Social workers,281,284,279', 'Agency share,24%,25%', 'Budget,30']
    const { problems, counts } = await readImport(`Measure,Apr-19,May-19,Jun-19\n${lines.join('\n')}`, {
      options: { answers: new Map([['area', 'E06000002']]) },
    })
    expect([counts.new, problems.map(({ code, severity }) => [code, severity])]).toEqual([
      6,
      [['lines-end-early', 'info']],
    ])
  })

  test('is read where only a source or a note is missing', async () => {
    const { figures } = await readImport(
      'area,metric,period,value,source,note\nMiddlesbrough,Social workers,2019,281',
    )
    expect(figures).toHaveLength(1)
  })

  test('is refused where a column of numbers stands behind the value', async () => {
    const { figures } = await readImport(
      'area,metric,period,value,last year\nMiddlesbrough,Social workers,2019,281,270\nMiddlesbrough,Social workers,2020,281',
    )
    expect(figures).toHaveLength(1)
  })
})
