import type { Encoding } from '../importOptions.ts'
import { fixWindows1252 } from './encoding.ts'

/** The file holds bytes that do not exist in the encoding it is read in. */
export class DecodeError extends Error {}

export type TextPiece = { readonly text: string; readonly bytes: number; readonly last: boolean }

/** Characters. Papa Parse is fastest on short pieces: the cells of each are freed while they are young. */
const PIECE = 1 << 16

/**
 * Throws a `DOMException` where a file on disk was moved or changed.
 * @param strict throw a `DecodeError` at bytes that are not UTF-8, where they would otherwise become U+FFFD
 */
export async function* decodeText(
  file: Blob,
  encoding: Encoding,
  strict: boolean,
): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding, { fatal: strict && encoding === 'utf-8' })
  const reader = file.stream().getReader()
  let text = ''
  let bytes = 0
  try {
    for (;;) {
      // Browsers choose the size of what they read, from 64 kB up to the whole file.
      const { value, done } = await reader.read()
      text += decode(decoder, value, !done)
      bytes += value?.length ?? 0
      let start = 0
      for (; text.length - start > PIECE; start += PIECE)
        yield { text: text.slice(start, start + PIECE), bytes, last: false }
      text = text.slice(start)
      if (done) {
        yield { text, bytes, last: true }
        return
      }
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, more: boolean): string {
  try {
    const text = decoder.decode(bytes, { stream: more })
    return decoder.encoding === 'windows-1252' ? fixWindows1252(text) : text
  } catch (cause) {
    throw new DecodeError(`The file is not in ${decoder.encoding}.`, { cause })
  }
}

/** Turns every line end into `\n`, and notes which kinds there were. */
export interface LineEnds {
  normalise(text: string, last: boolean): string
  kind(): 'lf' | 'crlf' | 'cr' | 'mixed'
}

export function lineEnds(): LineEnds {
  /** The last piece ended with `\r`, which may be the first half of `\r\n`. */
  let held = false
  const seen = { lf: false, crlf: false, cr: false }
  return {
    normalise: (piece, last) => {
      let text = held ? `\r${piece}` : piece
      held = !last && text.endsWith('\r')
      if (held) text = text.slice(0, -1)
      if (!text.includes('\r')) {
        seen.lf ||= text.includes('\n')
        return text
      }
      seen.crlf ||= text.includes('\r\n')
      seen.cr ||= /\r(?!\n)/u.test(text)
      seen.lf ||= /(?<!\r)\n/u.test(text)
      return text.replace(/\r\n?/gu, '\n')
    },
    kind: () => {
      const kinds = (['lf', 'crlf', 'cr'] as const).filter((kind) => seen[kind])
      return kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'lf')
    },
  }
}
