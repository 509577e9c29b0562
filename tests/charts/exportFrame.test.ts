import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { EXPORT_INNER, EXPORT_WIDTH, type ExportInput, exportFrame } from '#charts/export/exportFrame.tsx'
import { trajectory } from '#charts/kinds/trajectory.ts'
import { textWidth } from '#charts/textWidth.ts'
import { unallocated } from '../support/metric.ts'
import { event } from '../support/milestone.ts'
import { figure } from '../support/observation.ts'

const milestones = [
  event({ id: 'visit', title: 'Focused visit by Ofsted', when: '2018-10-17/2018-10-18', kind: 'inspection' }),
  event({ id: 'decided', title: 'Trust decided', when: '2019-05-14', kind: 'trust' }),
  event({ id: 'shelved', title: 'Company shelved', planned: ['2019'], status: 'shelved', kind: 'trust' }),
]

const model = trajectory({
  metric: unallocated,
  observations: [
    figure({ value: 267, definition: 'children', when: '2018-10' }),
    figure({ value: 300, qualifier: 'more_than', definition: 'cases', when: '2019-10' }),
  ],
  milestones,
  extent: { start: '2018-07-01', end: '2020-03-31' },
  width: EXPORT_INNER,
  height: 520,
})

const input: ExportInput = {
  model,
  title: 'Unallocated cases, Northamptonshire',
  subtitle: 'Number without an allocated social worker.',
  range: 'July 2018 to March 2020 · 2 of 5 figures',
  events: milestones.map((milestone, i) => ({ number: i + 1, milestone, when: `event date ${i + 1}` })),
  sources: ['Source: Local newspaper, 15 May 2019', 'Source: Community Care, spring 2020'],
  caveats: ['Counts children and cases: unlike figures are not joined.'],
  exported: '1 June 2020',
}

const markup = (facts: Partial<ExportInput> = {}) =>
  renderToStaticMarkup(exportFrame({ ...input, ...facts }).picture)

/** Every run of text in the picture, with its size in px. */
function texts(svg: string): readonly { readonly text: string; readonly size: number }[] {
  return [...svg.matchAll(/<text[^>]*font-size="([\d.]+)"[^>]*>([^<]*)<\/text>/gu)].map((m) => ({
    size: Number(m[1]),
    text: m[2] ?? '',
  }))
}

describe('the picture for a report', () => {
  const svg = markup()
  const said = texts(svg).map((t) => t.text)

  test.each([
    ['title', input.title],
    ['measure', input.subtitle],
    ['dates', input.range],
    ['caveat', input.caveats[0] ?? ''],
    ['first source', input.sources[0] ?? ''],
    ['second source', input.sources[1] ?? ''],
    ['day of export', 'Exported 1 June 2020. Compiled from published reports; not official statistics.'],
    ['figure', '267 children'],
    ['inexact figure', 'more than 300 cases'],
    ['key', 'more than, or at least'],
  ])('holds its %s', (_, words) => expect(said).toContain(words))

  test('holds every milestone with its number, on the chart and in the list', () => {
    for (const { number, milestone, when } of input.events) {
      expect(said).toContain(milestone.title)
      expect(said).toContain(when)
      expect(said.filter((text) => text === String(number)).length).toBeGreaterThanOrEqual(2)
    }
  })

  test('needs no style sheet and nothing from elsewhere', () => {
    expect(svg).not.toContain('var(--')
    expect(svg).not.toMatch(/\sstyle=|\sclass=|<image|<foreignObject|href=|url\(/u)
  })

  test('has a white page before anything drawn', () => {
    expect(svg).toMatch(
      /^<svg[^>]*><title>[^<]*<\/title><rect width="1200" height="\d+" fill="#ffffff"><\/rect>/u,
    )
  })

  test('is written in numbers that can be drawn', () => expect(svg).not.toMatch(/NaN|Infinity|undefined/u))
})

describe('a picture', () => {
  test('wraps long words within its width, and grows for them', () => {
    const title = 'Children, assessments and cases without an allocated social worker in the county '.repeat(
      4,
    )
    const svg = markup({ title: title.trim(), sources: [title.trim()] })
    for (const { text, size } of texts(svg)) expect(textWidth(text, size)).toBeLessThanOrEqual(EXPORT_INNER)
    const tall = exportFrame({ ...input, title: title.trim() })
    expect(tall.width).toBe(EXPORT_WIDTH)
    expect(tall.height).toBeGreaterThan(exportFrame(input).height)
  })

  test('without milestones, caveats and sources is still whole', () => {
    const svg = markup({ events: [], caveats: [], sources: [] })
    expect(texts(svg).map((t) => t.text)).not.toContain('Milestones')
    expect(svg).not.toMatch(/NaN|undefined/u)
  })

  test('keeps signs that svg would take for its own', () => {
    expect(markup({ title: 'Cases < 5 & "more"' })).toContain('Cases &lt; 5 &amp; &quot;more&quot;')
  })
})
