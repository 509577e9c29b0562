import { cleanText, quoteCell } from '#domain/model/cleanText.ts'
import { definitionIds, isOfficial, isOwnDefinition, namedDefinitions } from '#domain/model/metric.ts'
import type { Problem } from '#domain/model/problem.ts'
import { joinList } from '#domain/phrasing/words.ts'
import type { ImportColumn, Question } from '../importReading.ts'
import type { TableRow } from '../read/table.ts'
import { areTargets } from '../recognise/headerLines.ts'
import { columnMap } from '../recognise/mapColumns.ts'
import type { NamedMetric } from '../recognise/metricNames.ts'
import { normaliseName } from '../recognise/names.ts'
import type { PeriodColumn } from './importContext.ts'
import { answered } from './valueQuestions.ts'

interface Open {
  readonly columns: readonly ImportColumn[]
  readonly answers: ReadonlyMap<string, string>
  readonly metricNamed: (name: string) => NamedMetric | undefined
}

/** Where words such as Actual and Target stand over the header, and over the same dates, which of the columns to read. */
export function askGroup({ columns, answers }: Open): Question | undefined {
  const groups = [...new Set(columns.flatMap(({ group }) => (group === '' ? [] : [group])))]
  if (!groups.some(areTargets) && !hasDatesTwice(columns)) return undefined
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

/** Where the title above the table says Target or Plan, whether its figures are reported ones all the same. */
export function askTitle({ targetTitle, answers }: Pick<Open, 'answers'> & { readonly targetTitle: string }) {
  if (targetTitle === '') return undefined
  const asked = {
    id: 'title-target',
    column: undefined,
    text: `The title above the table is ${quoteCell(targetTitle)}. Are its figures reported ones?`,
    samples: [],
    choices: [
      { id: 'not-reported', label: 'No: they are targets or plans, and are not added' },
      { id: 'reported', label: 'Yes: they are what happened' },
    ],
    proposed: 'not-reported',
  }
  return answered(asked, answers)
}

function hasDatesTwice(columns: readonly ImportColumn[]): boolean {
  const dates = columns.flatMap(({ target, group }) =>
    target.kind === 'month' && group ? [target.month] : [],
  )
  return new Set(dates).size < dates.length
}

/** Of the period columns, those that a person wants to be read. */
export function readPeriodColumns(
  periods: readonly PeriodColumn[],
  questions: readonly Question[],
): readonly PeriodColumn[] {
  const asked = questions.find(({ id }) => id === HEADER_GROUP)
  return asked ? periods.filter(({ group }) => group === asked.answer) : periods
}

/** Of the period columns that are not read, those of targets. A forecast is neither a figure nor a target. */
export function targetPeriodColumns(
  periods: readonly PeriodColumn[],
  questions: readonly Question[],
): readonly PeriodColumn[] {
  const asked = questions.find(({ id }) => id === HEADER_GROUP)
  if (asked?.answer === undefined) return []
  return periods.filter(
    ({ group }) => group !== asked.answer && /target|plan|trajectory|floor|toleran|threshold/iu.test(group),
  )
}

const HEADER_GROUP = 'header-group'

export function notRead(filters: readonly Question[], lines: number): readonly Problem[] {
  if (lines === 0) return []
  const read = filters.map(({ column, answer }) => `${column}: ${answer ?? 'nothing chosen yet'}`).join('; ')
  const message = `${lines.toLocaleString('en-GB')} lines of other groups are left out. Read are those of ${read}.`
  return [{ severity: 'info', code: 'breakdown-left-out', message }]
}

/** One question for each measure that can count different things, where the file does not say which. */
export function askDefinitions(open: Open, rows: readonly TableRow[]): readonly Question[] {
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
    const choices = namedDefinitions(metric).filter(
      ({ id }) => !(isOfficial(metric, id) || isOwnDefinition(id)),
    )
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

/** A column with more different values than this is not a breakdown. */
const MOST_FILTER_VALUES = 500
const TOTAL: ReadonlySet<string> = new Set(['total', 'all', 'all children', 'all ages'])

/** Which value of a breakdown to read: the total where there is one, which the DfE's rules for its open data require. */
export function askFilter(
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

export function chosenRows(
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
