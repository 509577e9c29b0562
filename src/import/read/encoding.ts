import type { Problem } from '#domain/model/problem.ts'
import type { Encoding } from '../importOptions.ts'
import type { Guess } from '../importReading.ts'
import { personalMarkup } from '../personal/personalData.ts'

const SAVE_AS_CSV = 'Open it in the spreadsheet and save it as CSV UTF-8, then choose that file.'

const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string, suggestion: string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'an older Excel workbook (.xls), or one with a password',
    'Open it in the spreadsheet, save it as .xlsx without a password, and choose that file.',
  ],
  [[0x1f, 0x8b], 'a compressed file', 'Unpack it, then choose the file inside.'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Copy its table into a spreadsheet and save that as CSV UTF-8.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'Type its figures into the template.'],
  [[0xff, 0xd8, 0xff], 'a picture', 'Type its figures into the template.'],
]

/** How many bytes, or characters, to check for signs of UTF-16 and of binary data. */
const SAMPLE = 4096

/** How a zip file begins: with its first part, or with its directory where it has no parts. Workbooks are zip files. */
export function isZip([p, k, ...kind]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ['3,4', '5,6'].includes(kind.slice(0, 2).join())
}

export function notText(head: Uint8Array): Problem | undefined {
  if (head.length === 0)
    return refusal(
      'file-empty',
      'The file is empty.',
      'Choose a CSV file with a header line and at least one figure.',
    )
  const known = SIGNATURES.find(([signature]) => signature.every((byte, index) => head[index] === byte))
  return known && refusal('file-not-csv', `The file is ${known[1]}, not CSV text.`, known[2])
}

/** A refusal where decoded text holds a NUL, or where more than one in ten of the file's first characters are control characters. */
export function binaryText(text: string, atStart: boolean): Problem | undefined {
  const start = atStart ? text.slice(0, SAMPLE) : ''
  const controls = start.match(/(?![\t\n\r])\p{Cc}/gu)?.length ?? 0
  return text.includes('\u0000') || controls > start.length / 10
    ? refusal('file-not-csv', 'The file is not text.', SAVE_AS_CSV)
    : undefined
}

const MARKUP: readonly (readonly [begins: RegExp, what: string, names: RegExp])[] = [
  [/^\s*<(?:!doctype html|html|table|body)[\s>]/iu, 'a web page', /<([a-z_][\w.:-]*)/giu],
  [/^\s*<[?!a-z]/iu, 'XML', /<(?:\w+:)?([a-z_][\w.-]*)/giu],
  [/^\s*(?:\{\s*["}]|\[\s*[[{"]\s*\S)/u, 'JSON', /"([^"\n]{1,80})"\s*:/gu],
]

/** A refusal of text in elements or keys, not in cells. It is looked at for names about single children first. */
export function markupText(text: string): Problem | undefined {
  const known = MARKUP.find(([begins]) => begins.test(text.slice(0, 1000)))
  if (!known) return undefined
  const [, what, pattern] = known
  const names = [...text.matchAll(pattern)].map(([, name = '']) => name)
  return (
    personalMarkup(names, what) ??
    refusal('file-not-csv', `The file is ${what}, not a table of cells.`, SAVE_AS_CSV)
  )
}

function refusal(code: string, message: string, suggestion: string): Problem {
  return { severity: 'error', code, message, suggestion }
}

/** The reader changes UTF-8 to `NOT_UTF8` at the first byte that is not valid UTF-8. */
export function guessEncoding(head: Uint8Array): Guess<Encoding> {
  if (head[0] === 0xff && head[1] === 0xfe) return guess('utf-16le', 1)
  if (head[0] === 0xfe && head[1] === 0xff) return guess('utf-16be', 1)
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return guess('utf-8', 1)
  const utf16 = utf16ByZeros(head)
  return utf16 ? guess(utf16, 0.95) : guess('utf-8', 1)
}

/** Western text that is not UTF-8 is in the encoding that older spreadsheets write. */
export const NOT_UTF8: Guess<Encoding> = guess('windows-1252', 0.9)

function guess(value: Encoding, confidence: number): Guess<Encoding> {
  const all: readonly Encoding[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']
  return { value, confidence, alternatives: all.filter((other) => other !== value), by: 'file' }
}

/** Western text in UTF-16 has a byte 0 beside nearly every letter: after it in little endian, before it in big endian. */
function utf16ByZeros(bytes: Uint8Array): Encoding | undefined {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2)
  let even = 0
  let odd = 0
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) even += 1
    if (bytes[2 * pair + 1] === 0) odd += 1
  }
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le'
  return even > pairs * 0.7 && odd < pairs * 0.1 ? 'utf-16be' : undefined
}

/** What the bytes 0x80 to 0x9f mean in windows-1252 (WHATWG Encoding, index-windows-1252). */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20 decodes the bytes 0x80 to 0x9f as control characters, as in ISO 8859-1. Browsers decode them right already. */
export function fixWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (control) => HIGH[control.charCodeAt(0) - 0x80] ?? control)
}
