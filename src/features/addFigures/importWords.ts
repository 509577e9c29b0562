import { cleanText } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { ImportReading } from '#import/importReading.ts'

type Counts = ImportReading['counts']

export const figuresToAdd = ({ counts }: Pick<ImportReading, 'counts'>) => counts.new + counts.changed

/** "12 new, 3 changed, 40 same, 2 rejected", and the numbers of repeated and left-out figures where there are any. */
export function summaryWords({ counts }: { readonly counts: Counts }): string {
  const n = (count: number) => count.toLocaleString('en-GB')
  const repeated = counts.duplicate === 0 ? '' : `, ${n(counts.duplicate)} repeated`
  const out = counts.excluded === 0 ? '' : `, ${n(counts.excluded)} left out`
  return `${n(counts.new)} new, ${n(counts.changed)} changed, ${n(counts.same)} same, ${n(counts.refusedLines)} rejected${repeated}${out}`
}

/** Whether there is nothing to add and nothing that a person could fix or put back to change that. */
export function neverAnyToAdd({ counts }: Pick<ImportReading, 'counts'>): boolean {
  return figuresToAdd({ counts }) === 0 && counts.refusedLines === 0 && counts.excluded === 0
}

/** Why there is nothing to add; undefined when there is. */
export function nothingToAdd(reading: Pick<ImportReading, 'counts'>): string | undefined {
  if (figuresToAdd(reading) > 0) return undefined
  const { refusedLines, same, excluded } = reading.counts
  if (refusedLines > 0) return 'There is nothing to add: every line is already here or has a problem.'
  if (excluded > 0) return 'There is nothing to add: every figure was left out or is already here.'
  if (same === 0) return 'There is nothing to add: the file has no figures below its header.'
  return same === 1
    ? 'The figure is here already: there is nothing to add.'
    : `All ${same.toLocaleString('en-GB')} figures are here already: there is nothing to add.`
}

/** @param kept false when the browser cannot store the figures */
export function addedWords(count: number, fileName: string, kept = true): string {
  const [verb, pronoun] = count === 1 ? ['was', 'It'] : ['were', 'They']
  const limit = kept
    ? ''
    : ` ${pronoun} cannot be kept in this browser, and will be gone when you close the page.`
  return `${pluralise(count, 'figure')} from ${fileNameWords(fileName)} ${verb} added.${limit}`
}

/** A file name to show: at most 60 characters on one line, without characters that reverse the text direction. */
export const fileNameWords = (fileName: string) => oneLine(fileName, 60)

/** Untrusted text, at most `longest` characters on one line, without any that reverse the text direction. */
export function oneLine(text: string, longest: number): string {
  // Cut before cleaning as well, because there may be megabytes of text.
  const letters = [...cleanText(text.slice(0, longest * 10))]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('')
}

export const SEVERITY_WORDS: Readonly<Record<Problem['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
}

/** "22 Nov 2020, 09:24", in the reader's own time zone. */
export const addedAtWords = (iso: string) =>
  new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
