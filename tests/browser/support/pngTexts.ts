import { crc32, inflateSync } from 'node:zlib'

/**
 * The texts inside a PNG file by keyword, read after the standard (PNG, third edition, 5 and 11.3.3.4) without any code of the page.
 * Throws where the file is not a PNG or a checksum is wrong.
 */
export function pngTexts(file: Buffer): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (file.toString('latin1', 0, 8) !== '\u0089PNG\r\n\u001a\n') throw new Error('not a PNG file')
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const end = at + 8 + file.readUInt32BE(at)
    if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) throw new Error(`bad checksum at ${at}`)
    if (file.toString('latin1', at + 4, at + 8) !== 'iTXt') continue
    const data = file.subarray(at + 8, end)
    const keyword = data.indexOf(0)
    const language = data.indexOf(0, keyword + 3)
    const translated = data.indexOf(0, language + 1)
    const text = data.subarray(translated + 1)
    const plain = data[keyword + 1] === 1 ? inflateSync(text) : text
    found.set(data.toString('latin1', 0, keyword), plain.toString('utf8'))
  }
  return found
}
