import {
  maybeChangedYear,
  type PeriodAmbiguity,
  type PeriodHints,
  periodAmbiguity,
  periodEvidence,
} from '#domain/model/ambiguousPeriod.ts'
import { plainPeriod } from '#domain/model/typedPeriod.ts'
import type { Question } from '../importReading.ts'

/** Enough different dates to tell how a column is written. */
const MOST_DIFFERENT = 5000

interface Asking {
  readonly text: string
  readonly choices: readonly { readonly id: string; readonly label: string; readonly hints: PeriodHints }[]
  readonly proposed: string
}

const ASKING: Readonly<Record<PeriodAmbiguity | 'changed-years', Asking>> = {
  'month-year': {
    text: 'Are these months with a short year?',
    choices: [
      { id: 'month', label: 'Yes: Apr 20 is April 2020', hints: { monthYears: true } },
      { id: 'day', label: 'No: Apr 20 is a day, and its year is missing', hints: {} },
    ],
    proposed: 'month',
  },
  midnight: {
    text: 'These times are an hour before midnight in Greenwich, which is midnight in British summer time. Which day is meant?',
    choices: [
      {
        id: 'next',
        label: 'The day that begins then: 31 March, 23:00 is 1 April',
        hints: { midnights: 'next' },
      },
      { id: 'same', label: 'The day in Greenwich: 31 March', hints: { midnights: 'same' } },
    ],
    proposed: 'next',
  },
  'changed-years': {
    text: 'Did a spreadsheet change some of these years into months?',
    choices: [
      { id: 'years', label: 'Yes: Sep-08 was 2008-09', hints: { changedYears: true } },
      { id: 'months', label: 'No: Sep-08 is September 2008', hints: {} },
    ],
    proposed: 'years',
  },
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

/**
 * The questions that a column of dates raises, and how to read them by the other dates and by a person's answers.
 * @param column id of the column; 'header' for dates in the header
 */
export function askPeriods(
  column: string,
  cells: Iterable<string>,
  answers: ReadonlyMap<string, string>,
): { readonly questions: readonly Question[]; readonly hints: PeriodHints } {
  const all = [...different(cells)].map((cell) => ({ cell, plain: plainPeriod(cell) }))
  const proven: PeriodHints = Object.assign({}, ...all.map(({ plain }) => periodEvidence(plain)))
  const samples = new Map<PeriodAmbiguity | 'changed-years', string[]>()
  const note = (kind: PeriodAmbiguity | 'changed-years', cell: string) =>
    samples.set(kind, [...(samples.get(kind) ?? []), cell].slice(0, 3))
  const years = all.some(({ plain }) => /^\d{4}[-/]\d{2}(?:\d{2})?$/u.test(plain))
  for (const { cell, plain } of all) {
    const kind = periodAmbiguity(plain)
    if (kind) note(kind, cell)
    if (years && maybeChangedYear(plain)) note('changed-years', cell)
  }
  const first = askFirstOfMonth(column, all, answers)
  let hints: PeriodHints = { ...proven, ...first?.hints }
  const questions: Question[] = first ? [first.question] : []
  for (const [kind, cellsOf] of samples) {
    if ((kind === 'six-digits' && proven.sixDigits) || (kind === 'day-month' && (proven.dayFirst || first)))
      continue
    const asked = ask(kind, column, ASKING[kind], cellsOf, answers)
    hints = { ...hints, ...asked.hints }
    questions.push(asked.question)
  }
  return { questions, hints }
}

function ask(
  kind: string,
  column: string,
  { text, choices, proposed }: Asking,
  samples: readonly string[],
  answers: ReadonlyMap<string, string>,
): { readonly question: Question; readonly hints: PeriodHints | undefined } {
  const id = `${kind}:${column}`
  const answer = choices.find((choice) => choice.id === answers.get(id))
  const question = {
    id,
    column: column === 'header' ? undefined : column,
    text,
    samples,
    choices: choices.map(({ id: choice, label }) => ({ id: choice, label })),
    proposed,
    answer: answer?.id,
  }
  return { question, hints: answer?.hints }
}

/** Fewer dates may fall on the first of a month by chance. */
const FEWEST_FIRSTS = 3

/** Spreadsheets write a month as its first day, so where all days are such it is asked whether they stand for their months. */
function askFirstOfMonth(
  column: string,
  all: readonly { readonly cell: string; readonly plain: string }[],
  answers: ReadonlyMap<string, string>,
) {
  const firsts = all.filter(({ plain }) => /^(?:0?1[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-01)$/u.test(plain))
  if (firsts.length < FEWEST_FIRSTS || firsts.length < all.filter(({ plain }) => plain !== '').length) return
  const [example] = firsts
  if (!example) return
  const slashed = !/^\d{4}-/u.test(example.plain)
  const asking: Asking = {
    text: 'Every date is the first of a month. Does it stand for the month?',
    choices: [
      {
        id: 'month',
        label: 'Yes: 01/04/2020 is April 2020',
        hints: { firstOfMonth: 'month', dayFirst: true },
      },
      { id: 'day', label: 'No: it is the day, 1 April 2020', hints: { dayFirst: true } },
      ...(slashed
        ? [{ id: 'month-first', label: 'The month comes first: 4 January 2020', hints: { dayFirst: false } }]
        : []),
    ],
    proposed: 'month',
  }
  return ask(
    'first-of-month',
    column,
    asking,
    firsts.slice(0, 3).map(({ cell }) => cell),
    answers,
  )
}

function different(cells: Iterable<string>): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const cell of cells) {
    if (seen.size >= MOST_DIFFERENT) break
    if (cell !== '') seen.add(cell)
  }
  return seen
}
