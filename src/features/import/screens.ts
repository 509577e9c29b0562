import type { ImportReading, Step } from '#domain/import/importReading.ts'

/** The screens between choosing a file and having its figures on the page, in order. */
export const SCREENS = ['choose', 'file', 'keep', 'columns', 'values', 'review', 'done'] as const
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

/** Where a need is met. A plain file asks about small counts on the one screen it has. */
const SCREEN_OF: Readonly<Record<Step, Screen>> = {
  layout: 'file',
  keep: 'keep',
  columns: 'columns',
  questions: 'columns',
  'small-counts': 'values',
}

/** The screens on which this file leaves something to decide: a file in the template's columns has its review alone. */
export function screensFor(reading: ImportReading): readonly Screen[] {
  const needed = new Set(reading.needs.map((need) => SCREEN_OF[need]))
  if (reading.plain)
    return SCREENS.filter((s) => s === 'review' || (needed.has(s) && s !== 'values') || s === 'done')
  const guessed = reading.columns.some((column) => column.by !== 'remembered')
  const asked = reading.questions.length > 0 || reading.names.length > 0
  const decides: Readonly<Record<Screen, boolean>> = {
    choose: false,
    file: guessed,
    keep: reading.choices !== undefined,
    columns: guessed || asked,
    values: reading.problems.length > 0 || reading.smallCounts !== undefined,
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
