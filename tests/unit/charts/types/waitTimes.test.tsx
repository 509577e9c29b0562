import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { textWidth } from '#charts/layout/textWidth.ts'
import { toScales } from '#charts/model.ts'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import { waitChart } from '#charts/types/later.ts'
import { waitsOf } from '#domain/reasoning/waits.ts'
import { placedTexts, unreadable } from '../../../support/placedTexts.ts'
import { published } from '../../../support/published.ts'

const COUNCILS = ['E10000021', 'E06000002', 'E06000010', 'E06000021', 'E08000017', 'E06000062']

function drawn(code: string, size = { width: 584, height: 276 }) {
  const area = published.areas.find((a) => a.code === code)
  if (!area) throw new Error(`there is no area ${code}`)
  return waitChart.draw({ waits: waitsOf(published, area), name: area.name }, size)
}

describe('the chart of how long it takes', () => {
  test('has a row for each council, the chosen one in words and in weight, and two for all of England', () => {
    const labels = drawn('E06000002').labels.map(({ text, quiet }) => [text, quiet ?? false])
    expect(labels).toEqual([
      ['Northamptonshire: 40 months, requires improvement, November 2022', true],
      ['Middlesbrough (chosen): 40 months, requires improvement, May 2023', false],
      ['Stoke-on-Trent: 44 months, requires improvement, November 2022', true],
      ['Kingston upon Hull: 44 months, requires improvement, January 2023', true],
      ['Doncaster: not judged inadequate since 2018', true],
      ['England: 14 judged better, after 30 to 48 months', true],
      ['England: 19 not yet judged better by 31 March 2025', true],
    ])
  })

  test('marks the county council as the one before the council that is chosen', () => {
    const [first] = drawn('E06000062', { width: 1104, height: 520 }).labels
    expect(first).toMatchObject({
      text: 'Northamptonshire (before West Northamptonshire): 40 months, requires improvement, November 2022',
    })
    expect(first?.quiet).toBeUndefined()
  })

  test('has each line nearer to its own words than to those of the next council', () => {
    const { labels, marks, frame, x, y } = drawn('E06000002')
    const scales = toScales({ frame, x, y })
    const lines = marks.flatMap((mark) => (mark.kind === 'link' ? [scales.y(mark.from.v)] : []))
    expect(lines).toHaveLength(4)
    lines.forEach((line, index) => {
      const [own, next] = [labels[index], labels[index + 1]]
      // The words' letters reach 0.25 of their 13 px below the foot, and 0.8 above it.
      const below = line - ((own?.y ?? 0) + 13 * 0.25)
      const above = (next?.y ?? 0) - 13 * 0.8 - line
      expect(below).toBeGreaterThan(3)
      expect(below).toBeLessThan(above)
    })
  })

  test('has a filled dot for each better judgement, and an arrow for each council not yet judged better', () => {
    const count = (kind: string) => drawn('E10000021').marks.filter((mark) => mark.kind === kind).length
    // Fourteen in England, and the four councils of the dashboard.
    expect(count('point')).toBe(14 + 4)
    expect(count('ongoing')).toBe(19)
  })

  test('has no two dots on each other', () => {
    const places = drawn('E10000021', { width: 358, height: 276 }).marks.flatMap((mark) =>
      mark.kind === 'point' || mark.kind === 'ongoing' ? [`${mark.at.t} ${mark.at.v}`] : [],
    )
    expect(new Set(places).size).toBe(places.length)
  })
})

describe.each([
  { width: 584, height: 276 },
  { width: 358, height: 276 },
  { width: 288, height: 276 },
  { width: 1104, height: 520 },
])('at $width by $height px', (size) => {
  test.each(COUNCILS)('no words for %s overlap or are cut', (code) => {
    const markup = renderToStaticMarkup(<StaticChart model={drawn(code, size)} />)
    const texts = placedTexts(markup, textWidth)
    expect(unreadable(texts, size)).toEqual([])
  })
})
