import type { Problem } from '#domain/model/problem.ts'
import { pluralise } from '#domain/phrasing/words.ts'

/** How far bytes are UTF-8. */
export interface Utf8Shape {
  /** Characters of two or more bytes that are valid. */
  readonly whole: number
  /** Bytes that belong to no valid character, of which the first few are kept with their lines, from 1. */
  readonly stray: number
  readonly first: readonly { readonly byte: number; readonly line: number }[]
  /** The only wrong bytes are the beginning of a character at the very end. */
  readonly cut: boolean
}

const KEPT = 3

export function utf8Shape(bytes: Uint8Array): Utf8Shape {
  let whole = 0
  let stray = 0
  let line = 1
  let cut = false
  const first: { byte: number; line: number }[] = []
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    if (byte === 0x0a) line += 1
    const length =
      byte < 0x80
        ? 1
        : byte >= 0xc2 && byte < 0xe0
          ? 2
          : byte >= 0xe0 && byte < 0xf0
            ? 3
            : byte >= 0xf0 && byte < 0xf5
              ? 4
              : 0
    const rest = bytes.subarray(at + 1, at + length)
    const valid = length > 0 && rest.every((b) => b >= 0x80 && b < 0xc0)
    if (valid && rest.length === length - 1) {
      if (length > 1) whole += 1
      at += length
      continue
    }
    if (valid && at + length > bytes.length) {
      cut = stray === 0
      break
    }
    stray += 1
    if (first.length < KEPT) first.push({ byte, line })
    at += 1
  }
  return { whole, stray, first, cut }
}

/** Whether text with a few wrong bytes is UTF-8 all the same: at least half of its characters beyond ASCII are. */
export function isMostlyUtf8({ whole, stray, cut }: Utf8Shape): boolean {
  return cut || (whole > 0 && whole >= stray)
}

export function strayBytes({ first, stray, cut }: Utf8Shape): Problem {
  const where = first
    .map(({ byte, line }) => `0x${byte.toString(16).toUpperCase()} on line ${line}`)
    .join(', ')
  const [one] = first
  return {
    severity: 'warning',
    code: cut ? 'text-cut' : 'bytes-stray',
    message: cut
      ? 'The file ends in the middle of a character, so its end may be missing.'
      : `${pluralise(stray, 'byte is', 'bytes are')} not in the file’s encoding, UTF-8, and shown as \ufffd: ${where}${stray > KEPT ? ' and others' : ''}.`,
    ...(one && { line: one.line }),
    suggestion: cut ? 'Check the last line against the file.' : 'Check the words on these lines.',
  }
}

/** Bytes for accented letters and quotation marks in Mac Roman that are rare in Windows-1252. */
const MAC = new Set([0x8e, 0x8f, 0x88, 0x8a, 0x9a, 0x9f, 0xd2, 0xd3, 0xd5])

/** Text that is neither UTF-8 nor Western for Windows: nearly all of its letters beyond ASCII stand in words of their own, or are a Mac's. */
export function otherEncoding(bytes: Uint8Array): Problem | undefined {
  let high = 0
  let mac = 0
  let adjacent = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    high += 1
    if (MAC.has(byte) && isLetter(bytes[at - 1])) mac += 1
    if (byte >= 0xc0 && (bytes[at - 1] ?? 0) >= 0xc0) adjacent += 1
  }
  const name =
    adjacent * 2 > high && high > 3 ? 'Cyrillic' : mac * 2 > high ? 'those of an older Mac' : undefined
  if (!name) return undefined
  return {
    severity: 'warning',
    code: 'encoding-unlikely',
    message: `The letters of the file look like ${name}, which cannot be read, so some names and words may be wrong.`,
    suggestion: 'Save the file as CSV UTF-8 and choose it again.',
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a))
}
