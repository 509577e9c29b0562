import type { ReactNode } from 'react'
import type { Metric } from '#domain/model/metric.ts'
import type { Layer } from '#domain/model/observation.ts'
import type { Box } from '../layout/box.ts'
import type { Scales } from '../scale.ts'
import type { ChartTheme } from '../theme.ts'

/** Day number and value, with a sideways shift in px for figures that share a date. */
export type DataPosition = Readonly<Record<'t' | 'v' | 'dx', number>>

/** First and last day number on the time axis. */
export type Days = readonly [first: number, last: number]

/** Whose a mark's figure is; official statistics are quieter than reported figures. */
export type MarkLayer = Layer | 'official'

/** A mark at one position; its kind says what else it holds. */
export interface PositionedMark<K extends string> {
  readonly kind: K
  readonly at: DataPosition
  readonly layer: MarkLayer
}

/** A mark over a span of days, given as day numbers. */
export interface SpanMark<K extends string> {
  readonly kind: K
  readonly from: number
  readonly to: number
  readonly v: number
  readonly layer: MarkLayer
}

export interface MarkContext {
  readonly scales: Scales
  readonly theme: ChartTheme
}

/** `Key`: ids of its key entries. These are methods, so that TypeScript accepts each kind as a `MarkKind<Mark>`. */
export interface MarkKind<M, Key extends string> {
  draw(mark: M, context: MarkContext): ReactNode
  /** Moves to the axis's edge whatever reaches beyond its days. */
  clamp(mark: M, days: Days): M
  /** The space that labels must leave free, in px. Absent for lines, which a label may cross. */
  box?(mark: M, scales: Scales): Box
  /** Centre of the ring round an unverified figure. Absent for marks that have no ring or draw their own. */
  ringAt?(mark: M): DataPosition | undefined
  /** True if the mark stands for the figure at this position. Absent for marks that show no figure. */
  standsAt?(mark: M, at: DataPosition): boolean
  /** The entry that explains the mark in the key; its sample is drawn in a box of `SAMPLE` size, one unit of the data to a px. */
  keyEntry(mark: M, metric: Metric): Readonly<{ id: Key; label: string; sample: M }> | undefined
}

/** Size of a sample in the key. px */
export const SAMPLE = { width: 26, height: 24 } as const
const MIDDLE: DataPosition = { t: 13, v: 12, dx: 0 }

export function sampleOf<K extends string>(kind: K): PositionedMark<K> {
  return { kind, at: MIDDLE, layer: 'curated' }
}

function clampDay(t: number, [first, last]: Days): number {
  return Math.min(Math.max(t, first), last)
}

export function clampPosition(at: DataPosition, days: Days): DataPosition {
  return { ...at, t: clampDay(at.t, days) }
}

/** The answers that marks at one position share. */
export const positioned = {
  clamp: <M extends PositionedMark<string>>(mark: M, days: Days): M => {
    return { ...mark, at: clampPosition(mark.at, days) }
  },
  standsAt: (mark: PositionedMark<string>, at: DataPosition) =>
    mark.at.t === at.t && mark.at.v === at.v && mark.at.dx === at.dx,
}

export function clampSpan<M extends SpanMark<string>>(mark: M, days: Days): M {
  return { ...mark, from: clampDay(mark.from, days), to: clampDay(mark.to, days) }
}

/** px from the picture's top left corner. */
export function toPx(at: DataPosition, { x, y }: Scales): { readonly x: number; readonly y: number } {
  return { x: x(at.t) + at.dx, y: y(at.v) }
}

/** A box round a position, with its distances to the sides, the top and the bottom. px */
export function boxAt(at: DataPosition, scales: Scales, sides: number, above: number, below: number): Box {
  const { x, y } = toPx(at, scales)
  return { left: x - sides, right: x + sides, top: y - above, bottom: y + below }
}

/** Unverified figures, a person's own or added to this copy, have a colour of their own as well as a ring. */
export function markColour(layer: MarkLayer, theme: ChartTheme): string {
  if (layer === 'official') return theme.soft
  return layer === 'curated' ? theme.accent : theme.unverified
}
