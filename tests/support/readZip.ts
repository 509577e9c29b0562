import { crc32, inflateRawSync } from 'node:zlib'

interface ZipEntry {
  readonly name: string
  readonly bytes: Buffer
  /** Local date and time, from the MS-DOS fields. */
  readonly time: string
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/**
 * The files of a zip, read from its central directory (APPNOTE 4.3) without any code of the page. Throws where a signature, a size or
 * a checksum is wrong.
 */
export function readZip(zip: Buffer): readonly ZipEntry[] {
  const end = zip.length - 22
  expectSign(zip, end, END)
  const [count, size, start] = [
    zip.readUInt16LE(end + 10),
    zip.readUInt32LE(end + 12),
    zip.readUInt32LE(end + 16),
  ]
  if (start + size !== end) throw new Error('the directory does not end where the zip does')
  const entries: ZipEntry[] = []
  for (let at = start; at < end; ) {
    expectSign(zip, at, CENTRAL)
    const number = (offset: number) => zip.readUInt32LE(at + offset)
    const [nameSize, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const name = zip.toString('utf8', at + 46, at + 46 + Number(nameSize))
    entries.push({ name, bytes: contents(zip, number(42), number(20), number(16)), time: timeOf(number(12)) })
    at += 46 + Number(nameSize) + Number(extra) + Number(comment)
  }
  if (entries.length !== count) throw new Error('the zip has a different number of files than it says')
  return entries
}

/** The bytes of one file, read from its local header. */
function contents(zip: Buffer, at: number, packed: number, checksum: number): Buffer {
  expectSign(zip, at, LOCAL)
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  const stored = zip.subarray(from, from + packed)
  const bytes = zip.readUInt16LE(at + 8) === 8 ? inflateRawSync(stored) : stored
  if (crc32(bytes) !== checksum) throw new Error('a checksum is wrong')
  return bytes
}

function timeOf(dos: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const [year, month, day] = [(dos >>> 25) + 1980, (dos >>> 21) & 15, (dos >>> 16) & 31]
  return `${year}-${two(month)}-${two(day)} ${two((dos >>> 11) & 31)}:${two((dos >>> 5) & 63)}`
}

function expectSign(zip: Buffer, at: number, sign: number): void {
  if (zip.readUInt32LE(at) !== sign) throw new Error(`no zip header at ${at}`)
}
