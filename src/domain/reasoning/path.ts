import { addMonths } from '../model/day.ts'
import { centre, type Reading } from '../model/reading.ts'
import type { Figure, Interval } from './baseline.ts'
import { type Comparison, compareReadings } from './compare.ts'

/** The steps between neighbouring figures. Two figures of one month have no known order and no step between them. */
export interface Path {
  readonly up: number
  readonly down: number
  readonly same: number
  /** Steps that cannot be told, because what the figures may be overlaps. */
  readonly unknown: number
}

/** Where the figures went the other way by more than half of the net change. */
export interface Turn {
  readonly figure: Figure
  readonly way: 'rose' | 'fell'
}

export function pathOf(figures: readonly Figure[]): Path {
  const path = { up: 0, down: 0, same: 0, unknown: 0 }
  for (const [i, later] of figures.entries()) {
    const earlier = figures[i - 1]
    if (!earlier || earlier.slot === later.slot) continue
    const { verdict } = compareReadings(earlier.reading, later.reading)
    if (verdict === 'up' || verdict === 'down' || verdict === 'same') path[verdict] += 1
    else path.unknown += 1
  }
  return path
}

function at(figure: Figure): number {
  return centre(figure.reading) ?? Number.NaN
}

/** The two figures between which the values moved furthest in one direction, the earlier one first. */
function furthestMove(
  figures: readonly Figure[],
  way: 'rose' | 'fell',
): readonly [Figure, Figure] | undefined {
  const sign = way === 'rose' ? 1 : -1
  let from: Figure | undefined
  let move: { readonly pair: readonly [Figure, Figure]; readonly size: number } | undefined
  for (const figure of figures) {
    if (Number.isNaN(at(figure))) continue
    const size = from ? sign * (at(figure) - at(from)) : 0
    if (from && size > (move?.size ?? 0)) move = { pair: [from, figure], size }
    if (!from || sign * (at(figure) - at(from)) < 0) from = figure
  }
  return move?.pair
}

/**
 * The furthest move against the net change, if it is certain and larger than half of it; where nothing changed on the whole, the
 * furthest move. Named by whichever of its two ends lies further outside the baseline and the latest figure; if neither does, by the
 * one that it led to.
 * @param figures from the baseline to the latest
 */
export function turnOf(figures: readonly Figure[], net: Comparison): Turn | undefined {
  const [baseline, latest] = [figures[0], figures.at(-1)]
  if (!baseline || !latest) return undefined
  const half = net.verdict === 'up' || net.verdict === 'down' ? Math.abs(at(latest) - at(baseline)) / 2 : 0
  const moves = WAYS.filter((way) => net.verdict !== (way === 'rose' ? 'up' : 'down')).flatMap((way) => {
    const [from, to] = furthestMove(figures, way) ?? []
    if (!from || !to || !isCertain(from.reading, to.reading)) return []
    const size = Math.abs(at(to) - at(from))
    return size > half ? [{ way, from, to, size }] : []
  })
  const [move] = moves.sort((a, b) => b.size - a.size)
  if (!move) return undefined
  const ends: readonly Turn[] = [
    { figure: move.to, way: move.way },
    { figure: move.from, way: move.way === 'rose' ? 'fell' : 'rose' },
  ]
  const [lowest = 0, highest = 0] = [at(baseline), at(latest)].sort((a, b) => a - b)
  const outside = ({ figure, way }: Turn) => (way === 'rose' ? at(figure) - highest : lowest - at(figure))
  return ends
    .filter(({ figure }) => figure.slot !== baseline.slot && figure.slot !== latest.slot)
    .map((turn) => ({ turn, by: Math.max(0, outside(turn)) }))
    .sort((a, b) => b.by - a.by)[0]?.turn
}

const WAYS = ['rose', 'fell'] as const

function isCertain(before: Reading, after: Reading): boolean {
  return ['up', 'down'].includes(compareReadings(before, after).verdict)
}

/** The monthly or quarterly figure of the same time a year before the latest one. */
export function yearBefore(figures: readonly Figure[], interval: Interval | undefined): Figure | undefined {
  const latest = figures.at(-1)
  if (!latest || (interval !== 'month' && interval !== 'quarter')) return undefined
  const month = addMonths(latest.period.end, -12).slice(0, 7)
  return figures.findLast(({ period }) => period.end.startsWith(month))
}
