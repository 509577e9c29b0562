import type { PeriodHints } from '#domain/model/ambiguousPeriod.ts'
import { cleanText, quoteCell } from '#domain/model/cleanText.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { definitionIds, isOfficial, namedDefinitions } from '#domain/model/metric.ts'
import type { Problem } from '#domain/model/problem.ts'
import { joinList } from '#domain/phrasing/words.ts'
import type { ImportColumn, Question } from '../importReading.ts'
import type { Layout } from '../layouts/index.ts'
import type { TableRow } from '../read/table.ts'
import { areTargets } from '../recognise/headerLines.ts'
import { columnMap } from '../recognise/mapColumns.ts'
import type { NamedMetric } from '../recognise/metricNames.ts'
import { normaliseName } from '../recognise/names.ts'
import { scaleOf } from '../recognise/scale.ts'
import { withoutMarks } from '../values/marks.ts'
import type { ValueHints } from '../values/parseReading.ts'
import { type MeasureColumn, type PeriodColumn, valueGroupId } from './importContext.ts'
import { askPeriods } from './periodQuestions.ts'
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
  readonly dataset: Pick<Dataset, 'areas'>
  readonly measures: readonly MeasureColumn[]
  readonly periods: readonly PeriodColumn[]
  /** @returns the metric of a name in the file's cells, as a person decided or as it is known */
  readonly metricNamed: (name: string) => NamedMetric | undefined
  readonly answers: ReadonlyMap<string, string>
  readonly fileName: string
  readonly delimiter: string
  /** Words above the table, which may name the council. */
  readonly words: string
}

export function decide(open: Undecided): Decisions {
  const { columns, answers, layout } = open
  const filters = columns.filter(({ target }) => target.kind === 'filter')
  const filterQuestions = filters.flatMap((column) => askFilter(column, open.rows, answers) ?? [])
  const rows = chosenRows(open.rows, filters, filterQuestions)
  const periods = askDates(open, rows)
  const groups = valueGroups(open, rows)
  const commas = layout.internal ? undefined : askCommas(groups, open.delimiter, answers)
  const decimalComma = commas?.answer === 'decimal'
  const asked = groups.map((group) => ({ group, ...askValues(group, answers) }))
  const group = askGroup(open)
  return {
    questions: [
      ...fileQuestions(open),
      ...(group ? [group] : []),
      ...filterQuestions,
      ...periods.questions,
      ...(layout.internal ? [] : askDefinitions(open, rows)),
      ...(commas ? [commas] : []),
      ...asked.flatMap(({ questions }) => questions),
    ],
    periodHints: periods.hints,
    valueHints: new Map(asked.map(({ group, hints }) => [group.id, { ...hints, decimalComma }])),
    rows,
    notes: [
      ...notRead(filterQuestions, open.rows.length - rows.length),
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

/** Where words such as Actual and Target stand over the header, which of the columns to read. */
function askGroup({ columns, answers }: Undecided): Question | undefined {
  const groups = [...new Set(columns.flatMap(({ group }) => (group === '' ? [] : [group])))]
  if (groups.length < 2 && !groups.some(areTargets)) return undefined
  const figures = groups.filter((group) => !areTargets(group))
  return answered(
    {
      id: HEADER_GROUP,
      column: undefined,
      text: `${joinList(groups.map(quoteCell))} stand over the dates of the header. Which are the figures as reported?`,
      samples: [],
      choices: [...groups.map((id) => ({ id, label: id })), { id: 'none', label: 'None of them' }],
      proposed: figures.length === 1 ? figures[0] : undefined,
    },
    answers,
  )
}

/** Of the period columns, those that a person wants to be read. */
export function readPeriodColumns(
  columns: readonly ImportColumn[],
  periods: readonly PeriodColumn[],
  questions: readonly Question[],
): readonly PeriodColumn[] {
  const asked = questions.find(({ id }) => id === HEADER_GROUP)
  if (!asked) return periods
  const wanted = new Set(columns.filter(({ group }) => group === asked.answer).map(({ id }) => id))
  return periods.filter(({ id }) => wanted.has(id))
}

const HEADER_GROUP = 'header-group'

function notRead(filters: readonly Question[], lines: number): readonly Problem[] {
  if (lines === 0) return []
  const read = filters.map(({ column, answer }) => `${column}: ${answer ?? 'nothing chosen yet'}`).join('; ')
  const message = `${lines.toLocaleString('en-GB')} lines of other groups are left out. Read are those of ${read}.`
  return [{ severity: 'info', code: 'breakdown-left-out', message }]
}

/** One question for each measure that can count different things, where the file does not say which. */
function askDefinitions(open: Undecided, rows: readonly TableRow[]): readonly Question[] {
  const map = columnMap(open.columns)
  const metricAt = map.get('metric')?.index ?? -1
  const definitionAt = map.get('definition')?.index ?? -1
  const names = new Set<string>()
  for (const { cells } of rows) {
    if (names.size === MOST_FILTER_VALUES) break
    if ((cells[definitionAt] ?? '').trim() === '') names.add((cells[metricAt] ?? '').slice(0, 200))
  }
  const asked = new Map<string, Question>()
  for (const name of names) {
    const written = cleanText(name)
    const found = open.metricNamed(written)
    if (!found) continue
    const { metric, definition } = found
    const choices = namedDefinitions(metric).filter(({ id }) => !isOfficial(metric, id))
    if (definition !== undefined || choices.length === 0 || definitionIds(metric).includes('')) continue
    const last = normaliseName(written).split(' ').at(-1)
    asked.set(
      metric.id,
      answered(
        {
          id: `definition:${metric.id}`,
          column: map.get('metric')?.id,
          text: `What do the figures of ${metric.shortTitle} count?`,
          samples: [written],
          choices: choices.map(({ id, title }) => ({ id, label: title })),
          proposed: choices.find(({ noun }) => normaliseName(noun) === last)?.id,
        },
        open.answers,
      ),
    )
  }
  return [...asked.values()]
}

function fileQuestions(open: Undecided): readonly Question[] {
  const { dataset, columns, layout, answers } = open
  const header = columns.map((column) => column.header)
  const asked = layout.questions?.({ ...open, areas: dataset.areas, columns: columnMap(columns), header })
  return (asked ?? []).map((question) => answered(question, answers))
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
  const reported = [...values].filter((value) => !areTargets(value))
  const id = `filter:${column.id}`
  const given = answers.get(id)
  return {
    id,
    column: column.id,
    text: `Which figures of ${column.header} should be read?`,
    samples: [...values].slice(0, 3),
    choices,
    proposed: total ?? (reported.length === 1 ? reported[0] : undefined),
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
  const groupOf = (written: string): ValueGroup | undefined => {
    const metric = open.metricNamed(written)?.metric
    if (!metric) return undefined
    const scale = scaleOf(written) === 1 ? scaleOf(value?.header ?? '') : scaleOf(written)
    const id = valueGroupId(value?.id, metric.id, scale)
    const known = groups.get(id)
    if (known) return known
    const group = { id, column: value?.id, header: written, metric, scale, tally: newTally() }
    groups.set(id, group)
    return group
  }
  for (const { cells } of rows) {
    const written = cleanText((cells[metricAt] ?? '').slice(0, 200))
    if (!named.has(written)) named.set(written, groupOf(written))
    const group = named.get(written)
    if (group) for (const index of cellsAt) tallyCell(group.tally, (cells[index] ?? '').trim())
  }
  return [...groups.values()]
}
