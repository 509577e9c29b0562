import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type ExportFrame, exportFrame } from '#charts/export/exportFrame.tsx'
import { EXPORT_SIZES, type ExportInput, type ExportSize } from '#charts/export/exportInput.ts'
import { textWidth } from '#charts/layout/textWidth.ts'
import { MILESTONE_KIND_IDS } from '#domain/model/milestone.ts'
import { numberMilestones } from '#domain/reasoning/numberMilestones.ts'
import { event } from '../../../support/milestone.ts'
import { figure } from '../../../support/observation.ts'
import { pictureInput } from '../../../support/pictureInput.ts'
import { type PlacedText, placedTexts } from '../../../support/placedTexts.ts'

const SIZES = Object.keys(EXPORT_SIZES) as readonly ExportSize[]

const observations = [
  figure({ value: 267, definition: 'children', when: '2018-10' }),
  figure({ value: 300, qualifier: 'more_than', definition: 'cases', when: '2019-10' }),
]
const milestones = [
  event({
    tier: 1,
    rank: 1,
    short: 'Visit',
    id: 'visit',
    title: 'Focused visit by Ofsted',
    when: '2018-10-17/2018-10-18',
    kind: 'inspection',
  }),
  event({
    tier: 1,
    rank: 2,
    short: 'Decided',
    id: 'decided',
    title: 'Trust decided',
    when: '2019-05-14',
    kind: 'trust',
  }),
  event({
    tier: 1,
    rank: 3,
    short: 'Shelved',
    id: 'shelved',
    title: 'Company shelved',
    planned: ['2019'],
    status: 'shelved',
    kind: 'trust',
  }),
]

const many = (count: number, title: (index: number) => string) =>
  Array.from({ length: count }, (_, i) =>
    event({
      id: `e${String(i).padStart(2, '0')}`,
      tier: 1,
      rank: i + 1,
      short: `Main event ${i}`,
      title: title(i),
      kind: MILESTONE_KIND_IDS[i % MILESTONE_KIND_IDS.length] ?? 'report',
      when: `2019-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`,
    }),
  )

const markup = (input: ExportInput) => renderToStaticMarkup(exportFrame(input).picture)
const wordsOf = (svg: string) => placedTexts(svg, textWidth).map((t) => t.text.trim())
const allWords = (svg: string) => wordsOf(svg).join(' ')

const overlap = (a: PlacedText | Box, b: PlacedText | Box, slack = 0.5) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack

type Box = Pick<PlacedText, 'left' | 'right' | 'top' | 'bottom'>

function boxOf({ left, top, width, height }: ExportFrame['placed'][number]): Box {
  return { left, right: left + width, top, bottom: top + height }
}

/** Everything that lies outside the frame or overlaps something else, in words. */
function overlapsAndCuts(input: ExportInput): readonly string[] {
  const { frame, placed, picture } = exportFrame(input)
  const texts = placedTexts(renderToStaticMarkup(picture), textWidth)
  const outside = ({ left, right, top, bottom }: Box) =>
    left < 0 || right > frame.width + 0.01 || top < 0 || bottom > frame.height + 0.01
  const inChart = (t: PlacedText) => {
    const chart = placed.find((p) => p.name === 'chart')
    return chart !== undefined && overlap(t, boxOf(chart))
  }
  const apart = texts.filter((t) => !inChart(t))
  return [
    ...placed.filter((p) => outside(boxOf(p)) || p.height <= 0).map((p) => `${p.name} is outside`),
    ...placed.flatMap((a, i) =>
      placed
        .slice(i + 1)
        .flatMap((b) => (overlap(boxOf(a), boxOf(b)) ? [`${a.name} overlaps ${b.name}`] : [])),
    ),
    ...texts.filter(outside).map((t) => `"${t.text}" is outside`),
    ...apart
      .filter((t) => !placed.some((p) => overlap(t, boxOf(p)) && t.right <= boxOf(p).right + 0.5))
      .map((t) => `"${t.text}" leaves its block`),
    ...apart.flatMap((a, i) =>
      apart.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`"${a.text}" overlaps "${b.text}"`] : [])),
    ),
  ]
}

describe.each(SIZES)('the picture as %s', (size) => {
  const input = pictureInput({ observations, numbered: numberMilestones(milestones) }, { size })
  const svg = markup(input)
  const said = wordsOf(svg)

  test.each([
    ['title', input.title],
    ['answer', input.answer],
    ['measure', input.subtitle],
    ['dates', input.range],
    ['caveat', input.caveats[0] ?? ''],
    ['source', input.sources[0] ?? ''],
    [
      'day of export',
      'Exported 3 March 2020. Compiled from published reports and official statistics; not an official publication.',
    ],
    ['figure', '267 children'],
    ['inexact figure', 'more than 300 cases'],
    ['key', 'more than, or at least'],
  ])('contains its %s', (_, words) => expect(allWords(svg)).toContain(words))

  test('shows every milestone with its number, on the chart and in the list', () => {
    for (const { number, milestone, when } of input.events) {
      expect(allWords(svg)).toContain(milestone.title)
      expect(allWords(svg)).toContain(when)
      expect(said.filter((text) => text === String(number)).length).toBeGreaterThanOrEqual(2)
    }
  })

  test('needs no style sheet and no other file', () => {
    expect(svg).not.toContain('var(--')
    expect(svg).not.toMatch(/\sstyle=|\sclass=|<image|<foreignObject|href=|url\(/u)
  })

  test('starts with a white background, and has no invalid numbers', () => {
    expect(svg).toMatch(/<\/desc><rect width="\d+" height="[\d.]+" fill="#ffffff"><\/rect><g/u)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/u)
  })

  test('has the stated size, and a layout of the same shape', () => {
    const { width, height, frame } = exportFrame(input)
    const promised = EXPORT_SIZES[size]
    expect([width, height]).toEqual([promised.width, promised.height ?? frame.height])
    expect(frame.height / frame.width).toBeCloseTo(height / width)
  })

  test.each([0, 1, 8, 30, 60])('shows %i milestones, with nothing cut and nothing overlapping', (count) => {
    const listed = many(count, (i) => `Milestone number ${i + 1} of the intervention`)
    const crowded = pictureInput({ observations, numbered: numberMilestones(listed) }, { size })
    expect(overlapsAndCuts(crowded)).toEqual([])
    const words = allWords(markup(crowded))
    for (const { title } of listed) expect(words).toContain(title)
  })

  test('fits titles of 90 characters, unbroken words and 40 sources', () => {
    const long = 'The commissioner’s second report to ministers on the future of all services for children '
    const unbroken = 'x'.repeat(90)
    const full = pictureInput(
      { observations, numbered: numberMilestones(many(30, (i) => (i % 3 === 0 ? unbroken : `${long}${i}`))) },
      {
        size,
        title: `${long}${long}`.trim(),
        answer: `${long}${long}`.trim(),
        sources: Array.from({ length: 40 }, (_, i) => `Source: Publisher ${i + 1}, 2019: ${long}${unbroken}`),
        caveats: [long.trim(), unbroken],
        address: `https://example.org/?${unbroken}`,
      },
    )
    expect(overlapsAndCuts(full)).toEqual([])
    const words = allWords(markup(full))
    for (let i = 1; i <= 40; i += 1) expect(words).toContain(`Source: Publisher ${i}, 2019`)
  })

  test('has no list heading without milestones, and fits without caveats and sources', () => {
    const bare = pictureInput({ observations }, { size, caveats: [], sources: [] })
    expect(overlapsAndCuts(bare)).toEqual([])
    expect(wordsOf(markup(bare))).not.toContain('Milestones')
  })

  test('says so where there are no figures, and shows the milestones', () => {
    const none = pictureInput({ numbered: numberMilestones(milestones) }, { size })
    expect(overlapsAndCuts(none)).toEqual([])
    expect(wordsOf(markup(none))).toContain('No figures in these dates')
  })
})

describe('any picture', () => {
  test('has everything inside its frame, and nothing overlapping', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9’,.-]{1,30}$/), { minLength: 1, maxLength: 20 })
    const text = words.map((list) => list.join(' '))
    const facts = fc.record({
      size: fc.constantFrom(...SIZES),
      title: text,
      answer: text,
      subtitle: text,
      sources: fc.array(text, { maxLength: 12 }),
      caveats: fc.array(text, { maxLength: 4 }),
    })
    const titles = fc.array(text, { maxLength: 25 })
    fc.assert(
      fc.property(facts, titles, fc.boolean(), (given, list, hasFigures) => {
        const chart = {
          observations: hasFigures ? observations : [],
          numbered: numberMilestones(many(list.length, (i) => list[i] ?? '')),
        }
        expect(overlapsAndCuts(pictureInput(chart, given))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('escapes characters that have a meaning in svg', () => {
    const svg = markup(pictureInput({ observations }, { title: 'Cases < 5 & "more"' }))
    expect(svg).toContain('Cases &lt; 5 &amp; &quot;more&quot;')
  })

  test('has a larger chart where there is little else', () => {
    const chartOf = (count: number) => {
      const input = pictureInput(
        { observations, numbered: numberMilestones(many(count, () => 'A milestone')) },
        { size: 'slide' },
      )
      const { placed, frame } = exportFrame(input)
      const chart = placed.find((p) => p.name === 'chart')
      return ((chart?.width ?? 0) * (chart?.height ?? 0)) / (frame.width * frame.height)
    }
    expect(chartOf(0)).toBeGreaterThan(0.4)
    expect(chartOf(0)).toBeGreaterThan(chartOf(30))
  })
})
