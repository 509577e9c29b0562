import type { PeriodHints } from '#domain/model/ambiguousPeriod.ts'
import { cleanText } from '#domain/model/cleanText.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { ImportColumn, Question } from '../importReading.ts'
import type { Layout } from '../layouts/index.ts'
import type { TableRow } from '../read/table.ts'
import { columnMap } from '../recognise/mapColumns.ts'
import { normaliseName } from '../recognise/names.ts'
import type { ValueHints } from '../values/parseReading.ts'
import type { MeasureColumn, PeriodColumn } from './importContext.ts'
import { askPeriods } from './periodQuestions.ts'
import { askValues, newTally, tallyCell, type ValueGroup } from './valueQuestions.ts'

export interface Decisions {
  readonly questions: readonly Question[]
  readonly periodHints: PeriodHints
  readonly valueHints: ReadonlyMap<string, ValueHints>
  /** The rows that hold the chosen value of each breakdown. */
  readonly rows: readonly TableRow[]
}

export interface Undecided {
  readonly rows: readonly TableRow[]
  readonly columns: readonly ImportColumn[]
  readonly layout: Layout
  readonly dataset: Pick<Dataset, 'areas'>
  readonly measures: readonly MeasureColumn[]
  readonly periods: readonly PeriodColumn[]
  readonly metricNamed: (name: string) => Metric | undefined
  readonly answers: ReadonlyMap<string, string>
  readonly fileName: string
  /** Words above the table, which may name the council. */
  readonly words: string
}

export function decide(open: Undecided): Decisions {
  const { columns, answers, layout } = open
  const filters = columns.filter(({ target }) => target.kind === 'filter')
  const filterQuestions = filters.flatMap((column) => askFilter(column, open.rows, answers) ?? [])
  const rows = chosenRows(open.rows, filters, filterQuestions)
  const date = columns.find(({ target }) => target.kind === 'field' && target.field === 'period')
  const periods =
    date && !layout.internal
      ? askPeriods(
          date,
          rows.map(({ cells }) => cleanText((cells[date.index] ?? '').slice(0, 100))),
          answers,
        )
      : { questions: [], hints: {} }
  const asked = valueGroups(open, rows).map((group) => ({ group, ...askValues(group, answers) }))
  return {
    questions: [
      ...fileQuestions(open),
      ...filterQuestions,
      ...periods.questions,
      ...asked.flatMap(({ questions }) => questions),
    ],
    periodHints: periods.hints,
    valueHints: new Map(asked.map(({ group, hints }) => [group.id, hints])),
    rows,
  }
}

function fileQuestions(open: Undecided): readonly Question[] {
  const { dataset, columns, layout, answers } = open
  const header = columns.map((column) => column.header)
  const asked = layout.questions?.({ ...open, areas: dataset.areas, columns: columnMap(columns), header })
  return (asked ?? []).map((question) => {
    const given = answers.get(question.id)
    return { ...question, answer: question.choices.some(({ id }) => id === given) ? given : undefined }
  })
}

/** A column with more different values than this is not a breakdown. */
const MOST_FILTER_VALUES = 500
const TOTAL: ReadonlySet<string> = new Set(['total', 'all', 'all children', 'all ages'])

/** Which value of a breakdown to read: the total where there is one, which the DfE's rules for its open data require. */
function askFilter(
  column: ImportColumn,
  rows: readonly TableRow[],
  answers: ReadonlyMap<string, string>,
): Question | undefined {
  const values = new Set<string>()
  for (const { cells } of rows) {
    const cell = cleanText((cells[column.index] ?? '').slice(0, 200))
    if (cell !== '' && values.size < MOST_FILTER_VALUES) values.add(cell)
  }
  if (values.size < 2) return undefined
  const choices = [...values].map((id) => ({ id, label: id }))
  const total = choices.find(({ id }) => TOTAL.has(normaliseName(id)))?.id
  const id = `filter:${column.id}`
  const given = answers.get(id)
  return {
    id,
    column: column.id,
    text: `Which figures of ${column.header} should be read?`,
    samples: [...values].slice(0, 3),
    choices,
    proposed: total,
    answer: given !== undefined && values.has(given) ? given : total,
  }
}

function chosenRows(
  rows: readonly TableRow[],
  filters: readonly ImportColumn[],
  questions: readonly Question[],
): readonly TableRow[] {
  const wanted = filters.flatMap(({ id, index }) => {
    const question = questions.find(({ column }) => column === id)
    return question ? [{ index, answer: question.answer }] : []
  })
  if (wanted.length === 0) return rows
  return rows.filter(({ cells }) =>
    wanted.every(({ index, answer }) => cleanText((cells[index] ?? '').slice(0, 200)) === answer),
  )
}

function valueGroups(open: Undecided, rows: readonly TableRow[]): readonly ValueGroup[] {
  const { measures, periods, layout } = open
  const map = columnMap(open.columns)
  const wide = measures.map((column): ValueGroup => {
    const tally = newTally()
    for (const { cells } of rows) tallyCell(tally, (cells[column.index] ?? '').trim())
    return { id: column.id, column: column.id, header: column.id, metric: column.metric, tally }
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
  for (const { cells } of rows) {
    const metric = open.metricNamed(cleanText((cells[metricAt] ?? '').slice(0, 200)))
    if (!metric) continue
    const id = value ? `${value.id}:${metric.id}` : metric.id
    let group = groups.get(id)
    if (!group) {
      group = { id, column: value?.id, header: value?.header ?? '', metric, tally: newTally() }
      groups.set(id, group)
    }
    for (const index of cellsAt) tallyCell(group.tally, (cells[index] ?? '').trim())
  }
  return [...groups.values()]
}
