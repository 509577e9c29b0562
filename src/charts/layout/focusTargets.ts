import type { Day } from '#domain/model/day.ts'
import { fromDayNumber } from '#domain/model/day.ts'
import { naturalKey } from '#domain/model/observation.ts'
import { type ChartModel, PLOT_INSET, type Target, toScales } from '../model.ts'
import { linear } from '../scale.ts'
import { apart, type Box } from './box.ts'
import { labelBox } from './labelCandidates.ts'
import { laneY } from './milestones.ts'
import type { NumberedEvent } from './numberEvents.ts'

/** A place on the chart that a pointer or a key can come to, with what is to be read there. px from the chart's top left corner. */
export type Stop = { readonly id: string; readonly x: number; readonly y: number } & (
  | { readonly kind: 'figure'; readonly target: Target; readonly words: Box | undefined }
  | { readonly kind: 'event'; readonly event: NumberedEvent }
)

export interface Stops {
  /** In order of time, as in the table. */
  readonly figures: readonly Stop[]
  /** In order of their numbers, those of a cluster at the cluster. */
  readonly events: readonly Stop[]
}

/** How far from a mark a pointer still reads it. px. */
const REACH = 44

export function toStops(model: ChartModel): Stops {
  const { x, y } = toScales(model)
  const { placed, clusters, lanes } = model.events
  const figures = model.targets.map((target): Stop => {
    const id = target.observations.map(naturalKey).join(' ')
    const label = model.labels.find(({ of }) => of === target)
    const words = label && labelBox(label)
    return { kind: 'figure', id, x: x(target.at.t) + target.at.dx, y: y(target.at.v), target, words }
  })
  const at = (event: NumberedEvent, px: number, lane: number): Stop => ({
    kind: 'event',
    id: event.milestone.id,
    x: px,
    y: laneY(lane, lanes),
    event,
  })
  const events = [
    ...placed.map((p) => at(p, p.x, p.lane)),
    ...clusters.flatMap((c) => c.members.map((m) => at(m, c.x, c.lane))),
  ]
  const number = (s: Stop) => (s.kind === 'event' ? s.event.number : 0)
  return { figures, events: events.sort((a, b) => number(a) - number(b)) }
}

export function findStop({ figures, events }: Stops, id: string | undefined): Stop | undefined {
  return id === undefined ? undefined : [...figures, ...events].find((s) => s.id === id)
}

function nearest(stops: readonly Stop[], distance: (s: Stop) => number): Stop | undefined {
  return stops.reduce<Stop | undefined>(
    (best, s) => (!best || distance(s) < distance(best) ? s : best),
    undefined,
  )
}

/** Room round the words of a figure that is theirs too. px. */
const ROUND_WORDS = 3

/**
 * The stop a pointer is at: a figure whose words it is on, else an event in the lanes or a figure below them. Undefined when none is
 * near.
 */
export function stopAt(stops: Stops, model: ChartModel, x: number, y: number): Stop | undefined {
  const place = { left: x, right: x, top: y, bottom: y }
  const said = stops.figures.find(
    (s) => s.kind === 'figure' && s.words && apart(s.words, place) <= ROUND_WORDS,
  )
  if (said) return said
  const distance = (s: Stop) => Math.hypot(s.x - x, s.y - y)
  const found = nearest(y < model.frame.top - 6 ? stops.events : stops.figures, distance)
  return found && distance(found) <= REACH ? found : undefined
}

/**
 * Where a key leads from a stop: left and right along figures or events, Home and End to their ends, up to the nearest event and
 * down to the nearest figure. From nowhere any of these keys leads to the first figure, or the first event where there is none.
 */
export function stopByKey(stops: Stops, from: Stop | undefined, key: string): Stop | undefined {
  const row = from?.kind === 'event' ? stops.events : stops.figures
  const index = row.findIndex((s) => s.id === from?.id)
  const beside = (others: readonly Stop[]) => nearest(others, (s) => Math.abs(s.x - (from?.x ?? 0)))
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      if (!from) return stops.figures[0] ?? stops.events[0]
      return row[Math.min(Math.max(index + (key === 'ArrowRight' ? 1 : -1), 0), row.length - 1)]
    case 'Home':
      return row[0] ?? stops.events[0]
    case 'End':
      return row.at(-1) ?? stops.events.at(-1)
    case 'ArrowUp':
      return beside(stops.events) ?? from
    case 'ArrowDown':
      return beside(stops.figures) ?? from
    default:
      return undefined
  }
}

/** The day under a place on the time axis, held inside the chart. */
export function dayAt({ frame, x }: ChartModel, px: number): Day {
  const inside = Math.min(Math.max(px, frame.left + PLOT_INSET), frame.right - PLOT_INSET)
  return fromDayNumber(linear([frame.left + PLOT_INSET, frame.right - PLOT_INSET], x.domain)(inside))
}

/** What is read together: every figure of one date, or the members of one cluster. */
export function together({ figures, events }: Stops, stop: Stop): readonly Stop[] {
  if (stop.kind === 'event') return events.filter((s) => s.x === stop.x && s.y === stop.y)
  return figures.filter((s) => s.kind === 'figure' && s.target.at.t === stop.target.at.t)
}
