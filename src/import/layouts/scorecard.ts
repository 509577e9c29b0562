import type { Area } from '#domain/model/area.ts'
import { financialYearEdtf, financialYearOf } from '#domain/model/calendar.ts'
import { PERIOD_TYPES, type PeriodType } from '#domain/model/metric.ts'
import { type Period, parseEdtf } from '#domain/model/period.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { isRate } from '#domain/reasoning/backdrops.ts'
import type { TargetKind } from '#domain/targets/target.ts'
import type { CellReader } from '../interpret/cellReader.ts'
import type { ImportContext } from '../interpret/importContext.ts'
import { basisOf, cellFigure } from '../interpret/readFigure.ts'
import { type Column, columnOf } from '../recognise/column.ts'
import { periodTypeIn, periodTypeOf } from '../values/periodType.ts'
import { askArea, BOARD_COLUMNS, periodOf } from './board.ts'
import {
  type BoardLine,
  boardFigures,
  datedColumns,
  definitionFor,
  noteTarget,
  readBoardLine,
} from './boardLine.ts'
import type { Figure, FileFacts, Layout } from './layout.ts'

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

const TARGETS: Readonly<Record<string, TargetKind>> = {
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
const COLUMNS: readonly Column[] = [
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
function fieldOf(header: string): string | undefined {
  return (columnOf(header, COLUMNS) ?? columnOf(header.replace(YEARS, ''), COLUMNS))?.name
}

const ITS_OWN: ReadonlySet<string> = new Set(
  [...Object.keys(TARGETS), 'polarity', 'period_type', 'nation', 'neighbours', 'rag', 'direction'].filter(
    (name) => name !== 'lower_threshold',
  ),
)

/** A monthly report to a board with polarity, targets and tolerances, benchmarks, direction and RAG beside its months. */
export const scorecard: Layout = {
  id: 'scorecard',
  title: 'Scorecard with targets',
  columns: COLUMNS,
  filterFields: { area: ['area'], areaName: ['area'], measure: 'metric' },
  periodOf,
  fieldOf,
  fits: (header) => {
    const fields = new Set(header.map(fieldOf))
    const own = [...fields].some((name) => name !== undefined && ITS_OWN.has(name))
    return own && fields.has('metric') && header.some((written) => periodOf(written) !== undefined) ? 1 : 0
  },
  questions: (file) => [
    ...(file.columns.has('area') ? [] : [askArea(file)]),
    ...askPeriodType(file),
    ...askBenchmarkYear(file),
  ],
  interpret: (cells, context) => {
    const line = readBoardLine(cells, context, () => typeOf(cells, context))
    if (!line) return []
    noteTargets(cells, context, line)
    return [...boardFigures(cells, context, line), ...benchmarks(cells, context, line)]
  },
}

/** What the figures of a line cover: by its own words, by those over the column, or by a person's answer. */
function typeOf(cells: CellReader, { answers }: ImportContext): PeriodType | undefined {
  const stated = statedType(cells.text('period_type'), cells.text('metric'), cells.id('period_type'))
  return stated ?? PERIOD_TYPES.find((type) => type === answers.get('period-type'))
}

function statedType(cell: string, metric: string, header: string): PeriodType | undefined {
  return periodTypeOf(cell) ?? periodTypeIn(metric) ?? periodTypeOf(/\(([^()]+)\)/u.exec(header)?.[1] ?? '')
}

/** Asked once, where the file does not say of every line what the figures under its months cover. */
function askPeriodType({ columns, rows, periods }: FileFacts) {
  const at = (name: string) => columns.get(name)?.index ?? -1
  const header = columns.get('period_type')?.header ?? ''
  const open = rows.filter(
    ({ cells }) =>
      periods.some(({ index }) => (cells[index] ?? '').trim() !== '') &&
      (cells[at('metric')] ?? '').trim() !== '' &&
      statedType(cells[at('period_type')] ?? '', cells[at('metric')] ?? '', header) === undefined,
  )
  const short = datedColumns(periods, { periodHints: LOOSE }).some(({ period }) =>
    ['month', 'day'].includes(period.precision),
  )
  if (open.length === 0 || !short) return []
  return [
    {
      id: 'period-type',
      column: columns.get('period_type')?.id,
      text: 'What do the figures under each month cover, where the file does not say it?',
      samples: open.slice(0, 3).map(({ cells }) => (cells[at('metric')] ?? '').slice(0, 80)),
      choices: [
        { id: 'snapshot', label: 'That month alone: what happened in it, or how things were at its end' },
        { id: 'rolling_year', label: 'The twelve months up to its end (rolling year)' },
        { id: 'year_to_date', label: 'The year from April up to its end (year to date)' },
        { id: 'quarter', label: 'The three months up to its end' },
      ],
      proposed: 'snapshot',
    },
  ]
}

const LOOSE = { monthYears: true, quarters: 'financial', sixDigits: 'years', firstOfMonth: 'month' } as const

function noteTargets(cells: CellReader, context: ImportContext, line: BoardLine): void {
  const months = line.dated.map(({ period }) => period).filter(({ precision }) => precision !== 'span')
  const all = months.length > 0 ? months : line.dated.map(({ period }) => period)
  const first = all.map(({ start }) => start).toSorted()[0]
  const last = all
    .map(({ end }) => end)
    .toSorted()
    .at(-1)
  const shown = first && last && (all.length === 1 ? all[0] : parseEdtf(`${first}/${last}`))
  for (const [field, kind] of Object.entries(TARGETS)) {
    const id = cells.id(field)
    const period =
      parseTypedPeriod(cells.text('target_date'), context.periodHints) ?? yearIn(id) ?? (shown || undefined)
    if (period) noteTarget(cells, context, line, { id, text: cells.text(field), kind, period })
  }
}

/** The year in a header: "England average 2023/24". */
function yearIn(header: string): Period | undefined {
  const year = YEARS.exec(header)?.[0]
  return year === undefined ? undefined : parseTypedPeriod(/^\d\d\//u.test(year) ? `20${year}` : year, LOOSE)
}

const LEFT_OUT = 'leave-out'

/** Asked once where a benchmark has no year: it is usually older than the figures. */
function askBenchmarkYear({ columns, rows, periods }: FileFacts) {
  const undated = ['nation', 'neighbours']
    .flatMap((name) => columns.get(name) ?? [])
    .filter(({ id }) => !yearIn(id))
  const samples = undated
    .flatMap(({ index }) => rows.map(({ cells }) => (cells[index] ?? '').trim()))
    .filter(Boolean)
  const last = datedColumns(periods, { periodHints: LOOSE })
    .map(({ period }) => period.end)
    .toSorted()
    .at(-1)
  if (samples.length === 0 || !last) return []
  const years = [1, 2, 3, 0].map((before) => financialYearEdtf(financialYearOf(last) - before))
  return [
    {
      id: 'benchmark-year',
      column: undated[0]?.id,
      text: 'Which year are the benchmarks of?',
      samples: samples.slice(0, 3),
      choices: [
        ...years.map((id) => ({ id, label: yearWords(id) })),
        { id: LEFT_OUT, label: 'Not known: leave them out' },
      ],
      proposed: years[0],
    },
  ]
}

function yearWords(edtf: string): string {
  const period = parseEdtf(edtf)
  return period ? formatPeriod(period) : edtf
}

/** The figures of England and of similar councils beside a line, for their own year. */
function benchmarks(cells: CellReader, context: ImportContext, line: BoardLine): readonly Figure[] {
  return ['nation', 'neighbours'].flatMap((field) => {
    const text = cells.text(field)
    const id = cells.id(field)
    const period = yearIn(id) ?? parseEdtf(context.answers.get('benchmark-year') ?? '')
    if (text === '' || !period) return []
    const area = field === 'nation' ? context.areas.find('E92000001') : similarTo(line.area, context)
    if (!area || !isRate(line.metric)) {
      const why = area ? 'totals of different areas cannot be compared' : 'the council has no code of its own'
      const message = `The benchmark “${text}” is left out: ${why}.`
      return (
        cells.note({ severity: 'info', code: 'benchmark-left-out', message, line: cells.line, column: id }) ??
        []
      )
    }
    const metric = { ...line, definition: definitionFor(line, line.type, context) }
    const message = `${line.metric.shortTitle}: “${text}” is read as the figure of ${area.name} for ${formatPeriod(period)}.`
    cells.note({ severity: 'info', code: 'benchmarks-read', message, line: cells.line, column: id })
    const dated = { period, basis: basisOf(period), dateAsStated: id }
    return cellFigure(cells, context, { id, text }, metric, area.code, dated) ?? []
  })
}

/** The councils that resemble one, as the area that their median or average is about. */
function similarTo(code: string, context: ImportContext): Area | undefined {
  const council = context.areas.find(code)
  if (!council || !/^\d{3}$/u.test(council.oldCode)) return undefined
  const group = `similar-${council.oldCode}`
  const known = context.areas.find(group)
  if (known) return known
  const similar: Area = {
    ...council,
    code: group,
    slug: `similar-to-${council.slug}`,
    name: `Councils similar to ${council.name}`,
    kind: 'group',
    begin: undefined,
    end: undefined,
    continues: [],
    defaultBaselineMilestone: '',
    note: 'As the added file names them.',
  }
  context.noteArea(similar)
  return similar
}
