import { type Day, fromDayNumber } from '#domain/model/day.ts'
import { naturalKey } from '#domain/model/observation.ts'
import type { NumberedMilestone } from '#domain/reasoning/numberMilestones.ts'
import { toPx } from '../marks/mark.ts'
import { type ChartModel, type DrawnFigure, PLOT_INSET, toScales } from '../model.ts'
import { linear } from '../scale.ts'
import { type Box, distance } from './box.ts'
import { labelBox } from './labelCandidates.ts'
import { laneY } from './milestones.ts'

/** A place on the chart that the pointer or the keyboard can focus, and what is there. px from the chart's top left corner. */
export type FocusTarget = { readonly id: string; readonly x: number; readonly y: number } & (
  | { readonly kind: 'figure'; readonly figure: DrawnFigure; readonly label: Box | undefined }
  | { readonly kind: 'event'; readonly event: NumberedMilestone }
)

export interface FocusTargets {
  /** In time order, as in the table. */
  readonly figures: readonly FocusTarget[]
  /** In order of their numbers. */
  readonly events: readonly FocusTarget[]
}

/** How far from a mark the pointer may be to focus it. px */
const REACH = 44

export function toFocusTargets(model: ChartModel): FocusTargets {
  const scales = toScales(model)
  const { placed = [], lanes = 0 } = model.milestones ?? {}
  const figures = model.figures.map((figure): FocusTarget => {
    const id = figure.observations.map(naturalKey).join(' ')
    const label = model.labels.find(({ of }) => of === figure)
    return { kind: 'figure', id, ...toPx(figure.at, scales), figure, label: label && labelBox(label) }
  })
  const events = placed.map((event): FocusTarget => {
    return { kind: 'event', id: event.milestone.id, x: event.x, y: laneY(event.lane, lanes), event }
  })
  const number = (t: FocusTarget) => (t.kind === 'event' ? t.event.number : 0)
  return { figures, events: events.sort((a, b) => number(a) - number(b)) }
}

export function findTarget(
  { figures, events }: FocusTargets,
  id: string | undefined,
): FocusTarget | undefined {
  return id === undefined ? undefined : [...figures, ...events].find((t) => t.id === id)
}

function nearest(targets: readonly FocusTarget[], cost: (t: FocusTarget) => number): FocusTarget | undefined {
  return targets.reduce<FocusTarget | undefined>(
    (best, t) => (!best || cost(t) < cost(best) ? t : best),
    undefined,
  )
}

/** A pointer this close to a figure's label counts as on it. px */
const LABEL_MARGIN = 3

/** The figure whose label is pointed at, else the nearest event or figure; undefined if none is within reach. */
export function targetAt(
  targets: FocusTargets,
  model: ChartModel,
  x: number,
  y: number,
): FocusTarget | undefined {
  const pointer = { left: x, right: x, top: y, bottom: y }
  const labelled = targets.figures.find(
    (t) => t.kind === 'figure' && t.label && distance(t.label, pointer) <= LABEL_MARGIN,
  )
  if (labelled) return labelled
  const toPointer = (t: FocusTarget) => Math.hypot(t.x - x, t.y - y)
  const found = nearest(y < model.frame.top - 6 ? targets.events : targets.figures, toPointer)
  return found && toPointer(found) <= REACH ? found : undefined
}

/** Left and right along a row, Home and End to its ends, up to the nearest event, down to the nearest figure. */
export function targetByKey(
  targets: FocusTargets,
  from: FocusTarget | undefined,
  key: string,
): FocusTarget | undefined {
  const row = from?.kind === 'event' ? targets.events : targets.figures
  const index = row.findIndex((t) => t.id === from?.id)
  const beside = (others: readonly FocusTarget[]) => nearest(others, (t) => Math.abs(t.x - (from?.x ?? 0)))
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      if (!from) return targets.figures[0] ?? targets.events[0]
      return row[Math.min(Math.max(index + (key === 'ArrowRight' ? 1 : -1), 0), row.length - 1)]
    case 'Home':
      return row[0] ?? targets.events[0]
    case 'End':
      return row.at(-1) ?? targets.events.at(-1)
    case 'ArrowUp':
      return beside(targets.events) ?? from
    case 'ArrowDown':
      return beside(targets.figures) ?? from
    default:
      return undefined
  }
}

/** Beyond an end of the axis: its first or last day. */
export function dayAt({ frame, x }: ChartModel, px: number): Day {
  const inside = Math.min(Math.max(px, frame.left + PLOT_INSET), frame.right - PLOT_INSET)
  return fromDayNumber(linear([frame.left + PLOT_INSET, frame.right - PLOT_INSET], x.domain)(inside))
}

/** Ticks nearer than this are read together. px */
const TOGETHER = 3

/** The targets that are read together: every figure of one date, or ticks that touch. */
export function targetsAt({ figures, events }: FocusTargets, target: FocusTarget): readonly FocusTarget[] {
  if (target.kind === 'event')
    return events.filter((t) => Math.abs(t.x - target.x) < TOGETHER && t.y === target.y)
  return figures.filter((t) => t.kind === 'figure' && t.figure.at.t === target.figure.at.t)
}
