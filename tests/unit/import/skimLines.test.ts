import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Quotes } from '#import/importOptions.ts'
import { personalWatch } from '#import/personal/personalDataScanner.ts'
import { LIMITS } from '#import/read/limits.ts'
import { parseRecords } from '#import/read/recordParser.ts'
import { lineSkimmer } from '#import/read/skimLines.ts'
import { cellOf, isNothing, type SkimmedRows } from '#import/read/skimmedRows.ts'
import { keepCounter } from '#import/recognise/facetCounts.ts'

const skim = (text: string, delimiter = ',', quotes: Quotes = 'round') =>
  lineSkimmer(delimiter, quotes)({ text, codes: undefined }, 1)
const cellsOf = (rows: SkimmedRows) =>
  Array.from({ length: rows.count }, (_, row) => {
    const cells = ((rows.begins[row + 1] ?? 0) - (rows.begins[row] ?? 0)) / 2
    return Array.from({ length: cells }, (_, column) => cellOf(rows, row, column))
  })

const sign = fc.constantFrom('a', '1', ',', '"', '\n', ' ', ';', 'é', '–', '\ud83d', '😀', '=')
const delimiter = fc.constantFrom(',', ';', '\t', '|')
const plainCell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '7', ' ', 'é', '–', '😀'), maxLength: 16 }),
  fc.string({ unit: fc.constantFrom('a', ',', ' ', 'é'), maxLength: 16 }).map((text) => `"${text}"`),
)
const plainLines = fc
  .array(fc.array(plainCell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((cells) => `${cells.join(',')}\n`).join(''))

describe('skimming a text', () => {
  test('gives the cells that Papa Parse gives, or leaves it to Papa Parse', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: sign, maxLength: 60 }),
        delimiter,
        fc.constantFrom<Quotes>('round', 'text'),
        (text, mark, quotes) => {
          const rows = skim(text, mark, quotes)
          if (!rows) return
          const { data, errors, meta } = parseRecords(text, mark, false, quotes)
          expect(cellsOf(rows)).toEqual(data)
          expect(rows.text).toBe(text.slice(0, meta.cursor))
          // The line that has not ended is read again with what comes next.
          expect(errors.filter(({ row = 0 }) => row < data.length)).toEqual([])
        },
      ),
      { numRuns: 5000 },
    )
  })

  test('needs no parser for plain lines, and leaves the line that has not ended', () => {
    fc.assert(
      fc.property(plainLines, fc.constantFrom('', 'a,b', '"not clo'), (text, rest) => {
        const rows = skim(text + rest)
        expect(rows && cellsOf(rows)).toEqual(parseRecords(text, ',', false).data)
        expect(rows?.text).toBe(text)
      }),
    )
  })

  test.each([
    ['a mark inside a marked cell', 'a,"5"" pipe"\n'],
    ['text after a closing mark', 'a,"b" c\n'],
    ['a line end inside a marked cell', 'a,"b\nc"\n'],
    ['a mark that is never closed', 'a,"b\n'],
    ['no line end', 'a,b'],
    ['more columns than a file of figures has', `${','.repeat(LIMITS.columns)}\n`],
    ['a longer line than a cell may be', `${'a'.repeat(LIMITS.cellCharacters)}\n`],
  ])('leaves %s to the parser', (_, text) => {
    expect(skim(text)).toBeUndefined()
  })

  test('reads the bytes of the file where they are given', () => {
    const text = 'a,"b, c",\n\nd\n'
    const rows = lineSkimmer(',', 'round')({ text, codes: new TextEncoder().encode(text) }, 1)
    expect(rows && cellsOf(rows)).toEqual([['a', 'b, c', ''], [''], ['d']])
    expect([0, 1, 2].map((row) => rows && isNothing(rows, row))).toEqual([false, true, false])
  })

  test('gives a longer text after a shorter one', () => {
    const skimLines = lineSkimmer(',', 'round')
    skimLines({ text: 'a\n', codes: undefined }, 1)
    const rows = skimLines({ text: 'b,c\nd,e\n', codes: undefined }, 2)
    expect(rows && [cellsOf(rows), rows.firstLine]).toEqual([
      [
        ['b', 'c'],
        ['d', 'e'],
      ],
      2,
    ])
  })
})

const cell = fc.constantFrom(
  '',
  'c',
  '12',
  '1234.5',
  'E06000001',
  'Hartlepool',
  'Plymouth – city',
  'UN1',
  'A123456789012',
  '943 476 5919',
  '9434765919',
  '9434765870',
  'M1 1AA',
  '1 M11AA',
  'born on 3 May',
  '2024',
  '202425',
)
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 })
const asRows = (rows: readonly (readonly string[])[]) => {
  const skimmed = skim(rows.map((cells) => `${cells.join(',')}\n`).join(''))
  if (!skimmed) throw new Error('these lines are plain')
  return skimmed
}

describe('skimmed rows', () => {
  test('give the same findings of personal data as rows of cells', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const [whole, skimmed] = [personalWatch(), personalWatch()]
        for (const [index, cells] of rows.entries()) whole.see(cells, 1 + index)
        skimmed.skim(asRows(rows))
        expect(skimmed.findings()).toEqual(whole.findings())
      }),
      { numRuns: 500 },
    )
  })

  test('are counted as rows of cells are', () => {
    const keys = { area: [3, 1], areaName: [2], year: 0, measure: 4 }
    fc.assert(
      fc.property(table, (rows) => {
        const [whole, skimmed] = [keepCounter(keys), keepCounter(keys)]
        const places = asRows(rows)
        for (const [row, cells] of rows.entries()) {
          whole.see(cells)
          skimmed.skim(places, row)
          expect([skimmed.lastArea(), skimmed.lastYear()]).toEqual([whole.lastArea(), whole.lastYear()])
        }
        expect(skimmed.counts()).toEqual(whole.counts())
      }),
    )
  })
})
