import { describe, expect, test } from 'vitest'
import { readAgain, readImport } from '../../support/readImport.ts'

const TEXT = 'area,metric,period,value,note\nMiddlesbrough,Budget,2019/20,£131.9m,’s – é\n'
const utf16 = (text: string, bigEndian: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0)
      return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8]
    }),
  )
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  )
/** 0x92 is ’, 0xa3 is £, 0x96 is –, 0xe9 is é (Microsoft, code page 1252). */
const WINDOWS = bytes(
  'area,metric,period,value,note\nMiddlesbrough,Budget,2019/20,',
  [0xa3],
  '131.9m,',
  [0x92],
  's ',
  [0x96],
  ' ',
  [0xe9],
  '\n',
)

describe('text is read in the encodings spreadsheets write', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', bytes(TEXT), 'utf-8'],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], TEXT), 'utf-8'],
    ['UTF-16 little endian with a mark', bytes([0xff, 0xfe], [...utf16(TEXT, false)]), 'utf-16le'],
    ['UTF-16 big endian with a mark', bytes([0xfe, 0xff], [...utf16(TEXT, true)]), 'utf-16be'],
    ['UTF-16 little endian without one', utf16(TEXT, false), 'utf-16le'],
    ['UTF-16 big endian without one', utf16(TEXT, true), 'utf-16be'],
    ['windows-1252', WINDOWS, 'windows-1252'],
  ])('%s', async (_, data, encoding) => {
    const { figures, ...reading } = await readImport(data)
    expect(reading.encoding.value).toBe(encoding)
    expect(figures).toMatchObject([{ reading: { value: 131_900_000 }, note: '’s – é', asStated: '£131.9m' }])
  })

  test('and another than the guessed one where a person says so', async () => {
    const { engine, encoding } = await readImport(WINDOWS)
    expect(encoding).toMatchObject({ by: 'file', alternatives: expect.arrayContaining(['utf-8']) })
    const again = await readAgain(engine, { encoding: 'utf-8' })
    expect(again.encoding).toMatchObject({ value: 'utf-8', by: 'you', confidence: 1 })
    expect(again.rows[0]?.cells[4]).toContain('\ufffd')
  })

  test('a byte that is no UTF-8 near the end of a long file turns the whole of it', async () => {
    const long = bytes(`area,metric,period,value,note\n${'Middlesbrough,Budget,2019/20,£7m,x\n'.repeat(1)}`)
    const filler = new TextEncoder().encode('Middlesbrough,Social workers,2019,281,x\n'.repeat(60_000))
    const data = new Uint8Array([...WINDOWS.subarray(0, 30), ...filler, ...WINDOWS.subarray(30)])
    const { encoding, lines } = await readImport(data)
    expect([encoding.value, lines, long.length > 0]).toEqual(['windows-1252', 60_001, true])
  })
})

describe('a few wrong bytes do not change the encoding of the whole file', () => {
  const file = (note: readonly (string | readonly number[])[]) =>
    bytes('area,metric,period,value,note\nMiddlesbrough,Budget,2019/20,£7m,', ...note, '\n')
  const codes = ({ problems }: Awaited<ReturnType<typeof readImport>>) => problems.map(({ code }) => code)

  test('one stray byte is named with its line', async () => {
    const { figures, encoding, ...reading } = await readImport(
      file(['café, it'.replace(',', ''), [0x92], 's']),
    )
    expect([encoding.value, figures[0]?.note]).toEqual(['utf-8', 'café it\ufffds'])
    expect(reading.problems).toMatchObject([
      { code: 'bytes-stray', first: [{ line: 2, message: expect.stringContaining('0x92 on line 2') }] },
    ])
  })

  test('text that is cut inside a character, of a Mac or in Cyrillic letters is said to be so', async () => {
    const cut = bytes('area,metric,period,value\nMiddlesbrough,Budget,2019/20,£7m\nx', [0xe2, 0x80])
    expect(codes(await readImport(cut))).toContain('text-cut')
    const plain = 'area,metric,period,value,note\nMiddlesbrough,Budget,2019/20,7m,'
    expect(codes(await readImport(bytes(plain, 'caf', [0x8e], '\n')))).toEqual(['encoding-unlikely'])
    expect(codes(await readImport(bytes(plain, [0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0], '\n')))).toEqual([
      'encoding-unlikely',
    ])
  })
})

describe('the separator is found outside quotation marks and words', () => {
  test.each<[string, string]>([
    ['country,name\nAD,Andorra\nAF,Afghanistan', ','],
    ['id,comment\n1,hello\n2,"A table:\nid|key|value\n1|apple|10\n2|pear|4"', ','],
    ['id,comment\n1,"a;b;c"\n2,"d;e;f"', ','],
    ['name\tlist\nx\ta,b,c\ny\td,e,f', '\t'],
    ['name;list\nx;"a,b"\ny;"c,d"', ';'],
  ])('%j', async (text, separator) => {
    expect((await readImport(text)).delimiter.value).toBe(separator)
  })

  test('a sign that the file states and this page does not read is named', async () => {
    expect((await readImport('sep=^\narea^value\nHull^3')).refusal?.code).toBe('separator-unknown')
  })
})

describe('what is not text is refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', bytes(), 'file-empty'],
    ['blank lines', bytes('\n \r\n'), 'file-empty'],
    ['a broken workbook', bytes('PK', [3, 4], 'anything'), 'workbook-damaged'],
    ['an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file-not-csv'],
    ['a compressed file', bytes([0x1f, 0x8b, 8, 0]), 'file-not-csv'],
    ['a PDF', bytes('%PDF-1.7\n'), 'file-not-csv'],
    ['a picture', bytes([0x89], 'PNG', [13, 10]), 'file-not-csv'],
    ['text with a nil in it', bytes('area,value\nNorthamptonshire', [0], ',1\n'), 'file-not-csv'],
    ['bytes of no kind', bytes(Array.from({ length: 500 }, (_, i) => ((i * 7) % 31) + 1)), 'file-not-csv'],
  ])('%s', async (_, data, code) => {
    const { refusal, rows, changes } = await readImport(data)
    expect(refusal).toMatchObject({ severity: 'error', code, suggestion: expect.any(String) })
    expect([rows, changes]).toEqual([[], []])
  })
})

test('what was pasted from a spreadsheet is read with its tabs', async () => {
  const text = TEXT.replaceAll(',', '\t')
  const { importEngine } = await import('#import/importEngine.ts')
  const { importDataset } = await import('../../support/importDataset.ts')
  const engine = importEngine({ name: 'Pasted', text }, { dataset: importDataset, userFigures: [] })
  const reading = await readAgain(engine, {})
  expect([reading.delimiter.value, reading.counts.new]).toEqual(['\t', 1])
})
