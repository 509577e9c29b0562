import type { Period } from '#domain/model/period.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import type { TargetKind } from '#domain/targets/target.ts'
import { type Column, columnOf } from '../recognise/column.ts'
import { BOARD_COLUMNS } from './board.ts'

const value = (name: string, aliases: readonly string[]): Column => ({
  name,
  required: false,
  aliases,
  value: true,
})
const unread = (name: string, aliases: readonly string[]): Column => ({
  name,
  required: false,
  aliases,
  unread: true,
})

/** The columns of targets and tolerances, with their kind. */
export const TARGETS: Readonly<Record<string, TargetKind>> = {
  target: 'target',
  floor: 'floor',
  red: 'limit',
  amber: 'limit',
  lower_threshold: 'limit',
  upper_threshold: 'limit',
}

const over = (group: string, names: readonly string[]) => names.flatMap((name) => [name, `${group} ${name}`])
const IN_TARGETS = (names: readonly string[]) => [
  ...over('target and tolerances', names),
  ...names.map((name) => `targets and tolerances ${name}`),
  ...names.map((name) => `tolerances ${name}`),
]
const BENCHMARKS = ['benchmarking', 'latest benchmarking', 'benchmark', 'benchmarks', 'comparators']
const IN_BENCHMARKS = (names: readonly string[]) => [
  ...names,
  ...BENCHMARKS.flatMap((group) => names.map((name) => `${group} ${name}`)),
]

/** The columns of councils' monthly scorecards, after those of Rotherham and Kent. */
export const SCORECARD_COLUMNS: readonly Column[] = [
  ...BOARD_COLUMNS,
  {
    name: 'polarity',
    required: false,
    aliases: [
      'good performance is',
      'good performance',
      'good perf is',
      'good is',
      'aim',
      'better',
      'aim to',
    ],
  },
  {
    name: 'period_type',
    required: false,
    // The note beside the column of the year is about that year.
    second: 'year_note',
    aliases: [
      ...['data note', 'data note monthly', 'data period', 'data type', 'reporting period', 'period'],
      ...['reporting basis', 'frequency'],
    ],
  },
  value('target', [
    ...IN_TARGETS(['target', 'target green', 'green', 'green target']),
    ...['targets', 'current target', 'monthly target', 'annual target', 'year end target'],
  ]),
  { name: 'target_date', required: false, aliases: ['target by', 'target due', 'by when'] },
  value('floor', IN_TARGETS(['floor', 'floor standard', 'floor target', 'minimum'])),
  value('red', IN_TARGETS(['red', 'red threshold', 'tolerance red'])),
  value('amber', IN_TARGETS(['amber', 'amber threshold', 'tolerance amber', 'tolerance'])),
  value('lower_threshold', IN_TARGETS(['lower', 'lower limit'])),
  value('upper_threshold', IN_TARGETS(['upper', 'upper limit'])),
  value(
    'nation',
    IN_BENCHMARKS(['england', 'england average', 'national', 'national average', 'nat ave', 'nat avg']),
  ),
  value(
    'neighbours',
    IN_BENCHMARKS([
      ...[
        'statistical neighbours average',
        'statistical neighbour average',
        'statistical neighbours',
        'stat neigh ave',
      ],
      ...[
        'statistical neighbour',
        'stat neighbours',
        'stat neighbour average',
        'sn average',
        'sn avg',
        'sn',
        'sn ave',
      ],
    ]),
  ),
  unread(
    'best',
    IN_BENCHMARKS([
      ...[
        'best',
        'best stat neigh',
        'best statistical neighbour',
        'best sn',
        'top quartile',
        'national top quartile',
      ],
      ...[
        'nat top qtile threshold',
        'nat top quartile threshold',
        'top quartile threshold',
        'upper quartile',
      ],
    ]),
  ),
  unread('year_note', []),
  unread('rag', ['rag rating', 'rag status', 'rag in month', 'status', 'current rag', 'previous rag']),
  unread('direction', ['dot', 'direction of travel', 'dot month on month', 'trend', 'travel', 'direction']),
  unread('number', ['no', 'ref', 'id', 'indicator no', 'pi no', 'measure no', 'kpi no', 'indicator ref']),
  unread('owner', ['lead officer', 'lead', 'responsible officer', 'service']),
]

/** Words after the name of a column that only say its year: "England average 2023/24", "Target 2025-26". */
const YEARS = /\b(?:(?:19|20)\d\d(?:[-/](?:\d{4}|\d\d))?|\d\d\/\d\d)\b/u

/** The field of a header, with or without a year in it. */
export function fieldOf(header: string): string | undefined {
  return (columnOf(header, SCORECARD_COLUMNS) ?? columnOf(header.replace(YEARS, ''), SCORECARD_COLUMNS))?.name
}

/** Columns that a plain report by month does not have. */
export const ITS_OWN: ReadonlySet<string> = new Set(
  [...Object.keys(TARGETS), 'polarity', 'period_type', 'nation', 'neighbours', 'rag', 'direction'].filter(
    (name) => name !== 'lower_threshold',
  ),
)

/** How a header that can mean two things is read to find the time that it speaks of. */
export const LOOSE = {
  monthYears: true,
  quarters: 'financial',
  sixDigits: 'years',
  firstOfMonth: 'month',
} as const

/** The year in a header: "England average 2023/24". */
export function yearIn(header: string): Period | undefined {
  const year = YEARS.exec(header)?.[0]
  return year === undefined ? undefined : parseTypedPeriod(/^\d\d\//u.test(year) ? `20${year}` : year, LOOSE)
}
