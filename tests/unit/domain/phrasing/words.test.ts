import { expect, test } from 'vitest'
import { capitalised, countWord, joinList, pluralise } from '#domain/phrasing/words.ts'

test('small numbers are words, larger ones figures', () => {
  expect([0, 1, 6, 10, 11, 1024].map(countWord)).toEqual(['no', 'one', 'six', 'ten', '11', '1,024'])
})

test('one figure is no plural', () => {
  expect([0, 1, 2, 1024].map((n) => pluralise(n, 'figure'))).toEqual([
    '0 figures',
    '1 figure',
    '2 figures',
    '1,024 figures',
  ])
  expect(pluralise(2, 'child', 'children')).toBe('2 children')
})

test('a list has its word before the last item', () => {
  expect(joinList([])).toBe('')
  expect(joinList(['children'])).toBe('children')
  expect(joinList(['children', 'cases'])).toBe('children and cases')
  expect(joinList(['children', 'assessments', 'cases'])).toBe('children, assessments and cases')
  expect(joinList(['a third', 'just under a third'], 'or')).toBe('a third or just under a third')
})

test('a sentence begins with a capital', () => {
  expect(capitalised('zero cases')).toBe('Zero cases')
  expect(capitalised('£131.9m')).toBe('£131.9m')
  expect(capitalised('')).toBe('')
})
