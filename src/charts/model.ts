import type { Layer, Observation } from '#domain/model/observation.ts'
import type { MissingReason } from '#domain/model/reading.ts'
import type { Segment } from './layout/box.ts'
import type { EventLayout } from './layout/milestones.ts'
import { linear, type Scales } from './scale.ts'

/** A place in data space: day number and value, with a sideways shift in px for figures that share a date. */
export interface Place {
  readonly t: number
  readonly v: number
  readonly dx: number
}

export type PointShape = 'circle' | 'square' | 'triangle' | 'diamond'
/** `dashed` is about, `hollow` a rounded or derived figure, `dotted` a planned one, the halves lie on the side that just under and just over allow. */
export type PointFill = 'solid' | 'hollow' | 'dashed' | 'dotted' | 'lower-half' | 'upper-half'

/** What there is to draw, in data space. One union for every chart kind and both hosts. */
export type Mark =
  | {
      readonly kind: 'link'
      readonly style: 'solid' | 'dotted' | 'gap' | 'disagree'
      readonly from: Place
      readonly to: Place
      /** How long there was no figure, where that is long: "no figure for 5 months". */
      readonly gap: string | undefined
      readonly layer: Layer
    }
  | {
      readonly kind: 'band'
      readonly from: number
      readonly to: number
      readonly v: number
      readonly layer: Layer
    }
  | {
      readonly kind: 'interval'
      readonly at: Place
      readonly lower: number
      readonly upper: number
      /** A `range` is the figure itself, a `whisker` what is left open round another mark. */
      readonly form: 'range' | 'whisker'
      readonly layer: Layer
    }
  | {
      readonly kind: 'point'
      readonly at: Place
      readonly shape: PointShape
      readonly fill: PointFill
      readonly layer: Layer
    }
  | { readonly kind: 'arrow'; readonly at: Place; readonly direction: 'up' | 'down'; readonly layer: Layer }
  | {
      readonly kind: 'held'
      readonly from: number
      readonly to: number
      readonly v: number
      readonly layer: Layer
    }
  | { readonly kind: 'missing'; readonly at: Place; readonly why: MissingReason; readonly layer: Layer }
  | { readonly kind: 'break'; readonly t: number }

export interface Tick {
  readonly at: number
  readonly label: string
}

export interface Axis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly Tick[]
}

export interface Label {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
  /** Said of what lies between figures, not of one. */
  readonly aside?: boolean
  /** The figure whose words they are. */
  readonly of?: Target
  /** A thin line to the mark, where the words stand away from it. px. */
  readonly leader?: Segment
}

/** Where a pointer or a key finds figures: the place of a mark and the observations that it stands for. */
export interface Target {
  readonly at: Place
  readonly observations: readonly Observation[]
}

export interface KeyEntry {
  readonly id: string
  readonly label: string
  /** Drawn in a box of 26 by 24 px whose scales are the identity. */
  readonly sample: readonly Mark[]
}

/** px from the picture's top left corner. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Everything a host needs to draw one chart, and everything the table, the picture and the description say of it. */
export interface ChartModel {
  readonly frame: Frame
  readonly x: Axis
  /** Undefined when there are no figures: milestones alone are drawn. */
  readonly y: Axis | undefined
  readonly marks: readonly Mark[]
  readonly labels: readonly Label[]
  readonly targets: readonly Target[]
  readonly events: EventLayout
  readonly key: readonly KeyEntry[]
  readonly summary: string
}

/** Room between the plot's edge and the first and last day, so that no mark is cut. px. */
export const PLOT_INSET = 14

export function toScales({ frame, x, y }: Pick<ChartModel, 'frame' | 'x' | 'y'>): Scales {
  return {
    x: linear(x.domain, [frame.left + PLOT_INSET, frame.right - PLOT_INSET]),
    y: linear(y?.domain ?? [0, 1], [frame.bottom, frame.top]),
  }
}
