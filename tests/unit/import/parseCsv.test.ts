import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#import/read/limits.ts'
import { parseCsv } from '#import/read/parseCsv.ts'
import { recordParser } from '#import/read/recordParser.ts'
import { publishedFiles } from '../../support/truthFiles.ts'

const HEADER = 'area,metric,period,value'
const rows = (text: string) => parseCsv(text).table?.rows.filter(({ cells }) => cells.join('') !== '')

describe('lines are those of the file', () => {
  test('whatever ends them', () => {
    expect(
      rows(`${HEADER}\r\na,b,c,1\na,b,c,2\ra,b,c,3`)?.map(({ line, cells }) => [line, cells[3]]),
    ).toEqual([
      [2, '1'],
      [3, '2'],
      [4, '3'],
    ])
  })

  test('with line breaks inside cells', () => {
    expect(rows(`${HEADER}\n"a\nstill a",b,c,1\n\na,b,c,2`)?.map(({ line }) => line)).toEqual([2, 5])
  })

  test('with lines above the header, which are said to be passed over', () => {
    const { table, issues } = parseCsv(`Title: Figures\nSource: DfE\n\n${HEADER}\na,b,c,1`)
    expect([table?.headerLine, table?.rows[0]?.line]).toEqual([4, 5])
    expect(issues).toMatchObject([{ severity: 'info', code: 'lines-above-header', line: 1 }])
  })
})

describe('the delimiter is the one that makes the header known', () => {
  test.each([',', ';', '\t', '|'])('%j', (delimiter) => {
    expect(parseCsv(`${HEADER}\na,b,c,1`.replaceAll(',', delimiter)).table?.header).toEqual(HEADER.split(','))
  })

  test('even where a comma stands in other cells', () => {
    expect(parseCsv('area;metric;period;value\nHull, City of;b;c;1,5').table?.rows[0]?.cells).toEqual([
      'Hull, City of',
      'b',
      'c',
      '1,5',
    ])
  })

  test('or the one that the file states', () => {
    expect(parseCsv(`sep=;\n${HEADER.replaceAll(',', ';')}\na;b;c;1`).table).toMatchObject({
      headerLine: 2,
      rows: [{ line: 3 }],
    })
  })
})

describe('quotation marks', () => {
  test('that never close are named by the line where they open', () => {
    const { table, issues } = parseCsv(`${HEADER}\na,b,c,1\na,"b\nc,d,2\na,b,c,3`)
    expect(table).toBeUndefined()
    expect(issues).toMatchObject([{ code: 'quote-unclosed', line: 3 }])
  })

  test('that close inside a cell cost that line only', () => {
    const { table, issues } = parseCsv(`${HEADER}\na,"b"x",c,1\na,b,c,2\n`)
    expect(issues).toMatchObject([{ code: 'quote-misplaced', line: 2 }])
    expect(table?.rows.map(({ line }) => line)).toEqual([3, 4])
  })
})

describe('a file beyond the limits is refused with the limit', { timeout: 30_000 }, () => {
  test.each<[string, string, string]>([
    ['columns', `${HEADER}${',x'.repeat(1_000_000)}\n`, '400 columns'],
    ['rows', `${HEADER}\n${'a,b,c,1\n'.repeat(LIMITS.rows + 10)}`, '1,200,000 rows'],
    ['characters', `${HEADER}\na,b,"${'x\n'.repeat(20_000)}",1`, '32,767 characters in one cell'],
    ['one line of 20 MB', 'x'.repeat(20_000_000), '32,767 characters in one cell'],
    ['a later line of commas', `${HEADER}\n${','.repeat(1_000_000)}\n`, '400 columns'],
  ])('%s', (_, text, limit) => {
    const before = performance.now()
    const { table, issues } = parseCsv(text)
    expect(table).toBeUndefined()
    expect(issues).toMatchObject([{ code: 'file-too-large', message: expect.stringContaining(limit) }])
    expect(performance.now() - before).toBeLessThan(5000)
  })

  test('and the first line that is too many is named, wherever the pieces of the file are cut', () => {
    const line = 'a,b,c,1\n'
    const most = LIMITS.rows - 100
    for (const cut of [1, 50, 100]) {
      const parser = recordParser(',', 1)
      parser.push(`${HEADER}\n`, false)
      expect(parser.skim({ text: line.repeat(most), codes: undefined })?.count).toBe(most)
      parser.push(line.repeat(cut), false)
      const rest = { text: line.repeat(200), codes: undefined }
      expect(parser.skim(rest)).toBeUndefined()
      // Line 1 is the header: 1,200,000 rows end on line 1,200,001.
      expect(parser.push(rest.text, false).failure).toMatchObject({ line: 1_200_002 })
    }
    const parser = recordParser(',', 1)
    expect(parser.push(`${HEADER}\n${line.repeat(LIMITS.rows + 10)}`, true).failure?.line).toBe(1_200_002)
  })

  test('and one within them is read: 1,200,000 rows, a cell of 32,767 characters with marks and commas in it', () => {
    const cell = `"${'"",'.repeat(10_900)}"`
    expect(
      parseCsv(`${HEADER}\na,b,${cell},1\n${'a,b,c,1\n'.repeat(LIMITS.rows - 1)}`).table?.rows,
    ).toHaveLength(LIMITS.rows + 1)
  })
})

/** Rows of a CSV as objects, the way csv-spectrum writes down what it expects. */
function asObjects(text: string): readonly Record<string, string | undefined>[] {
  const { table } = parseCsv(text)
  const body = table?.rows.filter(({ cells }) => cells.length > 1) ?? []
  return body.map(({ cells }) => Object.fromEntries(table?.header.map((name, at) => [name, cells[at]]) ?? []))
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
