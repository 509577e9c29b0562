import type { Area } from '#domain/model/area.ts'
import { cleanText } from '#domain/model/cleanText.ts'
import type { ImportColumn, Question } from '../importReading.ts'
import { REPORTING_YEARS } from '../layouts/dfeTime.ts'
import type { Format } from '../layouts/index.ts'
import type { TableRow } from '../read/table.ts'
import type { ColumnMap } from '../recognise/mapColumns.ts'
import { normaliseName } from '../recognise/normaliseName.ts'

/** More values than this are no breakdown. */
const MOST_FILTER_VALUES = 500
const TOTAL: ReadonlySet<string> = new Set(['total', 'all', 'all children', 'all ages'])

/** What "Reporting year" is, once for the whole file; undefined where no line has one that a measure needs. */
export function askReportingYear(
  format: Format,
  columns: ColumnMap,
  rows: readonly TableRow[],
  fileName: string,
  header: readonly string[],
): Omit<Question, 'answer'> | undefined {
  if (format.id !== 'ees' && format.id !== 'months') return undefined
  const [time, identifier] = [
    columns.get('time_period')?.index ?? -1,
    columns.get('time_identifier')?.index ?? -1,
  ]
  const row = rows.find(
    ({ cells }) =>
      /^\s*\d{4}\s*$/u.test(cells[time] ?? '') &&
      /^\s*(?:reporting year)?\s*$/iu.test(cells[identifier] ?? ''),
  )
  if (!row) return undefined
  const year = (row.cells[time] ?? '').trim()
  return {
    id: 'reporting-year',
    column: columns.get('time_period')?.id,
    text: `Which day or year does ${year} stand for in this file?`,
    samples: [year],
    choices: REPORTING_YEARS.map(({ id, label }) => ({ id, label })),
    proposed: proposedYear(fileName, header),
  }
}

/** The file's name or columns tell the publication. */
function proposedYear(fileName: string, header: readonly string[]): string | undefined {
  const words = `${fileName} ${header.join(' ')}`.toLowerCase()
  if (/csww|workforce|inpost|social_worker|caseload_fte|turnover/u.test(words)) return '09-30'
  if (/looked|\bcla\b|\blac\b|_cla_|placement/u.test(words)) return '03-31-at'
  return /\bcin\b|in_need|referral|assessment|\bcpp|protection|april/u.test(words) ? '03-31' : undefined
}

/** Which value of a breakdown is meant. The total where there is one, as the layout's own rules say. */
export function askFilter(
  column: ImportColumn,
  rows: readonly TableRow[],
  answers: ReadonlyMap<string, string>,
): Question | undefined {
  const values = new Map<string, string>()
  for (const { cells } of rows) {
    const cell = cleanText((cells[column.index] ?? '').slice(0, 200))
    if (cell !== '' && values.size < MOST_FILTER_VALUES) values.set(cell, cell)
  }
  const choices = [...values.keys()].map((id) => ({ id, label: id }))
  if (choices.length < 2) return undefined
  const total = choices.find(({ id }) => TOTAL.has(normaliseName(id)))?.id
  const id = `filter:${column.id}`
  const given = answers.get(id)
  return {
    id,
    column: column.id,
    text: `Which figures of ${column.header} are to be read?`,
    samples: choices.slice(0, 3).map((choice) => choice.label),
    choices,
    proposed: total,
    answer: given !== undefined && values.has(given) ? given : total,
  }
}

/** Which council a file without a column for it is about. */
export function askArea(areas: readonly Area[], words: string): Omit<Question, 'answer'> {
  const said = normaliseName(words)
  return {
    id: 'area',
    column: undefined,
    text: 'Which council are these figures about?',
    samples: [],
    choices: areas.map(({ code, name }) => ({ id: code, label: name })),
    proposed: areas.find(({ name }) => said.includes(normaliseName(name)))?.code,
  }
}
