import { damaged, locked, packedTooSmall, tooMuchUnpacked, WorkbookRefusal } from './refusal.ts'

const MEGABYTE = 1024 * 1024
/** The most that the XML parts of a workbook may hold together when unpacked, and the most that one of them may. MB */
const MOST_UNPACKED = 100
const MOST_IN_PART = 50
/** Apache POI refuses what unpacks to more than 100 times its size. Real sheets reach about 20, short ones of equal rows more. */
const MOST_TIMES = 100
/** A part up to this size is read in less than a second, however well it is packed. MB */
const SMALL_PART = 10

/** A zip file's parts. Nothing is unpacked before it is asked for. */
export interface Zip {
  /** Names of all parts, in the order of the directory. */
  readonly names: readonly string[]
  /** The text of an XML part; undefined where there is no such part. */
  text(name: string): Promise<string | undefined>
}

interface Entry {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** Bytes of the end record and of the longest remark behind it (ZIP application note, 4.3.16). */
const END_RECORD = 22
const LONGEST_REMARK = 65_535

/**
 * Reads the directory of a zip file. Throws a `WorkbookRefusal` where it is damaged, locked, or says that the XML parts unpack to
 * more than 100 MB, one of them to more than 50 MB, or a large one to more than 100 times its packed size. Unpacking a part
 * stops where it does not keep to the directory.
 */
export async function openZip(file: Blob): Promise<Zip> {
  const start = Math.max(0, file.size - END_RECORD - LONGEST_REMARK)
  const tail = await viewOf(file, start, file.size)
  let end = tail.byteLength - END_RECORD
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0) throw damaged()
  const at = tail.getUint32(end + 16, true)
  const size = tail.getUint32(end + 12, true)
  if (at + size > start + end) throw damaged()
  const entries = directory(await viewOf(file, at, at + size))
  const whole = budget()
  let packed = 0
  for (const [name, entry] of entries) {
    packed += entry.packed
    if (isXml(name)) whole(entry)
  }
  // Parts that share bytes of the file would unpack to far more than the file can hold.
  if (packed > file.size) throw damaged()
  // Parts of other names count once they are asked for.
  const asked = budget()
  return {
    names: [...entries.keys()],
    text: async (name) => {
      const entry = entries.get(name)
      if (!entry) return undefined
      asked(entry)
      return await unpack(file, entry)
    },
  }
}

/** Counts what parts unpack to, and throws a `WorkbookRefusal` at the first that is too much. */
function budget() {
  let sum = 0
  return ({ size, packed }: Entry) => {
    sum += size
    if (sum > MOST_UNPACKED * MEGABYTE) throw tooMuchUnpacked('The workbook', MOST_UNPACKED)
    if (size > MOST_IN_PART * MEGABYTE) throw tooMuchUnpacked('One part of the workbook', MOST_IN_PART)
    if (size > SMALL_PART * MEGABYTE && size > packed * MOST_TIMES) throw packedTooSmall(MOST_TIMES)
  }
}

const isXml = (name: string) => /\.(?:xml|rels)$/iu.test(name)

async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer())
}

function directory(view: DataView): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  const names = new TextDecoder()
  for (let at = 0; at < view.byteLength; ) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw damaged()
    const length = view.getUint16(at + 28, true)
    if (at + 46 + length > view.byteLength) throw damaged()
    const name = names.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, length))
    // Two parts of one name mean different figures to different programs.
    if (entries.has(name)) throw damaged()
    entries.set(name, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

async function unpack(file: Blob, { flags, method, crc, packed, size, offset }: Entry): Promise<string> {
  if ((flags & 1) === 1) throw locked()
  const local = await viewOf(file, offset, offset + 30)
  if (local.byteLength < 30 || local.getUint32(0, true) !== 0x04034b50) throw damaged()
  const from = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true)
  const data = file.slice(from, from + packed)
  if (data.size < packed || (method !== 0 && method !== 8)) throw damaged()
  const plain = data.stream()
  const stream = method === 0 ? plain : plain.pipeThrough(new DecompressionStream('deflate-raw'))
  return decode(stream, size, crc)
}

/** The directory may be wrong about the size and the content, so both are checked. */
async function decode(stream: ReadableStream<Uint8Array>, size: number, crc: number): Promise<string> {
  const reader = stream.getReader()
  let decoder: TextDecoder | undefined
  let text = ''
  let length = 0
  let sum = -1
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) break
      length += value.length
      if (length > size) throw damaged()
      sum = addToCrc(sum, value)
      decoder ??= decoderOf(value)
      text += decoder.decode(value, { stream: true })
    }
    text += decoder?.decode() ?? ''
  } catch (error) {
    // A file that was moved fails with a `DOMException`; what else fails is the unpacking or the decoding.
    throw error instanceof DOMException || error instanceof WorkbookRefusal ? error : damaged()
  } finally {
    reader.cancel().catch(() => undefined)
  }
  if (length !== size || ~sum >>> 0 !== crc) throw damaged()
  return text
}

function decoderOf([first, second]: Uint8Array): TextDecoder {
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true })
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-32 as in zip files (ZIP application note, 4.4.7), begun with -1 and inverted at the end. */
function addToCrc(sum: number, bytes: Uint8Array): number {
  let next = sum
  for (let at = 0; at < bytes.length; at++)
    next = (CRC_TABLE[(next ^ (bytes[at] as number)) & 0xff] as number) ^ (next >>> 8)
  return next
}
