import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checksumOf, isSealed, sealed } from '#domain/model/checksum.ts'

describe('a checksum', () => {
  test('is the same for the same contents, whatever the order of keys', () => {
    expect(checksumOf({ a: 1, b: [true, null, 'é'] })).toBe(checksumOf({ b: [true, null, 'é'], a: 1 }))
    expect(checksumOf(Uint8Array.of(1, 2))).toBe(checksumOf(Uint8Array.of(1, 2)))
  })

  test('is another when one text, place or number is another', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b) && !JSON.stringify([a, b]).includes('-0'))
        expect(checksumOf(a)).not.toBe(checksumOf(b))
      }),
      { numRuns: 500 },
    ))

  test('covers all of a record but itself', () => {
    const record = sealed({ a: 1, list: ['x'] })
    expect(isSealed(record)).toBe(true)
    expect(isSealed({ ...record, a: 2 } as typeof record)).toBe(false)
    expect(isSealed({ ...record, extra: '' } as typeof record)).toBe(false)
  })
})
