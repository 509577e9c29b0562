import { expect, test } from 'vitest'
import { stateWords } from '#domain/phrasing/stateWords.ts'

test.each([
  ['judgement', 'Requires improvement to be good', ['Ofsted: requires improvement', 'requires improvement']],
  [
    'commissioner',
    'Andrew Christie and Clare Chamberlain',
    [
      'Commissioner: Andrew Christie and Clare Chamberlain',
      'Andrew Christie and Clare Chamberlain',
      'Christie and Chamberlain',
      'commissioner',
    ],
  ],
  [
    'commissioner',
    'Council’s commissioners: Tony McArdle and Brian Roberts',
    [
      'Council’s commissioners: Tony McArdle and Brian Roberts',
      'Tony McArdle and Brian Roberts',
      'McArdle and Roberts',
      'commissioners',
    ],
  ],
  ['run_by', 'Hull City Council', ['Run by Hull City Council', 'Hull City Council']],
  ['finance', 'First section 114 notice', ['First section 114 notice']],
] as const)('the words for %s “%s”, the fullest first', (kind, label, words) => {
  expect(stateWords({ kind, label })).toEqual(words)
})
