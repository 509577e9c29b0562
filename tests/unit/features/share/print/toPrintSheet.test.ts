import { describe, expect, test } from 'vitest'
import { MILESTONE_KIND_IDS } from '#domain/model/milestone.ts'
import { sourceText } from '#features/share/print/printedSource.ts'
import { toPrintSheet } from '#features/share/print/toPrintSheet.ts'
import { ANYSHIRE, curated, selected } from '../../../../support/curated.ts'
import { drawnEvents } from '../../../../support/drawnEvents.ts'
import { figure } from '../../../../support/observation.ts'

const sheetOf = (view?: Parameters<typeof selected>[0]) =>
  toPrintSheet({ dataset: curated, selection: selected(view) })

describe('the printed sheet', () => {
  test('has the answer and the latest figure of every measure', () => {
    const { answer, standing, measures, alone, latest } = sheetOf({ hidden: MILESTONE_KIND_IDS })
    expect(answer.lead).toMatch(
      /^No (?:unallocated )?cases from January to February 2020, down from more than 300/u,
    )
    expect(standing).toBe('Commissioner from November 2018 · Council ended 31 March 2021')
    expect(measures.length + alone.length).toBe(14)
    expect(measures.find((m) => m.id === 'social_workers')).toMatchObject({
      title: 'Social workers',
      value: '281',
      when: 'May 2019',
      change: '▼ 47 from 328',
    })
    expect(alone).toContain('Highest caseload over 50, Dec 2018')
    expect(latest).toBe('about January to February 2020')
  })

  test('leaves out measures with one figure where the chart would be too low beside them', () => {
    const { detail, measures, alone, overall } = sheetOf()
    expect([detail, measures.length, alone]).toEqual(['least', 3, []])
    expect(overall).toContain('11 with nothing to compare')
  })

  test('gives each figure with its words under its source', () => {
    const { detail, sources } = sheetOf({ hidden: MILESTONE_KIND_IDS })
    expect(detail).toBe('quoted')
    expect(sources.map((s) => sourceText(s, 'quoted').name)).toEqual([
      expect.stringMatching(/^Local newspaper, not named, 15 May 2019: Northamptonshire/u),
      expect.stringMatching(/^Local newspaper, not named, 16 May 2019: Could another/u),
      expect.stringMatching(/^Community Care, about March to April 2020: County/u),
    ])
    const [, second] = sources
    expect(second && sourceText(second, 'quoted').gives).toBe(
      'about 150 children, about May 2019: “about 150 children were without an allocated social worker”',
    )
    expect(second && sourceText(second, 'figures')).toEqual({
      name: 'Local newspaper, not named, 16 May 2019',
      gives: 'about 150 children, about May 2019',
    })
  })

  test('numbers the milestones as the chart does, and says which are outside the dates or undated', () => {
    const { events, chart, unnumbered, caveats } = sheetOf()
    const drawn = drawnEvents(chart)
    expect(events.map((e) => [e.number, e.milestone.id])).toEqual(
      drawn.map((e) => [e.number, e.milestone.id]).toSorted((a, b) => Number(a[0]) - Number(b[0])),
    )
    expect(events.find((e) => e.milestone.title === 'Trust starts')?.line).toBe(
      '1 Nov 2020 · planned for June 2020, then July 2020 (not all verified) · 3 to 4 months later than last planned',
    )
    expect(unnumbered[0]).toBe('3 milestones outside these dates.')
    expect(unnumbered[1]).toContain('Section 114 notice')
    expect(caveats.at(-1)).toMatch(/^Dates of milestones from: .*Ofsted/u)
  })

  test('contains only the figures and sources in the chosen dates', () => {
    const { sources, range, latest, measures } = sheetOf({ from: '2018-10', to: '2018-12' })
    expect(range).toBe('October 2018 to December 2018')
    expect(sources.map((s) => sourceText(s, 'figures'))).toEqual([
      {
        name: 'Local newspaper, not named, 15 May 2019',
        gives: '267 children, October 2018; 192 assessments, December 2018',
      },
    ])
    expect(measures.map((m) => m.id)).not.toContain('budget')
    expect(latest).toBe('December 2018')
  })

  test('of a council without figures has its milestones and their sources', () => {
    const { measures, events, sources, latest, answer, caveats } = sheetOf({ area: ANYSHIRE })
    expect([measures, sources, latest]).toEqual([[], [], undefined])
    expect(answer.lead).toBe('We have no figures for Anyshire, only the dated milestones below.')
    expect(events.length).toBeGreaterThan(0)
    expect(caveats.join(' ')).toContain('Dates of milestones from: ')
  })

  test('of a long series says how many figures each source gives, and when', () => {
    const years = Array.from({ length: 110 }, (_, i) =>
      figure({ metric: 'open_assessments', when: `${1900 + i}`, layer: 'user', source: 'our board' }),
    )
    const { detail, sources } = toPrintSheet({
      dataset: curated,
      selection: selected({ metric: 'open_assessments' }, years),
    })
    expect(detail).toBe('counted')
    expect(sources[0] && sourceText(sources[0], detail)).toEqual({
      name: 'Your figures: our board',
      gives: '110 figures, 1900 to 2009',
    })
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
    const { sources, chart, caveats } = toPrintSheet({
      dataset: curated,
      selection,
      inWords,
      notes: ['One more figure is drawn.'],
    })
    expect(sources.flatMap((s) => s.figures)).toHaveLength(3)
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
    const { answer, measures, sources, chart } = toPrintSheet({
      dataset: curated,
      selection: selected({ metric: 'agency_share' }, [own]),
      audience: 'reader',
    })
    expect(answer.lead).toContain('(added by the user, not verified)')
    expect(measures.find(({ id }) => id === 'agency_share')?.when).toContain(
      'added by the user, not verified',
    )
    expect(sources.at(-1)?.line).toBe('Added by the user, not verified: Our return')
    expect(chart.key.map(({ label }) => label)).toContain('added by the user, not verified')
  })
})
