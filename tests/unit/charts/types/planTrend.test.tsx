import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { textWidth } from '#charts/layout/textWidth.ts'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import { planChart } from '#charts/types/later.ts'
import { toDayNumber } from '#domain/model/day.ts'
import { planStories } from '#domain/reasoning/plans.ts'
import { placedTexts, unreadable } from '../../../support/placedTexts.ts'
import { published } from '../../../support/published.ts'

const stories = planStories(published.plans, '2026-11-28')
const SIZES = [
  { width: 584, height: 264 },
  { width: 358, height: 236 },
  { width: 288, height: 236 },
  { width: 1104, height: 520 },
]

function drawn(id: string, size = { width: 1104, height: 520 }) {
  const story = stories.find(({ plan }) => plan === id)
  if (!story) throw new Error(`there is no plan ${id}`)
  return planChart.draw(story, size)
}

const formsOf = (id: string) =>
  drawn(id).marks.flatMap((mark) => (mark.kind === 'planStep' ? [mark.form] : []))

describe('the chart of a plan', () => {
  test('has a mark for each statement', () => {
    expect(formsOf('ncc-earlier-trust')).toEqual(['promised', 'promised', 'promised', 'given_up'])
    expect(formsOf('ncc-trust-launch')).toEqual([
      'promised',
      'repeated',
      'in_doubt',
      'repeated',
      'repeated',
      'put_off',
      'promised',
      'promised',
      'repeated',
      'met',
    ])
  })

  test('says the words of each step on a desk', () => {
    expect(
      drawn('ncc-trust-launch')
        .labels.map(({ text }) => text)
        .toSorted(),
    ).toEqual([
      'a plan that reaches this line is due',
      'by the end of February 2021',
      'for 1 November 2020',
      'for July 2020',
      'happened on 1 November 2020',
      'in doubt, February 2020',
      'put off without a date, April 2020',
    ])
  })

  test('is level while the date holds and upright where it changes', () => {
    const sides = drawn('ncc-earlier-trust').marks.flatMap((mark) =>
      mark.kind === 'link' && mark.style === 'solid'
        ? [[mark.from.t === mark.to.t, mark.to.v > mark.from.v]]
        : [],
    )
    // Level, up, level, up, and no way between the last promise and the end of the plan on the same day.
    expect(sides).toEqual([
      [false, false],
      [true, true],
      [false, false],
      [true, true],
      [true, false],
    ])
  })

  test('has a plan that was met on the diagonal, on its day', () => {
    const met = drawn('ncc-trust-launch').marks.find(
      (mark) => mark.kind === 'planStep' && mark.form === 'met',
    )
    const day = toDayNumber('2020-11-01')
    expect(met).toMatchObject({ at: { t: day, v: day } })
  })

  test('has no promise after the day on which it happened, where the source gives only the year', () => {
    // Promised again on 26 July 2022, and happened "in 2022", whose middle is 2 July.
    const met = drawn('doncaster-return').marks.find(
      (mark) => mark.kind === 'planStep' && mark.form === 'met',
    )
    expect(met).toMatchObject({ at: { t: toDayNumber('2022-07-26') } })
  })

  test('explains the marks that it has, and no others', () => {
    expect(drawn('ncc-earlier-trust').key.map(({ label }) => label)).toEqual(['promised', 'given up'])
  })
})

describe.each(SIZES)('at $width by $height px', (size) => {
  test.each(stories.map(({ plan }) => plan))('no words of %s overlap or are cut', (id) => {
    const markup = renderToStaticMarkup(<StaticChart model={drawn(id, size)} />)
    const texts = placedTexts(markup, textWidth)
    expect(unreadable(texts, size)).toEqual([])
  })
})

/** Two steps of the earlier trust were stated on one day and share their words. */
const labelled = ({ plan, steps }: (typeof stories)[number]) =>
  steps.filter(({ move }) => move !== 'repeated').length - (plan === 'ncc-earlier-trust' ? 1 : 0)

test.each(stories.map((story) => [story.plan, story] as const))(
  'every change of %s has words',
  (id, story) => {
    for (const size of SIZES.filter(({ width }) => width > 500))
      expect(drawn(id, size).labels).toHaveLength(labelled(story) + 1)
    // On a phone the table and the sentence have the one that may be left out.
    expect(drawn(id, { width: 358, height: 236 }).labels.length).toBeGreaterThanOrEqual(labelled(story))
  },
)
