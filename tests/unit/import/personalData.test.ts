import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { childColumns } from '#import/personal/childLines.ts'
import { personalCell } from '#import/personal/personalCell.ts'
import { personalFindings, personalHeaders } from '#import/personal/personalData.ts'
import { personalDataScanner } from '#import/personal/personalDataScanner.ts'

const headers = (header: string) => personalHeaders([{ line: 1, cells: [header] }], 0)

describe('a header of records about single children is known', () => {
  test.each([
    'UPN',
    'FormerUPN',
    'former_upn',
    'ULN',
    'NHS number',
    'NHS No.',
    'DOB',
    'MC_DOB',
    'PersonBirthDate',
    'Date of Birth',
    'LAchildID',
    'LA Child ID',
    'CHILD',
    'Child Unique ID',
    'Surname',
    'Child forename',
    'HOME_POST',
    'PL_POST',
    'Home postcode',
    'SW_ID',
    'Case ID',
    'Mosaic ID',
    'Liquidlogic ID',
  ])('%s', (header) => expect(headers(header)?.code).toBe('personal-data'))

  test.each([
    'children',
    'children_in_need',
    'Child protection plans',
    'la_name',
    'new_la_code',
    'school_urn',
    'note',
    'address_rate',
  ])('and %s is not one', (header) => expect(headers(header)).toBeUndefined())
})

describe('a cell that names one child is known by its check digits', () => {
  test.each([
    // 1x2 + 2x3 + ... + 0x11 + 1x12 + 2x13 = 368 = 16 x 23: the letter A.
    ['A123456789012', 'upn'],
    ['see a123456789012 too', 'upn'],
    ['UN3', 'upn'],
    // 9x10 + 4x9 + 3x8 + 4x7 + 7x6 + 6x5 + 5x4 + 9x3 + 1x2 = 299 = 27 x 11 + 2, and 11 - 2 = 9.
    ['9434765919', 'nhs'],
    ['943 476 5919', 'nhs'],
    ['moved, 943-476-5919', 'nhs'],
    ['NN1 1ED', 'postcode'],
    ['nn11ed', 'postcode'],
    ['lives at NN1 1ED now', 'postcode'],
    ['SW1A 2AA', 'postcode'],
    ['born 12/05/2010', 'birth'],
    ['DOB: 2010-05-12', 'birth'],
  ])('%s', (cell, kind) => expect(personalCell(cell)).toBe(kind))

  test.each([
    'B123456789012',
    '9434765918',
    '1111111111',
    'NN1',
    'NN1 1CK',
    'E06000061',
    'E06000061 / E06000062',
    '13190000',
    'April 2019',
    'about 150',
    'c2 2nd row',
    'born in 2018-19 cohort of children',
  ])('and %s is nothing of the kind', (cell) =>
    expect(['upn', 'nhs', 'postcode']).not.toContain(personalCell(cell)),
  )

  test('whatever a cell holds, looking at it never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void personalCell(text)))
  })
})

describe('a column is watched whole', () => {
  const findings = (rows: readonly (readonly string[])[]) => {
    const scanner = personalDataScanner()
    rows.forEach((cells, index) => {
      scanner.scan(cells, index + 2)
    })
    return scanner.findings()
  }

  test('in its last row too, and the message says column and count but no value', () => {
    const rows = [
      ...Array.from({ length: 5000 }, (_, n) => ['Hull', `${n}`, 'note']),
      ['Hull', '3', 'A123456789012'],
    ]
    const issue = personalFindings(findings(rows), ['area', 'value', 'note'])
    expect(issue).toMatchObject({ code: 'personal-data', line: 5002 })
    expect(issue?.message).toContain('1 pupil number in column “note”')
    expect(JSON.stringify(issue)).not.toContain('A123456789012')
  })

  test('sums of money of ten digits among other sums are not patients', () => {
    expect(findings([['9434765919'], ['131900000'], ['7000000'], ['12']])).toEqual([])
    expect(findings([['9434765919'], ['1234567890'], ['1434765917']])).toEqual([])
  })

  test('a column of patients’ numbers is one, and so is one among words', () => {
    expect(findings([['9434765919'], ['4010232137']])).toMatchObject([{ kind: 'nhs', count: 2 }])
    expect(
      findings([['a'], ['see'], ['9434765919'], ['other']].map(([x]) => [`${x}  `.trim().padEnd(3, '.')])),
    ).toMatchObject([{ kind: 'nhs', count: 1 }])
  })
})

describe('one line a child is known without a telling header', () => {
  const rows = (cells: (n: number) => readonly string[]) =>
    Array.from({ length: 60 }, (_, n) => ({ line: n + 2, cells: cells(n) }))
  const found = (cells: (n: number) => readonly string[], keys: readonly number[] = []) =>
    childColumns(rows(cells), [], new Set(keys), new Set(keys))

  test('by a reference that is another on nearly every line', () => {
    expect(found((n) => ['Hull', `P${10_000 + n * 7}`, 'x'], [0])).toEqual([
      { column: 1, what: 'identifier' },
    ])
  })

  test('by dates spread over a childhood', () => {
    const born = (n: number) => `${String((n % 28) + 1).padStart(2, '0')}/0${(n % 9) + 1}/${2003 + (n % 17)}`
    expect(found((n) => ['Hull', born(n)], [0])).toEqual([{ column: 1, what: 'birth date' }])
  })

  test('but not by the days of a monthly series', () => {
    const month = (n: number) => `01/${String((n % 12) + 1).padStart(2, '0')}/${2005 + Math.floor(n / 4)}`
    expect(found((n) => [month(n), 'x'])).toEqual([])
  })

  test('but not in a table with one line for each area and period, nor by codes of places', () => {
    expect(found((n) => [`Area ${n}`, `${10_000 + n}`], [0])).toEqual([])
    expect(found((n) => ['x', `E0600${1000 + n}`])).toEqual([])
  })
})
