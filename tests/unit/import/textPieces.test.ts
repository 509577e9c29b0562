import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Encoding } from '#import/importOptions.ts'
import { mendWindows1252 } from '#import/read/decodeWindows1252.ts'
import { fileSource, type TextPiece, textPieces } from '#import/read/textStream.ts'

async function piecesOf(bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): Promise<readonly TextPiece[]> {
  const pieces: TextPiece[] = []
  for await (const piece of textPieces(fileSource(new Blob([bytes])), encoding, false)) pieces.push(piece)
  return pieces
}
const joined = (pieces: readonly TextPiece[]) => pieces.map(({ text }) => text).join('')

/** Longer than one piece, so that something is cut: bytes of letters, line ends, halves of characters, and what is none. */
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
    'are together what %s makes of its bytes',
    async (encoding) => {
      await fc.assert(
        fc.asyncProperty(bytes, async (all) => {
          const whole = new TextDecoder(encoding).decode(all)
          const text = encoding === 'windows-1252' ? mendWindows1252(whole) : whole
          expect(joined(await piecesOf(all, encoding)) === text).toBe(true)
        }),
        { numRuns: 25 },
      )
    },
  )

  test.each<Encoding>(['utf-8', 'windows-1252', 'utf-16le'])(
    'have the codes of their characters, where they have any, in %s',
    async (encoding) => {
      await fc.assert(
        fc.asyncProperty(bytes, async (all) => {
          for (const { text, codes } of await piecesOf(all, encoding)) {
            if (!codes) continue
            expect(codes.length).toBe(text.length)
            const wrong = codes.findIndex((code, at) => {
              const sign = text.charCodeAt(at)
              return sign < 128 ? code !== sign : code < 128
            })
            expect(wrong).toBe(-1)
          }
        }),
        { numRuns: 25 },
      )
    },
  )

  test('have codes where plain lines follow each other, and are cut at line ends', async () => {
    const all = new TextEncoder().encode('2024,Hartlepool,12\n'.repeat(30_000))
    const pieces = await piecesOf(all, 'utf-8')
    expect(pieces.length).toBe(3)
    expect(pieces.every(({ text, codes }) => text.endsWith('\n') && codes)).toBe(true)
  })
})
