import type { Problem } from '#domain/model/problem.ts'
import type { Guess, ImportColumn, ImportReading, Need, ProblemGroup } from './importReading.ts'
import { type Layout, layoutWithId } from './layouts/index.ts'
import { CERTAIN } from './recognise/names.ts'

const STEPS = ['choose', 'sheet', 'file', 'keep', 'columns', 'values', 'review', 'done'] as const
export type Step = (typeof STEPS)[number]

/** The step on which each need is met. On the short way, small counts are asked about in the review. */
const STEP_OF: Readonly<Record<Need, Step>> = {
  sheet: 'sheet',
  layout: 'file',
  keep: 'keep',
  columns: 'columns',
  questions: 'columns',
  'small-counts': 'values',
}

/** @param mustKeep no figure is read until a person chooses which parts of the file to keep */
export function needsOf(reading: Omit<ImportReading, 'needs'>, mustKeep: boolean): readonly Need[] {
  if (reading.refusal) return []
  if (asksSheet(reading) && reading.workbook?.chosen === undefined) return ['sheet']
  const layout = layoutOf(reading.layout)
  if (!layout) return ['layout']
  const needs: readonly (readonly [Need, boolean])[] = [
    ['keep', mustKeep],
    ['columns', lacksColumns(reading, layout)],
    ['questions', reading.questions.some(({ answer }) => answer === undefined)],
    ['small-counts', reading.smallCounts !== undefined && reading.smallCounts.answer === undefined],
  ]
  return needs.flatMap(([need, open]) => (open ? [need] : []))
}

/** Where one sheet has cells, there is nothing to choose. */
function asksSheet({ workbook }: Pick<ImportReading, 'workbook'>): boolean {
  return (workbook?.sheets.length ?? 0) > 1
}

/** Why nothing can be read; undefined on the step that chooses a sheet, because another sheet may be readable. */
export function refusalOn(step: Step, { refusal }: ImportReading): Problem | undefined {
  return step === 'sheet' ? undefined : refusal
}

function layoutOf({ value, confidence }: Guess<string | undefined>): Layout | undefined {
  return confidence >= CERTAIN ? layoutWithId(value) : undefined
}

/** A required column is missing, two columns mean the same, or no column holds figures. */
function lacksColumns({ columns, problems }: Omit<ImportReading, 'needs'>, layout: Layout): boolean {
  const fields = new Set(columns.flatMap(({ target }) => (target.kind === 'field' ? [target.field] : [])))
  const missing = layout.columns.some(({ name, required }) => required && !fields.has(name))
  const wide = !layout.columns.some(({ name }) => name === 'value')
  const hasFigures = columns.some(({ target }) => ['metric', 'new-metric', 'month'].includes(target.kind))
  return missing || (wide && !hasFigures) || problems.some(({ code }) => code === 'columns-twice')
}

/** A file with exactly the columns of one of this dashboard's own layouts needs no check before the review. */
export function isShort(reading: ImportReading): boolean {
  const { columns, names, questions, quotes, skipped } = reading
  const exact = columns.every((column) => column.by === 'file' && (isNamed(column) || isBlank(column)))
  return (
    isOurs(reading) &&
    exact &&
    quotes.value === 'round' &&
    skipped.length === 0 &&
    questions.length === 0 &&
    !hasManyUnknownAreas(reading) &&
    // The wrong encoding makes names unrecognisable, so an unknown name needs a sure encoding.
    (names.length === 0 || areGuessesSure(reading))
  )
}

function isOurs({ layout }: ImportReading): boolean {
  return layoutOf(layout)?.ours ?? false
}

function isNamed({ target, suggestions }: ImportColumn): boolean {
  return target.kind !== 'leave-out' && suggestions[0]?.confidence === 1
}

/** Spreadsheets often write such columns after the last one. */
function isBlank({ header, samples }: ImportColumn): boolean {
  return header === '' && samples.length === 0
}

function areGuessesSure({ layout, headerLine, delimiter, encoding, quotes }: ImportReading): boolean {
  const sure = [layout, headerLine, delimiter, encoding].every(({ confidence }) => confidence >= CERTAIN)
  return sure && quotes.by !== 'you'
}

/** An extract about so few councils is wanted as a whole. */
const FEW_AREAS = 5

function hasManyUnknownAreas({ choices }: ImportReading): boolean {
  return (choices?.areas.filter(({ known }) => !known).length ?? 0) > FEW_AREAS
}

/** What the import did to the file's cells and lines by a rule, or by an answer: the review lists it, and nothing has to be fixed. */
export function notesOf({ problems }: ImportReading): readonly ProblemGroup[] {
  return problems.filter(({ severity }) => severity === 'info')
}

/** The problems to show on the step about values. Columns that are left out were decided about on the step before it. */
export function problemsToFix(reading: ImportReading): readonly ProblemGroup[] {
  const problems = reading.problems.filter(({ severity }) => severity !== 'info')
  return isShort(reading) ? problems : problems.filter(({ code }) => code !== 'columns-left-out')
}

/** The steps on which this file leaves something to decide, then the review and the end. */
export function stepsFor(reading: ImportReading): readonly Step[] {
  const short = isShort(reading)
  const needed = new Set(reading.needs.map((need) => STEP_OF[need]))
  if (short) needed.delete('values')
  const { columns, names, questions, quotes, skipped, smallCounts } = reading
  const remembered = columns.length > 0 && columns.every(({ by }) => by === 'remembered')
  const checked = isOurs(reading) && areGuessesSure(reading) && skipped.length === 0
  const named = columns.every((column) => column.by === 'remembered' || isNamed(column))
  const asked = questions.length > 0 || names.length > 0
  const decides: Readonly<Record<Step, boolean>> = {
    choose: false,
    sheet: asksSheet(reading),
    file: quotes.by === 'you' || (!short && !remembered && !checked),
    keep: hasManyUnknownAreas(reading),
    columns: !short && (asked || !named),
    values: !short && (problemsToFix(reading).length > 0 || smallCounts !== undefined),
    review: true,
    done: true,
  }
  return STEPS.filter((step) => decides[step] || needed.has(step))
}

const place = (step: Step) => STEPS.indexOf(step)

/** The step after this one. A step that no longer has anything to decide still has its place in the order. */
export function nextStep(step: Step, reading: ImportReading): Step {
  return stepsFor(reading).find((other) => place(other) > place(step)) ?? 'review'
}

/** The step before this one; choosing a file comes before the first. */
export function previousStep(step: Step, reading: ImportReading): Step {
  if (reading.refusal) return step !== 'sheet' && asksSheet(reading) ? 'sheet' : 'choose'
  return stepsFor(reading).findLast((other) => place(other) < place(step)) ?? 'choose'
}

/** The step on which a need is met. */
export function stepOf(need: Need): Step {
  return STEP_OF[need]
}

export function unmetOn(step: Step, { needs }: ImportReading): readonly Need[] {
  return needs.filter((need) => step === 'review' || STEP_OF[need] === step)
}
