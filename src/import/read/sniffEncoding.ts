import type { Problem } from '#domain/model/problem.ts'
import type { Encoding } from '../importOptions.ts'
import type { Guess } from '../importReading.ts'

const SAVE_AS_CSV = 'Open it in the spreadsheet and save it as CSV UTF-8, then choose that file.'

/** First bytes of files that are not text. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string, suggestion: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a spreadsheet workbook or a zip file', SAVE_AS_CSV],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an older spreadsheet workbook', SAVE_AS_CSV],
  [[0x1f, 0x8b], 'a compressed file', 'Unpack it, then choose the file inside.'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Copy its table into a spreadsheet and save that as CSV UTF-8.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'Type its figures into the template.'],
  [[0xff, 0xd8, 0xff], 'a picture', 'Type its figures into the template.'],
]

/** How many bytes to look at for signs of UTF-16 and of binary data. */
const SAMPLE = 4096

/** A refusal where the first bytes are those of something that is not text. */
export function notText(head: Uint8Array): Problem | undefined {
  if (head.length === 0)
    return refuse(
      'file-empty',
      'The file is empty.',
      'Choose a CSV file with a header line and at least one figure.',
    )
  const known = SIGNATURES.find(([signature]) => signature.every((byte, index) => head[index] === byte))
  return known && refuse('file-not-csv', `The file is ${known[1]}, not CSV text.`, known[2])
}

/** A refusal where decoded text has a nil character, or is more than one control character in ten at its start. */
export function isBinaryText(text: string, atStart: boolean): Problem | undefined {
  const start = atStart ? text.slice(0, SAMPLE) : ''
  const controls = start.match(/(?![\t\n\r])\p{Cc}/gu)?.length ?? 0
  return text.includes('\u0000') || controls > start.length / 10
    ? refuse('file-not-csv', 'The file is not text.', SAVE_AS_CSV)
    : undefined
}

function refuse(code: string, message: string, suggestion: string): Problem {
  return { severity: 'error', code, message, suggestion }
}

/**
 * The encoding that a file's first bytes speak for: its byte order mark; else UTF-16 where every other byte is nil; else UTF-8,
 * which `windows-1252` replaces as soon as some byte of the file is no UTF-8.
 */
export function sniffEncoding(head: Uint8Array): Guess<Encoding> {
  if (head[0] === 0xff && head[1] === 0xfe) return guess('utf-16le', 1)
  if (head[0] === 0xfe && head[1] === 0xff) return guess('utf-16be', 1)
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return guess('utf-8', 1)
  const parity = utf16Parity(head)
  return parity ? guess(parity, 0.95) : guess('utf-8', 1)
}

/** What is no UTF-8 is in the encoding that older spreadsheets write. */
export const NOT_UTF8: Guess<Encoding> = {
  value: 'windows-1252',
  confidence: 0.9,
  alternatives: ['utf-8', 'utf-16le', 'utf-16be'],
  by: 'file',
}

function guess(value: Encoding, confidence: number): Guess<Encoding> {
  const all: readonly Encoding[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']
  return { value, confidence, alternatives: all.filter((other) => other !== value), by: 'file' }
}

/** Western text in UTF-16 has a nil byte beside nearly every letter: after it in little endian, before it in big endian. */
function utf16Parity(bytes: Uint8Array): Encoding | undefined {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2)
  const nils = [0, 0]
  for (let i = 0; i < pairs * 2; i++) if (bytes[i] === 0) nils[i % 2] = (nils[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nils
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le'
  return even > pairs * 0.7 && odd < pairs * 0.1 ? 'utf-16be' : undefined
}
