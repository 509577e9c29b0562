import { quoteCell } from '#domain/model/cleanText.ts'
import { addDays, addMonths } from '#domain/model/day.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { Basis, Period } from '#domain/model/period.ts'
import type { Reading } from '#domain/model/reading.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import type { Figure } from '../layouts/layout.ts'
import { isCode } from '../recognise/names.ts'
import { withoutMarks } from '../values/marks.ts'
import { parseReading, type ValueHints } from '../values/parseReading.ts'
import { periodProblem } from '../values/periodProblem.ts'
import { markLeftOut } from '../values/readingProblem.ts'
import type { CellReader } from './cellReader.ts'
import {
  type Drafted,
  type ImportContext,
  type MeasureColumn,
  type PeriodColumn,
  valueGroupId,
} from './importContext.ts'
import { readDefinition } from './readDefinition.ts'

/** Layouts copy these fields one by one: with a spread, V8 takes three times as long to read 200,000 lines. */
type FigureOfRow = Pick<Observation, 'area' | 'metric' | 'definition' | 'reading' | 'unit'>

export interface MetricOfRow {
  readonly metric: Metric
  readonly definition: string
  /** The factor that the measure's name gives for its numbers. */
  readonly scale: number
}

/** A row's area, metric, definition and value; undefined where the row is left out or the reader was told what is wrong with it. */
export function readFigure(cells: CellReader, context: ImportContext): FigureOfRow | undefined {
  const names = readNames(cells, context)
  if (!names) return undefined
  const { area, metric, definition } = names
  const id = cells.id('value')
  const scale = names.scale === 1 ? context.scaleOf(id) : names.scale
  const hints = context.valueHints(valueGroupId(id, metric.id, scale))
  const reading = readValue(cells, cells.text('value'), id, metric, hints)
  return reading && { area, metric: metric.id, definition, reading, unit: metric.unit }
}

export function readNames(
  cells: CellReader,
  context: ImportContext,
): (MetricOfRow & { readonly area: string }) | undefined {
  const area = readArea(cells, context)
  const metric = readMetric(cells, context)
  return area && metric ? { area, ...metric } : undefined
}

/** The area in a row's column `area`, or the area of the whole file where it has no such column. */
export function readArea(cells: CellReader, context: ImportContext): string | undefined {
  const written = cells.text('area')
  if (!cells.has('area'))
    return (
      context.areas.find(context.answers.get('area') ?? '')?.code ??
      cells.reject('area', 'area-unknown', 'The file does not say which council it is about.')
    )
  const known = context.areas.find(written)
  if (known) return known.code
  context.noteUnknown('area', written, cells.line)
  const target = context.named('area', written)
  if (target?.kind === 'leave-out') return undefined
  if (target?.kind === 'area') return context.areas.find(target.area)?.code ?? target.area
  const [near] = context.areas.near(written)
  return cells.reject(
    'area',
    'area-unknown',
    isCode(written)
      ? `${quoteCell(written)} is not the code of a council, region or nation that this page knows.`
      : unknown(written, 'area'),
    near ? `Did you mean ${near.item.name}?` : 'Write the area’s name or its ONS code.',
  )
}

export function readMetric(cells: CellReader, context: ImportContext): MetricOfRow | undefined {
  const written = cells.text('metric')
  const target = context.named('metric', written)
  const drafted = () => draftedFrom(cells, context)
  // A name that a person decided about stays on the list, so that they can change the decision.
  if (target) context.noteUnknown('metric', written, cells.line, drafted)
  if (target?.kind === 'leave-out') return undefined
  const decided =
    target?.kind === 'new-metric' ? target.metric.id : target?.kind === 'metric' ? target.metric : undefined
  const found = context.metrics.find(decided ?? written)
  if (!found) {
    context.noteUnknown('metric', written, cells.line, drafted)
    const near = context.metrics.closest(written)?.metric
    return cells.reject(
      'metric',
      'metric-unknown',
      unknown(written, 'metric'),
      near ? `Did you mean ${near.shortTitle}?` : 'Write the name of a measure as this page shows it.',
    )
  }
  const { metric } = found
  const scale = context.scaleOf(withUnit(written, cells.text('unit')))
  if (target?.kind === 'metric' && target.definition !== '')
    return { metric, definition: target.definition, scale }
  const definition = found.definition ?? readDefinition(cells, metric, context)
  return definition === undefined ? undefined : { metric, definition, scale }
}

/** A measure's name with what a column of units says of it: "Legal spend £000". */
export function withUnit(name: string, unit: string): string {
  return unit === '' ? name : `${name} (${unit})`
}

/** The cells of a line that hold its measure's figures, and which direction it says is better. */
function draftedFrom(cells: CellReader, { periods }: ImportContext): Drafted {
  const figures = cells.has('value') ? [cells.text('value')] : periods.map(({ index }) => cells.at(index))
  const polarity = cells.text('polarity')
  const better = /^(?:h|high|higher|increase|up|maximise)\b/iu.test(polarity)
    ? 'higher'
    : /^(?:l|low|lower|decrease|down|minimise)\b/iu.test(polarity)
      ? 'lower'
      : 'neither'
  return { cells: figures, better, unit: cells.text('unit') }
}

function unknown(written: string, what: 'area' | 'metric'): string {
  return written === ''
    ? `There is no ${what === 'area' ? 'area' : 'measure'} on this line.`
    : `This page has no ${what === 'area' ? 'area' : 'measure'} called ${quoteCell(written)}.`
}

export function readPeriod(cells: CellReader, context: ImportContext): Period | undefined {
  const typed = cells.text('period')
  const { text, mark } = withoutMarks(typed)
  const period = parseTypedPeriod(text, context.periodHints)
  if (period && mark !== '')
    cells.note({ ...markLeftOut(typed, mark), line: cells.line, column: cells.id('period') })
  if (period) return period
  const { code, message, suggestion } = periodProblem(typed)
  return cells.reject('period', code, message, suggestion)
}

/** A figure for exactly one year counts over the year; any other is true at its date. */
export function basisOf(period: Period): Basis {
  const wholeYear = period.precision === 'span' && addDays(addMonths(period.start, 12), -1) === period.end
  return wholeYear ? 'over' : 'at'
}

function readValue(
  cells: CellReader,
  text: string,
  column: string,
  metric: Pick<Metric, 'unit' | 'decimals'>,
  hints: ValueHints | undefined,
): Reading | undefined {
  const decimals = metric.unit === 'count' ? metric.decimals : 0
  const result = parseReading(text, metric.unit, { decimals, ...hints })
  if ('issue' in result) {
    const { code, message, suggestion } = result.issue
    return cells.note({ severity: 'error', code, message, suggestion, line: cells.line, column })
  }
  if (result.remark) cells.note({ ...result.remark, line: cells.line, column })
  return result.reading
}

/** The figure in one cell of a row with several; undefined where the cell is empty or cannot be read. */
export function wideFigure(
  cells: CellReader,
  context: ImportContext,
  column: MeasureColumn | PeriodColumn,
  metric: Omit<MetricOfRow, 'scale'> & Partial<MetricOfRow>,
  area: string,
  dated: { period: Period; basis: Basis; dateAsStated: string },
): Figure | undefined {
  const group = 'metric' in column ? column.id : undefined
  return cellFigure(
    cells,
    context,
    { id: column.id, text: cells.at(column.index), group },
    metric,
    area,
    dated,
  )
}

/** @param group that of the values; undefined for the measure's own */
export function cellFigure(
  cells: CellReader,
  context: ImportContext,
  { id, text, group }: { readonly id: string; readonly text: string; readonly group?: string | undefined },
  { metric, definition, scale = 1 }: Omit<MetricOfRow, 'scale'> & Partial<MetricOfRow>,
  area: string,
  { period, basis, dateAsStated }: { period: Period; basis: Basis; dateAsStated: string },
): Figure | undefined {
  // An empty cell is normal here: a new measure has no earlier figures.
  if (text === '') return undefined
  const hints = context.valueHints(group ?? valueGroupId(undefined, metric.id, scale))
  const reading = readValue(cells, text, id, metric, hints)
  if (!reading) return undefined
  const observation: Observation = {
    area,
    metric: metric.id,
    definition,
    reading,
    unit: metric.unit,
    period,
    basis,
    asStated: text,
    dateAsStated,
    status: 'reported',
    source: cells.text('source') || context.source,
    locator: `line ${cells.line}`,
    attribution: '',
    note: cells.text('note'),
    layer: context.layer,
  }
  return { observation, column: id }
}
