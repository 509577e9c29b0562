import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Judgement } from '#domain/model/judgement.ts'
import { BETTER, type Metric, UNITS } from '#domain/model/metric.ts'
import { MILESTONE_KIND_IDS, MILESTONE_STATUSES, type Milestone } from '#domain/model/milestone.ts'
import { CHECKED, OBSERVATION_STATUSES, type Observation } from '#domain/model/observation.ts'
import { BASES, type Period, parseEdtf, parseStretch } from '#domain/model/period.ts'
import type { PlanStep } from '#domain/model/plan.ts'
import { MISSING_REASONS, QUALIFIERS, type Reading, toRange, toReading } from '#domain/model/reading.ts'
import type { State } from '#domain/model/state.ts'
import { areaFromRow, areaToRow } from '#domain/tables/areaRow.ts'
import { judgementFromRow, judgementToRow } from '#domain/tables/judgementRow.ts'
import { definitionsToRows, metricFromRow, metricToRow } from '#domain/tables/metricRow.ts'
import { type MilestoneRow, milestoneFromRow, milestoneToRow } from '#domain/tables/milestoneRow.ts'
import {
  type OBSERVATION_COLUMNS,
  observationFromRow,
  observationToRow,
} from '#domain/tables/observationRow.ts'
import { type PlanRow, planFromRow, planToRow } from '#domain/tables/planRow.ts'
import { sourceFromRow, sourceToRow } from '#domain/tables/sourceRow.ts'
import { stateFromRow, stateToRow } from '#domain/tables/stateRow.ts'
import { definition } from '../../../support/metric.ts'
import { event } from '../../../support/milestone.ts'
import { place, sourceOf } from '../../../support/registries.ts'

const period = fc
  .constantFrom(
    '2018',
    '2018-12',
    '2018-12-08',
    '2018-22',
    '2018-24',
    '2018-35',
    '2019-04-01/2020-03-31',
    '2018-10~',
    '2020-01-18~/2020-02-29~',
  )
  .map((edtf) => parseEdtf(edtf) as Period)
const value = fc.double({ min: 0, max: 1e12, noNaN: true }).map((n) => n + 0)
const name = fc.string({ minLength: 1 })
const reading: fc.Arbitrary<Reading> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...QUALIFIERS), value, value)
    .map(([q, a, b]) =>
      q === 'between' ? (toRange(Math.min(a, b), Math.max(a, b)) as Reading) : toReading(q, a),
    ),
  fc.constantFrom(...MISSING_REASONS).map((why): Reading => ({ kind: 'missing', why })),
)
const observation: fc.Arbitrary<Observation> = fc.record({
  area: name,
  metric: name,
  definition: fc.string(),
  period,
  basis: fc.constantFrom(...BASES),
  reading,
  unit: fc.constantFrom(...UNITS),
  asStated: fc.string(),
  dateAsStated: fc.string(),
  status: fc.constantFrom(...OBSERVATION_STATUSES),
  source: fc.string(),
  locator: fc.string(),
  attribution: fc.string(),
  note: fc.string(),
  layer: fc.constant('user' as const),
})
const withVintage: fc.Arbitrary<Observation> = fc
  .record({ asOf: period, checked: fc.constantFrom(...CHECKED), atMilestone: name, of: observation })
  .map(({ of, ...more }) => ({ ...of, ...more }))
/** Tier 1 has a rank and a short name, the others neither. */
const prominence = fc.oneof(
  fc.record({
    tier: fc.constant(1 as const),
    rank: fc.integer({ min: 1, max: 10 }),
    short: fc.string({ minLength: 1, maxLength: 18 }),
  }),
  fc.record({
    tier: fc.constantFrom(2 as const, 3 as const, undefined),
    rank: fc.constant(undefined),
    short: fc.constant(''),
  }),
)
const plainMilestone = fc.record({
  id: name,
  area: name,
  kind: fc.constantFrom(...MILESTONE_KIND_IDS),
  title: name,
  detail: fc.string(),
  period: fc.option(period, { nil: undefined }),
  planned: fc.array(period, { maxLength: 3 }),
  status: fc.constantFrom(...MILESTONE_STATUSES),
  source: fc.string(),
  locator: fc.string(),
  asStated: fc.string(),
  outcome: fc.string(),
  outcomeSource: name,
  note: fc.string(),
})
const milestone: fc.Arbitrary<Milestone> = fc
  .tuple(plainMilestone, prominence)
  .map(([facts, place]) => ({ ...facts, ...place }))

const step: PlanStep = {
  id: 'p1',
  area: 'E10000021',
  plan: 'trust',
  title: 'The trust starts',
  statedOn: parseEdtf('2019-06-10') as Period,
  statedBy: 'The government',
  promised: parseStretch('2020-07'),
  outcome: undefined,
  source: 'a-source',
  asStated: 'by July 2020',
  note: 'n',
  milestone: 'trust-starts',
}

describe('a row loses nothing', () => {
  test('of an observation', () => {
    fc.assert(
      fc.property(fc.oneof(observation, withVintage), (o) => {
        expect(observationFromRow(observationToRow(o), 'user')).toEqual(o)
      }),
      { numRuns: 500 },
    )
  })
  test('of a milestone', () => {
    fc.assert(
      fc.property(milestone, (m) => {
        expect(milestoneFromRow(milestoneToRow(m))).toEqual(m)
      }),
    )
  })
  test('of a metric and its definitions', () => {
    const metric: Metric = {
      id: 'unallocated',
      title: 'Unallocated cases',
      shortTitle: 'Unallocated',
      unit: 'count',
      decimals: 1,
      better: BETTER[1] ?? 'lower',
      group: 'G',
      definition: 'D',
      howMeasured: 'H',
      whyItMatters: 'W',
      traps: 'T',
      sentence: '{figure} {noun}',
      definitions: [
        { ...definition('', 'As reported'), periodType: 'year' },
        { ...definition('cases', 'Cases'), official: 'csww', note: 'n' },
      ],
    }
    const others = definitionsToRows({ ...metric, id: 'other' })
    expect(metricFromRow(metricToRow(metric), [...others, ...definitionsToRows(metric)])).toEqual(metric)
  })
  test.each(['2020-07', '../2021-02', '2021-02~/..', '2020/2021-03-31'])('of a plan for %s', (promised) => {
    const promise = { ...step, promised: parseStretch(promised) }
    expect(planToRow(promise).promised).toBe(promised)
    expect(planFromRow(planToRow(promise))).toEqual(promise)
    const putOff = { ...step, promised: undefined, outcome: 'put_off' } as const
    expect(planFromRow(planToRow(putOff))).toEqual(putOff)
  })
  test('of a state and of a judgement', () => {
    const state: State = {
      id: 's',
      area: 'E10000021',
      kind: 'judgement',
      label: 'Inadequate',
      period: { from: parseEdtf('2019-07-29'), to: undefined },
      source: 'a-source',
      locator: 'p1',
      note: 'n',
    }
    expect(stateToRow(state).period).toBe('2019-07-29/..')
    expect(stateFromRow(stateToRow(state))).toEqual(state)
    const judgement: Judgement = {
      area: 'E06000002',
      council: 'Middlesbrough',
      inspection: '2019-11-25',
      published: '2020-01-24',
      overall: 'inadequate',
    }
    expect(judgementFromRow(judgementToRow(judgement))).toEqual(judgement)
    expect(judgementFromRow({ ...judgement, published: '2019-11-24' })).toMatchObject([
      { column: 'published' },
    ])
  })
  test('of an area and of a source', () => {
    const area = place({
      kind: 'joint',
      begin: '1974-04-01',
      end: '2021-03-31',
      continues: ['E06000061', 'E06000062'],
      defaultBaselineMilestone: 'm',
      oldCode: '940/941',
      note: 'n',
    })
    expect(areaFromRow(areaToRow(area))).toEqual(area)
    const open = place()
    expect(areaFromRow(areaToRow(open))).toEqual(open)
    expect(areaFromRow({ ...areaToRow(area), end: '1974-03-31' })).toMatchObject([{ column: 'end' }])
    expect(areaFromRow({ ...areaToRow(area), continues: 'North' })).toMatchObject([{ column: 'continues' }])
    expect(areaFromRow({ ...areaToRow(area), old_code: '94' })).toMatchObject([{ column: 'old_code' }])
    expect(areaFromRow({ ...areaToRow(area), kind: 'joint return' })).toEqual(area)
    const source = sourceOf({ author: 'A', url: 'https://x.uk/a', core: true })
    expect(sourceFromRow(sourceToRow(source))).toEqual(source)
    const printed = sourceOf({ noUrl: 'Only on paper.', published: parseEdtf('2020-03~/2020-04~') as Period })
    expect(sourceFromRow(sourceToRow(printed))).toEqual(printed)
    const bad = { ...sourceToRow(source), url: 'javascript:alert(1)' }
    expect(sourceFromRow(bad)).toMatchObject([{ column: 'url' }])
  })
})

describe('a row says what its figure may be', () => {
  const cells = (r: Reading) => {
    const row = observationToRow({ ...(fc.sample(observation, 1)[0] as Observation), reading: r })
    return [row.value, row.lower, row.upper, row.qualifier]
  }
  test.each<[Reading | undefined, readonly string[]]>([
    [toReading('exact', 192), ['192', '', '', 'exact']],
    [toReading('about', 150), ['150', '135', '165', 'about']],
    [toReading('more_than', 300), ['300', '300', '', 'more_than']],
    [toReading('less_than', 5), ['5', '', '5', 'less_than']],
    [toRange(140, 160), ['', '140', '160', 'between']],
    [{ kind: 'missing', why: 'suppressed' }, ['', '', '', 'missing:suppressed']],
  ])('%j', (r, expected) => expect(cells(r as Reading)).toEqual(expected))
})

describe('a damaged row is refused, and its issue names the column', () => {
  const sound = observationToRow({
    area: 'E10000021',
    metric: 'm',
    definition: '',
    period: parseEdtf('2018-12') as Period,
    basis: 'at',
    reading: toReading('about', 150),
    unit: 'count',
    asStated: 'about 150',
    dateAsStated: '',
    status: 'reported',
    source: 's',
    locator: 'p1',
    attribution: '',
    note: '',
    layer: 'curated',
  })
  test.each<[Partial<Record<(typeof OBSERVATION_COLUMNS)[number], string>>, string]>([
    [{ area: '' }, 'area'],
    [{ period: '2018-13' }, 'period'],
    [{ basis: 'during' }, 'basis'],
    [{ unit: 'EUR' }, 'unit'],
    [{ status: 'guessed' }, 'status'],
    [{ qualifier: 'perhaps' }, 'qualifier'],
    [{ value: '150 or so' }, 'value'],
    [{ value: 'Infinity' }, 'value'],
    [{ upper: '400' }, 'upper'],
    [{ lower: '' }, 'lower'],
    [{ qualifier: 'between', value: '', lower: '9', upper: '1' }, 'lower'],
  ])('%j', (change, column) => {
    const issues = observationFromRow({ ...sound, ...change }, 'curated')
    expect(Array.isArray(issues) && issues.map((issue) => issue.column)).toEqual([column])
  })

  test.each<[Partial<MilestoneRow>, string]>([
    [{ planned: '2020-07;2020-31' }, 'planned'],
    [{ tier: '4' }, 'tier'],
    [{ tier: '1', short: 'Trust starts' }, 'rank'],
    [{ tier: '1', rank: '11', short: 'Trust starts' }, 'rank'],
    [{ tier: '1', rank: '1' }, 'short'],
    [{ tier: '1', rank: '1', short: 'The trust starts at last' }, 'short'],
    [{ tier: '2', rank: '1' }, 'rank'],
    [{ outcome: 'It was put off.' }, 'outcome_source'],
  ])('of a milestone with %j', (change, column) => {
    const issues = milestoneFromRow({ ...milestoneToRow(event({ when: '2020-07' })), ...change })
    expect(Array.isArray(issues) && issues.map((issue) => issue.column)).toEqual([column])
  })

  test.each<[Partial<PlanRow>, string]>([
    [{ promised: '' }, 'promised'],
    [{ promised: '2020-07/..', outcome: 'put_off' }, 'promised'],
    [{ promised: '', outcome: 'met' }, 'promised'],
    [{ promised: '../..' }, 'promised'],
    [{ outcome: 'done' }, 'outcome'],
    [{ title: '' }, 'title'],
  ])('of a plan with %j', (change, column) => {
    const issues = planFromRow({ ...planToRow(step), ...change })
    expect(Array.isArray(issues) && issues.map((issue) => issue.column)).toEqual([column])
  })
})
