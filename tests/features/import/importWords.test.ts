import { describe, expect, test } from 'vitest'
import type { Observation } from '#domain/observation.ts'
import { addedWords, fileNameWords, nothingToAdd, summaryWords } from '#features/import/importWords.ts'
import type { UploadPreview } from '#state/queries.ts'

const figure = {} as Observation
const some = (count: number) => Array.from({ length: count }, () => figure)
const preview = (
  fresh: number,
  changed: number,
  same: number,
  rejected: number,
  duplicates = 0,
): UploadPreview => ({
  fresh: some(fresh),
  same: some(same),
  changed: some(changed).map((o) => ({ before: o, after: o })),
  duplicates: some(duplicates),
  format: 'template',
  issues: [],
  dropped: [],
  rejected,
})

describe('what a file would do, in words', () => {
  test('counts what is new, changed, the same and rejected', () => {
    expect(summaryWords(preview(12, 3, 40, 2))).toBe('12 new, 3 changed, 40 same, 2 rejected')
    expect(summaryWords(preview(1200, 0, 0, 0, 1))).toBe(
      '1,200 new, 0 changed, 0 same, 0 rejected, 1 repeated',
    )
  })

  test('says why there is nothing to add', () => {
    expect(nothingToAdd(preview(1, 0, 0, 5))).toBeUndefined()
    expect(nothingToAdd(preview(0, 0, 4, 0))).toContain('already here')
    expect(nothingToAdd(preview(0, 0, 0, 4))).toContain('has a problem')
    expect(nothingToAdd(preview(0, 0, 0, 0))).toContain('no figures under its header')
    expect(nothingToAdd({ ...preview(0, 0, 0, 0), format: undefined })).toContain('could not be read')
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
