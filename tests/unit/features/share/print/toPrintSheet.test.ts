import { describe, expect, test } from 'vitest'
import { toPrintSheet } from '#features/share/print/toPrintSheet.ts'
import { ANYSHIRE, curated, selected } from '../../../../support/curated.ts'
import { drawnEvents } from '../../../../support/drawnEvents.ts'
import { figure } from '../../../../support/observation.ts'

const sheetOf = (view?: Parameters<typeof selected>[0]) =>
  toPrintSheet({ dataset: curated, selection: selected(view) })

describe('the printed sheet', () => {
  test('has the answer and the latest figure of every measure', () => {
    const { answer, standing, measures, latest } = sheetOf()
    expect(answer).toMatch(
      /^No (?:unallocated )?cases from January to February 2020, down from more than 300/u,
    )
    expect(standing).toBe('Commissioner from November 2018 · Council ended 31 March 2021')
    expect(measures).toHaveLength(14)
    expect(measures.find((m) => m.id === 'highest_caseload')).toMatchObject({
      title: 'Highest caseload',
      value: 'more than 50',
      when: 'December 2018',
      change: 'only figure in these dates',
    })
    expect(latest).toBe('about January to February 2020')
  })

  test('gives each figure with its words in the source and the letter of its source', () => {
    const { rows, sources } = sheetOf()
    expect(rows).toHaveLength(5)
    expect(rows[2]).toMatchObject({
      when: 'about May 2019',
      figure: 'about 150 children',
      stated: 'about 150 children were without an allocated social worker',
      change: 'down from 267',
      source: 'B, paragraph 22',
    })
    expect(sources.ofFigures.map((s) => [s.letter, s.id])).toEqual([
      ['A', 'local-news-2019-05-15'],
      ['B', 'local-news-2019-05-16'],
      ['C', 'community-care-2020'],
    ])
  })

  test('numbers the milestones as the chart does, and says which are outside the dates or undated', () => {
    const { events, chart, unnumbered, sources } = sheetOf()
    const drawn = drawnEvents(chart)
    expect(events.map((e) => [e.number, e.milestone.id])).toEqual(
      drawn.map((e) => [e.number, e.milestone.id]).toSorted((a, b) => Number(a[0]) - Number(b[0])),
    )
    expect(events.find((e) => e.milestone.title === 'Trust starts')?.line).toBe(
      '1 Nov 2020 · planned for June 2020, then July 2020 (not all verified) · 3 to 4 months later than last planned',
    )
    expect(unnumbered[0]).toBe('3 milestones outside these dates.')
    expect(unnumbered[1]).toContain('Section 114 notice')
    for (const { milestone } of events)
      expect([...sources.ofFigures, ...sources.ofMilestones].map((s) => s.id)).toContain(milestone.source)
  })

  test('contains only the figures and sources in the chosen dates', () => {
    const { rows, sources, range, latest } = sheetOf({ from: '2018-10', to: '2018-12' })
    expect(range).toBe('October 2018 to December 2018')
    expect(rows.map((r) => r.figure)).toEqual(['267 children', '192 assessments'])
    expect(sources.ofFigures.map((s) => s.id)).toEqual(['local-news-2019-05-15'])
    expect(latest).toBe('December 2018')
  })

  test('of a council without figures has its milestones and their sources', () => {
    const { measures, rows, events, sources, latest, answer } = sheetOf({ area: ANYSHIRE })
    expect([measures, rows, latest]).toEqual([[], [], undefined])
    expect(answer).toBe('We have no figures for Anyshire, only the dated milestones below.')
    expect(events.length).toBeGreaterThan(0)
    expect(sources.ofFigures).toEqual([])
    expect(sources.ofMilestones.length).toBeGreaterThan(0)
  })

  test('of a long series has the latest forty figures and the number of the others', () => {
    const years = Array.from({ length: 50 }, (_, i) =>
      figure({ metric: 'open_assessments', when: `${1960 + i}`, layer: 'user', source: 'our board' }),
    )
    const { rows, leftOut } = toPrintSheet({
      dataset: curated,
      selection: selected({ metric: 'open_assessments' }, years),
    })
    // Fifty years and the one published figure, of December 2018.
    expect([rows.length, leftOut]).toEqual([40, 11])
    expect(rows.at(-1)?.when).toBe('December 2018')
    expect(rows[0]).toMatchObject({ when: '1971', source: 'Your figures: our board' })
  })

  test('leaves figures out of its words and tables where they are not shared, and says so', () => {
    const own = figure({
      metric: 'agency_share',
      unit: 'percent',
      value: 24,
      layer: 'user',
      source: 'Our return',
    })
    const selection = selected({ metric: 'agency_share' }, [own])
    const inWords = selected({ metric: 'agency_share' })
    const { rows, chart, caveats } = toPrintSheet({
      dataset: curated,
      selection,
      inWords,
      notes: ['One more figure is drawn.'],
    })
    expect(rows).toHaveLength(3)
    expect(chart.key.map(({ id }) => id)).toContain('user')
    expect(caveats).toContain('One more figure is drawn.')
  })

  test('marks the user’s figures for other readers in the answer, the cards, the table and the key', () => {
    const own = figure({
      metric: 'agency_share',
      unit: 'percent',
      value: 24,
      when: '2020-06',
      layer: 'user',
      source: 'Our return',
    })
    const { answer, measures, rows, chart } = toPrintSheet({
      dataset: curated,
      selection: selected({ metric: 'agency_share' }, [own]),
      audience: 'reader',
    })
    expect(answer).toContain('(added by the user, not verified)')
    expect(measures.find(({ id }) => id === 'agency_share')?.when).toContain(
      'added by the user, not verified',
    )
    expect(rows.at(-1)?.source).toBe('Added by the user, not verified: Our return')
    expect(chart.key.map(({ label }) => label)).toContain('added by the user, not verified')
  })
})
