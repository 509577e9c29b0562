import type { Period } from './period.ts'

/** `unknown`: it was planned, and the sources do not say what became of it. */
export type MilestoneStatus = 'happened' | 'planned' | 'missed' | 'shelved' | 'unknown'
export const MILESTONE_STATUSES: readonly MilestoneStatus[] = [
  'happened',
  'planned',
  'missed',
  'shelved',
  'unknown',
]

export type MilestoneKind =
  | 'inspection'
  | 'intervention'
  | 'commissioner'
  | 'trust'
  | 'reorganisation'
  | 'leadership'
  | 'support'
  | 'report'

/** How each kind is drawn and said. The letter and the shape carry the meaning; colour only repeats it. */
export const MILESTONE_KINDS: Readonly<
  Record<
    MilestoneKind,
    {
      readonly title: string
      readonly letter: string
      readonly shape: 'square' | 'circle' | 'hexagon' | 'diamond'
    }
  >
> = {
  inspection: { title: 'Inspection', letter: 'I', shape: 'square' },
  intervention: { title: 'Government decision', letter: 'G', shape: 'circle' },
  commissioner: { title: 'Commissioner', letter: 'C', shape: 'circle' },
  trust: { title: 'Trust', letter: 'T', shape: 'hexagon' },
  reorganisation: { title: 'Reorganisation', letter: 'R', shape: 'diamond' },
  leadership: { title: 'Leadership', letter: 'L', shape: 'circle' },
  support: { title: 'Outside support', letter: 'S', shape: 'circle' },
  report: { title: 'Report or meeting', letter: 'P', shape: 'circle' },
}

/** A dated event of the intervention: what was planned, and what happened as far as the sources say. */
export interface Milestone {
  readonly id: string
  readonly area: string
  readonly kind: MilestoneKind
  readonly title: string
  readonly detail: string
  /** When it happened; undefined if it did not, or not as far as the sources say. */
  readonly period: Period | undefined
  /** The dates it was planned for, in the order in which they were set. */
  readonly planned: readonly Period[]
  readonly status: MilestoneStatus
  readonly source: string
  readonly locator: string
  readonly note: string
}
