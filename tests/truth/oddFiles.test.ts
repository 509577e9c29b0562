import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sharedFile } from '../support/plainCsv.ts'
import { codesOf, readImport } from '../support/readImport.ts'

type Rows = readonly (readonly string[])[]

/** Each odd file, the lines that must be shown of it (its header first), and what must be said. Read by eye from the files. */
const FILES: readonly (readonly [path: string, rows: Rows, said: readonly string[]])[] = [
  [
    'csvlint/cr-line-endings.csv',
    [
      ['Foo', 'Bar', 'Baz'],
      ['Biff', 'Baff', 'Boff'],
      ['Qux', 'Teaspoon', 'Doge'],
    ],
    [],
  ],
  [
    'csvlint/crlf-line-endings.csv',
    [
      ['Foo', 'Bsr', 'Baz'],
      ['Biff', 'Baff', 'Boff'],
      ['Qux', 'Teaspoon', 'Doge'],
    ],
    [],
  ],
  [
    'csvlint/lf-line-endings.csv',
    [
      ['Foo', 'Bsr', 'Baz'],
      ['Biff', 'Baff', 'Boff'],
      ['Qux', 'Teaspoon', 'Doge'],
    ],
    [],
  ],
  [
    'csvlint/inconsistent-line-endings.csv',
    [
      ['Foo', 'Bsr', 'Baz'],
      ['Biff', 'Baff', 'Boff'],
      ['Qux', 'Teaspoon', 'Doge'],
    ],
    ['newlines-mixed 1'],
  ],
  [
    'csvlint/inconsistent-line-endings-unquoted.csv',
    [
      ['Foo', 'Bsr', 'Baz'],
      ['Biff', 'Baff', 'Boff'],
      ['Qux', 'Teaspoon', 'Doge'],
    ],
    ['newlines-mixed 1'],
  ],
  [
    'csvlint/title-row.csv',
    [
      ['Foo', 'Bsr', 'Baz'],
      ['Biff', 'Baff', 'Boff'],
      ['Qux', 'Teaspoon', 'Doge'],
    ],
    [],
  ],
  [
    'csvlint/valid.csv',
    [
      ['Foo', 'Bar', 'Baz'],
      ['1', '2', '3'],
      ['3', '2', '1'],
    ],
    [],
  ],
  [
    'csvlint/valid_many_rows.csv',
    [
      ['Foo', 'Bar', 'Baz'],
      ['1', '2', '3'],
      ['3', '2', '1'],
      ['1', '2', '3'],
      ['3', '2', '1'],
      ['1', '2', '3'],
      ['3', '2', '1'],
    ],
    [],
  ],
  [
    'csvlint/invalid_many_rows.csv',
    // Line 4 has a mark after its last cell.
    [
      ['Foo', 'Bar', 'Baz'],
      ['1', '2', '3'],
      ['3', '2', '1'],
      ['3', 'two', '1'],
      ['1', '2', '3'],
      ['3', '2', '1'],
      ['3', '2', '1'],
      ['3', '2', '1'],
      ['3', '2', '1'],
    ],
    ['quote-misplaced 1'],
  ],
  [
    'csvlint/white space in filename.csv',
    [
      ['Foo', 'Bar', 'Baz'],
      ['1', '2', '3'],
      ['3', '2', '1'],
    ],
    [],
  ],
  [
    'csvlint/windows-line-endings.csv',
    [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ],
    [],
  ],
  [
    'react-csv-importer/simple.csv',
    [
      ['ColA', 'ColB', 'ColC', 'ColD'],
      ['AAAA', 'BBBB', 'CCCC', 'DDDD'],
      ['EEEE', 'FFFF', 'GGGG', 'HHHH'],
    ],
    [],
  ],
  [
    'react-csv-importer/noeof.csv',
    [
      ['ColA', 'ColB', 'ColC', 'ColD'],
      ['AAAA', 'BBBB', 'CCCC', 'DDDD'],
      ['EEEE', 'FFFF', 'GGGG', 'HHHH'],
    ],
    [],
  ],
  [
    'react-csv-importer/encodingWindows1250.csv',
    [
      ['value1', 'value2'],
      ['Montréal', 'Köppen'],
    ],
    [],
  ],
]

describe('odd files are shown as they are, and none of them gives a figure', () => {
  test.each(FILES)('%s', async (path, rows, said) => {
    const file = sharedFile('corpora', path)
    if (!file) return
    const reading = await readImport(readFileSync(file), { name: path })
    expect([reading.header, ...reading.rows.map(({ cells }) => cells)]).toEqual(rows)
    expect(codesOf(reading).filter((code) => !code.startsWith('columns-unknown'))).toEqual(said)
    expect([reading.needs, reading.counts.new, reading.figures]).toEqual([['layout'], 0, []])
  })

  test('a file of prices is shown with its byte order mark gone', async () => {
    const file = sharedFile('corpora', 'react-csv-importer/bom.csv')
    if (!file) return
    const { header, rows, counts } = await readImport(readFileSync(file))
    expect(header).toEqual(['Date', 'Open', 'High', 'Low', 'Close', 'Adj Close', 'Volume'])
    expect(rows[0]?.cells.slice(0, 2)).toEqual(['2019-09-16', '299.839996'])
    expect(counts.new).toBe(0)
  })

  test('bytes that are no UTF-8 are read as older spreadsheets write them', async () => {
    const file = sharedFile('corpora', 'csvlint/invalid-byte-sequence.csv')
    if (!file) return
    const { header, encoding, counts } = await readImport(readFileSync(file))
    expect([header[2], encoding.value, counts.new]).toEqual(['Histórico', 'windows-1252', 0])
  })

  test('none of all the odd files there are gives a figure, whatever it is called', async () => {
    for (const folder of ['csvlint', 'react-csv-importer', 'csv-spectrum/csvs']) {
      const found = sharedFile('corpora', folder)
      if (!found) continue
      for (const name of readdirSync(found)) {
        const { counts, needs, refusal } = await readImport(readFileSync(join(found, name)), { name })
        expect([name, counts.new, refusal ? 'refused' : needs[0]]).toEqual([
          name,
          0,
          refusal ? 'refused' : 'layout',
        ])
      }
    }
  })
})
