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

const within = (px: number, { left, right }: Taken) => px > left - 3 && px < right + 3

/** What a place costs, beside its lane: the cheapest free one is taken. */
const COST = { crossing: 12, left: 1, cut: 3, unnamed: 40 } as const

function costOf(option: Taken, taken: readonly Taken[]): number {
  const crossings = taken.filter(
    (t) => (t.lane > option.lane && within(option.x, t)) || (t.lane < option.lane && within(t.x, option)),
  )
  return option.lane + crossings.length * COST.crossing
}

/** Every way to place a milestone: in each lane, named to the right or left, with or without its delay, or by its shape alone. */
function optionsOf(
  item: Unplaced,
  named: boolean,
  lanes: number,
  taken: readonly Taken[],
  edges: Bounds,
): readonly Option[] {
  const { milestone, x } = item
  const shape = { left: x - DISC, right: x + DISC }
  const delay = item.status === 'happened' ? delayOf(milestone) : undefined
  const range = delay && delayRange(delay)
  const late = range && `${milestone.short}, ${range}`
  const names = named
    ? [milestone.short, late].flatMap((text) =>
        text === undefined ? [] : [{ text, cost: text === late || late === undefined ? 0 : COST.cut }],
      )
    : []
  const sides = names.flatMap(({ text, cost }) => {
    const length = textWidth(text, NAME_SIZE, true) * WIDE_FACE
    return [
      { text, anchor: 'start', x: x + DISC + GAP, left: shape.left, right: x + DISC + GAP + length, cost },
      {
        text,
        anchor: 'end',
        x: x - DISC - GAP,
        left: x - DISC - GAP - length,
        right: shape.right,
        cost: cost + COST.left,
      },
    ] as const
  })
  const shapes = [
    ...sides.map(({ left, right, cost, ...name }) => ({ left, right, cost, name })),
    { ...shape, cost: COST.unnamed, name: undefined },
  ]
  return Array.from({ length: lanes }, (_, lane) =>
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
  const taken: Option[] = []
  const places = new Map<Unplaced, Option>()
  for (const [index, item] of ranked.entries()) {
    const named = width >= NARROW || index < NAMED_WHEN_NARROW
    const options = optionsOf(item, named, MOST_LANES, taken, [2, width - 2])
    const best = options.reduce<Option | undefined>((a, b) => (a && a.cost <= b.cost ? a : b), undefined)
    if (!best) continue
    taken.push(best)
    places.set(item, best)
  }
  const outside = numbered.filter(({ milestone }) => !shown.some((s) => s.milestone === milestone))
  return {
    lanes: Math.max(0, ...taken.map(({ lane }) => lane + 1)),
    placed: shown.map((item) => ({ ...item, lane: places.get(item)?.lane, name: places.get(item)?.name })),
    earlier: outside.filter(({ milestone: m }) => (milestoneDate(m)?.end ?? '') < (range.from ?? '')).length,
    later: outside.filter(({ milestone: m }) => (milestoneDate(m)?.start ?? '') > (range.to ?? '9999'))
      .length,
  }
}
