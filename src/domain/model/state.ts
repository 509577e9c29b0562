import type { Stretch } from './period.ts'

export const STATE_KINDS = ['judgement', 'commissioner', 'run_by', 'finance'] as const
type StateKind = (typeof STATE_KINDS)[number]

/** What held over a time: a judgement from its publication on, a commissioner, who ran the service, a section 114 notice. */
export interface State {
  readonly id: string
  readonly area: string
  readonly kind: StateKind
  /** "Inadequate", "Northamptonshire Children's Trust". */
  readonly label: string
  /** Its dates as the sources give them; an end that no source gives is open. */
  readonly period: Stretch
  readonly source: string
  readonly locator: string
  readonly note: string
}
