import type { Frame, Label } from '../model.ts'
import { apart, type Box, crosses, grown, lengthInside, overlaps, type Segment } from './box.ts'
import { type LabelWish, labelSpots, type Spot } from './labelCandidates.ts'
import { type MarkBox, saysFigure } from './markBoxes.ts'

/** Words must be nearer to their own mark than to any other by this much. px. */
const NEARER = 3
/** Words said of no mark keep this far from every one. px. */
const ASIDE = 6
/** What words are drawn on hides this much round them. px. */
const HALO = 2

const COST = { line: 45, lineLength: 2, beside: 8, between: 30, byWords: 30, leftOut: 1000 } as const
/** Words that cost more hide so much of a line, or stand in such a throng, that they are better left out. */
const MOST = 190

/** What is on the chart already. */
interface Ground {
  readonly marks: readonly MarkBox[]
  readonly lines: readonly Segment[]
  readonly words: readonly Box[]
  readonly leaders: readonly Segment[]
}

const ends = ({ x1, y1, x2, y2 }: Segment): readonly Box[] => [
  { left: x1, right: x1, top: y1, bottom: y1 },
  { left: x2, right: x2, top: y2, bottom: y2 },
]

/** False where the words would be read as another mark's, or hide a mark or other words. */
function isHonest(wish: LabelWish, { box, label: { leader } }: Spot, ground: Ground): boolean {
  const { marks, words, leaders } = ground
  if (words.some((w) => overlaps(grown(box, HALO), w)) || leaders.some((l) => lengthInside(l, box) > 0))
    return false
  const way = wish.aside ? ASIDE : Math.min(...wish.own.map((o) => apart(box, o))) + NEARER
  for (const mark of marks) {
    if (overlaps(box, mark)) return false
    if (wish.own.includes(mark)) continue
    if (saysFigure(mark.mark) && apart(box, mark) < way) return false
    if (leader && lengthInside(leader, grown(mark, 1)) > 0) return false
  }
  return (
    !leader || !(words.some((w) => lengthInside(leader, w) > 0) || leaders.some((l) => crosses(l, leader)))
  )
}

/** What is against a spot besides its place: the lines that it hides, stands beside or is parted from its mark by. */
function costOf(wish: LabelWish, { box, dislike }: Spot, { lines, words }: Ground, most: number): number {
  const [hidden, room, own] = [grown(box, HALO), grown(box, HALO + 3), wish.own[0]]
  let cost = dislike
  for (const line of lines) {
    if (cost >= most) return cost
    const inside = lengthInside(line, hidden)
    if (inside > 0) cost += COST.line + inside * COST.lineLength
    else if (lengthInside(line, room) > 0) cost += COST.beside
    if (own && !wish.aside && !ends(line).some((end) => wish.own.some((o) => apart(end, o) === 0))) {
      if (crosses(wayTo(box, own), line)) cost += COST.between
    }
  }
  return cost + words.filter((w) => overlaps(grown(box, 4, 6), w)).length * COST.byWords
}

/** From the middle of a mark to the nearest place in a box. */
function wayTo(box: Box, { left, right, top, bottom }: Box): Segment {
  const [x1, y1] = [(left + right) / 2, (top + bottom) / 2]
  const x2 = Math.min(Math.max(x1, box.left), box.right)
  return { x1, y1, x2, y2: Math.min(Math.max(y1, box.top), box.bottom) }
}

interface Chosen {
  readonly spot: Spot | undefined
  readonly cost: number
}

/** The cheapest honest spot. Spots come in order of what they cost by themselves, so the search ends early where there is room. */
function choose(wish: LabelWish, frame: Frame, ground: Ground): Chosen {
  let best: Spot | undefined
  let least: number = wish.aside ? COST.line : MOST
  for (const spot of labelSpots(wish, frame)) {
    if (spot.dislike >= least) break
    const cost = costOf(wish, spot, ground, least)
    if (cost < least && isHonest(wish, spot, ground)) [best, least] = [spot, cost]
  }
  return { spot: best, cost: best ? least : wish.aside ? 0 : COST.leftOut }
}

/** One after another, in this order of the wishes; found by wish. */
function placeInOrder(
  order: readonly number[],
  wishes: readonly LabelWish[],
  frame: Frame,
  marks: readonly MarkBox[],
  lines: readonly Segment[],
): readonly Chosen[] {
  const chosen: Chosen[] = []
  const [words, leaders]: [Box[], Segment[]] = [[], []]
  for (const i of order) {
    const wish = wishes[i]
    if (!wish) continue
    const found = choose(wish, frame, { marks, lines, words, leaders })
    chosen[i] = found
    if (!found.spot) continue
    words.push(found.spot.box)
    if (found.spot.label.leader) leaders.push(found.spot.label.leader)
  }
  return chosen
}

/** Of one label: where all cost less, no other order is tried. */
const CALM = 12

const sum = (chosen: readonly Chosen[]) => chosen.reduce((total, { cost }) => total + cost, 0)

/**
 * Puts the words of each mark where nobody can take them for another's: within the plot, off marks and other words, nearer to their
 * own mark than to any other, and off the lines where they can be, if need be further off with a thin line to their mark, or without
 * what was counted. Where there is no such place they are left out: the table, the reading and the spoken words have them. Those that
 * found it hardest are tried first in a second round, and the better of the two is kept.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  marks: readonly MarkBox[],
  lines: readonly Segment[],
  frame: Frame,
): readonly Label[] {
  const order = [...wishes.keys()]
  const first = placeInOrder(order, wishes, frame, marks, lines)
  const worst = first.every(({ cost }) => cost <= CALM)
    ? order
    : order.toSorted(
        (a, b) =>
          Number(wishes[a]?.aside ?? false) - Number(wishes[b]?.aside ?? false) ||
          (first[b]?.cost ?? 0) - (first[a]?.cost ?? 0),
      )
  const second = worst === order ? first : placeInOrder(worst, wishes, frame, marks, lines)
  return (sum(second) < sum(first) ? second : first).flatMap(({ spot }) => spot?.label ?? [])
}
