import type { Issue } from '#domain/issue.ts'
import { decodeWindows1252 } from './decodeWindows1252.ts'

export type Decoded = { readonly text: string; readonly encoding: string } | { readonly issue: Issue }

const SAVE_AS_CSV = 'Open it in the spreadsheet and save it as CSV UTF-8, then choose that file.'

/** First bytes of files that are not text. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string, suggestion: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a spreadsheet workbook or a zip file', SAVE_AS_CSV],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an older spreadsheet workbook', SAVE_AS_CSV],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Copy its table into a spreadsheet and save that as CSV UTF-8.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'Type its figures into the template.'],
  [[0xff, 0xd8, 0xff], 'a picture', 'Type its figures into the template.'],
]

/** How many bytes to look at for signs of UTF-16 and of binary data. */
const SAMPLE = 4096

/**
 * Turns a file's bytes into text: by its byte order mark; else as UTF-16 where every other byte is nil; else as UTF-8 if it is
 * valid; else as windows-1252, which older spreadsheets write. What is not text is refused with what it seems to be.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0)
    return refuse(
      'file-empty',
      'The file is empty.',
      'Choose a CSV file with a header line and at least one figure.',
    )
  const known = SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))
  if (known) return refuse('file-not-csv', `The file is ${known[1]}, not CSV text.`, known[2])
  const encoding = encodingOf(bytes)
  const text =
    encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
  if (isBinary(text)) return refuse('file-not-csv', 'The file is not text.', SAVE_AS_CSV)
  return text.trim() === ''
    ? refuse('file-empty', 'The file has nothing in it but blank lines.', 'Choose a CSV file.')
    : { text, encoding }
}

function refuse(code: string, message: string, suggestion: string): Decoded {
  return { issue: { severity: 'error', code, message, suggestion } }
}

/** `TextDecoder` itself takes off one byte order mark of its own encoding. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return utf16Parity(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** Western text in UTF-16 has a nil byte beside nearly every letter: after it in little endian, before it in big endian. */
function utf16Parity(bytes: Uint8Array): string | undefined {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2)
  const nils = [0, 0]
  for (let i = 0; i < pairs * 2; i++) if (bytes[i] === 0) nils[i % 2] = (nils[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nils
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le'
  return even > pairs * 0.7 && odd < pairs * 0.1 ? 'utf-16be' : undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** A nil character anywhere, or more than one control character in ten at the start. */
function isBinary(text: string): boolean {
  if (text.includes('\u0000')) return true
  const start = text.slice(0, SAMPLE)
  const controls = start.match(/(?![\t\n\r])\p{Cc}/gu)?.length ?? 0
  return controls > start.length / 10
}
