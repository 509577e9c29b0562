import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BETTER, type Metric, UNITS } from '#domain/model/metric.ts'
import { MILESTONE_KIND_IDS, MILESTONE_STATUSES, type Milestone } from '#domain/model/milestone.ts'
import { OBSERVATION_STATUSES, type Observation } from '#domain/model/observation.ts'
import { BASES, type Period, parseEdtf } from '#domain/model/period.ts'
import { MISSING_REASONS, QUALIFIERS, type Reading, toRange, toReading } from '#domain/model/reading.ts'
import { areaFromRow, areaToRow } from '#domain/tables/areaRow.ts'
import { definitionsToRows, metricFromRow, metricToRow } from '#domain/tables/metricRow.ts'
import { milestoneFromRow, milestoneToRow } from '#domain/tables/milestoneRow.ts'
import {
  type OBSERVATION_COLUMNS,
  observationFromRow,
  observationToRow,
} from '#domain/tables/observationRow.ts'
import { sourceFromRow, sourceToRow } from '#domain/tables/sourceRow.ts'

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
const milestone: fc.Arbitrary<Milestone> = fc.record({
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
  note: fc.string(),
})

describe('a row loses nothing', () => {
  test('of an observation', () => {
    fc.assert(
      fc.property(observation, (o) => {
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
      definitions: [
        { id: 'children', noun: 'children', title: 'Children' },
        { id: 'cases', noun: 'cases', title: 'Cases' },
      ],
    }
    const others = [{ metric: 'other', id: 'x', noun: 'x', title: 'x' }]
    expect(metricFromRow(metricToRow(metric), [...others, ...definitionsToRows(metric)])).toEqual(metric)
  })
  test('of an area and of a source', () => {
    const area = {
      code: 'E10000021',
      slug: 'northamptonshire',
      name: 'Northamptonshire',
      kind: 'joint return',
      begin: '1974-04-01',
      end: '2021-03-31',
      continues: ['E06000061', 'E06000062'],
      note: 'n',
    } as const
    expect(areaFromRow(areaToRow(area))).toEqual(area)
    const open = { ...area, kind: 'council', begin: undefined, end: undefined, continues: [] } as const
    expect(areaFromRow(areaToRow(open))).toEqual(open)
    expect(areaFromRow({ ...areaToRow(area), end: '1974-03-31' })).toMatchObject([{ column: 'end' }])
    expect(areaFromRow({ ...areaToRow(area), continues: 'North' })).toMatchObject([{ column: 'continues' }])
    const source = {
      id: 's',
      title: 't',
      publisher: 'p',
      published: parseEdtf('2020-03~/2020-04~') as Period,
      kind: 'article',
      licence: 'l',
      note: '',
    } as const
    expect(sourceFromRow(sourceToRow(source))).toEqual(source)
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

  test('of a milestone with an impossible planned date', () => {
    const row = {
      id: 'm',
      area: 'a',
      kind: 'trust',
      title: 't',
      detail: '',
      period: '',
      planned: '2020-07;2020-31',
      status: 'planned',
      source: '',
      locator: '',
      note: '',
    }
    const issues = milestoneFromRow(row)
    expect(Array.isArray(issues) && issues[0]?.column).toBe('planned')
  })
})
