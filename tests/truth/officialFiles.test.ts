import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Observation } from '#domain/model/observation.ts'
import { toEdtf } from '#domain/model/period.ts'
import type { MissingReason } from '#domain/model/reading.ts'
import type { ImportOptions, NameTarget, RowFilter } from '#import/importOptions.ts'
import type { ImportReading } from '#import/importReading.ts'
import { metricIdOf } from '#import/interpret/newMetric.ts'
import { curated } from '../support/curated.ts'
import { everyMeasure, readAgain, readImport } from '../support/readImport.ts'
import { plainCsv, truthFiles } from '../support/truthFiles.ts'

/** A whole published file has tens of thousands of figures, and the machine may be busy. */
const SLOW = { timeout: 30_000 }

const SYMBOLS: Readonly<Record<string, MissingReason>> = {
  c: 'suppressed',
  x: 'unavailable',
  z: 'not_applicable',
  u: 'unreliable',
  low: 'low',
  k: 'low',
}

/** The reading that a cell must give: its number, or the reason why there is no number. */
function expected(cell: string): string {
  return SYMBOLS[cell.trim().toLowerCase()] ?? String(Number(cell))
}

function given({ reading }: Observation): string {
  if (reading.kind === 'missing') return reading.why
  return reading.kind === 'exact' ? String(reading.value) : reading.kind
}

function keepAll({ choices }: ImportReading): RowFilter {
  const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id)
  return { areas: ids(choices?.areas), measures: ids(choices?.measures), years: ids(choices?.years) }
}

function areaOf(row: ReadonlyMap<string, string>): string {
  const level = row.get('geographic_level')
  if (level === 'National') return row.get('country_code') ?? ''
  return (level === 'Regional' ? row.get('region_code') : row.get('new_la_code')) ?? ''
}

/** Every figure of a file with measures as columns, by area, column and year, as the plain reader gives it. */
function plainFigures(path: string, columns: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    plainCsv(path).flatMap((row) =>
      columns.flatMap((column) => {
        const cell = row.get(column) ?? ''
        return cell === ''
          ? []
          : [[`${areaOf(row)} ${column} ${row.get('time_period')}`, expected(cell)] as const]
      }),
    ),
  )
}

async function readAll(
  name: string,
  path: string,
  answers: ImportOptions['answers'],
  names?: ImportOptions['names'],
) {
  const first = await readImport(readFileSync(path), { name, dataset: curated })
  const mapping = everyMeasure(first)
  const open = { mapping, ...(answers && { answers }), ...(names && { names }) }
  const mapped = await readAgain(first.engine, open)
  // Answers that these census files need beside the year: rates of cover can pass 100.
  const over = mapped.questions
    .filter(({ id }) => id.startsWith('over-100:'))
    .map(({ id }) => [id, 'allowed'] as const)
  const options = { ...open, keep: keepAll(mapped), answers: new Map([...(answers ?? []), ...over]) }
  const reading = await readAgain(first.engine, {
    ...options,
    smallCounts: { kind: 'keep', authority: 'published' },
  })
  const figures = [
    ...first.engine.changes('new', 0, 1_000_000),
    ...first.engine.changes('same', 0, 1_000_000),
    ...first.engine.changes('changed', 0, 1_000_000),
  ].map(({ after }) => after)
  const columnOf = new Map(
    [...mapping].flatMap(([id, t]) => (t.kind === 'new-metric' ? [[t.metric.id, id]] : [])),
  )
  return { first, reading, figures, columnOf }
}

const errorsOf = ({ problems }: ImportReading) =>
  problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, count, first }) => [code, count, first[0]])

describe.each([
  ['csww_indicators_2017_to_2025.csv', '09-30'],
  ['csww_headline_measures_2017_to_2022.csv', '09-30'],
  ['c2_children_in_need_assessments_duration_2014_to_2024.csv', '03-31'],
])('%s', (name, reportingYear) => {
  test('gives every number and symbol that a plain reader finds', SLOW, async () => {
    for (const path of truthFiles('official', name)) {
      const { first, reading, figures, columnOf } = await readAll(
        name,
        path,
        new Map([['reporting-year', reportingYear]]),
      )
      expect(first.layout).toMatchObject({ value: 'dfe', confidence: 1 })
      expect(errorsOf(reading)).toEqual([])
      expect(reading.needs).toEqual([])
      const read = new Map(
        figures.map((o) => [`${o.area} ${columnOf.get(o.metric)} ${o.period.end.slice(0, 4)}`, given(o)]),
      )
      expect(read.size).toBeGreaterThan(0)
      expect(read).toEqual(plainFigures(path, [...columnOf.values()]))
      expect(figures).toHaveLength(read.size)
    }
  })
})

describe('the workforce census', () => {
  const NAME = 'csww_indicators_2017_to_2025.csv'
  const paths = truthFiles('official', NAME)

  test('asks once which day its years end on, and proposes 30 September', async () => {
    for (const path of paths) {
      const first = await readImport(readFileSync(path), { name: 'csww_indicators.csv', dataset: curated })
      const { questions } = await readAgain(first.engine, { mapping: everyMeasure(first) })
      expect(questions.find(({ id }) => id === 'reporting-year')).toMatchObject({
        proposed: '09-30',
        answer: undefined,
      })
    }
  })

  test(
    'dates a count at the census day at that day, and a count over the year over the year',
    SLOW,
    async () => {
      for (const path of paths) {
        const { figures, reading } = await readAll('csww.csv', path, new Map([['reporting-year', '09-30']]))
        const of = (metric: string) =>
          figures.find((o) => o.metric === metric && o.period.end === '2019-09-30')
        expect(of('your_inpost_fte')).toMatchObject({ basis: 'at', period: { start: '2019-09-30' } })
        expect(of('your_turnover_rate_fte')).toMatchObject({ basis: 'over', period: { start: '2018-10-01' } })
        expect(reading.newAreas).toContainEqual(
          expect.objectContaining({
            code: 'E06000061 / E06000062',
            name: 'North Northamptonshire / West Northamptonshire',
          }),
        )
      }
    },
  )

  test('suggests the measure of the dashboard that a column resembles, and does not choose it', async () => {
    for (const path of paths) {
      const { columns } = await readImport(readFileSync(path), { dataset: curated })
      const agency = columns.find(({ id }) => id === 'agency_rate_fte')
      expect(agency?.target).toEqual({ kind: 'leave-out' })
      expect(agency?.suggestions[0]).toMatchObject({ target: { kind: 'metric', metric: 'agency_share' } })
    }
  })
})

describe('referrals by month', () => {
  const MONTHS =
    'April May June July August September October November December January February March'.split(' ')
  const metric: NameTarget = {
    kind: 'new-metric',
    metric: {
      id: 'your_referrals_in_month',
      title: 'Referrals in the month',
      unit: 'count',
      better: 'neither',
      decimals: 0,
    },
  }

  test('are dated April to December in the year before the one that their row names', SLOW, async () => {
    for (const path of truthFiles('official', 'c6_children_in_need_referrals_by_month_2013_to_2024.csv')) {
      const { first, reading, figures } = await readAll(
        'c6.csv',
        path,
        new Map([['reporting-year', '03-31']]),
        new Map([['Month of referral', metric]]),
      )
      expect(first.layout).toMatchObject({ value: 'dfe-months', confidence: 1 })
      expect(errorsOf(reading)).toEqual([])
      const months = figures.filter((o) => o.metric === 'your_referrals_in_month')
      const read = new Map(months.map((o) => [`${o.area} ${toEdtf(o.period)}`, given(o)]))
      const plain = new Map(
        plainCsv(path).flatMap((row) =>
          MONTHS.flatMap((month, index) => {
            const cell = row.get(month) ?? ''
            const year = Number(row.get('time_period')) - (index < 9 ? 1 : 0)
            const number = String(index < 9 ? index + 4 : index - 8).padStart(2, '0')
            return cell === '' ? [] : [[`${areaOf(row)} ${year}-${number}`, expected(cell)] as const]
          }),
        ),
      )
      expect(read).toEqual(plain)
      expect(read.get('E92000001 2023-04')).toBe('43340')
      expect(read.get('E10000021 2018-05')).toBe('1287')
      expect(read.get('E06000053 2018-04')).toBe('suppressed')
      expect(figures.filter((o) => o.metric === 'your_referrals')).not.toHaveLength(0)
    }
  })
})

describe('key figures of one county, compiled from several of these files', () => {
  test('are read number for number, also those of England and of the councils that followed', async () => {
    for (const path of truthFiles('official', 'northamptonshire_key_figures.csv')) {
      const plain = plainCsv(path)
      const cell = (row: (typeof plain)[number], name: string) => row.get(name) ?? ''
      const own = new Map(
        plain.map((row) => {
          const unit = cell(row, 'unit')
          const metric: NameTarget = {
            kind: 'new-metric',
            metric: {
              id: metricIdOf(cell(row, 'metric')),
              title: cell(row, 'metric'),
              unit: unit === '%' ? 'percent' : unit === '£' ? 'GBP' : 'count',
              better: 'neither',
              decimals: 2,
            },
          }
          return [cell(row, 'metric'), metric] as const
        }),
      )
      const { figures, layout, problems } = await readImport(readFileSync(path), {
        dataset: curated,
        options: { names: own, smallCounts: { kind: 'keep', authority: 'published' } },
      })
      expect(layout).toMatchObject({ value: 'template', confidence: 1 })
      expect(plain.length).toBeGreaterThanOrEqual(24)
      const key = (metric: string, end: string, value: string) => `${metric} ${end} ${value}`
      expect(figures.map((o) => key(o.metric, o.period.end, given(o))).toSorted()).toEqual(
        plain
          .map((row) =>
            key(metricIdOf(cell(row, 'metric')), cell(row, 'period_end'), expected(cell(row, 'value'))),
          )
          .toSorted(),
      )
      expect(problems.find(({ code }) => code === 'area-unknown')).toBeUndefined()
    }
  })
})

describe('files of something else', () => {
  test.each([
    'New_Statistical_Neighbour_Groupings_April_2021.csv',
    'sn_model_2025_wide.csv',
    'las.csv',
    'ofsted_ilacs_events.csv',
  ])('%s gives no figure, and the import asks for its layout', async (name) => {
    for (const path of truthFiles('official', name)) {
      const { layout, needs, counts, refusal } = await readImport(readFileSync(path), {
        name,
        dataset: curated,
      })
      expect(refusal).toBeUndefined()
      expect([layout.value, needs, counts.new]).toEqual([undefined, ['layout'], 0])
    }
  })
})
