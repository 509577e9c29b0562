import type { Day } from './day.ts'

/** A council area, by its ONS code (`E10000021`). */
export interface Area {
  readonly code: string
  readonly slug: string
  readonly name: string
  /** The day its council ceased to exist, where it has. */
  readonly closed: Day | undefined
  readonly note: string
}
