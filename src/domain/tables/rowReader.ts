import { quoteCell } from '../model/cleanText.ts'
import { type Day, parseDay } from '../model/day.ts'
import { type Period, parseEdtf, parseStretch, type Stretch } from '../model/period.ts'
import type { Problem } from '../model/problem.ts'

/** Reads the cells of one row. Each method gives undefined when it adds an issue. */
export interface RowReader<Column extends string> {
  readonly issues: readonly Problem[]
  /** Text that must not be empty. */
  text(column: Column): string | undefined
  choice<Choice extends string>(column: Column, choices: readonly Choice[]): Choice | undefined
  period(column: Column): Period | undefined
  /** A date, or a stretch that may be open at one end. */
  stretch(column: Column): Stretch | undefined
  day(column: Column): Day | undefined
  /** A plain number, as `String(number)` writes it. */
  number(column: Column): number | undefined
  reject(column: Column, message: string, suggestion?: string): undefined
}

/** Many rows have the same few hundred dates: each is read once. */
const periods = new Map<string, Period | undefined>()
const MOST_PERIODS = 5_000

function periodOf(text: string): Period | undefined {
  if (!periods.has(text)) {
    if (periods.size >= MOST_PERIODS) periods.clear()
    periods.set(text, parseEdtf(text))
  }
  return periods.get(text)
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/u

export function rowReader<Column extends string>(row: Readonly<Record<Column, string>>): RowReader<Column> {
  const issues: Problem[] = []
  const reject = (column: Column, message: string, suggestion?: string): undefined => {
    const code = `row-${column.replaceAll('_', '-')}`
    issues.push({ severity: 'error', code, message, column, ...(suggestion && { suggestion }) })
  }
  return {
    issues,
    reject,
    text: (column) => row[column] || reject(column, `The column ${column} is empty.`),
    choice: (column, choices) =>
      choices.find((choice) => choice === row[column]) ??
      reject(
        column,
        `${quoteCell(row[column])} is not one of the values of ${column}.`,
        `Write one of: ${choices.join(', ')}.`,
      ),
    period: (column) =>
      periodOf(row[column]) ??
      reject(
        column,
        `${quoteCell(row[column])} is not a date.`,
        'Write 2018-12-08, 2018-12, 2018 or 2018-04-01/2019-03-31.',
      ),
    stretch: (column) =>
      parseStretch(row[column]) ??
      reject(
        column,
        `${quoteCell(row[column])} is not a date or a stretch of time.`,
        'Write 2018-12-08, 2018-12/2020-03, or .. for an end that is not known: 2020-01-24/..',
      ),
    day: (column) =>
      parseDay(row[column]) ??
      reject(column, `${quoteCell(row[column])} is not a day.`, 'Write it as 2021-03-31.'),
    number: (column) =>
      NUMBER.test(row[column])
        ? Number(row[column])
        : reject(column, `${quoteCell(row[column])} is not a plain number.`),
  }
}
