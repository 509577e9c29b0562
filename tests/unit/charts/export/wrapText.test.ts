import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wrapRuns } from '#charts/export/wrapText.ts'
import { arialWidth } from '#charts/layout/textWidth.ts'

const run = (text: string, bold = false) => ({ text, bold, colour: '#000' })
const lines = (text: string, width: number, size = 14) =>
  wrapRuns([run(text)], width, size).map((line) => line.runs.map((r) => r.text).join(''))

describe('the width of text in Arial, whose letters are 2048ths of the size wide', () => {
  test.each([
    // Advance widths: digits 1139, space 569, c 1024, h d e n 1139, i l 455, r 682.
    ['150', false, 3 * 1139],
    ['267 children', false, 3 * 1139 + 569 + 1024 + 1139 + 455 + 455 + 1139 + 682 + 1139 + 1139],
    // Bold: T 1251, r 797, u s 1251 and 1139, t 682.
    ['Trust', true, 1251 + 797 + 1251 + 1139 + 682],
    ['é', false, 1139],
  ])('%s, bold %s', (text, bold, units) => {
    expect(arialWidth(text, 2048, bold)).toBeGreaterThan(units * 0.998)
    expect(arialWidth(text, 2048, bold)).toBeLessThan(units * 1.002)
  })
})

describe('wrapped text', () => {
  const anyText = fc
    .array(fc.oneof(fc.stringMatching(/^[a-zA-Z0-9]{1,12}$/), fc.stringMatching(/^[a-z/]{30,120}$/)), {
      minLength: 1,
      maxLength: 30,
    })
    .map((words) => words.join(' '))
  const anyWidth = fc.integer({ min: 60, max: 900 })

  test('is the same text with a final space', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        expect(lines(text, width).join('')).toBe(`${text} `)
      }),
    )
  })

  test('has no line wider than allowed, however long a word is', () => {
    fc.assert(
      fc.property(anyText, anyWidth, fc.boolean(), (text, width, bold) => {
        for (const line of wrapRuns([run(text, bold)], width, 14)) {
          expect(line.width).toBeLessThanOrEqual(width + 0.001)
          const drawn = line.runs.map((r) => r.text).join('')
          expect(arialWidth(drawn.trimEnd(), 14, bold)).toBeCloseTo(line.width)
        }
      }),
    )
  })

  test('breaks an address after a punctuation mark', () => {
    expect(lines('https://example.org/dashboard/?from=2018-07', 200)[0]).toMatch(/[-/=?]$/u)
  })

  test('leaves no short word alone on the last line', () => {
    // "one two three four" is 109.7 px wide at 14 px, "five" 24.1, a space 3.9.
    expect(lines('one two three four five', 120)).toEqual(['one two three ', 'four five '])
  })

  test('never begins a line with a separating dot', () => {
    for (let width = 60; width < 260; width += 5)
      expect(
        lines('planned for May 2020 · whether it happened is not in our sources', width).join('|'),
      ).not.toContain('|·')
  })

  test('keeps the styles of a line', () => {
    const [line] = wrapRuns([run('Trust decided', true), run('14 May 2019')], 400, 13)
    expect(line?.runs.map((r) => [r.text, r.bold])).toEqual([
      ['Trust decided ', true],
      ['14 May 2019 ', false],
    ])
  })
})
