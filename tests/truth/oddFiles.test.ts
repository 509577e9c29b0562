import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codesOf, readImport } from '../support/readImport.ts'
import { publishedFiles } from '../support/truthFiles.ts'

interface OddFile {
  readonly fault: string
  readonly contents: string | Uint8Array
  /** The rows that must be shown, the header first. */
  readonly rows: readonly (readonly string[])[]
  /** Codes of the problems that must be named, each with its count. */
  readonly problems?: readonly string[]
}

/** Bytes of Windows-1252: every character of the text is one byte. */
const windows1252 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

const TEAM = [
  ['Team', 'Lead', 'Room'],
  ['North', 'Ada', 'Red'],
  ['South', 'Ben', 'Blue'],
]

/** Written by hand after the faults that published collections of odd CSV files show (see README.md here). */
const FILES: readonly OddFile[] = [
  {
    fault: 'lines that end in CR',
    contents: '"Team","Lead","Room"\r"North","Ada","Red"\r"South","Ben","Blue"',
    rows: TEAM,
  },
  {
    fault: 'lines that end in CRLF',
    contents: 'Team,Lead,Room\r\nNorth,Ada,Red\r\nSouth,Ben,Blue\r\n',
    rows: TEAM,
  },
  {
    fault: 'lines that end in LF',
    contents: '"Team","Lead","Room"\n"North","Ada","Red"\n"South","Ben","Blue"',
    rows: TEAM,
  },
  {
    fault: 'lines that end in different ways, with quotation marks',
    contents: '"Team","Lead","Room"\r\n"North","Ada","Red"\n"South","Ben","Blue"',
    rows: TEAM,
    problems: ['newlines-mixed 1'],
  },
  {
    fault: 'lines that end in different ways, without quotation marks',
    contents: 'Team,Lead,Room\r\nNorth,Ada,Red\nSouth,Ben,Blue',
    rows: TEAM,
    problems: ['newlines-mixed 1'],
  },
  {
    fault: 'a title above the header',
    contents: '"Our teams this year",,\n"Team","Lead","Room"\n"North","Ada","Red"\n"South","Ben","Blue"',
    rows: TEAM,
  },
  {
    fault: 'a quotation mark after the last cell of line 2, an empty line and a row of empty cells',
    contents: '"a","b","c"\r\n"1","2","3" "\r\n\r\n"4","five","6"\r\n"","",""\r\n"7","8","9"',
    rows: [
      ['a', 'b', 'c'],
      ['4', 'five', '6'],
      ['7', '8', '9'],
    ],
    problems: ['quote-misplaced 1'],
  },
  {
    fault: 'a header and one row',
    contents: 'a,b,c\r\nd,e,f\r\n',
    rows: [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ],
  },
  {
    fault: 'a byte order mark',
    contents: '\ufeffTeam,Lead,Room\r\nNorth,Ada,Red\r\nSouth,Ben,Blue\r\n',
    rows: TEAM,
  },
  {
    fault: 'the encoding of older spreadsheets',
    contents: windows1252('town,person\r\nMontr\u00e9al,K\u00f6ppen\r\n'),
    rows: [
      ['town', 'person'],
      ['Montréal', 'Köppen'],
    ],
  },
  {
    fault: 'a comma and quotation marks inside a cell',
    contents: 'first,words,place\nAda,"she said ""yes""","Anytown, WW"\n',
    rows: [
      ['first', 'words', 'place'],
      ['Ada', 'she said "yes"', 'Anytown, WW'],
    ],
  },
  {
    fault: 'JSON inside a cell',
    contents: 'key,shape\n1,"{""type"": ""Point"", ""at"": [102.0, 0.5]}"\n',
    rows: [
      ['key', 'shape'],
      ['1', '{"type": "Point", "at": [102.0, 0.5]}'],
    ],
  },
  {
    fault: 'a line break inside a cell, shown as a space',
    contents: 'a,b,c\n"Once upon \na time",5,6\n7,8,9\n',
    rows: [
      ['a', 'b', 'c'],
      ['Once upon a time', '5', '6'],
      ['7', '8', '9'],
    ],
  },
  {
    fault: 'empty quoted cells',
    contents: 'a,b,c\n1,"",""\n2,3,4',
    rows: [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  },
  {
    fault: 'letters of other alphabets',
    contents: 'a,b,c\n4,5,ʤ\n',
    rows: [
      ['a', 'b', 'c'],
      ['4', '5', 'ʤ'],
    ],
  },
]

describe('an odd file is shown as it is, and gives no figure', () => {
  test.each(FILES.map((file) => [file.fault, file] as const))(
    '%s',
    async (_, { contents, rows, problems = [] }) => {
      const reading = await readImport(contents, { name: 'odd.csv' })
      expect([reading.header, ...reading.rows.map(({ cells }) => cells)]).toEqual(rows)
      expect(codesOf(reading).filter((code) => !code.startsWith('columns-unknown'))).toEqual(problems)
      expect([reading.needs, reading.counts.new, reading.figures]).toEqual([['layout'], 0, []])
    },
  )

  test('bytes that are not UTF-8 are read as Windows-1252', async () => {
    const { encoding, header } = await readImport(
      windows1252('Date,Hist\u00f3rico,Value\r\n31/10/2012,Dep\u00f3sito,100\r\n'),
    )
    expect([header[1], encoding.value]).toEqual(['Histórico', 'windows-1252'])
  })
})

test('no file of the published collections gives a figure', async () => {
  const paths = ['csvlint', 'react-csv-importer', 'csv-spectrum/csvs'].flatMap((folder) =>
    publishedFiles('corpora', folder),
  )
  for (const path of paths) {
    const { counts, needs, refusal } = await readImport(readFileSync(path), { name: basename(path) })
    expect([path, counts.new, refusal ? 'refused' : needs[0]]).toEqual([
      path,
      0,
      refusal ? 'refused' : 'layout',
    ])
  }
})
