import { describe, expect, test } from 'vitest'
import { decodeText } from '#data/decodeText.ts'

const TEXT = 'area,value\nNorthamptonshire’s,£131.9m – é\n'
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

describe('text is read in the encodings spreadsheets write', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', bytes(TEXT), 'utf-8'],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], TEXT), 'utf-8'],
    ['UTF-16 little endian with a mark', bytes([0xff, 0xfe], [...utf16(TEXT, false)]), 'utf-16le'],
    ['UTF-16 big endian with a mark', bytes([0xfe, 0xff], [...utf16(TEXT, true)]), 'utf-16be'],
    ['UTF-16 little endian without one', utf16(TEXT, false), 'utf-16le'],
    ['UTF-16 big endian without one', utf16(TEXT, true), 'utf-16be'],
  ])('%s', (_, data, encoding) => expect(decodeText(data)).toEqual({ text: TEXT, encoding }))

  test('windows-1252', () => {
    // 0x92 is ’, 0xa3 is £, 0x96 is –, 0xe9 is é (Microsoft, code page 1252).
    const data = bytes(
      'area,value\nNorthamptonshire',
      [0x92],
      's,',
      [0xa3],
      '131.9m ',
      [0x96],
      ' ',
      [0xe9],
      '\n',
    )
    expect(decodeText(data)).toEqual({ text: TEXT, encoding: 'windows-1252' })
  })
})

describe('what is not text is refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', bytes(), 'file-empty'],
    ['blank lines', bytes('\n \r\n'), 'file-empty'],
    ['a workbook', bytes('PK', [3, 4], 'anything'), 'file-not-csv'],
    ['an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file-not-csv'],
    ['a PDF', bytes('%PDF-1.7\n'), 'file-not-csv'],
    ['a picture', bytes([0x89], 'PNG', [13, 10]), 'file-not-csv'],
    ['text with a nil in it', bytes('area,value\nNorthamptonshire', [0], ',1\n'), 'file-not-csv'],
    ['bytes of no kind', bytes(Array.from({ length: 500 }, (_, i) => ((i * 7) % 31) + 1)), 'file-not-csv'],
  ])('%s', (_, data, code) =>
    expect(decodeText(data)).toMatchObject({
      issue: { severity: 'error', code, suggestion: expect.any(String) },
    }),
  )
})
