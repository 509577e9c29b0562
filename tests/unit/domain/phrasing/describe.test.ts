import { describe, expect, test } from 'vitest'
import { describeSelection } from '#domain/phrasing/describe.ts'
import { numberedIn } from '#domain/reasoning/numberMilestones.ts'
import type { View } from '#state/view.ts'
import { curated, selected } from '../../../support/curated.ts'
import { figure } from '../../../support/observation.ts'

function described(view: Partial<View> = {}, userFigures: Parameters<typeof selected>[1] = []): string {
  const selection = selected(view, userFigures)
  const { extent, numbered } = selection
  const events = numberedIn(numbered, { from: extent.start, to: extent.end })
  return describeSelection(selection, events, curated.sources)
}

test('a short stretch is described from title to caveat', () => {
  expect(described({ metric: 'agency_share', from: '2019-05-10', to: '2019-06-20' })).toBe(
    `Agency share of social workers, Northamptonshire, May 2019 to June 2019
Share of the social workers who are agency staff.

A third or just under a third in May 2019 (sources differ). No other date has a figure, so no change is known.

Figures
- a third, May 2019: “a third of whom are agency staff”; dated “now”; Local newspaper, not named, 15 May 2019, paragraph 22
- just under a third, May 2019: “just under a third”; dated “In the last report”; Local newspaper, not named, 16 May 2019, paragraph 22

Milestones
8. Lincolnshire supports the council (about February to May 2019)
9. Commissioner’s report published (14 May 2019)
10. Trust decided (14 May 2019)
11. Two unitary councils decided (14 May 2019)
12. Another council offers to take over (about May 2019)
13. Inspection begins (17 June 2019)

Notes
- Inexact words are drawn as 10% either way.
- Compiled from published reports and official statistics; not an official publication.
`,
  )
})

describe('the description of unallocated cases', () => {
  const text = described()

  test('begins with the page’s answer', () => {
    expect(text).toMatch(
      /No (?:unallocated )?cases from January to February 2020, down from more than 300 in October 2019\. Two figures are too few to judge\./u,
    )
  })

  test('gives the figures in order of time, each with the source’s words', () => {
    const places = [
      '267 children',
      '192 assessments',
      'about 150 children',
      'more than 300 cases',
      '0 cases',
    ].map((words) => text.indexOf(`\n- ${words}, `))
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(text).toContain('dated “when Ofsted inspectors arrived last summer”')
  })

  test('says how far a plan slipped', () => {
    expect(text).toMatch(
      /\n\d+\. Trust starts \(1 November 2020 · planned for June 2020, then July 2020 \(not all verified\) · 3 to 4 months later than last planned\)\n/u,
    )
  })

  test('says that different counts cannot be compared', () =>
    expect(text).toContain('are kept apart: they cannot be compared'))
})

test('a person’s own figures are said to be theirs and not verified', () => {
  const own = figure({
    value: 12,
    when: '2020-06',
    definition: 'cases',
    layer: 'user',
    source: 'Board report',
  })
  const text = described({ from: '2020-06', to: '2020-06' }, [own])
  expect(text).toContain('- 12 cases, June 2020: Your figures: Board report')
  expect(text).toContain('Includes figures added by the user from Board report, not verified.')
})

test('an empty range is said to be empty', () => {
  const text = described({ from: '2015', to: '2016' })
  expect(text).toContain('No figures in this range.')
  expect(text).not.toContain('Figures\n')
})
