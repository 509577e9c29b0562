import { kindOf } from '../marks/markKinds.ts'
import type { Frame, Label } from '../model.ts'
import { type Box, crosses, distance, grown, lengthInside, overlaps, type Segment } from './box.ts'
import { type LabelCandidate, type LabelRequest, labelCandidates } from './labelCandidates.ts'
import type { MarkBox } from './markBoxes.ts'

/** A label must be nearer to its own mark than to any other by this much. px */
const NEARER = 3
/** A remark that belongs to no mark keeps this far from all of them. px */
const ASIDE = 6
/** A label's halo hides this much around it. px */
const HALO = 2

const COST = { line: 45, lineLength: 2, beside: 8, between: 30, nearLabel: 30, leftOut: 1000 } as const
/** A label that costs more hides so much, or stands in such a crowd, that it is better left out. */
const MAX_COST = 190

/** What is already on the chart. */
interface Occupied {
  readonly marks: readonly MarkBox[]
  readonly lines: readonly Segment[]
  readonly labels: readonly Box[]
  readonly leaders: readonly Segment[]
}

const ends = ({ x1, y1, x2, y2 }: Segment): readonly Box[] => [
  { left: x1, right: x1, top: y1, bottom: y1 },
  { left: x2, right: x2, top: y2, bottom: y2 },
]

/** False if the label could be read as another mark's, or would hide a mark or another label. */
function isUnambiguous(
  request: LabelRequest,
  { box, label: { leader } }: LabelCandidate,
  { marks, labels, leaders }: Occupied,
): boolean {
  if (labels.some((l) => overlaps(grown(box, HALO), l)) || leaders.some((l) => lengthInside(l, box) > 0))
    return false
  const clearance = request.aside ? ASIDE : Math.min(...request.own.map((o) => distance(box, o))) + NEARER
  for (const mark of marks) {
    if (overlaps(box, mark)) return false
    if (request.own.includes(mark)) continue
    if (kindOf(mark.mark).standsAt && distance(box, mark) < clearance) return false
    if (leader && lengthInside(leader, grown(mark, 1)) > 0) return false
  }
  return (
    !leader || !(labels.some((l) => lengthInside(leader, l) > 0) || leaders.some((l) => crosses(l, leader)))
  )
}

/** The penalty, plus the cost of the lines hidden, touched or crossed. The sum stops growing at `most`. */
function costOf(
  request: LabelRequest,
  { box, penalty }: LabelCandidate,
  { lines, labels }: Occupied,
  most: number,
): number {
  const hidden = grown(box, HALO)
  const beside = grown(box, HALO + 3)
  const own = request.own[0]
  let cost = penalty
  for (const line of lines) {
    if (cost >= most) return cost
    const inside = lengthInside(line, hidden)
    if (inside > 0) cost += COST.line + inside * COST.lineLength
    else if (lengthInside(line, beside) > 0) cost += COST.beside
    if (own && !request.aside && !ends(line).some((end) => request.own.some((o) => distance(end, o) === 0))) {
      if (crosses(lineTo(box, own), line)) cost += COST.between
    }
  }
  return cost + labels.filter((l) => overlaps(grown(box, 4, 6), l)).length * COST.nearLabel
}

/** From the middle of a mark to the nearest point of a box. */
function lineTo(box: Box, { left, right, top, bottom }: Box): Segment {
  const x1 = (left + right) / 2
  const y1 = (top + bottom) / 2
  const x2 = Math.min(Math.max(x1, box.left), box.right)
  return { x1, y1, x2, y2: Math.min(Math.max(y1, box.top), box.bottom) }
}

type Choice = { readonly candidate: LabelCandidate | undefined; readonly cost: number }

/** Stops at the first candidate whose penalty alone exceeds the least cost so far. */
function choose(request: LabelRequest, frame: Frame, occupied: Occupied): Choice {
  let best: LabelCandidate | undefined
  let least: number = request.aside ? COST.line : MAX_COST
  for (const candidate of labelCandidates(request, frame)) {
    if (candidate.penalty >= least) break
    const cost = costOf(request, candidate, occupied, least)
    if (cost < least && isUnambiguous(request, candidate, occupied)) {
      best = candidate
      least = cost
    }
  }
  return { candidate: best, cost: best ? least : request.aside ? 0 : COST.leftOut }
}

/** The result is indexed like `requests`. */
function placeInOrder(
  order: readonly number[],
  requests: readonly LabelRequest[],
  frame: Frame,
  marks: readonly MarkBox[],
  lines: readonly Segment[],
): readonly Choice[] {
  const choices: Choice[] = []
  const labels: Box[] = []
  const leaders: Segment[] = []
  for (const i of order) {
    const request = requests[i]
    if (!request) continue
    const choice = choose(request, frame, { marks, lines, labels, leaders })
    choices[i] = choice
    if (!choice.candidate) continue
    labels.push(choice.candidate.box)
    if (choice.candidate.label.leader) leaders.push(choice.candidate.label.leader)
  }
  return choices
}

/** If no label costs more than this, no other order is tried. */
const LOW_COST = 12

const sum = (choices: readonly Choice[]) => choices.reduce((total, { cost }) => total + cost, 0)

/** A label without an unambiguous position is left out. A second round places the hardest labels first. */
export function placeLabels(
  requests: readonly LabelRequest[],
  marks: readonly MarkBox[],
  lines: readonly Segment[],
  frame: Frame,
): readonly Label[] {
  const order = [...requests.keys()]
  const first = placeInOrder(order, requests, frame, marks, lines)
  const worst = first.every(({ cost }) => cost <= LOW_COST)
    ? order
    : order.toSorted(
        (a, b) =>
          Number(requests[a]?.aside ?? false) - Number(requests[b]?.aside ?? false) ||
          (first[b]?.cost ?? 0) - (first[a]?.cost ?? 0),
      )
  const second = worst === order ? first : placeInOrder(worst, requests, frame, marks, lines)
  return (sum(second) < sum(first) ? second : first).flatMap(({ candidate }) => candidate?.label ?? [])
}
