import { strFromU8, strToU8, Unzlib, zlibSync } from 'fflate'

export interface PngText {
  /** 1 to 79 letters, digits and single spaces. */
  readonly keyword: string
  readonly text: string
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Length, type and checksum of a chunk. Bytes. */
const CHUNK_OVERHEAD = 12
/** Characters. */
const LONGEST_KEYWORD = 79
/** Longer texts are compressed. Characters. */
const WORTH_COMPRESSING = 1024
/** A text that unpacks to more is not ours: 300,000 figures take less. Bytes. */
const LONGEST_TEXT = 128 * 1024 * 1024

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
  /** Where the chunk begins and where the next one does. */
  readonly from: number
  readonly to: number
}

/** The chunks of a PNG file, up to the first damaged one. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let from = SIGNATURE.length; from + CHUNK_OVERHEAD <= bytes.length; ) {
    const length = view.getUint32(from)
    const to = from + CHUNK_OVERHEAD + length
    if (to > bytes.length) return
    const checked = bytes.subarray(from + 4, to - 4)
    if (crc32(checked) !== view.getUint32(to - 4)) return
    yield { type: strFromU8(bytes.subarray(from + 4, from + 8), true), data: checked.subarray(4), from, to }
    from = to
  }
}

/** Puts `iTXt` chunks after the header (PNG, third edition, 11.3.3.4). Throws where the file is not a PNG. */
export function withPngTexts(png: Uint8Array, texts: readonly PngText[]): Uint8Array {
  const [header] = isPng(png) ? chunksOf(png) : []
  if (header?.type !== 'IHDR') throw new Error('This is not a PNG file.')
  return joined([png.subarray(0, header.to), ...texts.map(toChunk), png.subarray(header.to)])
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    out.set(piece, at)
    at += piece.length
  }
  return out
}

function toChunk({ keyword, text }: PngText): Uint8Array {
  const plain = strToU8(text)
  const compressed = text.length > WORTH_COMPRESSING
  const body = compressed ? zlibSync(plain, { level: 9 }) : plain
  // Keyword, its end, whether compressed and how, then a language and a translated keyword, both empty.
  const head = [...strToU8(keyword, true), 0, compressed ? 1 : 0, 0, 0, 0]
  const chunk = new Uint8Array(CHUNK_OVERHEAD + head.length + body.length)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, head.length + body.length)
  chunk.set(strToU8('iTXt', true), 4)
  chunk.set(head, 8)
  chunk.set(body, 8 + head.length)
  view.setUint32(chunk.length - 4, crc32(chunk.subarray(4, -4)))
  return chunk
}

/** The first text with this keyword. Unpacks only that one: a file may hold a thousand texts of a hundred megabytes each. */
export function readPngText(png: Uint8Array, keyword: string): string | undefined {
  if (!isPng(png)) return undefined
  for (const { type, data } of chunksOf(png))
    if (type === 'iTXt' && keywordOf(data) === keyword) return textOf(data)
  return undefined
}

/** Empty when there is no keyword, or when it is longer than the standard allows. */
function keywordOf(data: Uint8Array): string {
  const start = data.subarray(0, LONGEST_KEYWORD + 1)
  return strFromU8(start.subarray(0, Math.max(0, start.indexOf(0))), true)
}

function textOf(data: Uint8Array): string | undefined {
  const end = data.indexOf(0)
  const language = data.indexOf(0, end + 3)
  const translated = data.indexOf(0, language + 1)
  if (language < 0 || translated < 0) return undefined
  const body = data.subarray(translated + 1)
  const plain = data[end + 1] === 1 ? inflated(body) : body
  return plain && strFromU8(plain)
}

/** Undefined when the data is damaged or too long: a few kilobytes can unpack to gigabytes. */
function inflated(packed: Uint8Array): Uint8Array | undefined {
  const pieces: Uint8Array[] = []
  let size = 0
  let whole = false
  const inflate = new Unzlib((piece, final) => {
    size += piece.length
    if (size > LONGEST_TEXT) throw new Error('too long')
    pieces.push(piece)
    whole = final
  })
  try {
    const STEP = 64 * 1024
    for (let from = 0; from < packed.length; from += STEP)
      inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length)
  } catch {
    return undefined
  }
  return whole ? joined(pieces) : undefined
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let c = byte
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xed_b8_83_20 ^ (c >>> 1) : c >>> 1
  return c
})

/** The checksum of PNG and zip (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let c = 0xff_ff_ff_ff
  for (const byte of bytes) c = (CRC_TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8)
  return (c ^ 0xff_ff_ff_ff) >>> 0
}
