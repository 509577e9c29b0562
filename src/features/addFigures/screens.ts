import type { LayoutId } from '#import/importOptions.ts'
import type { ImportReading, ProblemGroup, Step } from '#import/importReading.ts'

/** The screens between choosing a file and having its figures on the page, in order. */
const SCREENS = ['choose', 'file', 'keep', 'columns', 'values', 'review', 'done'] as const
export type Screen = (typeof SCREENS)[number]

export const SCREEN_TITLES: Readonly<Record<Screen, string>> = {
  choose: 'Choose a file',
  file: 'Check the file',
  keep: 'Choose what to keep',
  columns: 'Match the columns',
  values: 'Check the values',
  review: 'Review the changes',
  done: 'Done',
}

/** For the list of steps, where there is little room. */
export const SCREEN_NAMES: Readonly<Record<Screen, string>> = {
  choose: 'Choose',
  file: 'File',
  keep: 'Keep',
  columns: 'Columns',
  values: 'Values',
  review: 'Review',
  done: 'Done',
}

/** Where a need is met. A plain file asks about small counts on the one screen it has. */
const SCREEN_OF: Readonly<Record<Step, Screen>> = {
  layout: 'file',
  keep: 'keep',
  columns: 'columns',
  questions: 'columns',
  'small-counts': 'values',
}

/** From here on a guess is not worth a question: nothing less is ever used without a person's word. */
const SURE = 0.9

const OWN_LAYOUTS: ReadonlySet<LayoutId | undefined> = new Set(['packaged', 'template'])

/** Whether the file was taken apart without a guess: nothing to check. */
function surelyRead({ quotes, layout, headerLine, delimiter, encoding, skipped }: ImportReading): boolean {
  if (quotes.by === 'you') return false
  const sure = [layout, headerLine, delimiter, encoding].every((guess) => guess.confidence >= SURE)
  return sure && skipped.length === 0 && OWN_LAYOUTS.has(layout.value)
}

/** Whether it holds places that the dashboard does not show, so that there is something to leave out. */
function national({ choices }: ImportReading): boolean {
  return choices?.areas.some((area) => !area.known) ?? false
}

/** Whether every column is what its own name says. */
function surelyNamed({ columns }: ImportReading): boolean {
  return columns.every(
    ({ by, target, suggestions }) =>
      by === 'remembered' || (target.kind !== 'leave-out' && suggestions[0]?.confidence === 1),
  )
}

/**
 * A file in the template's columns: whatever is wrong with its cells, names that are not known included, is shown with what it would
 * change, on one screen.
 */
export function isShort(reading: ImportReading): boolean {
  if (reading.plain) return true
  const asked = reading.questions.length > 0 || national(reading)
  return (
    surelyRead(reading) && surelyNamed(reading) && !asked && reading.columns.every((c) => c.by === 'file')
  )
}

/** What is only to be known of the file as a whole: there is no line to mend, and the review ends with it. */
function isNote({ severity, first }: ProblemGroup): boolean {
  return severity === 'info' && first.every(({ line }) => line === undefined)
}

export function notesOf({ problems }: ImportReading): readonly ProblemGroup[] {
  return problems.filter(isNote)
}

/** The problems that are left for the step about values: which columns are read is decided before it. */
export function problemsOf(reading: ImportReading): ImportReading['problems'] {
  const problems = reading.problems.filter((group) => !isNote(group))
  return isShort(reading) ? problems : problems.filter(({ code }) => code !== 'columns-left-out')
}

/** The screens on which this file leaves something to decide. */
export function screensFor(reading: ImportReading): readonly Screen[] {
  const needed = new Set(reading.needs.map((need) => SCREEN_OF[need]))
  const short = isShort(reading)
  if (short) needed.delete('values')
  const remembered = reading.columns.length > 0 && reading.columns.every((c) => c.by === 'remembered')
  const asked = reading.questions.length > 0 || reading.names.length > 0
  const troubled = problemsOf(reading).length > 0 || reading.smallCounts !== undefined
  const decides: Readonly<Record<Screen, boolean>> = {
    choose: false,
    file: reading.quotes.by === 'you' || (!short && !remembered && !surelyRead(reading)),
    keep: national(reading),
    columns: !short && (asked || !surelyNamed(reading)),
    values: !short && troubled,
    review: true,
    done: true,
  }
  return SCREENS.filter((screen) => decides[screen] || needed.has(screen))
}

const place = (screen: Screen) => SCREENS.indexOf(screen)

/** The screen after this one. A screen that no longer has anything to decide still has its place in the order. */
export function nextScreen(screen: Screen, reading: ImportReading): Screen {
  return screensFor(reading).find((s) => place(s) > place(screen)) ?? 'review'
}

/** The screen before this one; the choice of a file is before the first. */
export function previousScreen(screen: Screen, reading: ImportReading): Screen {
  return screensFor(reading).findLast((s) => place(s) < place(screen)) ?? 'choose'
}

/** The needs that must be met before this screen can be left by its button. */
export function unmetOn(screen: Screen, reading: ImportReading): readonly Step[] {
  return reading.needs.filter((need) => screen === 'review' || SCREEN_OF[need] === screen)
}
