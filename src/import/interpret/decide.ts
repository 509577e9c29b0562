import type { PeriodHints } from '#domain/model/ambiguousPeriod.ts'
import type { Area } from '#domain/model/area.ts'
import { cleanText } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import type { ImportColumn, Question } from '../importReading.ts'
import type { Layout } from '../layouts/index.ts'
import type { TableRow } from '../read/table.ts'
import { columnMap } from '../recognise/mapColumns.ts'
import type { NamedMetric } from '../recognise/metricNames.ts'
import { scaleOf } from '../recognise/scale.ts'
import { withoutMarks } from '../values/marks.ts'
import type { ValueHints } from '../values/parseReading.ts'
import { askDefinitions, askFilter, askGroup, askTitle, chosenRows, notRead } from './columnQuestions.ts'
import { type MeasureColumn, type PeriodColumn, valueGroupId } from './importContext.ts'
import { askPeriods } from './periodQuestions.ts'
import { withUnit } from './readFigure.ts'
import { answered, askCommas, askValues, type ValueGroup } from './valueQuestions.ts'
import { newTally, tallyCell } from './valueTally.ts'

export interface Decisions {
  readonly questions: readonly Question[]
  readonly periodHints: PeriodHints
  readonly valueHints: ReadonlyMap<string, ValueHints>
  /** The rows that hold the chosen value of each breakdown. */
  readonly rows: readonly TableRow[]
  /** What is changed or left out in many cells at once. */
  readonly notes: readonly Problem[]
}

export interface Undecided {
  readonly rows: readonly TableRow[]
  readonly columns: readonly ImportColumn[]
  readonly layout: Layout
  /** The areas that the file may be about. */
  readonly areas: readonly Area[]
  readonly measures: readonly MeasureColumn[]
  readonly periods: readonly PeriodColumn[]
  /** @returns the metric of a name in the file's cells, as a person decided or as it is known */
  readonly metricNamed: (name: string) => NamedMetric | undefined
  readonly answers: ReadonlyMap<string, string>
  /** See `RecognisedFile`. */
  readonly targetTitle: string
  /** Code of the area on the page. */
  readonly shownArea: string | undefined
  readonly fileName: string
  readonly delimiter: string
  /** Words above the table, which may name the council. */
  readonly words: string
}

export function decide(open: Undecided): Decisions {
  const { columns, answers, layout } = open
  const filters = columns.filter(({ target }) => target.kind === 'filter')
  const filterQuestions = filters.flatMap((column) => askFilter(column, open.rows, answers) ?? [])
  const title = askTitle(open)
  const reported = !title || title.answer === 'reported'
  const rows = reported ? chosenRows(open.rows, filters, filterQuestions) : []
  const periods = askDates(open, rows)
  const groups = valueGroups(open, rows)
  const commas = layout.internal ? undefined : askCommas(groups, open.delimiter, answers)
  const decimalComma = commas?.answer === 'decimal'
  const asked = groups.map((group) => ({ group, ...askValues(group, answers, decimalComma) }))
  const group = askGroup(open)
  return {
    questions: [
      ...fileQuestions(open),
      ...(title ? [title] : []),
      ...(group ? [group] : []),
      ...filterQuestions,
      ...periods.questions,
      ...(layout.internal ? [] : askDefinitions(open, rows)),
      ...(commas ? [commas] : []),
      ...asked.flatMap(({ questions }) => questions),
    ],
    periodHints: periods.hints,
    valueHints: new Map(asked.map(({ group, hints }) => [group.id, hints])),
    rows,
    notes: [
      ...(reported ? notRead(filterQuestions, open.rows.length - rows.length) : []),
      ...asked.flatMap(({ notes }) => notes),
    ],
  }
}

/** Dates stand in a column, or in the header where each period has a column. */
function askDates(
  { columns, layout, answers, periods }: Undecided,
  rows: readonly TableRow[],
): ReturnType<typeof askPeriods> {
  const date = columns.find(({ target }) => target.kind === 'field' && target.field === 'period')
  if (layout.internal) return { questions: [], hints: {} }
  if (!date)
    return askPeriods(
      'header',
      periods.map(({ header }) => header),
      answers,
    )
  const cells = rows.map(
    ({ cells: row }) => withoutMarks(cleanText((row[date.index] ?? '').slice(0, 100))).text,
  )
  return askPeriods(date.id, cells, answers)
}

function fileQuestions(open: Undecided): readonly Question[] {
  const { columns, layout, answers } = open
  const header = columns.map((column) => column.header)
  const asked = layout.questions?.({ ...open, columns: columnMap(columns), header })
  return (asked ?? []).map((question) => answered(question, answers))
}

function valueGroups(open: Undecided, rows: readonly TableRow[]): readonly ValueGroup[] {
  const { measures, periods, layout } = open
  const map = columnMap(open.columns)
  const wide = measures.map((column): ValueGroup => {
    const tally = newTally()
    for (const { cells } of rows) tallyCell(tally, (cells[column.index] ?? '').trim())
    return {
      id: column.id,
      column: column.id,
      header: column.id,
      metric: column.metric,
      scale: scaleOf(column.id),
      tally,
    }
  })
  if (layout.internal) return wide
  return map.has('value') || periods.length > 0 ? [...wide, ...longGroups(open, rows)] : wide
}

function longGroups(open: Undecided, rows: readonly TableRow[]): readonly ValueGroup[] {
  const map = columnMap(open.columns)
  const metricAt = map.get('metric')?.index ?? -1
  const value = map.get('value')
  const cellsAt = value ? [value.index] : open.periods.map(({ index }) => index)
  const groups = new Map<string, ValueGroup>()
  const named = new Map<string, ValueGroup | undefined>()
  const unitAt = map.get('unit')?.index ?? -1
  const groupOf = (written: string, unit: string): ValueGroup | undefined => {
    const metric = open.metricNamed(written)?.metric
    if (!metric) return undefined
    const own = scaleOf(withUnit(written, unit))
    const scale = own === 1 ? scaleOf(value?.header ?? '') : own
    const id = valueGroupId(value?.id, metric.id, scale)
    const known = groups.get(id)
    if (known) return known
    const group = { id, column: value?.id, header: written, metric, scale, tally: newTally() }
    groups.set(id, group)
    return group
  }
  for (const { cells } of rows) {
    const written = cleanText((cells[metricAt] ?? '').slice(0, 200))
    const unit = cleanText((cells[unitAt] ?? '').slice(0, 40))
    const key = withUnit(written, unit)
    if (!named.has(key)) named.set(key, groupOf(written, unit))
    const group = named.get(key)
    if (group) for (const index of cellsAt) tallyCell(group.tally, (cells[index] ?? '').trim())
  }
  return [...groups.values()]
}
