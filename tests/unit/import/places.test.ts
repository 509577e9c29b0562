import { describe, expect, test } from 'vitest'
import { placesWith } from '#import/recognise/places.ts'
import { importDataset } from '../../support/importDataset.ts'
import { codesOf, readAgain, readImport } from '../../support/readImport.ts'

const places = placesWith(importDataset.areas)
const found = (name: string) => places.find(name)?.code

describe('every council, region and nation is found by its name or code', () => {
  test.each([
    ['Northamptonshire', 'E10000021'],
    ['northamptonshire', 'E10000021'],
    ['West Northamptonshire', 'E06000062'],
    ['North Northamptonshire Council', 'E06000061'],
    ['Kingston upon Hull, City of', 'E06000010'],
    ['Kingston Upon Hull', 'E06000010'],
    ['Herefordshire', 'E06000019'],
    ['Herefordshire, County of', 'E06000019'],
    ['Devon County Council', 'E10000008'],
    ['E10000008', 'E10000008'],
    ['London Borough of Barnet', 'E09000003'],
    ['City of London', 'E09000001'],
    ['London', 'E12000007'],
    ['Yorkshire and The Humber', 'E12000003'],
    ['Brighton & Hove', 'E06000043'],
    ['England', 'E92000001'],
    ['928', 'E10000021'],
  ])('%s', (name, code) => expect(found(name)).toBe(code))

  test('a council whose code changed is one place', () => {
    for (const codes of [
      ['E08000016', 'E08000038', 'Barnsley'],
      ['E10000027', 'E06000066', 'Somerset'],
      ['E10000002', 'E06000060', 'Buckinghamshire'],
    ])
      expect(new Set(codes.map(found)).size, codes.join()).toBe(1)
    expect(found('E10000009')).not.toBe(found('E06000059'))
  })

  test('each is found by its own code and name, and no two share an address', () => {
    for (const area of places.all) {
      expect(found(area.code)).toBe(area.code)
      if (area.end === undefined) expect(found(area.name)).toBe(area.code)
    }
    expect(new Set(places.all.map(({ slug }) => slug)).size).toBe(places.all.length)
    expect(places.all.length).toBeGreaterThan(160)
  })
})

describe('an unknown place', () => {
  test('with a code is said to be unknown, and no other is suggested', async () => {
    const { problems, names, figures } = await readImport(
      'area,metric,period,value\nE06000999,Social workers,2019,281',
    )
    expect([figures, names[0]?.suggestions]).toEqual([[], []])
    expect(problems[0]?.first[0]).toMatchObject({
      code: 'area-unknown',
      message: '“E06000999” is not the code of a council, region or nation that this page knows.',
      suggestion: 'Write the area’s name or its ONS code.',
    })
  })

  test('with a misspelt name can be chosen among all', async () => {
    const first = await readImport('area,metric,period,value\nWest Northamptonshir,Social workers,2022,281')
    expect(first.names[0]?.suggestions[0]?.target).toEqual({ kind: 'area', area: 'E06000062' })
    expect(first.areaChoices.length).toBeGreaterThan(160)
    const names = new Map([['West Northamptonshir', { kind: 'area', area: 'E06000062' } as const]])
    const again = await readAgain(first.engine, { names })
    expect(again.newAreas.map(({ name }) => name)).toEqual(['West Northamptonshire'])
  })
})

test('a board report proposes the council in its title, else the one on the page', async () => {
  const board = 'Measure,Apr-22,May-22,Jun-22\nSocial workers,281,285,290'
  const proposed = async (text: string, name = 'board.csv') =>
    (await readImport(text, { name, options: { shownArea: 'E06000002' } })).questions[0]?.proposed
  expect(await proposed(`West Northamptonshire monthly report\n\n${board}`)).toBe('E06000062')
  expect(await proposed(board, 'Devon report.csv')).toBe('E10000008')
  expect(await proposed(board)).toBe('E06000002')
})

test('a figure from before a council began is warned of', async () => {
  const reading = await readImport('area,metric,period,value\nDorset,Social workers,2018,281')
  expect([codesOf(reading), reading.counts.new]).toEqual([['area-not-begun 1'], 1])
})

describe('the question which council a report is about', () => {
  const board = 'Indicator,Apr 2019,May 2019,Jun 2019\nUnallocated cases,152,141,130'

  test('has the likely council first, and no two answers with the same words', async () => {
    const { questions } = await readImport(board, { name: 'Northamptonshire.csv' })
    const labels = questions.find(({ id }) => id === 'area')?.choices.map(({ label }) => label) ?? []
    expect(labels[0]).toBe('Northamptonshire (until 2021)')
    expect(labels).toEqual(expect.arrayContaining(['Dorset', 'Dorset (until 2019)']))
    expect(new Set(labels).size).toBe(labels.length)
  })
})
