import type { ReactNode } from 'react'
import type { Metric } from '#domain/model/metric.ts'
import type { Layer } from '#domain/model/observation.ts'
import type { Box } from '../layout/box.ts'
import type { Scales } from '../scale.ts'
import type { ChartTheme } from '../theme.ts'

/** A position in data space: day number and value, with a sideways shift in px for figures that share a date. */
export interface DataPosition {
  readonly t: number
  readonly v: number
  readonly dx: number
}

/** First and last day number on the time axis. */
export type Days = readonly [first: number, last: number]

/** What a mark needs, besides its own data, to be drawn by any renderer. */
export interface MarkContext {
  readonly scales: Scales
  readonly theme: ChartTheme
}

/**
 * Everything the charts ask about one kind of mark. Each kind answers in its own file and is listed in `markKinds.ts`.
 * `Key` is the union of the ids of its key entries, `never` for a kind that the key does not explain. These are methods, so that
 * TypeScript accepts each kind as a `MarkKind<Mark>`: `kindOf` passes every kind its own marks only.
 */
export interface MarkKind<M, Key extends string> {
  draw(mark: M, context: MarkContext): ReactNode
  /** Moves to the axis's edge whatever reaches beyond its days. */
  clamp(mark: M, days: Days): M
  /** The space that labels must leave free, in px; undefined for lines, which a label may cross. */
  box(mark: M, scales: Scales): Box | undefined
  /** Centre of the ring round an unverified figure; undefined where there is no ring or the mark draws its own. */
  ringAt(mark: M): DataPosition | undefined
  /** True if a label beside the mark would be read as belonging to it. */
  readonly showsFigure: boolean
  /** True if the mark stands for the figure drawn at this position. */
  standsAt(mark: M, at: DataPosition): boolean
  keyEntry(mark: M, metric: Metric): MarkKeyEntry<M, Key> | undefined
}

interface MarkKeyEntry<M, Key extends string> {
  readonly id: Key
  readonly label: string
  /** Drawn in a box of `SAMPLE` size, where one unit of the data is one px. */
  readonly sample: M
}

/** Size of a sample in the key, px, and its middle, left and right in the sample's own data space. */
export const SAMPLE = { width: 26, height: 24 } as const
export const SAMPLE_MIDDLE: DataPosition = { t: 13, v: 12, dx: 0 }
export const SAMPLE_LEFT: DataPosition = { t: 3, v: 12, dx: 0 }
export const SAMPLE_RIGHT: DataPosition = { t: 23, v: 12, dx: 0 }

export function clampDay(t: number, [first, last]: Days): number {
  return Math.min(Math.max(t, first), last)
}

export function clampPosition(at: DataPosition, days: Days): DataPosition {
  return { ...at, t: clampDay(at.t, days) }
}

export function isSamePosition(a: DataPosition, b: DataPosition): boolean {
  return a.t === b.t && a.v === b.v && a.dx === b.dx
}

/** px from the picture's left edge. */
export function xOf(at: DataPosition, { x }: Scales): number {
  return x(at.t) + at.dx
}

/** Unverified figures, a person's own or added to this copy, have a colour of their own as well as a ring. */
export function markColour(layer: Layer, theme: ChartTheme): string {
  return layer === 'curated' ? theme.accent : theme.unverified
}
