import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Problem } from '#domain/model/problem.ts'
import { LIMITS } from '#import/read/limits.ts'
import { parseCsv, type Records, recordReader } from '#import/read/recordReader.ts'
import type { TableRow } from '#import/read/table.ts'
import { publishedFiles } from '../../support/truthFiles.ts'

const HEADER = 'area,metric,period,value'
/** Lines and cells of the rows that are not blank. */
const filled = ({ rows }: Records) => rows.filter(({ cells }) => cells.join('') !== '')
const linesOf = (text: string) => filled(parseCsv(text)).map(({ line }) => line)

/** Reads a text that is cut before each of these characters. */
function readCut(text: string, cuts: readonly number[], delimiter = ',', quotes: 'round' | 'text' = 'round') {
  const read = recordReader(delimiter, 1, quotes)
  const ends = [...cuts.toSorted((a, b) => a - b), text.length]
  const rows: TableRow[] = []
  const problems: Problem[] = []
  for (const [index, end] of ends.entries()) {
    const records = read(text.slice(index === 0 ? 0 : ends[index - 1], end), index === ends.length - 1)
    if (records.failure) return { rows, problems, failure: records.failure }
    for (const row of records.rows) rows.push(row)
    problems.push(...records.problems)
  }
  return { rows, problems, failure: undefined }
}

describe('line numbers are those of the file', () => {
  test('with line breaks inside cells', () => {
    expect(linesOf(`${HEADER}\n"a\nstill a",b,c,1\n\na,b,c,2`)).toEqual([1, 2, 5])
  })

  test('with Windows line ends', () => {
    expect(linesOf(`${HEADER}\r\n"a\r\nstill a",b,c,1\r\na,b,c,2`)).toEqual([1, 2, 4])
  })
})

test('a text read in pieces gives the same rows and problems as the whole text, wherever it is cut', () => {
  const sign = fc.constantFrom('a', '1', ',', '"', '\n', ' ', ';', 'é', '😀', '=')
  fc.assert(
    fc.property(
      fc.string({ unit: sign, maxLength: 60 }),
      fc.array(fc.nat({ max: 60 }), { maxLength: 4 }),
      fc.constantFrom(',', ';'),
      fc.constantFrom('round' as const, 'text' as const),
      (text, cuts, delimiter, quotes) => {
        const inside = cuts.map((cut) => Math.min(cut, text.length))
        const whole = recordReader(delimiter, 1, quotes)(text, true)
        const cut = readCut(text, inside, delimiter, quotes)
        expect(cut.failure).toEqual(whole.failure)
        if (!whole.failure) expect([cut.rows, cut.problems]).toEqual([whole.rows, whole.problems])
      },
    ),
    { numRuns: 3000 },
  )
})

test('where quotation marks are text, they are part of the cells', () => {
  const text = `a,"b\n"c,d\n"",e"\nf,g`
  for (let cut = 0; cut <= text.length; cut++)
    expect(readCut(text, [cut], ',', 'text').rows).toEqual([
      { line: 1, cells: ['a', '"b'] },
      { line: 2, cells: ['"c', 'd'] },
      { line: 3, cells: ['""', 'e"'] },
      { line: 4, cells: ['f', 'g'] },
    ])
})

describe('quotation marks', () => {
  test('that never close are named by the line on which they open', () => {
    const { rows, failure } = parseCsv(`${HEADER}\na,b,c,1\na,"b\nc,d,2\na,b,c,3`)
    expect([rows, failure]).toMatchObject([[], { code: 'quote-unclosed', line: 3 }])
  })

  test('that never close stop the reading soon, not at the end of a long file', () => {
    const read = recordReader(',', 1, 'round')
    expect(read(`${HEADER}\na,"b\n`, false).failure).toBeUndefined()
    expect(read('a,b,c,1\n'.repeat(5000), false).failure).toMatchObject({ code: 'quote-unclosed', line: 2 })
  })

  test('that close inside a cell cost only their own line', () => {
    const { rows, problems } = parseCsv(`${HEADER}\na,"b"x",c,1\na,b,c,2\n`)
    expect(problems).toMatchObject([{ code: 'quote-misplaced', line: 2 }])
    expect(rows.map(({ line }) => line)).toEqual([1, 3])
  })
})

describe('a file beyond the limits is refused with the limit', { timeout: 30_000 }, () => {
  const PIECE = 65_536
  const inPieces = (text: string) =>
    readCut(
      text,
      Array.from({ length: Math.floor(text.length / PIECE) }, (_, index) => index * PIECE),
    )

  test.each<[string, string, string]>([
    ['a million columns', `${HEADER}${',x'.repeat(1_000_000)}\n`, '400 columns'],
    ['rows', `${HEADER}\n${'a,b,c,1\n'.repeat(LIMITS.rows + 10)}`, '1,200,000 rows'],
    ['a long cell', `${HEADER}\na,b,"${'x\n'.repeat(20_000)}",1`, '32,767 characters in one cell'],
    ['one line of 20 MB', 'x'.repeat(20_000_000), '32,767 characters in one cell'],
    ['a later line of commas', `${HEADER}\n${','.repeat(1_000_000)}\n`, '400 columns'],
    [
      'one row of many long cells',
      `${HEADER}\n${`"${'x'.repeat(32_000)}",`.repeat(300)}\n`,
      '1,000,000 characters in one row',
    ],
  ])('%s', (_, text, limit) => {
    const before = process.cpuUsage()
    const { failure } = inPieces(text)
    expect(failure).toMatchObject({ code: 'file-too-large', message: expect.stringContaining(limit) })
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000)
  })

  test('of rows, and the first row beyond it is named, wherever the pieces are cut', () => {
    const row = 'a,b,c,1\n'
    const most = LIMITS.rows - 100
    for (const more of [1, 50, 100]) {
      const read = recordReader(',', 1, 'round')
      read(`${HEADER}\n`, false)
      expect(read(row.repeat(most), false).rows).toHaveLength(most)
      read(row.repeat(more), false)
      // Line 1 is the header, so 1,200,000 rows end on line 1,200,001.
      expect(read(row.repeat(200), false).failure).toMatchObject({ line: 1_200_002 })
    }
  })

  test('and a file within them is read: 1,200,000 rows, and a cell of 32,700 characters with marks and commas in it', () => {
    const cell = `"${'"",'.repeat(10_900)}"`
    const { rows, failure } = inPieces(`${HEADER}\na,b,${cell},1\n${'a,b,c,1\n'.repeat(LIMITS.rows - 1)}`)
    expect(failure).toBeUndefined()
    expect(rows).toHaveLength(LIMITS.rows + 1)
  })
})

/** Rows of a CSV as objects, the way csv-spectrum writes down what it expects. */
function asObjects(text: string): readonly Record<string, string | undefined>[] {
  const [header, ...body] = parseCsv(text).rows.filter(({ cells }) => cells.length > 1)
  return body.map(({ cells }) => Object.fromEntries(header?.cells.map((name, at) => [name, cells[at]]) ?? []))
}

describe('quoted cells', () => {
  test.each([
    ['a comma', 'name,place\nAda,"Anytown, WW"', [{ name: 'Ada', place: 'Anytown, WW' }]],
    ['doubled quotation marks', 'a,b\n1,"ha ""ha"" ha"', [{ a: '1', b: 'ha "ha" ha' }]],
    ['a line break', 'a,b\n"Once upon \na time",5', [{ a: 'Once upon \na time', b: '5' }]],
    ['a line break of two characters', 'a,b\r\n"Once\r\nmore",5', [{ a: 'Once\nmore', b: '5' }]],
    ['JSON', 'key,val\n1,"{""type"": ""Point""}"', [{ key: '1', val: '{"type": "Point"}' }]],
    ['nothing', 'a,b,c\n1,"",""', [{ a: '1', b: '', c: '' }]],
  ])('may hold %s', (_, text, expected) => {
    expect(asObjects(text)).toEqual(expected)
  })

  test('are read as csv-spectrum expects, in each of its files that is at hand', () => {
    // location_coordinates.json does not agree with its own CSV.
    const paths = publishedFiles('corpora', 'csv-spectrum', 'csvs').filter((path) => !/location/u.test(path))
    for (const path of paths) {
      const json = readFileSync(path.replace('/csvs/', '/json/').replace('.csv', '.json'), 'utf8')
      expect([path, asObjects(readFileSync(path, 'utf8'))]).toEqual([
        path,
        JSON.parse(json.replaceAll('\\r\\n', '\\n')),
      ])
    }
  })
})
