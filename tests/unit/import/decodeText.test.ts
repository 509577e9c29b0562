import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Encoding } from '#import/importOptions.ts'
import { DecodeError, decodeText, lineEnds } from '#import/read/decodeText.ts'
import { fixWindows1252 } from '#import/read/encoding.ts'

async function piecesOf(bytes: Uint8Array<ArrayBuffer>, encoding: Encoding, strict = false) {
  const pieces: string[] = []
  for await (const { text } of decodeText(new Blob([bytes]), encoding, strict)) pieces.push(text)
  return pieces
}

/** Longer than one piece, so that something is cut: letters, line ends, halves of characters, and bytes that are no character. */
const bytes = fc
  .tuple(
    fc.array(fc.constantFrom('a,1\n', '\n', 'é', '€ ', '😀', '\r\n', 'x'.repeat(90_000)), { minLength: 1 }),
    fc.array(fc.constantFrom(0x0a, 0x41, 0x80, 0xc3, 0xe2, 0xff), { maxLength: 8 }),
    fc.integer({ min: 1, max: 400_000 }),
  )
  .map(([words, odd, least]) => {
    const unit = [...new TextEncoder().encode(words.join('')), ...odd]
    return Uint8Array.from({ length: least + unit.length }, (_, index) => unit[index % unit.length] ?? 0)
  })

describe('the pieces of a file', () => {
  test.each<Encoding>(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])(
    'together are the text that its bytes mean in %s',
    async (encoding) => {
      await fc.assert(
        fc.asyncProperty(bytes, async (all) => {
          const whole = new TextDecoder(encoding).decode(all)
          const text = encoding === 'windows-1252' ? fixWindows1252(whole) : whole
          expect((await piecesOf(all, encoding)).join('') === text).toBe(true)
        }),
        { numRuns: 25 },
      )
    },
  )

  test('end with an error at the first byte that is not UTF-8, where that is asked for', async () => {
    const wrong = new Uint8Array([...new TextEncoder().encode('a'.repeat(100_000)), 0xa3])
    await expect(piecesOf(wrong, 'utf-8', true)).rejects.toThrow(DecodeError)
    expect((await piecesOf(wrong, 'utf-8')).join('').at(-1)).toBe('\ufffd')
  })
})

describe('line ends', () => {
  test.each([
    ['lf', 'a\nb\n'],
    ['crlf', 'a\r\nb\r\n'],
    ['cr', 'a\rb\r'],
    ['mixed', 'a\nb\r\n'],
    ['mixed', 'a\rb\n'],
  ])('are known as %s in %j and all become \\n, wherever the text is cut', (kind, text) => {
    for (let cut = 0; cut <= text.length; cut++) {
      const ends = lineEnds()
      const normalised = ends.normalise(text.slice(0, cut), false) + ends.normalise(text.slice(cut), true)
      expect([normalised, ends.kind()]).toEqual(['a\nb\n', kind])
    }
  })
})
