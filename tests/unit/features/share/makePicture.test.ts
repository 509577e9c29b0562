import { describe, expect, test } from 'vitest'
import { exportInput } from '#features/share/makePicture.ts'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW } from '#state/view.ts'
import { ANYSHIRE, curated, selected } from '../../../support/curated.ts'
import { drawnEvents } from '../../../support/drawnEvents.ts'
import { figure } from '../../../support/observation.ts'
import { published } from '../../../support/published.ts'

const input = (view: Parameters<typeof selected>[0], userFigures?: Parameters<typeof selected>[1]) =>
  exportInput({
    dataset: curated,
    selection: selected(view, userFigures),
    today: '2020-06-01',
    size: 'report',
  })

describe('the picture of Northamptonshire’s unallocated cases', () => {
  const all = input({})

  test('names the measure, the council, the dates and the number of figures', () => {
    expect(all.title).toBe('Unallocated children, assessments and cases, Northamptonshire')
    expect(all.answer).toMatch(
      /^No (?:unallocated )?cases from January to February 2020, down from more than 300/u,
    )
    expect(all.range).toBe('January 2018 to April 2021 · 5 of 5 figures')
    expect(input({ from: '2018-11', to: '2019-06' }).range).toBe(
      'November 2018 to June 2019 · 2 of 5 figures',
    )
    expect(all.exported).toBe('1 June 2020')
  })

  test('says that three different things were counted, and how inexact words are drawn', () => {
    expect(all.caveats).toEqual([
      'Counts of children, assessments and cases are kept apart: they cannot be compared.',
      'Inexact words are drawn as 10% either way.',
    ])
  })

  test('names the source of every figure and of every milestone', () => {
    for (const source of ["still 'very fragile'", 'take over Northamptonshire', 'moving in right direction'])
      expect(all.sources.some((line) => line.startsWith('Source: ') && line.includes(source))).toBe(true)
    expect(all.sources.at(-1)).toMatch(/^Dates of milestones from: .*Ofsted, 2025/u)
    expect(all.sources.at(-1)).toContain('Northamptonshire County Council, 2 November 2020')
  })

  test('gives the planned dates of the trust’s start, and how late it was', () => {
    const trust = all.events.find((e) => e.milestone.title === 'Trust starts')
    expect(trust?.when).toBe(
      '1 November 2020 · planned for June 2020, then July 2020 (not all verified) · 3 to 4 months later than last planned',
    )
  })

  test('numbers its milestones as its chart does', () => {
    const drawn = drawnEvents(all.chart(1104, 520))
    expect(drawn.map((e) => `${e.number} ${e.milestone.id}`).toSorted()).toEqual(
      all.events.map((e) => `${e.number} ${e.milestone.id}`).toSorted(),
    )
  })
})

describe('the picture', () => {
  test('of a council without figures names the sources of its milestones', () => {
    expect(input({ area: ANYSHIRE }).sources.join(' ')).toContain('Community Care')
  })

  test('gives the formula of a derived figure', () => {
    expect(input({ metric: 'vacancy_share' }).caveats.join(' ')).toContain('69 / (281 + 69) = 19.7%')
  })

  test('says that it contains the user’s own figures', () => {
    const userFigures = figure({ layer: 'user', definition: 'cases', when: '2019-12' })
    const named = { ...userFigures, source: 'Board report' }
    expect(input({}, [named]).caveats).toContain(
      'Includes figures added by the user from Board report, not verified.',
    )
  })
})

test('has the plain-text description', () => {
  expect(input({}).description).toContain('- 267 children, October 2018')
})

test('says in its key that the user’s own figures are not verified', () => {
  const userFigures = figure({ layer: 'user', definition: 'cases', when: '2019-12' })
  const labels = input({}, [userFigures])
    .chart(1104, 520)
    .key.map((k) => k.label)
  expect(labels).toContain('added by the user, not verified')
})

describe('the milestones that a picture lists', () => {
  const selection = select(published, [], { ...DEFAULT_VIEW, metric: 'unallocated' })
  if (!selection) throw new Error('nothing is selected')
  const picture = (everyMilestone: boolean) =>
    exportInput({
      dataset: published,
      selection,
      today: '2026-11-28',
      size: 'report',
      everyMilestone,
    })
  const drawn = picture(false).chart(1200, 500).milestones?.placed ?? []

  test('are those that the chart names, with the number of the others', () => {
    const { events, eventsNote } = picture(false)
    expect(events.map((e) => e.number)).toEqual(
      drawn.filter((p) => p.milestone.tier === 1).map((p) => p.number),
    )
    expect(eventsNote).toBe(
      `${drawn.length - events.length} other milestones are ticks on the chart, ${drawn.length} in all.`,
    )
  })

  test('are all of them by choice', () => {
    const { events, eventsNote } = picture(true)
    expect(events.map((e) => e.number)).toEqual(drawn.map((p) => p.number))
    expect(eventsNote).toBe('')
  })
})
