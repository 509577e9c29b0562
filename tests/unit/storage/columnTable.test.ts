import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checksumOf, isSealed, sealed } from '#domain/model/checksum.ts'
import { fromColumnTable, toColumnTable, withRows } from '#storage/columnTable.ts'

const COLUMNS = ['a', 'b'] as const
const anyRows = fc.array(fc.record({ a: fc.string(), b: fc.constantFrom('x', 'y', '') }))

describe('a table stored by column', () => {
  test('gives back the rows that were put in it', () =>
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(fromColumnTable(COLUMNS, toColumnTable(COLUMNS, rows))).toEqual(rows)
      }),
    ))

  test.each<[string, number, string]>([
    ['one byte', 256, 'Uint8Array'],
    ['two bytes', 257, 'Uint16Array'],
    ['two bytes', 65_536, 'Uint16Array'],
    ['four bytes', 65_537, 'Uint32Array'],
  ])('takes %s a row for %i different texts', (_, count, kind) => {
    const rows = Array.from({ length: count }, (__, i) => ({ a: String(i), b: '' }))
    const table = toColumnTable(COLUMNS, rows)
    expect(table.columns.map((c) => c.codes.constructor.name)).toEqual([kind, 'Uint8Array'])
    expect(fromColumnTable(COLUMNS, table)?.at(-1)).toEqual({ a: String(count - 1), b: '' })
  })

  test('takes in rows of another at their places', () => {
    const table = toColumnTable(COLUMNS, [
      { a: '1', b: 'x' },
      { a: '2', b: 'x' },
    ])
    const added = toColumnTable(COLUMNS, [
      { a: '3', b: 'y' },
      { a: '1', b: 'x' },
      { a: '4', b: '' },
    ])
    expect(fromColumnTable(COLUMNS, withRows(table, added, [1, undefined, 2]))).toEqual([
      { a: '1', b: 'x' },
      { a: '3', b: 'y' },
      { a: '4', b: '' },
    ])
  })

  test('that lacks a column, a row or a text is no table', () => {
    const table = toColumnTable(COLUMNS, [{ a: '1', b: 'x' }])
    expect(fromColumnTable(['a', 'c'], table)).toBeUndefined()
    expect(fromColumnTable(COLUMNS, { ...table, rows: 2 })).toBeUndefined()
    const [first] = table.columns
    const broken = { ...first, name: 'a', values: [], codes: Uint8Array.of(0) }
    expect(fromColumnTable(['a'], { rows: 1, columns: [broken] })).toBeUndefined()
  })
})

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
