import { toDayNumber } from '#domain/model/day.ts'
import { MILESTONE_KINDS, type Milestone, type MilestoneStatus } from '#domain/model/milestone.ts'
import type { Period } from '#domain/model/period.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { delayMonths } from '#domain/reasoning/delay.ts'
import { inRange, milestoneDate, milestoneDates, type Range } from '#domain/reasoning/range.ts'
import type { Scale } from '../scale.ts'
import { middle, type NumberedEvent, numberEvents } from './numberEvents.ts'
import { textWidth } from './textWidth.ts'

export interface PlacedEvent extends NumberedEvent {
  readonly lane: number
  /** The status it is drawn with: `planned` if only its planned date is in the range. */
  readonly status: MilestoneStatus
  readonly x: number
  /** The space that it takes up in its lane. px */
  readonly left: number
  readonly right: number
  /** Centres of the dates it was planned for, in order. px */
  readonly planned: readonly number[]
  /** Ends of a date that is not exact to the day, cut short where another event of the lane is in the way. px */
  readonly fuzzy: readonly [from: number, to: number] | undefined
  /** Text beside the disc, if there is space: "4 months later". */
  readonly delay: string | undefined
  /** Where that text begins. px */
  readonly delayX: number
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
  /** How many dated milestones lie before and after the range. */
  readonly earlier: number
  readonly later: number
}

/** Radius of a milestone's disc. px */
export const DISC = 9
/** Radius of the ring at a planned date. px */
export const PLAN = 4
export const LANE_HEIGHT = 23
/** Height of the row above the lanes, which says "2 milestones earlier". px */
export const EDGE_ROW = 18
/** Smallest gap between two events in a lane. px */
const GAP = 3
/** Size of the text beside a disc or in a cluster. px */
const TEXT_SIZE = 11.5

/** Centre of a lane's discs; lane 0 is the lowest. px from the top. */
export function laneY(lane: number, lanes: number): number {
  return EDGE_ROW + (lanes - 1 - lane) * LANE_HEIGHT + LANE_HEIGHT / 2
}

type Bounds = readonly [left: number, right: number]

interface LaneItem {
  readonly left: number
  readonly right: number
  readonly x: number
  readonly members: readonly NumberedEvent[]
  readonly single: Omit<PlacedEvent, 'lane'> | undefined
}

/** The date an event is drawn at: its own if that is in the range, else the latest planned date in the range. */
function drawnDate(
  { period, planned }: Milestone,
  range: Range,
): { date: Period | undefined; asPlanned: boolean } {
  if (period && inRange(period, range)) return { date: period, asPlanned: false }
  return { date: planned.findLast((p) => inRange(p, range)) ?? period, asPlanned: period !== undefined }
}

function toItem(event: NumberedEvent, range: Range, x: Scale, bounds: Bounds): LaneItem {
  const clamp = (px: number) => Math.min(Math.max(px, bounds[0]), bounds[1])
  const { milestone } = event
  const { date: own, asPlanned } = drawnDate(milestone, range)
  const at = clamp(own ? x(middle(own)) : bounds[1])
  const planned =
    milestone.period && !asPlanned && delayMonths(milestone) !== 0
      ? milestone.planned.map((p) => clamp(x(middle(p))))
      : []
  const fuzzy =
    own && own.precision !== 'day'
      ? ([clamp(x(toDayNumber(own.start))), clamp(x(toDayNumber(own.end)))] as const)
      : undefined
  const months = asPlanned ? undefined : delayMonths(milestone)
  const words = months
    ? `${pluralise(Math.abs(months), 'month')} ${months > 0 ? 'later' : 'earlier'}`
    : undefined
  const delayX = Math.max(at + DISC, ...planned.map((px) => px + PLAN)) + 5
  const wordsEnd = delayX + 1 + textWidth(words ?? '', TEXT_SIZE, true)
  const delay = words && wordsEnd <= bounds[1] + DISC ? words : undefined
  const half = MILESTONE_KINDS[milestone.kind].shape === 'diamond' ? DISC + 2 : DISC
  const left = Math.min(at - half, ...planned.map((px) => px - PLAN))
  const right = delay ? wordsEnd : Math.max(at + half, ...planned.map((px) => px + PLAN))
  return {
    left,
    right,
    x: at,
    members: [event],
    single: {
      ...event,
      status: asPlanned ? 'planned' : milestone.status,
      x: at,
      left,
      right,
      planned,
      fuzzy,
      delay,
      delayX,
    },
  }
}

/** Plots at least this wide, in px, list the numbers of a cluster's members as well as their count. */
const WIDTH_FOR_NUMBERS = 900

/** A cluster whose text would take a larger share of the plot than this gives the count alone. */
const MAX_TEXT_SHARE = 0.3

/** "14–17, 19": consecutive numbers as a range. */
function numberRanges(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = []
  for (const n of numbers) {
    const run = runs.at(-1)
    if (run?.[1] === n - 1) run[1] = n
    else runs.push([n, n])
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ')
}

function clusterWords(members: readonly NumberedEvent[], bounds: Bounds, widthForNumbers: number): string {
  const count = `${members.length} events`
  const width = bounds[1] - bounds[0]
  if (width < widthForNumbers) return count
  const words = `${count}: ${numberRanges(members.map((m) => m.number))}`
  return textWidth(words, TEXT_SIZE, true) > width * MAX_TEXT_SHARE && widthForNumbers < WIDTH_FOR_NUMBERS
    ? count
    : words
}

function toCluster(
  items: readonly LaneItem[],
  before: number,
  bounds: Bounds,
  widthForNumbers: number,
): LaneItem {
  const members = items.flatMap((i) => i.members).sort((a, b) => a.number - b.number)
  const half = (textWidth(clusterWords(members, bounds, widthForNumbers), TEXT_SIZE, true) + 16) / 2
  const mean = items.reduce((sum, i) => sum + i.x * i.members.length, 0) / members.length
  const least = Math.max(before + GAP, bounds[0] - DISC) + half
  const x = Math.max(Math.min(mean, bounds[1] + DISC - half), least)
  return { left: x - half, right: x + half, x, members, single: undefined }
}

const endOf = (lane: readonly LaneItem[]) => lane.at(-1)?.right ?? Number.NEGATIVE_INFINITY

/** Merges the item with the last item of every lane, and with earlier ones until the cluster fits in the plot. */
function addCluster(
  lanes: readonly LaneItem[][],
  item: LaneItem,
  bounds: Bounds,
  widthForNumbers: number,
): void {
  const [first = []] = lanes
  let merged: readonly LaneItem[] = [item]
  for (;;) {
    merged = [...lanes.flatMap((lane) => lane.pop() ?? []), ...merged]
    const shortest = lanes.reduce((best, lane) => (endOf(lane) < endOf(best) ? lane : best), first)
    const cluster = toCluster(merged, endOf(shortest), bounds, widthForNumbers)
    if (cluster.right <= bounds[1] + DISC || shortest.length === 0) {
      shortest.push(cluster)
      return
    }
  }
}

/**
 * Cuts a date's band short of its neighbours in the lane, so that it cannot be mistaken for theirs. Two bands that meet between their
 * events each get half of the space.
 */
function cutBand(item: LaneItem, before: LaneItem | undefined, after: LaneItem | undefined): LaneItem {
  const { single } = item
  if (!single?.fuzzy) return item
  const [from, to] = single.fuzzy
  const earlier = before?.single?.fuzzy?.[1]
  const later = after?.single?.fuzzy?.[0]
  const least =
    before && (earlier && earlier > before.right ? (before.right + item.left) / 2 : before.right) + GAP
  const most = after && (later && later < after.left ? (item.right + after.left) / 2 : after.left) - GAP
  const fuzzy = [Math.max(from, least ?? from), Math.min(to, most ?? to)] as const
  return { ...item, single: { ...single, fuzzy } }
}

/**
 * Places each event in the first lane with space. Where no lane has any, the event and the last item of every lane become one cluster,
 * labelled with its count and, in plots at least `widthForNumbers` px wide, its numbers. Discs in a lane never overlap, and every event
 * in the range is either placed or a member of a cluster.
 */
export function layoutEvents(
  milestones: readonly Milestone[],
  range: Range,
  x: Scale,
  bounds: Bounds,
  maxLanes: number,
  widthForNumbers = WIDTH_FOR_NUMBERS,
): EventLayout {
  const events = numberEvents(milestones, range)
  const lanes: LaneItem[][] = Array.from({ length: maxLanes }, () => [])
  const items = events.map((e) => toItem(e, range, x, bounds)).sort((a, b) => a.left - b.left || a.x - b.x)
  for (const item of items) {
    const free = lanes.find((lane) => endOf(lane) + GAP <= item.left)
    if (free) free.push(item)
    else addCluster(lanes, item, bounds, widthForNumbers)
  }
  const all = lanes.flatMap((lane, index) =>
    lane.map((item, i) => ({ item: cutBand(item, lane[i - 1], lane[i + 1]), lane: index })),
  )
  const from = range.from ?? ''
  const to = range.to ?? '9999'
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
              label: clusterWords(item.members, bounds, widthForNumbers),
            },
          ],
    ),
    earlier: outside.filter((m) => (milestoneDate(m)?.end ?? '') < from).length,
    later: outside.filter((m) => (milestoneDate(m)?.start ?? '') > to).length,
  }
}
