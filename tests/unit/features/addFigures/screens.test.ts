import { describe, expect, test } from 'vitest'
import { nextScreen, previousScreen, screensFor, unmetOn } from '#features/addFigures/screens.ts'
import { column, group, problem, reading, sure } from './support/reading.ts'

const wide = reading({ layout: sure('ees'), columns: [column('la_name')] })
const area = { kind: 'field', field: 'area' } as const
const known = column('area', { target: area, suggestions: [{ target: area, confidence: 1 }] })

describe('the screens of a file', () => {
  test('are one for a plain file, whatever is wrong with its values', () => {
    expect(screensFor(reading({ plain: true }))).toEqual(['review', 'done'])
    const bad = reading({ plain: true, problems: [group([problem(3)])], needs: ['small-counts'] })
    expect(screensFor(bad)).toEqual(['review', 'done'])
    expect(nextScreen('choose', bad)).toBe('review')
    expect(previousScreen('review', bad)).toBe('choose')
  })

  test('are one for a file in the template’s columns too when a name in it is misspelt, and no more when a column is not known', () => {
    const name = {
      what: 'metric',
      name: 'Agency shore',
      lines: 1,
      firstLine: 2,
      target: undefined,
      suggestions: [],
    } as const
    expect(screensFor(reading({ columns: [known], names: [name] }))).toEqual(['review', 'done'])
    expect(screensFor(reading({ columns: [known, column('colour')] }))).toEqual(['columns', 'review', 'done'])
    const cut = { line: 1, cells: ['Board report'], why: 'above-header' } as const
    expect(screensFor(reading({ columns: [known], skipped: [cut] }))).toEqual(['file', 'review', 'done'])
  })

  test('leave out those with nothing to decide', () => {
    expect(screensFor(wide)).toEqual(['file', 'columns', 'review', 'done'])
    const big = {
      ...wide,
      choices: {
        areas: [{ id: 'E92000001', label: 'England', lines: 9, known: false }],
        measures: [],
        years: [],
        most: 10,
      },
      problems: [group([problem(3)])],
    }
    expect(screensFor(big)).toEqual(['file', 'keep', 'columns', 'values', 'review', 'done'])
  })

  test('are passed over for a file like one that was decided before', () => {
    const remembered = reading({ columns: [column('la_name', { by: 'remembered' })] })
    expect(screensFor(remembered)).toEqual(['review', 'done'])
    expect(screensFor({ ...remembered, needs: ['columns'] })).toEqual(['columns', 'review', 'done'])
  })

  test('keep their order when the one a person is on has nothing left to decide', () => {
    expect(nextScreen('values', wide)).toBe('review')
    expect(previousScreen('values', wide)).toBe('columns')
  })

  test('cannot be left while something on them must be said', () => {
    const open = reading({ needs: ['layout', 'questions'] })
    expect(unmetOn('file', open)).toEqual(['layout'])
    expect(unmetOn('columns', open)).toEqual(['questions'])
    expect(unmetOn('keep', open)).toEqual([])
    expect(unmetOn('review', open)).toEqual(['layout', 'questions'])
  })
})
