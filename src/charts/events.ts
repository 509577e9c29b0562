import { toDayNumber } from '#domain/day.ts'
import type { Milestone } from '#domain/milestone.ts'
import type { Period } from '#domain/period.ts'
import { inRange, milestoneDate, milestoneDates, type Range } from '#domain/range.ts'
import { slipMonths } from '#domain/slip.ts'
import { counted } from '#domain/words.ts'
import type { Scale } from './scale.ts'
import { textWidth } from './textWidth.ts'

/** A milestone with the number it has in the chart, the list, the table and the picture, or none when it has no date. */
export interface NumberedEvent {
  readonly number: number
  readonly milestone: Milestone
}

export interface PlacedEvent extends NumberedEvent {
  readonly lane: number
  readonly x: number
  /** Left and right ends of what the event takes up in its lane. px. */
  readonly left: number
  readonly right: number
  /** Centres of the dates it was planned for, in order. px. */
  readonly planned: readonly number[]
  /** How wide the date is that the source gave, where it is not a day. px. */
  readonly fuzzy: readonly [from: number, to: number] | undefined
  /** Said at the disc where there is room: "4 months later". */
  readonly slip: string | undefined
}

export interface EventCluster {
  readonly members: readonly NumberedEvent[]
  readonly lane: number
  readonly x: number
  readonly left: number
  readonly right: number
  readonly label: string
}

export interface EventLayout {
  readonly lanes: number
  readonly placed: readonly PlacedEvent[]
  readonly clusters: readonly EventCluster[]
  /** Numbers of dated milestones before and after the range: counted at the edges, never dropped. */
  readonly earlier: number
  readonly later: number
}

export const DISC = 9
export const LANE_HEIGHT = 23
const CLEAR = 3
const SLIP_SIZE = 11.5

const middle = (p: Period) => (toDayNumber(p.start) + toDayNumber(p.end)) / 2

/** Milestones in the range in order of date, numbered from 1: the order of every list and picture. */
export function numberEvents(milestones: readonly Milestone[], range: Range): readonly NumberedEvent[] {
  const at = (m: Milestone) => {
    const date = milestoneDate(m)
    return date ? middle(date) : Number.POSITIVE_INFINITY
  }
  return milestones
    .filter((m) => milestoneDates(m).some((p) => inRange(p, range)))
    .sort((a, b) => at(a) - at(b) || a.id.localeCompare(b.id))
    .map((milestone, index) => ({ number: index + 1, milestone }))
}

interface LaneItem {
  readonly left: number
  readonly right: number
  readonly x: number
  readonly members: readonly NumberedEvent[]
  readonly single: Omit<PlacedEvent, 'lane'> | undefined
}

function toItem(event: NumberedEvent, x: Scale, bounds: readonly [number, number]): LaneItem {
  const clamp = (px: number) => Math.min(Math.max(px, bounds[0]), bounds[1])
  const { milestone } = event
  const own = milestone.period ?? milestone.planned.at(-1)
  const at = clamp(own ? x(middle(own)) : bounds[1])
  const planned =
    milestone.period && slipMonths(milestone) !== 0 ? milestone.planned.map((p) => clamp(x(middle(p)))) : []
  const fuzzy =
    own && own.precision !== 'day'
      ? ([clamp(x(toDayNumber(own.start))), clamp(x(toDayNumber(own.end)))] as const)
      : undefined
  const months = slipMonths(milestone)
  const words = months
    ? `${counted(Math.abs(months), 'month')} ${months > 0 ? 'later' : 'earlier'}`
    : undefined
  const wordsEnd = at + DISC + 6 + textWidth(words ?? '', SLIP_SIZE, true)
  const slip = words && wordsEnd <= bounds[1] + DISC ? words : undefined
  const left = Math.min(at, ...planned) - DISC
  const right = slip ? wordsEnd : Math.max(at, ...planned) + DISC
  return {
    left,
    right,
    x: at,
    members: [event],
    single: { ...event, x: at, left, right, planned, fuzzy, slip },
  }
}

function toCluster(items: readonly LaneItem[], before: number, limit: number): LaneItem {
  const members = items.flatMap((i) => i.members).sort((a, b) => a.number - b.number)
  const half = (textWidth(`${members.length} events`, SLIP_SIZE, true) + 16) / 2
  const mean = items.reduce((sum, i) => sum + i.x * i.members.length, 0) / members.length
  const x = Math.max(Math.min(mean, limit + DISC - half), before + CLEAR + half)
  return { left: x - half, right: x + half, x, members, single: undefined }
}

/**
 * Places numbered events in first-fit lanes; where none has room, the newest item of every lane and the event become one cluster
 * that says its count. Discs in a lane never overlap and every event in is placed or a member of a cluster.
 */
export function layoutEvents(
  milestones: readonly Milestone[],
  range: Range,
  x: Scale,
  bounds: readonly [left: number, right: number],
  maxLanes: number,
): EventLayout {
  const events = numberEvents(milestones, range)
  const lanes: LaneItem[][] = Array.from({ length: maxLanes }, () => [])
  const end = (lane: readonly LaneItem[]) => lane.at(-1)?.right ?? Number.NEGATIVE_INFINITY
  const items = events.map((e) => toItem(e, x, bounds)).sort((a, b) => a.left - b.left || a.x - b.x)
  for (const item of items) {
    const free = lanes.find((lane) => end(lane) + CLEAR <= item.left)
    if (free) {
      free.push(item)
      continue
    }
    const merged = lanes.flatMap((lane) => lane.pop() ?? [])
    const roomiest = lanes.reduce((best, lane) => (end(lane) < end(best) ? lane : best))
    roomiest.push(toCluster([...merged, item], end(roomiest), bounds[1]))
  }
  const all = lanes.flatMap((lane, index) => lane.map((item) => ({ item, lane: index })))
  const [from, to] = [range.from ?? '', range.to ?? '9999']
  const outside = milestones.filter(
    (m) => milestoneDates(m).length > 0 && !events.some((e) => e.milestone === m),
  )
  return {
    lanes: lanes.filter((lane) => lane.length > 0).length,
    placed: all.flatMap(({ item, lane }) => (item.single ? [{ ...item.single, lane }] : [])),
    clusters: all.flatMap(({ item, lane }) =>
      item.single
        ? []
        : [
            {
              members: item.members,
              lane,
              x: item.x,
              left: item.left,
              right: item.right,
              label: `${item.members.length} events`,
            },
          ],
    ),
    earlier: outside.filter((m) => (milestoneDate(m)?.end ?? '') < from).length,
    later: outside.filter((m) => (milestoneDate(m)?.start ?? '') > to).length,
  }
}
