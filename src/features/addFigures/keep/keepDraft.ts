import { joinList } from '#domain/phrasing/words.ts'
import type { Keep } from '#import/importOptions.ts'
import type { KeepChoice, KeepChoices } from '#import/importReading.ts'

export type KeepList = keyof Keep

export const KEEP_LISTS: readonly KeepList[] = ['areas', 'measures', 'years']

export const KEEP_TITLES: Readonly<Record<KeepList, string>> = {
  areas: 'Areas',
  measures: 'Metrics',
  years: 'Years',
}

const ONE_OF: Readonly<Record<KeepList, string>> = {
  areas: 'one area',
  measures: 'one metric',
  years: 'one year',
}

const known = (choices: readonly KeepChoice[]) => choices.filter((c) => c.known).map((c) => c.id)

/** What is kept unless a person says otherwise: what the dashboard knows. */
export function proposedKeep({ areas, measures, years }: KeepChoices): Keep {
  return { areas: known(areas), measures: known(measures), years: known(years) }
}

/** How many figures a choice comes to where every area has every metric in every year. */
function mostKept(keep: Keep): number {
  return KEEP_LISTS.reduce((product, list) => product * Math.max(1, keep[list].length), 1)
}

/** "That is up to 120 figures; at most 300,000 can be kept at once." */
export function keptWords(keep: Keep, { most }: Pick<KeepChoices, 'most'>): string {
  const n = (count: number) => count.toLocaleString('en-GB')
  return `That is up to ${n(mostKept(keep))} ${mostKept(keep) === 1 ? 'figure' : 'figures'}; at most ${n(most)} can be kept at once.`
}

/** Why this choice cannot be read on; undefined when it can. */
export function keepTrouble(keep: Keep, choices: KeepChoices): string | undefined {
  const { most } = choices
  const empty = KEEP_LISTS.filter((list) => choices[list].length > 0 && keep[list].length === 0)
  if (empty.length > 0) return `Choose at least ${joinList(empty.map((list) => ONE_OF[list]))}.`
  return mostKept(keep) > most
    ? `${keptWords(keep, choices)} Choose fewer areas, metrics or years.`
    : undefined
}

/** The list with one entry put in or taken out. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
}
