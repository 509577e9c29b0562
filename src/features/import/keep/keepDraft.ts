import type { Keep } from '#domain/import/importOptions.ts'
import type { KeepChoice, KeepChoices } from '#domain/import/importReading.ts'

export type KeepList = keyof Keep

export const KEEP_LISTS: readonly KeepList[] = ['areas', 'measures', 'years']

export const KEEP_TITLES: Readonly<Record<KeepList, string>> = {
  areas: 'Areas',
  measures: 'Metrics',
  years: 'Years',
}

const known = (choices: readonly KeepChoice[]) => choices.filter((c) => c.known).map((c) => c.id)

/** What is kept unless a person says otherwise: what the dashboard knows. */
export function proposedKeep({ areas, measures, years }: KeepChoices): Keep {
  return { areas: known(areas), measures: known(measures), years: known(years) }
}

/** Why this choice cannot be read on; undefined when it can. */
export function keepTrouble(keep: Keep, choices: KeepChoices): string | undefined {
  const { most } = choices
  const empty = KEEP_LISTS.filter((list) => choices[list].length > 0 && keep[list].length === 0)
  if (empty.length > 0)
    return `Choose at least one of: ${empty.map((list) => KEEP_TITLES[list].toLowerCase()).join(', ')}.`
  const cells = KEEP_LISTS.reduce((product, list) => product * Math.max(1, keep[list].length), 1)
  return cells > most
    ? `That is up to ${cells.toLocaleString('en-GB')} figures; at most ${most.toLocaleString('en-GB')} can be kept at once. Choose fewer.`
    : undefined
}

/** The list with one entry put in or taken out. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
}
