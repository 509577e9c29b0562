import { cleanText } from '#domain/import/cleanText.ts'
import type { Issue } from '#domain/issue.ts'
import type { Observation } from '#domain/observation.ts'
import { counted } from '#domain/words.ts'
import type { UploadPreview } from '#state/queries.ts'

/** What pressing the button adds: the new figures, and those that differ from what is here. */
export function figuresToAdd({ fresh, changed }: UploadPreview): readonly Observation[] {
  return [...fresh, ...changed.map(({ after }) => after)]
}

/** "12 new, 3 changed, 40 same, 2 rejected"; lines repeated in the file are counted where there are any. */
export function summaryWords({ fresh, changed, same, duplicates, rejected }: UploadPreview): string {
  const n = (count: number) => count.toLocaleString('en-GB')
  const repeated = duplicates.length === 0 ? '' : `, ${n(duplicates.length)} repeated`
  return `${n(fresh.length)} new, ${n(changed.length)} changed, ${n(same.length)} same, ${n(rejected)} rejected${repeated}`
}

/** Why there is nothing to add; undefined when there is. */
export function nothingToAdd(preview: UploadPreview): string | undefined {
  if (figuresToAdd(preview).length > 0) return undefined
  if (preview.format === undefined) return 'There is nothing to add, because the file could not be read.'
  if (preview.rejected > 0) return 'There is nothing to add: every line is already here or has a problem.'
  return preview.same.length > 0
    ? 'There is nothing to add: every figure in this file is already here.'
    : 'There is nothing to add: the file has no figures under its header.'
}

export function addedWords(count: number, fileName: string): string {
  return `${counted(count, 'figure')} from ${fileNameWords(fileName)} ${count === 1 ? 'was' : 'were'} added.`
}

/** A file's name for eyes: on one line, without marks that turn text round, and not too long. */
export function fileNameWords(fileName: string): string {
  const letters = [...cleanText(fileName)]
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('')
}

export const SEVERITY_WORDS: Readonly<Record<Issue['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
}

/** "22 Nov 2020, 09:24", in the reader's own time zone. */
export function addedAtWords(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
