import { describe, expect, test } from 'vitest'
import { textWidth } from '#charts/layout/textWidth.ts'

describe('the estimated width of text', () => {
  test('is not below Arial’s, whose widths are in 2048ths of the size', () => {
    // Advance widths: digits 1139, space 569; "children" 1024+1139+455+455+1139+682+1139+1139.
    expect(textWidth('150', 2048)).toBeGreaterThanOrEqual(3 * 1139)
    expect(textWidth('267 children', 2048)).toBeGreaterThanOrEqual(3 * 1139 + 569 + 7172)
  })

  test('grows with the size, and is wider in bold', () => {
    expect(textWidth('October 2018', 26)).toBeCloseTo(2 * textWidth('October 2018', 13))
    expect(textWidth('October 2018', 13, true)).toBeGreaterThan(textWidth('October 2018', 13))
  })
})
