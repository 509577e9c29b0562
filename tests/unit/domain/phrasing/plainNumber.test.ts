import { describe, expect, test } from 'vitest'
import { plainNumber } from '#domain/phrasing/words.ts'

describe('a number for eyes', () => {
  test.each([
    [1024, 0, '1,024'],
    [33.3, 1, '33.3'],
    [33.3, 0, '33'],
    [1_234_567.891, 2, '1,234,567.89'],
    [0, 2, '0'],
    [-5, 0, '-5'],
  ])('%d with at most %d decimals is %s', (value, decimals, words) =>
    expect(plainNumber(value, decimals)).toBe(words),
  )

  test('keeps the decimals of a share', () => expect(plainNumber(8.3)).toBe('8.3'))
})
