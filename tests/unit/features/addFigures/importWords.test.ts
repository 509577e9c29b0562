import { describe, expect, test } from 'vitest'
import {
  addedWords,
  fileNameWords,
  neverAnyToAdd,
  nothingToAdd,
  summaryWords,
} from '#features/addFigures/importWords.ts'
import { reading } from './support/reading.ts'

const counts = (fresh: number, changed: number, same: number, refusedLines: number, excluded = 0) =>
  reading({ counts: { new: fresh, changed, same, refusedLines, excluded } })

describe('what a file would do, in words', () => {
  test('counts what is new, changed, the same and rejected', () => {
    expect(summaryWords(counts(12, 3, 40, 2))).toBe('12 new, 3 changed, 40 same, 2 rejected')
    expect(summaryWords(reading({ counts: { new: 1200, duplicate: 1, excluded: 2 } }))).toBe(
      '1,200 new, 0 changed, 0 same, 0 rejected, 1 repeated, 2 left out',
    )
  })

  test('says why there is nothing to add', () => {
    expect(nothingToAdd(counts(1, 0, 0, 5))).toBeUndefined()
    expect(nothingToAdd(counts(0, 0, 4, 0))).toBe('All 4 figures are here already: there is nothing to add.')
    expect(nothingToAdd(counts(0, 0, 1, 0))).toBe('The figure is here already: there is nothing to add.')
    expect(nothingToAdd(counts(0, 0, 0, 4))).toContain('has a problem')
    expect(nothingToAdd(counts(0, 0, 0, 0, 1))).toContain('left out')
    expect(nothingToAdd(counts(0, 0, 0, 0))).toContain('no figures below its header')
  })

  test('knows when no line could be mended and no figure put back', () => {
    expect(neverAnyToAdd(counts(0, 0, 4, 0))).toBe(true)
    expect(neverAnyToAdd(counts(0, 0, 0, 0))).toBe(true)
    expect(neverAnyToAdd(counts(0, 0, 4, 1))).toBe(false)
    expect(neverAnyToAdd(counts(0, 0, 4, 0, 1))).toBe(false)
    expect(neverAnyToAdd(counts(0, 1, 4, 0))).toBe(false)
  })

  test('says what was added', () => {
    expect(addedWords(1, 'a.csv')).toBe('1 figure from a.csv was added.')
    expect(addedWords(12, 'a.csv')).toBe('12 figures from a.csv were added.')
  })

  test('shows a file name without marks that turn text round', () => {
    expect(fileNameWords('\u202evsc.exe\n')).toBe('vsc.exe')
    expect(fileNameWords('x'.repeat(200))).toHaveLength(60)
  })
})
