import type { Period } from './period.ts'

/** `unknown`: it was planned, and the sources do not say whether it happened. */
export const MILESTONE_STATUSES = ['happened', 'planned', 'missed', 'shelved', 'unknown'] as const
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number]

/** 1: the at most ten events that carry an area's course, named on the chart. 2: other main ones. 3: the rest. */
export const MILESTONE_TIERS = [1, 2, 3] as const
type MilestoneTier = (typeof MILESTONE_TIERS)[number]

/** The most letters of a `short` name. */
export const LONGEST_SHORT_NAME = 18
/** The last rank of an area's milestones of tier 1; the first is 1. */
export const LAST_RANK = 10

/** How each kind is drawn and named. The colour only repeats what the letter and the shape say. */
export const MILESTONE_KINDS = {
  inspection: { title: 'Inspection', letter: 'I', shape: 'square', colour: 'accent' },
  intervention: { title: 'Government decision', letter: 'G', shape: 'circle', colour: 'soft' },
  commissioner: { title: 'Commissioner', letter: 'C', shape: 'circle', colour: 'soft' },
  trust: { title: 'Trust', letter: 'T', shape: 'hexagon', colour: 'plum' },
  reorganisation: { title: 'Reorganisation', letter: 'R', shape: 'diamond', colour: 'soft' },
  leadership: { title: 'Leadership', letter: 'L', shape: 'circle', colour: 'soft' },
  support: { title: 'Outside support', letter: 'S', shape: 'circle', colour: 'soft' },
  report: { title: 'Report or meeting', letter: 'P', shape: 'circle', colour: 'soft' },
} as const
export type MilestoneKind = keyof typeof MILESTONE_KINDS
export const MILESTONE_KIND_IDS = Object.keys(MILESTONE_KINDS) as readonly MilestoneKind[]

/** A dated event: what was planned, and what happened as far as the sources say. */
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
  /** The source's own words for the event; empty where they were not noted. */
  readonly asStated: string
  /** Undefined where nobody has decided it. */
  readonly tier: MilestoneTier | undefined
  /** Which goes first where there is no room for all of tier 1, from 1; undefined outside tier 1. */
  readonly rank: number | undefined
  /** Its name on the chart, at most 18 letters; empty outside tier 1. */
  readonly short: string
  /** What became known of a plan later, in a sentence; empty where no source says. */
  readonly outcome: string
  /** Id of the source of `outcome`. */
  readonly outcomeSource: string
  readonly note: string
}
