import type { Encoding } from '../importOptions.ts'
import { mendWindows1252 } from './decodeWindows1252.ts'

/** The bytes of a chosen file, or pasted text. */
export type TextSource =
  | {
      readonly kind: 'bytes'
      readonly size: number
      readonly read: (from: number, to: number) => Promise<Uint8Array>
    }
  | { readonly kind: 'text'; readonly size: number; readonly text: string }

/** The file is not in the encoding that it was read in. */
export class DecodeFault extends Error {}

/** Some text, and its characters as numbers where each of them is one byte of the file. */
export interface TextPiece {
  readonly text: string
  readonly codes: Uint8Array | undefined
}

/** Small enough for its cells to be let go of while they are young, which is when a garbage collector does it for nothing. */
const PIECE = 1 << 18
/** Bytes read at a time; the next ones are fetched while these are parsed. */
const SLICE = 1 << 23
const NEWLINE = 0x0a

/**
 * The text in pieces of about a quarter of a million characters, whole lines of it where that can be. Throws a `DecodeFault` at
 * bytes that are not of the encoding, where `strict`.
 */
export async function* textPieces(
  source: TextSource,
  encoding: Encoding,
  strict: boolean,
): AsyncGenerator<TextPiece> {
  if (source.kind === 'text') {
    for (let from = 0; from < source.text.length; from += PIECE)
      yield { text: source.text.slice(from, from + PIECE), codes: undefined }
    return
  }
  const decoder = new TextDecoder(encoding, { fatal: strict && encoding === 'utf-8' })
  const decode = (bytes: Uint8Array, more: boolean): string => {
    try {
      const text = decoder.decode(bytes, { stream: more })
      return encoding === 'windows-1252' ? mendWindows1252(text) : text
    } catch (cause) {
      throw new DecodeFault(`The file is not in ${encoding}.`, { cause })
    }
  }
  const { size, read } = source
  let coming = read(0, Math.min(size, SLICE))
  // A byte that ends a line in these is nothing else, and no character runs over it.
  const linesInBytes = encoding === 'utf-8' || encoding === 'windows-1252'
  let clean = linesInBytes
  for (let from = 0; from < size; from += SLICE) {
    const bytes = await coming
    const end = from + bytes.length
    if (end < size) {
      coming = read(end, Math.min(size, end + SLICE))
      // It is waited for above; should reading stop before, nobody needs to hear that it failed.
      coming.catch(() => undefined)
    }
    for (let at = 0; at < bytes.length; ) {
      const most = Math.min(bytes.length, at + PIECE)
      const piece = bytes.subarray(at, linesInBytes ? lastLineEnd(bytes, at, most) : most)
      at += piece.length
      const text = decode(piece, end < size || at < bytes.length)
      const whole = linesInBytes && piece.at(-1) === NEWLINE
      // Whole lines with as many characters as bytes have them one to one.
      yield { text, codes: clean && whole && text.length === piece.length ? piece : undefined }
      clean = whole
    }
  }
}

/** Just after the last line end before `to`; `to` where there is none. */
function lastLineEnd(bytes: Uint8Array, from: number, to: number): number {
  const end = bytes.lastIndexOf(NEWLINE, to - 1) + 1
  return end > from ? end : to
}

export function fileSource(file: Blob): TextSource {
  return {
    kind: 'bytes',
    size: file.size,
    read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  }
}

/** What ends the lines of a text, counted as it goes by; each piece is given back with `\n` ends only. */
export interface LineEnds {
  normalise(piece: TextPiece, last: boolean): TextPiece
  kind(): 'lf' | 'crlf' | 'cr' | 'mixed'
}

export function lineEnds(): LineEnds {
  let held = false
  const seen = { lf: false, crlf: false, cr: false }
  return {
    normalise: (piece, last) => {
      let text = held ? `\r${piece.text}` : piece.text
      // A carriage return at the end may be the first half of a line end.
      held = !last && text.endsWith('\r')
      if (held) text = text.slice(0, -1)
      if (!text.includes('\r')) {
        seen.lf ||= text.includes('\n')
        return text === piece.text ? piece : { text, codes: undefined }
      }
      seen.crlf ||= text.includes('\r\n')
      seen.cr ||= /\r(?!\n)/u.test(text)
      seen.lf ||= /(?<!\r)\n/u.test(text)
      return { text: text.replace(/\r\n?/gu, '\n'), codes: undefined }
    },
    kind: () => {
      const kinds = (['lf', 'crlf', 'cr'] as const).filter((kind) => seen[kind])
      return kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'lf')
    },
  }
}
