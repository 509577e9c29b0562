import { expect, test } from 'vitest'
import { locatorWords } from '#domain/phrasing/sourceWords.ts'

test.each([
  ['p24', 'paragraph 24'],
  ['p21;p22', 'paragraphs 21 and 22'],
  ['Table 3, row 7', 'Table 3, row 7'],
  ['p21; table 3', 'p21; table 3'],
  ['', ''],
])('the place %j in a source is said as %j', (locator, words) => expect(locatorWords(locator)).toBe(words))
