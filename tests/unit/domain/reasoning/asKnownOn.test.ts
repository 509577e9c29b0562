import { describe, expect, test } from 'vitest'
import { type Day, parseDay } from '#domain/model/day.ts'
import { toStretchEdtf } from '#domain/model/period.ts'
import { milestoneLine } from '#domain/phrasing/milestoneWords.ts'
import { knownWords, sourceWords } from '#domain/phrasing/sourceWords.ts'
import { asKnownOn } from '#domain/reasoning/asKnownOn.ts'
import { published } from '../../../support/published.ts'

const NORTHAMPTONSHIRE = 'E10000021'

function asKnown(on: Day) {
  const known = asKnownOn(published, on)
  const figures = (metric: string, definition: string, area = NORTHAMPTONSHIRE) =>
    known.observations.filter((o) => o.metric === metric && o.definition === definition && o.area === area)
  const milestone = (id: string) => known.milestones.find((m) => m.id === id)
  return {
    known,
    figures,
    milestone,
    line: (id: string) => {
      const found = milestone(id)
      return found && `${found.title}: ${milestoneLine(found)}`
    },
    state: (id: string) => {
      const found = known.states.find((s) => s.id === id)
      return found && toStretchEdtf(found.period)
    },
  }
}

const values = (observations: ReturnType<ReturnType<typeof asKnown>['figures']>) =>
  observations.map((o) =>
    o.reading.kind === 'missing' ? o.reading.kind : 'value' in o.reading && o.reading.value,
  )

describe('on 1 June 2019', () => {
  const { known, figures, milestone, line, state } = asKnown('2019-06-01')

  test('the reports of May 2019 are known, and not those of October', () => {
    expect(values(figures('unallocated', 'children'))).toEqual([150])
    expect(values(figures('unallocated', 'cases'))).toEqual([551, 383, 81])
  })

  test('the census of September 2018 was published in February 2019, that of 2019 was not', () => {
    const census = figures('agency_share', 'census')
    expect(census.map((o) => o.period.end)).toEqual(['2017-09-30', '2018-09-30'])
    expect(census.map((o) => sourceWords(o, known.sources))).toEqual([
      expect.stringMatching(/, value as in the 2025 edition$/),
      expect.stringMatching(/, value as in the 2025 edition$/),
    ])
  })

  test('monthly referrals count from the release of their year to March: those of April 2018 were not out', () => {
    const months = figures('referrals_month', 'cin_census').map((o) => o.period.end)
    expect(months).toContain('2018-03-31')
    expect(months).not.toContain('2018-04-30')
  })

  test('a judgement of July 2019 is not known, and the one before has no end', () => {
    expect(milestone('ncc-ilacs-published-2019')).toBeUndefined()
    expect(state('ncc-judgement-2019')).toBeUndefined()
    expect(state('ncc-judgement-2016')).toBe('2016-04-27/..')
    expect(state('ncc-first-commissioner')).toBe('2018-11-30/..')
    expect(known.judgements.every((j) => j.published <= '2019-06-01')).toBe(true)
  })

  test('the end of the county council is a plan for April 2020, as the districts said', () => {
    expect(line('ncc-ends-2021')).toBe(
      'Two unitary councils begin: planned for May 2020, then April 2020 · planned',
    )
    expect(known.areas.find((a) => a.code === NORTHAMPTONSHIRE)?.end).toBeUndefined()
  })

  test('nobody had promised the trust: its direction came on 10 June', () => {
    expect(milestone('ncc-trust-starts-2020')).toBeUndefined()
  })

  test('says how much is left out', () => {
    const area = published.areas.find((a) => a.code === NORTHAMPTONSHIRE)
    expect(area && knownWords(known, area)).toMatch(
      /^As known on 1 June 2019: \d+ later sources and \d+ later official figures about Northamptonshire and its successors are left out\.$/,
    )
  })
})

describe('the trust', () => {
  test.each([
    ['2019-06-30', 'Children’s trust starts: planned for July 2020 · planned'],
    ['2020-04-20', 'Children’s trust starts: planned'],
    [
      '2020-10-15',
      'Children’s trust starts: planned for July 2020, then February 2021, then 1 November 2020 · planned',
    ],
    [
      '2020-11-30',
      'Trust starts: 1 November 2020 · planned for July 2020 · 3 to 4 months later than planned',
    ],
  ] as const)('as known on %s', (on, words) => expect(asKnown(on).line('ncc-trust-starts-2020')).toBe(words))
})

test('the director who was to leave on 25 October 2019 is a plan from 9 October until then', () => {
  expect(asKnown('2019-10-08').line('ncc-director-leaves-2019')).toBeUndefined()
  expect(asKnown('2019-10-09').line('ncc-director-leaves-2019')).toMatch(
    /: planned for 25 October 2019 · planned$/,
  )
  expect(asKnown('2019-10-25').line('ncc-director-leaves-2019')).toMatch(/: 25 October 2019 · as planned$/)
})

test('an inspection that began in June 2019 is known from its report of 29 July', () => {
  expect(asKnown('2019-07-28').milestone('ncc-ilacs-2019')).toBeUndefined()
  expect(asKnown('2019-07-29').milestone('ncc-ilacs-2019')).toBeDefined()
})

test('a source that is dated to a month counts from its last day', () => {
  // The Chronicle of April 2019: 152 children in need.
  expect(values(asKnown('2019-04-29').figures('unallocated', 'children_in_need'))).toEqual([])
  expect(values(asKnown('2019-04-30').figures('unallocated', 'children_in_need'))).toEqual([152])
})

describe('on any day', () => {
  const days = ['2010-01-01', '2018-11-20', '2020-03-16', '2022-12-31', '2026-11-28'].flatMap(
    (d) => parseDay(d) ?? [],
  )

  test.each(days)('%s: nothing refers to what is left out', (on) => {
    const { observations, milestones, plans, states, sources, areas } = asKnownOn(published, on)
    const ids = new Set(sources.map((s) => s.id))
    for (const item of [...observations, ...milestones, ...plans, ...states])
      expect(ids).toContain(item.source)
    for (const m of milestones) expect(m.outcomeSource === '' || ids.has(m.outcomeSource)).toBe(true)
    const events = new Set(['', ...milestones.map((m) => m.id)])
    for (const o of observations) expect(events).toContain(o.atMilestone ?? '')
    for (const a of areas) expect(events).toContain(a.defaultBaselineMilestone)
  })

  test.each(days)('%s: no event that happened is later', (on) => {
    for (const m of asKnownOn(published, on).milestones) expect((m.period?.start ?? on) <= on).toBe(true)
  })

  test('a later day knows all figures of an earlier one', () => {
    const counts = days.map((on) => asKnownOn(published, on).observations.length)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts[0]).toBe(0)
    expect(counts.at(-1)).toBe(published.observations.length)
  })
})
