import type { Encoding } from '#domain/import/importOptions.ts'
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

/** Small enough to be let go of soon, large enough to cost nothing by number. */
const SLICE = 1 << 20

/** The text in pieces of about a million characters. Throws a `DecodeFault` at bytes that are not of the encoding, where `strict`. */
export async function* textPieces(
  source: TextSource,
  encoding: Encoding,
  strict: boolean,
): AsyncGenerator<string> {
  if (source.kind === 'text') {
    for (let from = 0; from < source.text.length; from += SLICE) yield source.text.slice(from, from + SLICE)
    return
  }
  const decoder = new TextDecoder(encoding, { fatal: strict && encoding === 'utf-8' })
  for (let from = 0; from < source.size; from += SLICE) {
    const to = Math.min(source.size, from + SLICE)
    const bytes = await source.read(from, to)
    let text: string
    try {
      text = decoder.decode(bytes, { stream: to < source.size })
    } catch (cause) {
      throw new DecodeFault(`The file is not in ${encoding}.`, { cause })
    }
    yield encoding === 'windows-1252' ? mendWindows1252(text) : text
  }
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
  normalise(piece: string, last: boolean): string
  kind(): 'lf' | 'crlf' | 'cr' | 'mixed'
}

export function lineEnds(): LineEnds {
  let held = false
  const seen = { lf: false, crlf: false, cr: false }
  return {
    normalise: (piece, last) => {
      let text = held ? `\r${piece}` : piece
      // A carriage return at the end may be the first half of a line end.
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
