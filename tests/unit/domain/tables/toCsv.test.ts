import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardFormula, toCsv, unguardFormula } from '#domain/tables/toCsv.ts'
import { parseCsv } from '#import/read/recordReader.ts'

describe('CSV that a spreadsheet can open safely', () => {
  test.each([
    ['=1+1', "'=1+1"],
    [' =1+1', "' =1+1"],
    ['=1+1\nx', "'=1+1\nx"],
    ['+cmd', "'+cmd"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['-5', '-5'],
    ['-5.5%', '-5.5%'],
    ['about 150', 'about 150'],
    ["'quoted'", "'quoted'"],
  ])('%s is written %s', (cell, written) => expect(guardFormula(cell)).toBe(written))

  test('the mark comes off again', () => {
    const signs = fc
      .array(fc.constantFrom("'", '=', '-', '+', '@', ' ', '1', 'a', '\t'), { maxLength: 6 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(signs, fc.string()), (cell) => unguardFormula(guardFormula(cell)) === cell),
      { numRuns: 2000 },
    )
  })

  test('cells with commas, marks and line breaks are quoted', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          { a: '1,024', b: 'said "no"' },
          { a: 'x\ny', b: ' z' },
        ],
      ),
    ).toBe('a,b\n"1,024","said ""no"""\n"x\ny"," z"\n')
  })

  test('any table under names that the import knows is read back as it was', () => {
    const cell = fc.string().map((text) => text.replaceAll('\r', ''))
    const rows = fc.array(fc.record({ area: cell, note: cell }), { minLength: 1 })
    fc.assert(
      fc.property(rows, (table) => {
        const { rows: read } = parseCsv(toCsv(['area', 'note'], table))
        const lines = read.slice(1).map(({ cells }) => cells.map(unguardFormula))
        expect(lines).toEqual(table.map(({ area, note }) => [area, note]))
      }),
    )
  })
})
