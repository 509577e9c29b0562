import { describe, expect, test } from 'vitest'
import { importEngine } from '#import/importEngine.ts'
import type { ColumnTarget, ImportOptions } from '#import/importOptions.ts'
import { bigFile } from '../../bench/importPage/bigFile.ts'
import { importDataset } from '../../support/importDataset.ts'
import { readAgain } from '../../support/readImport.ts'

/** More than 24 MB: too long for all its rows to be held in memory. */
const LINES = 200_000
const file = bigFile(LINES)
const open = (about: File = file) => importEngine(about, { dataset: importDataset, userFigures: [] })
const REFERRALS: ColumnTarget = {
  kind: 'new-metric',
  metric: { id: 'your_referrals', title: 'Referrals', unit: 'count', better: 'neither', decimals: 0 },
}
const kept: ImportOptions = {
  mapping: new Map([['referrals', REFERRALS]]),
  keep: { areas: ['E92000001', 'E06000013'], measures: ['referrals'], years: ['2024', '2025'] },
  answers: new Map([
    ['reporting-year', '03-31'],
    ['filter:age_group', 'Age group 3'],
  ]),
}

describe('a long file', { timeout: 30_000 }, () => {
  test('lists its areas, measures and years with their lines, and reads no figure before a person chooses what to keep', async () => {
    const engine = open()
    const { choices, needs, lines, counts, rows } = await readAgain(engine, {})
    expect([lines, needs, counts.new, rows.length]).toEqual([LINES, ['keep', 'columns'], 0, 20])
    expect([choices?.areas.length, choices?.years.length]).toEqual([162, 13])
    expect(choices?.measures.map(({ id }) => id)).toEqual([
      'referrals',
      'assessments',
      'cin_rate',
      'cpp_rate',
      'median_days',
      'within_45_days',
    ])
    expect(choices?.areas[13]).toMatchObject({ id: 'E06000013', label: 'Place 13, City of', known: false })
    expect(choices?.areas.reduce((sum, area) => sum + area.lines, 0)).toBe(LINES)
  })

  test('gives exactly the figures that are kept', async () => {
    const engine = open()
    await readAgain(engine, {})
    const { needs, counts } = await readAgain(engine, {
      ...kept,
      smallCounts: { kind: 'keep', authority: 'test' },
    })
    const wanted = (await file.text())
      .split('\n')
      .filter(
        (line) =>
          /^202[45],/u.test(line) &&
          /,(?:National|.*E06000013),/u.test(line) &&
          line.includes(',Age group 3,'),
      )
    // The indicator follows the breakdown. A comma in the area's name comes before both.
    const plain = wanted.map((line) => line.split(',Age group 3,')[1]?.split(',')[0] ?? '')
    const figures = engine.figures(0, 99)
    expect([needs, counts.new, wanted.length]).toEqual([[], 4, 4])
    expect(figures.map(({ asStated }) => asStated).toSorted()).toEqual(plain.toSorted())
    const lines = (await file.text()).split('\n')
    for (const { locator, asStated } of figures)
      expect(lines[Number(locator.replace('line ', '')) - 1]).toContain(`,Age group 3,${asStated},`)
  })

  test('is counted again when a person chooses another header line', async () => {
    const text = `${(await file.text()).split('\n')[0]}\n${await file.text()}`
    const engine = open(new File([text], 'twice.csv'))
    expect((await readAgain(engine, {})).lines).toBe(LINES + 1)
    const { choices, headerLine } = await readAgain(engine, { headerLine: 2 })
    expect(headerLine.value).toBe(2)
    expect(choices?.areas.reduce((sum, area) => sum + area.lines, 0)).toBe(LINES)
  })

  test('with line breaks inside its cells gives the same figures, with the right line numbers', async () => {
    const broken = (await file.text()).replaceAll('"Place 13, City of"', '"Place 13,\nCity of"')
    const engine = open(new File([broken], 'broken.csv'))
    await readAgain(engine, kept)
    const figures = engine.figures(0, 99)
    expect(figures).toHaveLength(4)
    const lines = broken.split('\n')
    for (const { locator, asStated, area } of figures) {
      const line = Number(locator.replace('line ', '')) - 1
      expect(`${lines[line]}${area === 'E92000001' ? '' : lines[line + 1]}`).toContain(
        `Age group 3,${asStated},`,
      )
    }
  })

  test('is refused where more figures are kept than a page can hold', async () => {
    const engine = open()
    const { choices } = await readAgain(engine, {})
    const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id)
    const all = {
      areas: ids(choices?.areas),
      measures: ['referrals', 'cin_rate'],
      years: ids(choices?.years),
    }
    const mapping = new Map([
      ['referrals', REFERRALS],
      ['cin_rate', REFERRALS],
    ])
    const { needs, problems } = await readAgain(engine, { mapping, keep: all })
    expect(needs).toContain('keep')
    expect(problems.map(({ code }) => code)).toContain('figures-too-many')
  })

  test('with Windows line ends and letters beyond ASCII gives the same areas, years and lines', async () => {
    const text = (await file.text()).replaceAll('\n', '\r\n').replaceAll('Place', 'Plâce')
    const { choices } = await readAgain(open(), {})
    const other = await readAgain(open(new File([text], 'windows.csv')), {})
    expect(other.newline).toBe('crlf')
    expect(other.choices?.years).toEqual(choices?.years)
    expect(other.choices?.areas).toEqual(
      choices?.areas.map((area) => ({ ...area, label: area.label.replace('Place', 'Plâce') })),
    )
  })

  test('with a pupil’s number on one line in the middle is refused, and the line is named', async () => {
    const lines = (await file.text()).split('\n')
    lines[123_456] = lines[123_456]?.replace('Reporting year', 'A123456789012') ?? ''
    const { refusal } = await readAgain(open(new File([lines.join('\n')], 'big.csv')), {})
    expect(refusal).toMatchObject({ code: 'personal-data', line: 123_457 })
  })

  test('with a pupil’s number on the last line is refused as a whole', async () => {
    const engine = open(
      new File([file, '2025,Reporting year,A123456789012,,,,,,,,,1,1,1,1,1,1\n'], 'big.csv'),
    )
    expect(await readAgain(engine, {})).toMatchObject({
      refusal: { code: 'personal-data' },
      choices: undefined,
      rows: [],
    })
  })
})
