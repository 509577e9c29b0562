import { toDayNumber } from '#domain/model/day.ts'
import type { MilestoneStatus } from '#domain/model/milestone.ts'
import { delayOf, delayRange } from '#domain/reasoning/delay.ts'
import { middle, type NumberedMilestone, numberedIn } from '#domain/reasoning/numberMilestones.ts'
import { inRange, milestoneDate, type Range } from '#domain/reasoning/range.ts'
import type { Scale } from '../scale.ts'
import { textWidth, WIDE_FACE } from './textWidth.ts'

/** Words beside a milestone's shape. px */
interface MilestoneName {
  readonly text: string
  readonly x: number
  readonly anchor: 'start' | 'end'
}

export interface PlacedMilestone extends NumberedMilestone {
  /** The status it is drawn with: `planned` if only its planned date is in the range. */
  readonly status: MilestoneStatus
  readonly x: number
  /** Lane of its shape, 0 at the top; undefined for a tick below the lanes. */
  readonly lane: number | undefined
  readonly name: MilestoneName | undefined
  /** Centres of the dates it was planned for, in order; empty where it happened as planned. px */
  readonly planned: readonly number[]
  /** Ends of a date that is not exact to the day. px */
  readonly inexact: readonly [from: number, to: number] | undefined
}

export interface MilestoneLayout {
  readonly lanes: number
  readonly placed: readonly PlacedMilestone[]
  /** How many dated milestones lie before and after the range. */
  readonly earlier: number
  readonly later: number
}

/** Half the width of a milestone's shape. px */
export const DISC = 8
const LANE_HEIGHT = 19
/** Height of the row of ticks below the lanes. px */
const TICK_ROW = 18
export const NAME_SIZE = 12.5
const MOST_LANES = 5
/** Space between a shape and its name, and between two items of a lane. px */
const GAP = 5
/** A plot narrower than this has no room for every name. px */
const NARROW = 560
/** In a narrow plot, the first this many by rank are named. */
const NAMED_WHEN_NARROW = 4

/** px from the top to the middle of a lane, or of the row of ticks. */
export function laneY(lane: number | undefined, lanes: number): number {
  return lane === undefined
    ? lanes * LANE_HEIGHT + TICK_ROW / 2 + 1
    : lane * LANE_HEIGHT + LANE_HEIGHT / 2 + 1
}

/** Height of the lanes and the ticks above the plot. px */
export const milestonesHeight = (lanes: number): number => lanes * LANE_HEIGHT + TICK_ROW + 4

type Bounds = readonly [left: number, right: number]
type Unplaced = Omit<PlacedMilestone, 'lane' | 'name'>

/** A milestone outside the range is drawn at the latest planned date inside it. */
function toUnplaced(
  { number, milestone }: NumberedMilestone,
  range: Range,
  x: Scale,
  bounds: Bounds,
): Unplaced {
  const clamp = (px: number) => Math.min(Math.max(px, bounds[0]), bounds[1])
  const { period } = milestone
  const isInside = period !== undefined && inRange(period, range)
  const date = isInside ? period : (milestone.planned.findLast((p) => inRange(p, range)) ?? period)
  return {
    number,
    milestone,
    status: period !== undefined && !isInside ? 'planned' : milestone.status,
    x: clamp(date ? x(middle(date)) : bounds[1]),
    planned:
      isInside && delayOf(milestone)?.inTime === false
        ? milestone.planned.map((p) => clamp(x(middle(p))))
        : [],
    inexact:
      date && date.precision !== 'day'
        ? [clamp(x(toDayNumber(date.start))), clamp(x(toDayNumber(date.end)))]
        : undefined,
  }
}

/** What a placed milestone takes up. px */
interface Taken {
  readonly lane: number
  readonly x: number
  readonly left: number
  readonly right: number
}

type Option = Taken & { readonly name: MilestoneName | undefined; readonly cost: number }

type Side = 'left' | 'right'

/** A milestone to place in a lane. */
interface Request {
  readonly item: Unplaced
  /** What it may be called, the best first; nothing for a shape alone. */
  readonly names: readonly string[]
  /** The sides of its shape on which the name may be. */
  readonly sides: readonly Side[]
}

const within = (px: number, { left, right }: Taken) => px > left - 3 && px < right + 3

/** What a place costs, beside its lane: the cheapest free one is taken. */
const COST = { crossing: 12, left: 1, cut: 3, unnamed: 40 } as const

function costOf(option: Taken, taken: readonly Taken[]): number {
  const crossings = taken.filter(
    (t) => (t.lane > option.lane && within(option.x, t)) || (t.lane < option.lane && within(t.x, option)),
  )
  return option.lane + crossings.length * COST.crossing
}

const reachOf = (name: string) => DISC + GAP + textWidth(name, NAME_SIZE, true) * WIDE_FACE

/** Every way to place a milestone: in each lane, with each name on each side, or by its shape alone. */
function optionsOf(
  { item: { x }, names, sides }: Request,
  taken: readonly Taken[],
  edges: Bounds,
): readonly Option[] {
  const shape = { left: x - DISC, right: x + DISC }
  const named = names.flatMap((text, index) =>
    sides.map((side) =>
      side === 'right'
        ? {
            ...shape,
            right: x + reachOf(text),
            cost: index * COST.cut,
            name: { text, anchor: 'start', x: x + DISC + GAP } as const,
          }
        : {
            ...shape,
            left: x - reachOf(text),
            cost: index * COST.cut + COST.left,
            name: { text, anchor: 'end', x: x - DISC - GAP } as const,
          },
    ),
  )
  const shapes = [...named, { ...shape, cost: COST.unnamed, name: undefined }]
  return Array.from({ length: MOST_LANES }, (_, lane) =>
    shapes.flatMap(({ left, right, cost, name }): Option[] => {
      const free =
        left >= edges[0] &&
        right <= edges[1] &&
        !taken.some((t) => t.lane === lane && t.left - GAP < right && left < t.right + GAP)
      const place = { lane, x, left, right }
      return free ? [{ ...place, name, cost: cost + costOf(place, taken) }] : []
    }),
  ).flat()
}

type Places = ReadonlyMap<Unplaced, Option>

/** Places each in turn where it costs least. One for which no lane has room is left out. */
function placeInTurn(requests: readonly Request[], edges: Bounds): Places {
  const places = new Map<Unplaced, Option>()
  for (const request of requests) {
    const options = optionsOf(request, [...places.values()], edges)
    const best = options.reduce<Option | undefined>((a, b) => (a && a.cost <= b.cost ? a : b), undefined)
    if (best) places.set(request.item, best)
  }
  return places
}

/**
 * The same with the names before a day on the left and those after it on the right, for every such day, placed from left to right. So
 * placed, intervals need no more lanes than lie over one point, and a group of names close in time is spread over twice its width.
 */
function placeAround(requests: readonly Request[], edges: Bounds): readonly Places[] {
  const inTime = requests.toSorted((a, b) => a.item.x - b.item.x)
  return inTime.map((_, day) => {
    const sided = inTime.map((request, index) => {
      const reach = reachOf(request.names.at(-1) ?? '')
      const isLeft = request.item.x + reach > edges[1] || (index < day && request.item.x - reach >= edges[0])
      const side: Side = isLeft ? 'left' : 'right'
      return { ...request, sides: [side], begin: request.item.x - (isLeft ? reach : DISC) }
    })
    return placeInTurn(
      sided.toSorted((a, b) => a.begin - b.begin),
      edges,
    )
  })
}

/** What a milestone may be called: with how late it was, if it was late, and without. */
function namesOf({ milestone, status }: Unplaced): readonly string[] {
  const delay = status === 'happened' ? delayOf(milestone) : undefined
  const range = delay && delayRange(delay)
  return [...(range ? [`${milestone.short}, ${range}`] : []), milestone.short]
}

const BOTH: readonly Side[] = ['right', 'left']

/** Places milestones by rank; where that leaves one without a name, the first other way that names the most. */
function placeByRank(ranked: readonly Unplaced[], isNarrow: boolean, edges: Bounds): Places {
  const requests = ranked.map((item, index) => ({
    item,
    names: isNarrow && index >= NAMED_WHEN_NARROW ? [] : namesOf(item),
    sides: BOTH,
  }))
  const named = (places: Places) => [...places.values()].filter(({ name }) => name).length
  const wanted = requests.filter(({ names }) => names.length > 0).length
  const places = placeInTurn(requests, edges)
  if (isNarrow || named(places) === wanted) return places
  const short = requests.map((request) => ({ ...request, names: request.names.slice(-1) }))
  const others = [...placeAround(requests, edges), ...placeAround(short, edges)]
  return others.reduce((best, other) => (named(other) > named(best) ? other : best), places)
}

/**
 * Names the milestones of tier 1 in lanes above the plot, by their rank where room is short, and makes the others ticks. None is left
 * out: one for which no lane has room is a tick.
 * @param bounds first and last day. px
 * @param width of the whole picture. px
 */
export function layoutMilestones(
  numbered: readonly NumberedMilestone[],
  range: Range,
  x: Scale,
  bounds: Bounds,
  width: number,
): MilestoneLayout {
  const shown = numberedIn(numbered, range).map((m) => toUnplaced(m, range, x, bounds))
  const ranked = shown
    .filter(({ milestone }) => milestone.tier === 1 && milestone.short !== '')
    .sort((a, b) => (a.milestone.rank ?? 0) - (b.milestone.rank ?? 0) || a.number - b.number)
  const places = placeByRank(ranked, width < NARROW, [2, width - 2])
  const outside = numbered.filter(({ milestone }) => !shown.some((s) => s.milestone === milestone))
  return {
    lanes: Math.max(0, ...[...places.values()].map(({ lane }) => lane + 1)),
    placed: shown.map((item) => ({ ...item, lane: places.get(item)?.lane, name: places.get(item)?.name })),
    earlier: outside.filter(({ milestone: m }) => (milestoneDate(m)?.end ?? '') < (range.from ?? '')).length,
    later: outside.filter(({ milestone: m }) => (milestoneDate(m)?.start ?? '') > (range.to ?? '9999'))
      .length,
  }
}
