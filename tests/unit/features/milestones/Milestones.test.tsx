import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { mainChart } from '#charts/types/index.ts'
import { Milestones } from '#features/milestones/Milestones.tsx'
import { MIDDLESBROUGH, selected } from '../../../support/curated.ts'
import { drawnEvents } from '../../../support/drawnEvents.ts'
import { show } from '../../../support/show.tsx'

const milestones = (view?: Parameters<typeof show>[1]) =>
  show((selection) => <Milestones selection={selection} />, view)

const items = () => screen.getAllByRole('listitem')
const item = (title: string) => items().find((li) => li.textContent?.includes(title))

/** Number and title of each item, as a reader hears them. */
const numbered = () =>
  items().map((li) => {
    const badge = within(li).getByRole('img').getAttribute('aria-label') ?? ''
    return { number: Number.parseInt(badge, 10), text: li.textContent ?? '' }
  })

describe('the list of milestones', () => {
  test.each([
    ['at first', {}],
    ['in 2019', { from: '2019', to: '2019' }],
    ['of Middlesbrough', { area: MIDDLESBROUGH }],
  ])('has the numbers that the chart has %s', (_, view) => {
    milestones(view)
    const selection = selected(view)
    const values = { ...selection, observations: selection.shown }
    const drawn = drawnEvents(mainChart.draw(values, { width: 750, height: 440 }))
    const listed = numbered()
    expect(listed).toHaveLength(drawn.length)
    for (const { number, milestone } of drawn)
      expect(listed.find((l) => l.number === number)?.text).toContain(milestone.title)
  })

  test('keeps the numbers of the whole list in the dates that are shown', () => {
    milestones({ from: '2018-10', to: '2018-11' })
    // The plan shelved in 2018 is dated to the year alone, and its middle is July.
    expect(numbered().map((l) => l.text)).toEqual([
      expect.stringContaining('Children First Northamptonshire shelved'),
      expect.stringContaining('Focused visit by Ofsted'),
      expect.stringContaining('Focused visit letter published'),
      expect.stringContaining('Children’s commissioner appointed'),
    ])
    expect(numbered().map((l) => l.number)).toEqual([2, 4, 5, 6])
  })

  test('says how far the trust’s start slipped', () => {
    milestones()
    expect(item('Trust starts')).toHaveTextContent('1 November 2020')
    expect(item('Trust starts')).toHaveTextContent('planned for June 2020, then July 2020 (not all verified)')
    expect(item('Trust starts')).toHaveTextContent('3 to 4 months later than last planned')
  })

  test('says that the sources do not tell an outcome', () => {
    milestones()
    expect(item('Shadow councils start')).toHaveTextContent('whether it happened is not in our sources')
  })

  test('names those that no source dates, and counts those outside', () => {
    milestones()
    expect(screen.getByText(/Not dated by the sources: .*Section 114 notice/u)).toBeInTheDocument()
    // 2013, and the inspection of autumn 2022 with its publication.
    expect(screen.getByText('3 milestones outside these dates.')).toBeInTheDocument()
  })

  test('without any in the dates says so', () => {
    milestones({ from: '2016', to: '2016' })
    expect(screen.queryAllByRole('listitem')).toEqual([])
    expect(screen.getByText('None in these dates.')).toBeInTheDocument()
  })
})
