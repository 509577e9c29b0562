import { arrow } from './arrow.tsx'
import { band } from './band.tsx'
import { held } from './held.tsx'
import { interval } from './interval.tsx'
import { link } from './link.tsx'
import type { MarkKind } from './mark.ts'
import { missing } from './missing.tsx'
import { ongoing } from './ongoing.tsx'
import { planStep } from './planStep.tsx'
import { point } from './point.tsx'
import { signal } from './signal.tsx'

/** Every kind of mark, in drawing order: bands lie lowest, then lines, then the marks of figures. */
export const MARK_KINDS = {
  band,
  link,
  interval,
  held,
  arrow,
  missing,
  point,
  ongoing,
  planStep,
  signal,
} as const

type Kinds = typeof MARK_KINDS
type MarkOfKind<K extends keyof Kinds> = Parameters<Kinds[K]['draw']>[0]

/** One thing to draw, in data space: the same union for every chart type and renderer. */
export type Mark = { [K in keyof Kinds]: MarkOfKind<K> }[keyof Kinds]

export type MarkKeyId = NonNullable<ReturnType<Kinds[keyof Kinds]['keyEntry']>>['id']

/** Order of the entries in the key: points, then other marks of figures, then lines. */
export const KEY_ORDER: Readonly<Record<MarkKeyId, number>> = {
  'fill-solid': 1,
  'fill-dashed': 2,
  'fill-hollow': 3,
  'fill-lower-half': 4,
  'fill-upper-half': 5,
  'fill-dotted': 6,
  'arrow-up': 7,
  'arrow-down': 8,
  range: 9,
  held: 10,
  derived: 11,
  official: 12,
  'missing-suppressed': 13,
  'missing-unavailable': 14,
  'missing-not_applicable': 15,
  'missing-unreliable': 16,
  'missing-low': 17,
  band: 18,
  'link-solid': 19,
  'link-dotted': 20,
  'link-gap': 21,
  'link-disagree': 22,
  'signal-high': 23,
  'signal-low': 24,
  'signal-aside': 25,
  'link-mean': 26,
  'link-limit': 27,
  'link-plan': 28,
  'link-level': 29,
}

export function kindOf(mark: Mark): MarkKind<Mark, MarkKeyId> {
  return MARK_KINDS[mark.kind]
}
