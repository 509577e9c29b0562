import type { Step } from '#import/steps.ts'

export const STEP_TITLES: Readonly<Record<Step, string>> = {
  choose: 'Choose a file',
  file: 'Check the file',
  keep: 'Choose what to keep',
  columns: 'Match the columns',
  values: 'Check the values',
  review: 'Review the changes',
  done: 'Done',
}

/** For the list of steps, where there is little room. */
export const STEP_NAMES: Readonly<Record<Step, string>> = {
  choose: 'Choose',
  file: 'File',
  keep: 'Keep',
  columns: 'Columns',
  values: 'Values',
  review: 'Review',
  done: 'Done',
}
