import { toDayNumber } from '#domain/model/day.ts'
import { MILESTONE_KINDS, type Milestone, type MilestoneStatus } from '#domain/model/milestone.ts'
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
  readonly delayX: number
}

export interface EventCluster extends Readonly<Record<'lane' | 'x' | 'left' | 'right', number>> {
  readonly members: readonly NumberedEvent[]
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
type LaneItem = Omit<PlacedEvent, 'lane'> | Omit<EventCluster, 'lane'>

const membersOf = (item: LaneItem) => ('members' in item ? item.members : [item])
const bandOf = (item: LaneItem | undefined) => (item && 'fuzzy' in item ? item.fuzzy : undefined)

function toItem(event: NumberedEvent, range: Range, x: Scale, bounds: Bounds): LaneItem {
  const clamp = (px: number) => Math.min(Math.max(px, bounds[0]), bounds[1])
  const { milestone } = event
  const { period } = milestone
  // An event outside the range is drawn at the latest planned date inside it.
  const isInside = period !== undefined && inRange(period, range)
  const own = isInside ? period : (milestone.planned.findLast((p) => inRange(p, range)) ?? period)
  const asPlanned = period !== undefined && !isInside
  const at = clamp(own ? x(middle(own)) : bounds[1])
  const planned =
    isInside && delayMonths(milestone) !== 0 ? milestone.planned.map((p) => clamp(x(middle(p)))) : []
  const fuzzy =
    own && own.precision !== 'day'
      ? ([clamp(x(toDayNumber(own.start))), clamp(x(toDayNumber(own.end)))] as const)
      : undefined
  const months = asPlanned ? undefined : delayMonths(milestone)
  const words = months && `${pluralise(Math.abs(months), 'month')} ${months > 0 ? 'later' : 'earlier'}`
  const delayX = Math.max(at + DISC, ...planned.map((px) => px + PLAN)) + 5
  const wordsEnd = delayX + 1 + textWidth(words || '', TEXT_SIZE, true)
  const delay = words && wordsEnd <= bounds[1] + DISC ? words : undefined
  const half = MILESTONE_KINDS[milestone.kind].shape === 'diamond' ? DISC + 2 : DISC
  const left = Math.min(at - half, ...planned.map((px) => px - PLAN))
  const right = delay ? wordsEnd : Math.max(at + half, ...planned.map((px) => px + PLAN))
  const status = asPlanned ? 'planned' : milestone.status
  return { ...event, status, x: at, left, right, planned, fuzzy, delay, delayX }
}

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

/** On a page, clusters list their numbers in plots at least this wide. px */
const WIDTH_FOR_NUMBERS = 900
/** In a still picture, clusters list their numbers if the text takes no more of the plot's width than this. */
const MAX_TEXT_SHARE = 0.3

function clusterLabel(members: readonly NumberedEvent[], width: number, still: boolean): string {
  const count = `${members.length} events`
  const withNumbers = `${count}: ${numberRanges(members.map((m) => m.number))}`
  const fitsStill = textWidth(withNumbers, TEXT_SIZE, true) <= width * MAX_TEXT_SHARE
  return (still ? fitsStill : width >= WIDTH_FOR_NUMBERS) ? withNumbers : count
}

function toCluster(items: readonly LaneItem[], before: number, bounds: Bounds, still: boolean): LaneItem {
  const members = items
    .flatMap(membersOf)
    .map(({ number, milestone }) => ({ number, milestone }))
    .sort((a, b) => a.number - b.number)
  const label = clusterLabel(members, bounds[1] - bounds[0], still)
  const half = (textWidth(label, TEXT_SIZE, true) + 16) / 2
  const mean = items.reduce((sum, i) => sum + i.x * membersOf(i).length, 0) / members.length
  const least = Math.max(before + GAP, bounds[0] - DISC) + half
  const x = Math.max(Math.min(mean, bounds[1] + DISC - half), least)
  return { left: x - half, right: x + half, x, members, label }
}

const endOf = (lane: readonly LaneItem[]) => lane.at(-1)?.right ?? Number.NEGATIVE_INFINITY

/** Merges the item with the last item of every lane, and with earlier ones until the cluster fits in the plot. */
function addCluster(lanes: readonly LaneItem[][], item: LaneItem, bounds: Bounds, still: boolean): void {
  const [first = []] = lanes
  let merged: readonly LaneItem[] = [item]
  for (;;) {
    merged = [...lanes.flatMap((lane) => lane.pop() ?? []), ...merged]
    const shortest = lanes.reduce((best, lane) => (endOf(lane) < endOf(best) ? lane : best), first)
    const cluster = toCluster(merged, endOf(shortest), bounds, still)
    if (cluster.right <= bounds[1] + DISC || shortest.length === 0) {
      shortest.push(cluster)
      return
    }
  }
}

/** Keeps a date's band clear of its neighbours'. Two bands that meet each get half of the space. */
function cutBand(item: LaneItem, before: LaneItem | undefined, after: LaneItem | undefined): LaneItem {
  if (!('fuzzy' in item) || !item.fuzzy) return item
  const earlier = bandOf(before)?.[1]
  const later = bandOf(after)?.[0]
  const least =
    before && (earlier && earlier > before.right ? (before.right + item.left) / 2 : before.right) + GAP
  const most = after && (later && later < after.left ? (item.right + after.left) / 2 : after.left) - GAP
  const [from, to] = item.fuzzy
  return { ...item, fuzzy: [Math.max(from, least ?? from), Math.min(to, most ?? to)] }
}

/** Where no lane has space, the event and the last item of every lane become one cluster with their count. */
export function layoutEvents(
  milestones: readonly Milestone[],
  range: Range,
  x: Scale,
  bounds: Bounds,
  maxLanes: number,
  still = false,
): EventLayout {
  const events = numberEvents(milestones, range)
  const lanes: LaneItem[][] = Array.from({ length: maxLanes }, () => [])
  const items = events.map((e) => toItem(e, range, x, bounds)).sort((a, b) => a.left - b.left || a.x - b.x)
  for (const item of items) {
    const free = lanes.find((lane) => endOf(lane) + GAP <= item.left)
    if (free) free.push(item)
    else addCluster(lanes, item, bounds, still)
  }
  const all = lanes.flatMap((row, lane) =>
    row.map((item, i) => ({ ...cutBand(item, row[i - 1], row[i + 1]), lane })),
  )
  const from = range.from ?? ''
  const to = range.to ?? '9999'
  const outside = milestones.filter(
    (m) => milestoneDates(m).length > 0 && !events.some((e) => e.milestone === m),
  )
  return {
    lanes: lanes.filter((lane) => lane.length > 0).length,
    placed: all.flatMap((item) => ('members' in item ? [] : [item])),
    clusters: all.flatMap((item) => ('members' in item ? [item] : [])),
    earlier: outside.filter((m) => (milestoneDate(m)?.end ?? '') < from).length,
    later: outside.filter((m) => (milestoneDate(m)?.start ?? '') > to).length,
  }
}
