/** `count` is a plain number of people or things, `percent` 0 to 100, `GBP` whole pounds. */
export const UNITS = ['count', 'percent', 'GBP'] as const
export type Unit = (typeof UNITS)[number]

/** Which direction is an improvement; `neither` where a change is not good or bad in itself. */
export const BETTER = ['higher', 'lower', 'neither'] as const
export type Better = (typeof BETTER)[number]

/** Something that is measured, whatever the council. A row of the registry: adding one needs no code. */
export interface Metric {
  readonly id: string
  readonly title: string
  readonly shortTitle: string
  readonly unit: Unit
  /** Decimals to show, 0 to 2. */
  readonly decimals: number
  readonly better: Better
  readonly group: string
  /** What it counts, in plain words. */
  readonly definition: string
  /** How the field measures it officially, and where that differs. */
  readonly howMeasured: string
  /** What a change in it means for children. */
  readonly whyItMatters: string
  /** How it is commonly misread. */
  readonly traps: string
  /** How a figure reads in a sentence, with `{figure}` and perhaps `{noun}`; empty where it is the figure and its noun. */
  readonly sentence: string
  readonly definitions: readonly Definition[]
}

/** What a figure of a definition covers: one day, or the months up to the end of its period. */
export const PERIOD_TYPES = ['snapshot', 'month', 'quarter', 'year', 'rolling_year', 'year_to_date'] as const
export type PeriodType = (typeof PERIOD_TYPES)[number]

/** One way of counting a metric: only figures of the same definition may be compared or joined by a line. */
export interface Definition {
  /** Empty for the metric's own definition: that of figures which do not have to say what they count. */
  readonly id: string
  /** "children", as in "267 children"; empty where the figure needs no noun. */
  readonly noun: string
  readonly title: string
  /** Undefined where it is not known, as in a package of an earlier version. */
  readonly periodType: PeriodType | undefined
  /** Id of the official release that its figures come from, such as `csww`; empty if they are not official statistics. */
  readonly official: string
  readonly note: string
}

/** Ids of definitions that came with a person's own figures begin with it. */
export const OWN = 'your'

export function isOwnDefinition(id: string): boolean {
  return id === OWN || id.startsWith(`${OWN}_`)
}

/** The definition that an own one was made from: figures of both can be set side by side. */
export function baseDefinition(id: string): string {
  return id === OWN ? '' : id.startsWith(`${OWN}_`) ? id.slice(OWN.length + 1) : id
}

/** The ids that a figure of the metric may have: only the empty one where the metric has no definitions. */
export function definitionIds({ definitions }: Pick<Metric, 'definitions'>): readonly string[] {
  const known = definitions.filter(({ id }) => !isOwnDefinition(id))
  return known.length === 0 ? [''] : known.map(({ id }) => id)
}

/** The definitions that a figure names, without the metric's own. */
export function namedDefinitions({ definitions }: Pick<Metric, 'definitions'>): readonly Definition[] {
  return definitions.filter(({ id }) => id !== '')
}

/** What "counts of" may be followed by; empty where the figures need no noun. "In vacant posts" is said with what it is about. */
export function countedNoun({ noun, title }: Definition): readonly string[] {
  if (noun === '') return []
  return [/^(?:for|in|of) /u.test(noun) ? title.charAt(0).toLowerCase() + title.slice(1) : noun]
}

export function definitionOf(
  { definitions }: Pick<Metric, 'definitions'>,
  id: string,
): Definition | undefined {
  return definitions.find((d) => d.id === id)
}

/** Whether the figures of one of the metric's definitions are official statistics. */
export function isOfficial({ definitions }: Pick<Metric, 'definitions'>, definition: string): boolean {
  return definitions.some(({ id, official }) => id === definition && official !== '')
}
