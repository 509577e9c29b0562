import { describe, expect, test } from 'vitest'
import { evidenceOf, namePart, shareFileName } from '#features/share/shareRequest.ts'
import { curated, selected } from '../../../support/curated.ts'
import { figure } from '../../../support/observation.ts'

const own = figure({
  layer: 'user',
  metric: 'agency_share',
  unit: 'percent',
  value: 24,
  source: 'Our return',
})
const evidence = (withUserFigures: boolean, userFigures = [own]) =>
  evidenceOf(
    {
      dataset: curated,
      selection: selected({ metric: 'agency_share' }, userFigures),
      size: 'report',
      withUserFigures,
      view: '',
      today: '2026-11-22',
    },
    'Agency share',
  )
const LEFT_OUT = 'The drawing also shows 1 figure added by the user, not verified, which is not in this text.'

describe('the data and words inside a picture', () => {
  test('leave the user’s own figures out, and say that the drawing shows them', () => {
    const { description, userFigures } = evidence(false)
    expect(userFigures).toEqual([])
    expect(description).toContain(LEFT_OUT)
    expect(description).not.toMatch(/24%|Our return/u)
  })

  test('have them where the user chose that', () => {
    const { description, userFigures } = evidence(true)
    expect(userFigures).toEqual([own])
    expect(description).toMatch(/24%.*Our return/u)
    expect(description).not.toContain('The drawing also shows')
  })

  test('do not mention added figures without any', () => {
    expect(evidence(false, []).description).not.toContain('The drawing also shows')
  })
})

test('a name in the data cannot lead to another folder as part of a file name', () => {
  expect(namePart('../../evil/x\\y')).toBe('-evil-x-y')
  expect(namePart('agency_share-2')).toBe('agency_share-2')
})

test.each([
  ['report', 'png', 'northamptonshire_unallocated_2018-07_2020-04.png'],
  ['slide', 'png', 'northamptonshire_unallocated_2018-07_2020-04_slide.png'],
  ['square', 'svg', 'northamptonshire_unallocated_2018-07_2020-04_square.svg'],
] as const)('the %s as %s is named after council, measure and months', (size, extension, name) => {
  expect(shareFileName(selected({ from: '2018-07', to: '2020-04' }), size, extension)).toBe(name)
})
