import {
  type PeriodAmbiguity,
  type PeriodHints,
  periodAmbiguity,
  periodEvidence,
} from '#domain/model/ambiguousPeriod.ts'
import { plainPeriod } from '#domain/model/typedPeriod.ts'
import type { ImportColumn, Question } from '../importReading.ts'

/** Enough different dates to tell how a column is written. */
const MOST_DIFFERENT = 5000

interface Asking {
  readonly text: string
  readonly choices: readonly { readonly id: string; readonly label: string; readonly hints: PeriodHints }[]
  readonly proposed: string
}

const ASKING: Readonly<Record<PeriodAmbiguity, Asking>> = {
  'six-digits': {
    text: 'Are these financial years or months?',
    choices: [
      { id: 'years', label: 'Years: 2010-11 is April 2010 to March 2011', hints: { sixDigits: 'years' } },
      { id: 'month', label: 'Months: 2010-11 is November 2010', hints: { sixDigits: 'month' } },
    ],
    proposed: 'years',
  },
  quarter: {
    text: 'Are these quarters of the calendar year or the financial year?',
    choices: [
      { id: 'calendar', label: 'Calendar: Q3 is July to September', hints: { quarters: 'calendar' } },
      { id: 'financial', label: 'Financial: Q3 is October to December', hints: { quarters: 'financial' } },
    ],
    proposed: 'financial',
  },
  'day-month': {
    text: 'Does the day or the month come first in these dates?',
    choices: [
      { id: 'day', label: 'The day: 12/05 is 12 May', hints: { dayFirst: true } },
      { id: 'month', label: 'The month: 12/05 is 5 December', hints: { dayFirst: false } },
    ],
    proposed: 'day',
  },
  serial: {
    text: 'Are these numbers dates from a spreadsheet?',
    choices: [
      { id: 'dates', label: 'Yes: 43435 is 1 December 2018', hints: { serials: true } },
      { id: 'no', label: 'No, they are mistakes', hints: {} },
    ],
    proposed: 'dates',
  },
}

/** The questions that a column of dates raises, and how to read it by its other dates and by a person's answers. */
export function askPeriods(
  column: ImportColumn,
  cells: Iterable<string>,
  answers: ReadonlyMap<string, string>,
): { readonly questions: readonly Question[]; readonly hints: PeriodHints } {
  const samples = new Map<PeriodAmbiguity, string[]>()
  let proven: PeriodHints = {}
  for (const cell of different(cells)) {
    const plain = plainPeriod(cell)
    proven = { ...proven, ...periodEvidence(plain) }
    const kind = periodAmbiguity(plain)
    if (kind) samples.set(kind, [...(samples.get(kind) ?? []), cell].slice(0, 3))
  }
  let hints = proven
  const questions: Question[] = []
  for (const [kind, cellsOf] of samples) {
    if ((kind === 'six-digits' && proven.sixDigits) || (kind === 'day-month' && proven.dayFirst)) continue
    const { text, choices, proposed } = ASKING[kind]
    const id = `${kind}:${column.id}`
    const answer = choices.find((choice) => choice.id === answers.get(id))
    hints = { ...hints, ...answer?.hints }
    questions.push({
      id,
      column: column.id,
      text,
      samples: cellsOf,
      choices: choices.map(({ id: choice, label }) => ({ id: choice, label })),
      proposed,
      answer: answer?.id,
    })
  }
  return { questions, hints }
}

function different(cells: Iterable<string>): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const cell of cells) {
    if (seen.size >= MOST_DIFFERENT) break
    if (cell !== '') seen.add(cell)
  }
  return seen
}
