import type { Day } from './day.ts'

/** `group`: similar councils taken together. `joint`: councils that report one set of figures to the DfE. */
export const AREA_KINDS = ['council', 'nation', 'group', 'joint'] as const

/** An area that has figures, by its ONS code (`E10000021`). A joint area has the codes of all its councils. */
export interface Area {
  readonly code: string
  readonly slug: string
  readonly name: string
  readonly kind: (typeof AREA_KINDS)[number]
  /** The first day of its council; undefined if it has always existed for our purposes. */
  readonly begin: Day | undefined
  /** The last day of its council; undefined if it still exists. */
  readonly end: Day | undefined
  /** Codes of the areas that it took over from. Their figures are never joined to its own. */
  readonly continues: readonly string[]
  /** Id of the milestone that "since" is counted from unless the reader chooses another; empty if there is no such milestone. */
  readonly defaultBaselineMilestone: string
  /** The DfE's three-digit code, which survives a change of the ONS code: `928`, `940/941` for a joint area; empty if unknown. */
  readonly oldCode: string
  readonly note: string
}

/** Whether the council picker offers the area. Nations and groups are only compared with. */
export function isChoosable({ kind }: Area): boolean {
  return kind === 'council' || kind === 'joint'
}
