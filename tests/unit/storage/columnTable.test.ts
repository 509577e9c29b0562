import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromColumnTable, toColumnTable } from '#storage/columnTable.ts'

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

  test('that lacks a column, a row or a text is no table', () => {
    const table = toColumnTable(COLUMNS, [{ a: '1', b: 'x' }])
    expect(fromColumnTable(['a', 'c'], table)).toBeUndefined()
    expect(fromColumnTable(COLUMNS, { ...table, rows: 2 })).toBeUndefined()
    const [first] = table.columns
    const broken = { ...first, name: 'a', values: [], codes: Uint8Array.of(0) }
    expect(fromColumnTable(['a'], { rows: 1, columns: [broken] })).toBeUndefined()
  })
})
