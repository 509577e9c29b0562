import { describe, expect, test } from 'vitest'
import { parseCurated } from '#data/loadCurated.ts'
import type { Observation } from '#domain/model/observation.ts'
import { toEdtf } from '#domain/model/period.ts'
import json from '../../data/curated.json'
import { plainCsv, wholeOrExcerpt } from '../support/truthFiles.ts'

const curated = parseCurated(json)

/**
 * Every official figure of the page, worked out a second time from the published rows by a reader and a calculation of its own.
 * Without `PUBLISHED_FILES` it reads the excerpts of `tests/truth/releases`.
 */

type Row = ReadonlyMap<string, string>

const CENSUS = 'csww_indicators_2017_to_2025.csv'
const ASSESSMENTS = 'c2_children_in_need_assessments_duration_2014_to_2024.csv'
const REFERRALS = 'c6_children_in_need_referrals_by_month_2013_to_2024.csv'
const NEIGHBOURS = 'New_Statistical_Neighbour_Groupings_April_2021.csv'

const COUNCILS: Readonly<Record<string, string>> = {
  '928': 'E10000021',
  '806': 'E06000002',
  '861': 'E06000021',
  '810': 'E06000010',
  '371': 'E08000017',
}
const NEW_COUNCILS: Readonly<Record<string, string>> = { '940': 'E06000061', '941': 'E06000062' }
const JOINT = 'E06000061 / E06000062'
const ENGLAND = 'E92000001'

const BANDS = ['Same_day', '1-10_days', '11-20_days', '21-30_days', '31-40_days', '41-45_days']
const MONTHS = 'April May June July August September October November December January February March'.split(
  ' ',
)
const COUNTS = {
  'social_workers census_fte': 'inpost_fte',
  'social_workers census_headcount': 'inpost_headcount',
}
const RATES = {
  'agency_share census': 'agency_rate_fte',
  'vacancy_share census': 'vacancy_rate_fte',
  'turnover census': 'turnover_rate_fte',
  'average_caseload census': 'caseload_fte',
  'absence census': 'absence_rate_fte',
}

/** The rows of a file by "928 2019": three-digit code and year. England has the code "England". */
function rowsOf(name: string): ReadonlyMap<string, Row> {
  const rows = plainCsv(wholeOrExcerpt(name).path).filter((row) => row.get('geographic_level') !== 'Regional')
  const code = (row: Row) => (row.get('geographic_level') === 'National' ? 'England' : row.get('old_la_code'))
  return new Map(rows.map((row) => [`${code(row)} ${row.get('time_period')}`, row]))
}

const census = rowsOf(CENSUS)
const assessments = rowsOf(ASSESSMENTS)
const referrals = rowsOf(REFERRALS)
const neighbours = new Map(
  plainCsv(wholeOrExcerpt(NEIGHBOURS).path).map((row) => [
    row.get('LA number') ?? '',
    Array.from({ length: 10 }, (_, index) => row.get(`SN${index + 1}`) ?? ''),
  ]),
)

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

function cell(
  rows: ReadonlyMap<string, Row>,
  code: string,
  year: number,
  column: string,
): number | undefined {
  const text = rows.get(`${code} ${year}`)?.get(column) ?? ''
  return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : undefined
}

/** Per cent in tenths, halves up, of assessments that took up to 45 working days. */
function inTime(codes: readonly string[], year: number): number | undefined {
  const parts = codes.flatMap((code) => BANDS.map((band) => cell(assessments, code, year, band)))
  const wholes = codes.map((code) => cell(assessments, code, year, 'Assessments_completed'))
  if ([...parts, ...wholes].includes(undefined)) return undefined
  const [part, whole] = [parts, wholes].map((list) => list.reduce<number>((sum, n) => sum + (n ?? 0), 0))
  return whole ? Math.floor((twentieths(part ?? 0, whole) + 1) / 2) / 10 : undefined
}

/** Twentieths of a per cent, rounded down. */
function twentieths(part: number, whole: number): number {
  return Number((BigInt(part) * 2000n) / BigInt(whole))
}

/** The middle of the numbers that are known, halves up. @param per 10 rounds to one decimal, 1 to a whole number */
function median(numbers: readonly (number | undefined)[], per: number): number | undefined {
  const known = numbers.flatMap((n) => (n === undefined ? [] : [Math.round(n * per)])).sort((a, b) => a - b)
  const half = known.length / 2
  const middle = [known[Math.ceil(half) - 1], known[Math.floor(half)]]
  return known.length === 0 ? undefined : Math.ceil(((middle[0] ?? 0) + (middle[1] ?? 0)) / 2) / per
}

/** "E06000002 agency_share census 2018-09-30" and its value, for everything that the files give. */
function expected(): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const add = (area: string, series: string, end: string, value: number | undefined) => {
    if (value !== undefined) found.set(`${area} ${series} ${end}`, value)
  }
  const near = (code: string) => neighbours.get(code) ?? []
  for (const year of years(2017, 2025)) {
    const end = `${year}-09-30`
    const counted = { ...COUNCILS, '940 / 941': JOINT }
    for (const [series, column] of Object.entries({ ...COUNTS, ...RATES }))
      for (const [code, area] of Object.entries(counted))
        add(area, series, end, cell(census, code, year, column))
    for (const [series, column] of Object.entries(RATES)) {
      add(ENGLAND, series, end, cell(census, 'England', year, column))
      for (const code of Object.keys(COUNCILS)) {
        const all = near(code).map((other) => cell(census, other, year, column))
        add(`similar-${code}`, series, end, median(all, 10))
      }
    }
  }
  for (const year of years(2015, 2024)) {
    const end = `${year}-03-31`
    const completed = (code: string) => cell(assessments, code, year, 'Assessments_completed')
    const days = (code: string) => cell(assessments, code, year, 'Median_days')
    for (const [code, area] of Object.entries({ ...COUNCILS, ...NEW_COUNCILS })) {
      add(area, 'assessments_within_45_days cin_census', end, inTime([code], year))
      add(area, 'assessments_completed cin_census', end, completed(code))
      add(area, 'assessment_duration cin_census', end, days(code))
    }
    const [north, west] = [completed('940'), completed('941')]
    add(JOINT, 'assessments_within_45_days cin_census', end, inTime(['940', '941'], year))
    add(JOINT, 'assessments_completed cin_census', end, north && west && north + west)
    add(ENGLAND, 'assessments_within_45_days cin_census', end, inTime(['England'], year))
    add(ENGLAND, 'assessment_duration cin_census', end, days('England'))
    for (const code of Object.keys(COUNCILS)) {
      const shares = near(code).map((other) => inTime([other], year))
      add(`similar-${code}`, 'assessments_within_45_days cin_census', end, median(shares, 10))
      add(`similar-${code}`, 'assessment_duration cin_census', end, median(near(code).map(days), 1))
    }
  }
  for (const year of years(2013, 2021))
    for (const [index, month] of MONTHS.entries()) {
      const number = ((index + 3) % 12) + 1
      const first = `${index < 9 ? year - 1 : year}-${String(number).padStart(2, '0')}`
      add('E10000021', 'referrals_month cin_census', first, cell(referrals, '928', year, month))
    }
  return found
}

const releaseOf = (o: Observation) =>
  curated.metrics.find(({ id }) => id === o.metric)?.definitions.find(({ id }) => id === o.definition)
    ?.official ?? ''
const official = curated.observations.filter((o) => releaseOf(o) !== '')
/** The areas that the excerpts have the rows of; a council that is added later is not among them. */
const EXCERPTED = new Set([
  ...Object.values({ ...COUNCILS, ...NEW_COUNCILS }),
  ...Object.keys(COUNCILS).map((code) => `similar-${code}`),
  ...[JOINT, ENGLAND],
])
const rereadable = official.filter((o) => EXCERPTED.has(o.area) && !releaseOf(o).startsWith('lait-'))

const numberOf = ({ reading }: Observation) => (reading.kind === 'exact' ? reading.value : Number.NaN)
const dateOf = ({ period }: Observation) =>
  period.precision === 'month' ? period.start.slice(0, 7) : period.end

/** The figures of one series of an area, in order of time. */
function series(area: string, metric: string, definition: string): readonly number[] {
  return official
    .filter((o) => o.area === area && o.metric === metric && o.definition === definition)
    .toSorted((a, b) => (a.period.end < b.period.end ? -1 : 1))
    .map(numberOf)
}
/** Northamptonshire, then the joint area that continues it. */
const continued = (metric: string, definition: string) =>
  ['E10000021', JOINT].flatMap((area) => series(area, metric, definition))

describe('the official figures', () => {
  test('are those of the published files, each of them and no other', () => {
    const read = new Map(
      rereadable.map((o) => [`${o.area} ${o.metric} ${o.definition} ${dateOf(o)}`, numberOf(o)]),
    )
    expect(read.size).toBe(rereadable.length)
    expect(read).toEqual(expected())
    expect(read.size).toBeGreaterThan(900)
  })

  test('name the row of the file that they stand in, where the whole file is at hand', () => {
    for (const [name, release] of [
      [CENSUS, 'csww'],
      [ASSESSMENTS, 'cin-assessments'],
      [REFERRALS, 'cin-referrals'],
    ] as const) {
      const { path, whole } = wholeOrExcerpt(name)
      const rows = plainCsv(path)
      const located = rereadable.filter((o) => releaseOf(o) === release && o.locator !== '')
      expect(located.every((o) => /^(?:row \d+|rows \d+ and \d+)$/u.test(o.locator))).toBe(true)
      if (!whole) continue
      for (const o of located) {
        const row = rows[Number(/\d+/u.exec(o.locator)?.[0]) - 2]
        const cells = [...(row?.values() ?? [])]
        expect(cells.some((text) => text === o.area || text === o.area.split(' / ')[0])).toBe(true)
      }
    }
  })

  test('that cannot be read again are those of the interactive tool, and their source says so', () => {
    const others = official.filter((o) => releaseOf(o).startsWith('lait-'))
    expect(new Set(others.map((o) => o.metric))).toEqual(
      new Set(['spending', 'conferences_15_days', 're_referrals']),
    )
    for (const o of others)
      expect(curated.sources.find(({ id }) => id === o.source)?.note).toContain(
        'cannot be read again by a test',
      )
  })

  test('worked out here say how, and the others are reported', () => {
    for (const o of official) {
      const working = / of | \+ |^median of /u.test(o.note)
      expect([o.note, o.status]).toEqual([o.note, working ? 'derived' : 'reported'])
    }
  })
})

describe('worked by hand', () => {
  test('the share assessed within 45 working days in the year to March 2019 is 3,931 of 5,405', () => {
    // 189 + 490 + 927 + 948 + 962 + 415 = 3931; 3931 / 5405 = 72.73 per cent.
    expect(
      official.find((o) => o.metric === 'assessments_within_45_days' && o.note === '3931 of 5405'),
    ).toMatchObject({
      area: 'E10000021',
      reading: { kind: 'exact', value: 72.7 },
      status: 'derived',
      locator: 'row 888',
    })
  })

  test('that of March 2022 adds North and West: 8,568 of 8,741', () => {
    // North 149 + 574 + 1132 + 1552 + 567 + 236 = 4210 of 4264; West 129 + 654 + 1161 + 1555 + 562 + 297 = 4358 of 4477.
    const joint = official.find(
      (o) =>
        o.area === JOINT &&
        dateOf(o) === '2022-03-31' &&
        o.definition === 'cin_census' &&
        o.metric === 'assessments_within_45_days',
    )
    expect(joint).toMatchObject({
      note: '4210 + 4358 of 4264 + 4477',
      reading: { kind: 'exact', value: 98 },
      status: 'derived',
      locator: 'rows 398 and 402',
    })
  })

  test('the median agency share of 2020 is halfway between 11.8 and 12.1, and 11.95 is rounded up', () => {
    // 3.4, 5.1, 7.7, 10.3, 11.8 | 12.1, 12.5, 14.6, 35.1, 35.6
    const found = official.find(
      (o) => o.area === 'similar-928' && o.metric === 'agency_share' && dateOf(o) === '2020-09-30',
    )
    expect(found).toMatchObject({
      reading: { kind: 'exact', value: 12 },
      note: 'median of 10',
      status: 'derived',
    })
  })

  test('that of 2020 for 45 days is of the nine that have a figure', () => {
    const found = official.find(
      (o) =>
        o.area === 'similar-928' && o.metric === 'assessments_within_45_days' && dateOf(o) === '2020-03-31',
    )
    expect(found).toMatchObject({
      reading: { kind: 'exact', value: 87.6 },
      note: 'median of 9, without Medway',
    })
  })

  test('the median of durations ends in 2021: two medians cannot be added together', () => {
    expect(series('E10000021', 'assessment_duration', 'cin_census')).toEqual([17, 14, 16, 29, 32, 25, 23])
    expect(series(JOINT, 'assessment_duration', 'cin_census')).toEqual([])
  })
})

describe('series that a reader copied out of the published files', () => {
  test.each([
    ['social_workers', 'census_fte', [237.6, 307.1, 316, 325.6, 329.9, 337.9, 337.9, 379.5, 421.5]],
    ['agency_share', 'census', [40.9, 25.7, 31.1, 27.8, 26, 27.3, 26.7, 24.5, 19.5]],
    ['vacancy_share', 'census', [52.8, 26.7, 28.3, 33.6, 39.6, 36.5, 36.9, 31.7, 25.9]],
    ['average_caseload', 'census', [17.7, 18.7, 18.8, 17.7, 17.5, 18.7, 16.3, 15.4, 14.8]],
    ['assessments_within_45_days', 'cin_census', [90, 90.3, 85.7, 75.1, 72.7, 87.2, 98.1, 98, 94.1, 95.7]],
  ])('%s of Northamptonshire and then North and West', (metric, definition, values) => {
    expect(continued(metric, definition)).toEqual(values)
  })

  test('England and similar councils', () => {
    const [share, time] = ['agency_share', 'assessments_within_45_days']
    expect(series(ENGLAND, share, 'census')).toEqual([15.8, 15.4, 15.8, 15.4, 15.5, 17.6, 17.9, 16.2, 13])
    expect(series('similar-928', share, 'census')).toEqual([
      11.7, 11.1, 13.4, 12, 11.6, 12.1, 13.4, 11.5, 8.7,
    ])
    expect(series(ENGLAND, time, 'cin_census')).toEqual([
      81.5, 83.4, 82.9, 82.7, 83.1, 83.9, 87.6, 84.5, 82.5, 84.5,
    ])
  })

  test('the agency share of the other councils in 2018, 2021 and 2025', () => {
    const found = ['E06000002', 'E06000010', 'E06000021', 'E08000017'].map((area) => {
      const all = series(area, 'agency_share', 'census')
      return [all[1], all[4], all[8]]
    })
    expect(found).toEqual([
      [10.3, 28.7, 25.6],
      [11.4, 15.9, 10.3],
      [12.2, 15.6, 15.9],
      [12.3, 16.2, 12.8],
    ])
  })

  test('monthly referrals of May 2018 and of January to March 2019', () => {
    const months = official.filter((o) => o.metric === 'referrals_month')
    const of = (month: string) => months.filter((o) => toEdtf(o.period) === month).map(numberOf)
    expect(['2018-05', '2019-01', '2019-02', '2019-03'].flatMap(of)).toEqual([1287, 864, 966, 688])
    expect(months).toHaveLength(108)
  })
})

test.each(Object.values(COUNCILS))('%s has at least eight definitions with two or more figures', (area) => {
  const counts = new Map<string, number>()
  for (const o of curated.observations)
    if (o.area === area) {
      const name = `${o.metric} ${o.definition}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  expect([...counts.values()].filter((count) => count >= 2).length).toBeGreaterThanOrEqual(8)
})
