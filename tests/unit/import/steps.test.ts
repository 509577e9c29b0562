import { describe, expect, test } from 'vitest'
import { nextStep, previousStep, stepsFor, unmetOn } from '#import/steps.ts'
import { column, group, problem, reading, sure } from '../features/addFigures/support/reading.ts'

const wide = reading({ layout: sure('dfe'), columns: [column('la_name')] })
const area = { kind: 'field', field: 'area' } as const
const known = column('area', { target: area, suggestions: [{ target: area, confidence: 1 }] })

describe('the steps of a file', () => {
  test('are the review alone for a file in the template’s columns, whatever is wrong with its values', () => {
    expect(stepsFor(reading({ columns: [known] }))).toEqual(['review', 'done'])
    const bad = reading({ columns: [known], problems: [group([problem(3)])], needs: ['small-counts'] })
    expect(stepsFor(bad)).toEqual(['review', 'done'])
    expect(nextStep('choose', bad)).toBe('review')
    expect(previousStep('review', bad)).toBe('choose')
  })

  test('include the columns when one is unknown and the file when lines were skipped, but not for a misspelt name', () => {
    const name = {
      what: 'metric',
      name: 'Agency shore',
      lines: 1,
      firstLine: 2,
      target: undefined,
      suggestions: [],
    } as const
    expect(stepsFor(reading({ columns: [known], names: [name] }))).toEqual(['review', 'done'])
    expect(stepsFor(reading({ columns: [known, column('colour')] }))).toEqual(['columns', 'review', 'done'])
    const cut = { line: 1, cells: ['Board report'], why: 'above-header' } as const
    expect(stepsFor(reading({ columns: [known], skipped: [cut] }))).toEqual(['file', 'review', 'done'])
  })

  test('leave out every step that has nothing to decide', () => {
    expect(stepsFor(wide)).toEqual(['file', 'columns', 'review', 'done'])
    const big = {
      ...wide,
      choices: {
        areas: [1, 2, 3, 4, 5, 6].map((id) => ({
          id: `E${id}`,
          label: `Area ${id}`,
          lines: 9,
          known: false,
        })),
        measures: [],
        years: [],
        most: 10,
      },
      problems: [group([problem(3)])],
    }
    expect(stepsFor(big)).toEqual(['file', 'keep', 'columns', 'values', 'review', 'done'])
    const one = { ...big, choices: { ...big.choices, areas: big.choices.areas.slice(1) } }
    expect(stepsFor(one)).not.toContain('keep')
  })

  test('are the review alone for a file whose columns were matched before', () => {
    const remembered = reading({ columns: [column('la_name', { by: 'remembered' })] })
    expect(stepsFor(remembered)).toEqual(['review', 'done'])
    expect(stepsFor({ ...remembered, needs: ['columns'] })).toEqual(['columns', 'review', 'done'])
  })

  test('keep their order when the current step has nothing left to decide', () => {
    expect(nextStep('values', wide)).toBe('review')
    expect(previousStep('values', wide)).toBe('columns')
  })

  test('cannot be left while one of their needs is unmet', () => {
    const open = reading({ needs: ['layout', 'questions'] })
    expect(unmetOn('file', open)).toEqual(['layout'])
    expect(unmetOn('columns', open)).toEqual(['questions'])
    expect(unmetOn('keep', open)).toEqual([])
    expect(unmetOn('review', open)).toEqual(['layout', 'questions'])
  })
})
