import { financialYearEdtf, financialYearOf } from '#domain/model/calendar.ts'
import { PERIOD_TYPES, type PeriodType } from '#domain/model/metric.ts'
import { parseEdtf } from '#domain/model/period.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import type { CellReader } from '../interpret/cellReader.ts'
import type { ImportContext } from '../interpret/importContext.ts'
import { periodTypeIn, periodTypeOf } from '../values/periodType.ts'
import { askBenchmarkYear, benchmarks } from './benchmarks.ts'
import { askArea, periodOf } from './board.ts'
import { type BoardLine, boardFigures, datedColumns, noteTarget, readBoardLine } from './boardLine.ts'
import type { FileFacts, Layout } from './layout.ts'
import { fieldOf, ITS_OWN, LOOSE, SCORECARD_COLUMNS, TARGETS, yearIn } from './scorecardColumns.ts'

/** A monthly report to a board with polarity, targets and tolerances, benchmarks, direction and RAG beside its months. */
export const scorecard: Layout = {
  id: 'scorecard',
  title: 'Scorecard with targets',
  columns: SCORECARD_COLUMNS,
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
    const wholeYear =
      /year[- ]end|annual/iu.test(id) && last
        ? parseEdtf(financialYearEdtf(financialYearOf(last)))
        : undefined
    const stated = parseTypedPeriod(cells.text('target_date'), context.periodHints) ?? yearIn(id)
    const period = stated ?? wholeYear ?? (shown || undefined)
    if (period) noteTarget(cells, context, line, { id, text: cells.text(field), kind, period })
  }
}
