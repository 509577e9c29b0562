import type { Observation } from '#domain/model/observation.ts'
import type { BandLayout } from './layout/bands.ts'
import type { Segment } from './layout/box.ts'
import type { MilestoneLayout } from './layout/milestones.ts'
import type { DataPosition } from './marks/mark.ts'
import type { Mark } from './marks/markKinds.ts'
import { linear, type Scales } from './scale.ts'

export type Tick = { readonly at: number; readonly label: string }

export interface Axis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly Tick[]
}

/** A figure as drawn: its position, and the observations that report it, more than one where sources agree. */
export interface DrawnFigure {
  readonly at: DataPosition
  readonly observations: readonly Observation[]
}

export interface Label {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
  /** True for a remark about the space between figures. */
  readonly aside?: boolean
  /** True for a figure or line that stands behind the others. */
  readonly quiet?: boolean
  readonly of?: DrawnFigure
  /** A thin line to the mark, where the label stands away from it. px */
  readonly leader?: Segment
}

export interface KeyEntry {
  readonly id: string
  readonly label: string
  /** Drawn in a box of `SAMPLE` size, where one unit of the data is one px. */
  readonly sample: readonly Mark[]
}

/** The picture's size and the edges of its plot. px from the top left corner. */
export type Frame = Readonly<Record<'width' | 'height' | 'left' | 'right' | 'top' | 'bottom', number>>

/** A plot within margins, where the edge without a margin is that of the picture. px */
export function frameWithin(
  { width, height }: Pick<Frame, 'width' | 'height'>,
  { left = 0, right = 0, top = 0, bottom = 0 }: Partial<Record<'left' | 'right' | 'top' | 'bottom', number>>,
): Frame {
  return { width, height, left, right: width - right, top, bottom: height - bottom }
}

export interface ChartModel {
  readonly frame: Frame
  readonly x: Axis
  /** Undefined when there are no figures: milestones alone are drawn. */
  readonly y: Axis | undefined
  readonly marks: readonly Mark[]
  readonly labels: readonly Label[]
  /** Where a pointer or a key finds figures, in time order. */
  readonly figures: readonly DrawnFigure[]
  /** Undefined for a chart type without milestones. */
  readonly milestones?: MilestoneLayout
  /** What held over a time, below the time axis. Undefined for a chart type without it. */
  readonly bands?: BandLayout
  /** The time after the last figure, shaded, with its words where there is room. px */
  readonly silence?: Readonly<Record<'left' | 'right' | 'y', number>> & { readonly text: string | undefined }
  readonly key: readonly KeyEntry[]
  readonly summary: string
}

/** Space between the plot's edge and the first and last day, so that no mark is cut. px */
export const PLOT_INSET = 14

export function toScales({ frame, x, y }: Pick<ChartModel, 'frame' | 'x' | 'y'>): Scales {
  return {
    x: linear(x.domain, [frame.left + PLOT_INSET, frame.right - PLOT_INSET]),
    y: linear(y?.domain ?? [0, 1], [frame.bottom, frame.top]),
  }
}
