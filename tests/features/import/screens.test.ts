import { describe, expect, test } from 'vitest'
import { nextScreen, previousScreen, screensFor, unmetOn } from '#features/import/screens.ts'
import { column, group, problem, reading } from './support/reading.ts'

const wide = reading({
  layout: { value: 'ees', confidence: 1, alternatives: [], by: 'file' },
  columns: [column('la_name')],
})

describe('the screens of a file', () => {
  test('are one for a plain file, whatever is wrong with its values', () => {
    expect(screensFor(reading({ plain: true }))).toEqual(['review', 'done'])
    const bad = reading({ plain: true, problems: [group([problem(3)])], needs: ['small-counts'] })
    expect(screensFor(bad)).toEqual(['review', 'done'])
    expect(nextScreen('choose', bad)).toBe('review')
    expect(previousScreen('review', bad)).toBe('choose')
  })

  test('leave out those with nothing to decide', () => {
    expect(screensFor(wide)).toEqual(['file', 'columns', 'review', 'done'])
    const big = {
      ...wide,
      choices: { areas: [], measures: [], years: [], most: 10 },
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
