import { joinList, pluralise } from '#domain/phrasing/words.ts'
import type { RowFilter } from '#import/importOptions.ts'
import type { KeepChoice, KeepChoices } from '#import/importReading.ts'

export const KEEP_LISTS: readonly (keyof RowFilter)[] = ['areas', 'measures', 'years']

const ONE_OF: Readonly<Record<keyof RowFilter, string>> = {
  areas: 'one area',
  measures: 'one measure',
  years: 'one year',
}

/** What is kept unless a person chooses otherwise: everything that the dashboard knows, and a list of one. */
export function proposedKeep({ areas, measures, years }: KeepChoices): RowFilter {
  const known = (choices: readonly KeepChoice[]) =>
    choices.filter((c) => c.known || choices.length === 1).map((c) => c.id)
  return { areas: known(areas), measures: known(measures), years: known(years) }
}

/** The number of figures if every area has every metric in every year. */
const mostFigures = (keep: RowFilter) =>
  KEEP_LISTS.reduce((product, list) => product * Math.max(1, keep[list].length), 1)

/** "That is up to 120 figures; at most 300,000 can be kept at once." */
export function keptWords(keep: RowFilter, { most }: Pick<KeepChoices, 'most'>): string {
  const limit = most.toLocaleString('en-GB')
  return `That is up to ${pluralise(mostFigures(keep), 'figure')}; at most ${limit} can be kept at once.`
}

/** Why this choice cannot be read; undefined when it can. */
export function keepProblem(keep: RowFilter, choices: KeepChoices): string | undefined {
  const empty = KEEP_LISTS.filter((list) => choices[list].length > 0 && keep[list].length === 0)
  if (empty.length > 0) return `Choose at least ${joinList(empty.map((list) => ONE_OF[list]))}.`
  return mostFigures(keep) > choices.most
    ? `${keptWords(keep, choices)} Choose fewer areas, measures or years.`
    : undefined
}
