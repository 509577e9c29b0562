import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { isPng, readPngText, withPngTexts } from '#data/pngText.ts'

const picture = (() => {
  const png = new PNG({ width: 3, height: 2 })
  png.data.fill(0x7f)
  return new Uint8Array(PNG.sync.write(png))
})()

/** Reads the texts of a PNG file by node's own zlib and the standard's layout, without our code. */
function independently(file: Uint8Array): readonly (readonly [string, string])[] {
  const bytes = Buffer.from(file)
  const found: (readonly [string, string])[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) !== 'iTXt') continue
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))
    const end = data.indexOf(0)
    // Language and translated keyword are empty: three zeros follow the two flags at most.
    const body = data.subarray(end + 5)
    expect([...data.subarray(end + 2, end + 5)]).toEqual([0, 0, 0])
    found.push([
      data.toString('latin1', 0, end),
      (data[end + 1] === 1 ? inflateSync(body) : body).toString('utf8'),
    ])
  }
  return found
}

describe('texts in a PNG file', () => {
  const texts = [
    { keyword: 'Title', text: 'Unallocated children – “about 150”' },
    { keyword: 'Figures', text: 'é£, '.repeat(2000) },
  ]
  const marked = withPngTexts(picture, texts)

  it('are there for another reader, long ones compressed', () => {
    expect(independently(marked)).toEqual(texts.map(({ keyword, text }) => [keyword, text]))
    expect(marked.length).toBeLessThan(picture.length + 600)
  })

  it('leave the picture as it was, with checksums that another reader accepts', () => {
    const [before, after] = [PNG.sync.read(Buffer.from(picture)), PNG.sync.read(Buffer.from(marked))]
    expect(after.data.equals(before.data)).toBe(true)
  })

  it('are the same bytes each time', () => {
    expect(withPngTexts(picture, texts)).toEqual(marked)
  })

  it('are read back whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
        expect(readPngText(withPngTexts(picture, [{ keyword: 'Text', text }]), 'Text')).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  it('are passed over where the file is cut off or damaged, and never throw', () => {
    const [title = '', figures = ''] = texts.map(({ text }) => text)
    expect(readPngText(marked, 'Figures')).toBe(figures)
    for (let length = 0; length < marked.length; length += 7) {
      expect([undefined, title]).toContain(readPngText(marked.subarray(0, length), 'Title'))
      expect([undefined, figures]).toContain(readPngText(marked.subarray(0, length), 'Figures'))
    }
    expect(readPngText(marked.subarray(0, 60), 'Title')).toBeUndefined()
    const damaged = marked.slice()
    damaged[60] = (damaged[60] ?? 0) ^ 0xff
    expect(readPngText(damaged, 'Title')).toBeUndefined()
  })

  it('are not unpacked without end', () => {
    const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024))
    const [chunk] = [withPngTexts(picture, [{ keyword: 'Bomb', text: 'x'.repeat(2000) }])]
    // The chunk is written anew around the other body.
    const head = Buffer.from('Bomb\0\u0001\0\0\0', 'latin1')
    const data = Buffer.concat([head, bomb])
    const made = Buffer.alloc(12 + data.length)
    made.writeUInt32BE(data.length, 0)
    made.write('iTXt', 4, 'latin1')
    data.copy(made, 8)
    made.writeUInt32BE(crc(made.subarray(4, -4)), made.length - 4)
    const holding = (bombs: readonly Buffer[]) =>
      Buffer.concat([Buffer.from(chunk.subarray(0, 33)), ...bombs, Buffer.from(picture.subarray(33))])
    expect(PNG.sync.read(holding([made])).width).toBe(3)
    // A hundred of them would take half a minute; one is given up, and those of another keyword are not begun.
    const file = holding(Array.from({ length: 100 }, () => made))
    const before = performance.now()
    expect(readPngText(file, 'Bomb')).toBeUndefined()
    expect(readPngText(file, 'Title')).toBeUndefined()
    expect(performance.now() - before).toBeLessThan(10_000)
  })

  it('are refused for what is no PNG file', () => {
    expect(isPng(new Uint8Array([1, 2, 3]))).toBe(false)
    expect(() => withPngTexts(new Uint8Array(40), texts)).toThrow('This is not a PNG file.')
    expect(readPngText(new TextEncoder().encode('<svg/>'), 'Title')).toBeUndefined()
  })
})

/** Bit by bit, by the polynomial of ISO 3309. */
function crc(bytes: Uint8Array): number {
  let c = 0xff_ff_ff_ff
  for (const byte of bytes) {
    c ^= byte
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xed_b8_83_20 : c >>> 1
  }
  return (c ^ 0xff_ff_ff_ff) >>> 0
}
