import type { Period } from '../model/period.ts'

/**
 * `target`: the value that a figure should reach. `floor`: the worst value that is acceptable. `limit`: the edge of a tolerance,
 * beyond which a miss counts as serious.
 */
export const TARGET_KINDS = ['target', 'floor', 'limit'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]

/** A value that someone set for a measure, with the time that it is for. It is never drawn or judged as a figure. */
export interface Target {
  readonly area: string
  readonly metric: string
  /** Of which of the metric's definitions; empty for the metric's own. */
  readonly definition: string
  readonly kind: TargetKind
  /** The time that it is for: it should be reached by the end. */
  readonly period: Period
  /** In the metric's unit. */
  readonly value: number
  /** The source's own words for the value. */
  readonly asStated: string
  /** Whatever the person wrote. */
  readonly source: string
}

/** Two targets with the same key say the same of one measure from the same source: the later one counts. There may be two limits. */
export function targetKey({ area, metric, definition, kind, period, source, value }: Target): string {
  const one = kind === 'limit' ? [value] : []
  return JSON.stringify([area, metric, definition, kind, period.start, period.end, source, ...one])
}
