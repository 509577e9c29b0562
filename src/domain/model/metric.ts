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
  readonly definitions: readonly Definition[]
}

/** One of several things counted under a metric's name: figures of two definitions are never compared or joined. */
export interface Definition {
  readonly id: string
  /** "children", as in "267 children". */
  readonly noun: string
  readonly title: string
}
