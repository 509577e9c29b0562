import { toDayNumber } from '#domain/model/day.ts'
import type { Metric, PeriodType } from '#domain/model/metric.ts'
import { type Period, parseEdtf } from '#domain/model/period.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import { ownDefinition } from '#domain/model/userFigures.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import type { TargetKind } from '#domain/targets/target.ts'
import { targetWords } from '#domain/targets/targetWords.ts'
import type { CellReader } from '../interpret/cellReader.ts'
import { type ImportContext, type PeriodColumn, valueGroupId } from '../interpret/importContext.ts'
import { basisOf, cellFigure, type MetricOfRow, readArea, readMetric } from '../interpret/readFigure.ts'
import { parseReading } from '../values/parseReading.ts'
import { coveredPeriod, periodTypeIn } from '../values/periodType.ts'
import type { Figure } from './layout.ts'

/** "2017/18" of "2017/18 YTD". */
export function withoutYtd(header: string): string {
  return header
    .replace(/\b(?:ytd|year to date)\b/iu, '')
    .replace(/\(\s*\)/u, '')
    .trim()
}

/** One line of a report: a measure of one area. */
export interface BoardLine extends MetricOfRow {
  readonly area: string
  /** What the figures under its months cover; undefined where nothing says so. */
  readonly type: PeriodType | undefined
  readonly dated: readonly DatedColumn[]
  /** The last month or quarter with a figure. */
  readonly latest: Period | undefined
}

interface DatedColumn {
  readonly column: PeriodColumn
  readonly period: Period
}

/** Undefined where the line is left out or the reader was told what is wrong with it. */
export function readBoardLine(
  cells: CellReader,
  context: ImportContext,
  typeOf: () => PeriodType | undefined,
): BoardLine | undefined {
  const area = readArea(cells, context)
  const metric = readMetric(cells, context)
  if (area === undefined || !metric) return undefined
  const dated = datedColumns(context.periods, context)
  const latest = dated
    .filter(({ column, period }) => isShort(period) && cells.at(column.index) !== '')
    .map(({ period }) => period)
    .toSorted((a, b) => a.end.localeCompare(b.end))
    .at(-1)
  return { ...metric, area, type: typeOf(), dated, latest }
}

export function datedColumns(
  columns: readonly PeriodColumn[],
  { periodHints }: Pick<ImportContext, 'periodHints'>,
): readonly DatedColumn[] {
  return columns.flatMap((column) => {
    const period = parseTypedPeriod(withoutYtd(column.header), periodHints)
    return period ? [{ column, period }] : []
  })
}

/** At most a quarter. */
function isShort({ start, end }: Period): boolean {
  return toDayNumber(end) - toDayNumber(start) < 100
}

/** The figures and targets under the dates of a line. */
export function interpretBoard(cells: CellReader, context: ImportContext): readonly Figure[] {
  const line = readBoardLine(cells, context, () => periodTypeIn(cells.text('metric')))
  return line ? boardFigures(cells, context, line) : []
}

export function boardFigures(cells: CellReader, context: ImportContext, line: BoardLine): readonly Figure[] {
  for (const { column, period } of datedColumns(context.targetPeriods, context))
    noteTarget(cells, context, line, {
      id: column.id,
      text: cells.at(column.index),
      period,
      ...kindOf(column),
    })
  const covers = line.type && COVERS[line.type]
  if (covers)
    cells.note({
      severity: 'info',
      code: 'period-type-read',
      message: `The figures of ${line.metric.shortTitle} cover ${covers}.`,
      line: cells.line,
    })
  const seen = new Set<string>()
  // Months come first: what a column for a year repeats of them is not read again.
  const inOrder = line.dated.toSorted((a, b) => Number(isShort(b.period)) - Number(isShort(a.period)))
  return inOrder.flatMap(({ column, period }) => {
    const covered = coverOf(cells, column, period, line)
    if (!covered) return []
    const key = `${covered.period.start}/${covered.period.end} ${covered.type}`
    if (seen.has(key) && !isShort(period)) return []
    seen.add(key)
    const dated = {
      period: covered.period,
      basis: covered.type === 'year_to_date' ? ('over' as const) : basisOf(covered.period),
      dateAsStated: column.id,
    }
    const metric = { ...line, definition: definitionFor(line, covered.type, context) }
    const cell = { id: column.id, text: cells.at(column.index) }
    return cellFigure(cells, context, cell, metric, line.area, dated) ?? []
  })
}

const COVERS: Readonly<Partial<Record<PeriodType, string>>> = {
  rolling_year: 'the twelve months up to the end of each month',
  year_to_date: 'the time from April up to the end of each month',
  quarter: 'three months',
}

interface Covered {
  readonly period: Period
  readonly type: PeriodType | undefined
}

/** What a figure covers. A year that goes on after the last month with a figure is a year to date. */
function coverOf(
  cells: CellReader,
  column: PeriodColumn,
  period: Period,
  { type, latest }: BoardLine,
): Covered | undefined {
  const running = latest !== undefined && !isShort(period) && period.end > latest.end
  if (running && period.start > latest.end) return undefined
  if (running) {
    // Rolling years and years to date say the same under their latest month.
    if (type === 'rolling_year' || type === 'year_to_date') return undefined
    const soFar = parseEdtf(`${period.start}/${latest.end}`)
    if (soFar && cells.at(column.index) !== '')
      cells.note({
        severity: 'info',
        code: 'year-to-date',
        message: `“${column.header}” is read as ${formatPeriod(soFar)}, up to the last month with a figure.`,
        line: cells.line,
        column: column.id,
      })
    return soFar && { period: soFar, type: 'year_to_date' }
  }
  const covered = coveredPeriod(period, type)
  if (covered)
    return { period: covered, type: isShort(period) ? type : type === 'rolling_year' ? type : undefined }
  if (cells.at(column.index) === '') return undefined
  return cells.note({
    severity: 'warning',
    code: 'period-type-unclear',
    message:
      'The line says that its figures are of a year, and a month does not say which. This figure is left out.',
    line: cells.line,
    column: column.id,
  })
}

/** The definition of figures that cover this: figures of another time are a series of their own. */
export function definitionFor(
  { metric, definition }: Pick<MetricOfRow, 'metric' | 'definition'>,
  type: PeriodType | undefined,
  context: ImportContext,
): string {
  const known = metric.definitions.find(({ id }) => id === definition)
  if (type === undefined || SINGLE.has(type) || known?.periodType === type) return definition
  const own = ownDefinition(metric, definition, type)
  context.noteDefinition(metric, own)
  return own.id
}

/** A month alone, or a year under its own name, is how a measure is reported unless something else is said. */
const SINGLE: ReadonlySet<PeriodType> = new Set(['snapshot', 'month', 'year'])

function kindOf({ group }: PeriodColumn): { readonly kind: TargetKind } {
  return { kind: /floor/iu.test(group) ? 'floor' : /toleran|threshold/iu.test(group) ? 'limit' : 'target' }
}

interface TargetCell {
  readonly id: string
  readonly text: string
  readonly kind: TargetKind
  readonly period: Period
  /** That of the figures’ values; undefined for the measure’s own. */
  readonly group?: string
}

/** Keeps the target in a cell, in the unit of the line's figures. A cell that is no number is named and left out. */
export function noteTarget(
  cells: CellReader,
  context: ImportContext,
  line: Omit<BoardLine, 'dated' | 'latest'>,
  { id, text, kind, period, group }: TargetCell,
): void {
  if (text === '') return
  const { metric, area, scale } = line
  const value = targetValue(text, metric, context.valueHints(valueGroupId(group, metric.id, scale)))
  if (value === undefined) {
    const message = `“${text}” is not a number, so it is not kept as a target.`
    cells.note({ severity: 'info', code: 'target-left-out', message, line: cells.line, column: id })
    return
  }
  const definition = definitionFor(line, line.type, context)
  const source = cells.text('source') || context.source
  const target = { area, metric: metric.id, definition, kind, period, value, asStated: text, source }
  context.noteTarget(target)
  const message = `${metric.shortTitle}. ${targetWords(target, metric)}.`
  cells.note({ severity: 'info', code: 'targets-kept', message, line: cells.line, column: id })
}

/** "<90%" is 90: the edge that a target or tolerance names. Undefined for a range, and for what is no number. */
function targetValue(
  text: string,
  { unit }: Pick<Metric, 'unit'>,
  hints: ReturnType<ImportContext['valueHints']>,
): number | undefined {
  const read = parseReading(text, unit, { decimals: 2, dash: 'missing', ...hints })
  if ('issue' in read || read.reading.kind === 'missing') return undefined
  if (read.reading.kind === 'exact') return read.reading.value
  const { lower, upper, value } = read.reading
  return value ?? (lower && upper ? undefined : (lower ?? upper)?.at)
}
