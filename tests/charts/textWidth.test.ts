import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWidth, wrapText } from '#charts/textWidth.ts'

describe('the estimated width of text', () => {
  test('is not under Arial’s own, whose letters are 2048ths of the size wide', () => {
    // Advance widths: digits 1139, space 569; "children" 1024+1139+455+455+1139+682+1139+1139.
    expect(textWidth('150', 2048)).toBeGreaterThanOrEqual(3 * 1139)
    expect(textWidth('267 children', 2048)).toBeGreaterThanOrEqual(3 * 1139 + 569 + 7172)
  })

  test('grows with the size, and is wider in bold', () => {
    expect(textWidth('October 2018', 26)).toBeCloseTo(2 * textWidth('October 2018', 13))
    expect(textWidth('October 2018', 13, true)).toBeGreaterThan(textWidth('October 2018', 13))
  })
})

describe('wrapped text', () => {
  const words = fc.array(fc.stringMatching(/^[a-zA-Z]{1,12}$/), { minLength: 1, maxLength: 40 })

  test('keeps every word in order', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 900 }), (list, width) => {
        expect(wrapText(list.join(' '), width, 14).join(' ')).toBe(list.join(' '))
      }),
    )
  })

  test('has no line wider than it may be, but for one long word', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 900 }), (list, width) => {
        for (const line of wrapText(list.join(' '), width, 14))
          if (line.includes(' ')) expect(textWidth(line, 14)).toBeLessThanOrEqual(width)
      }),
    )
  })
})
