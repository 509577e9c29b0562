import type { DrawnFigure, Frame, Label } from '../model.ts'
import { type Box, lineBetween, type Segment } from './box.ts'
import { textWidth } from './textWidth.ts'

/** px */
export const LABEL_SIZE = 13.5

export interface LabelRequest {
  readonly text: string
  /** The text without what was counted, for marks whose shape already says so. */
  readonly short?: string
  /** The boxes of the marks that the label belongs to. */
  readonly own: readonly Box[]
  /** Height of the stated number. px from the picture's top */
  readonly y: number
  /** A remark about the space between figures, shown only where it is clear of every mark and line. */
  readonly aside?: boolean
  /** Drawn less strongly: a figure or line that stands behind the others. */
  readonly quiet?: boolean
  readonly of?: DrawnFigure
}

export interface LabelCandidate {
  readonly label: Label
  readonly box: Box
  /** How poor the position is in itself, whatever is near: 0 for the best. */
  readonly penalty: number
}

/** From a mark to a label beside it. px */
const NEAR = 6
/** Distances tried when there is no space beside the mark. px */
const FAR = [20, 36, 54, 74] as const
/** A label further than this from its mark has a leader line. px */
const LEADER_FROM = 14
const PENALTY = { far: 14, upright: 5, short: 62 } as const

/** Wide faces in bold, such as DejaVu Sans and Verdana, are this much wider than regular Arial. */
const WIDE_BOLD = 1.2
const widthOf = (text: string) => textWidth(text, LABEL_SIZE) * WIDE_BOLD

export function labelBox({ x, y, anchor, text }: Label): Box {
  const width = widthOf(text)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - LABEL_SIZE * 0.8, bottom: y + LABEL_SIZE * 0.25 }
}

function union(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((b) => b.left)),
    right: Math.max(...boxes.map((b) => b.right)),
    top: Math.min(...boxes.map((b) => b.top)),
    bottom: Math.max(...boxes.map((b) => b.bottom)),
  }
}

type Attempt = readonly [x: number, y: number, anchor: Label['anchor'], penalty: number]

function besideMark(o: Box, x: number, y: number): readonly Attempt[] {
  return [
    [o.right + NEAR, y + 5, 'start', 0],
    [o.right + NEAR - 2, y - 9, 'start', 1],
    [o.left - NEAR, y + 5, 'end', 2],
    [o.left - NEAR + 2, y - 9, 'end', 3],
    [x, o.top - NEAR - 1, 'middle', 4],
    [x, o.bottom + NEAR + 9, 'middle', 5],
    [o.right + NEAR - 2, y + 20, 'start', 6],
    [o.left - NEAR + 2, y + 20, 'end', 7],
    [o.left, o.top - NEAR - 1, 'start', 8],
    [o.right, o.top - NEAR - 1, 'end', 8],
    [o.left, o.bottom + NEAR + 9, 'start', 9],
    [o.right, o.bottom + NEAR + 9, 'end', 9],
  ]
}

function awayFromMark(o: Box, x: number, y: number, away: number): readonly Attempt[] {
  const slant = away * 0.7
  const penalty = PENALTY.far + away / 2
  const upright = penalty + PENALTY.upright
  return [
    [o.right + slant, o.top - slant, 'start', penalty],
    [o.right + slant, o.bottom + slant + 8, 'start', penalty],
    [o.left - slant, o.top - slant, 'end', penalty],
    [o.left - slant, o.bottom + slant + 8, 'end', penalty],
    [o.right + away, y + 5, 'start', penalty],
    [o.left - away, y + 5, 'end', penalty],
    [x, o.top - away, 'middle', upright],
    [x, o.bottom + away + 10, 'middle', upright],
    [o.left, o.top - away, 'start', upright],
    [o.right, o.top - away, 'end', upright],
    [o.left, o.bottom + away + 10, 'start', upright],
    [o.right, o.bottom + away + 10, 'end', upright],
  ]
}

/** From the edge of the nearest own mark to the label, stopping a little short of both. */
function leaderTo(own: readonly Box[], box: Box): Segment | undefined {
  const lines = own.map((o) => lineBetween(o, box))
  const length = ({ x1, y1, x2, y2 }: Segment) => Math.hypot(x2 - x1, y2 - y1)
  const [line] = lines.toSorted((a, b) => length(a) - length(b))
  if (!line || length(line) <= LEADER_FROM) return undefined
  const dx = (line.x2 - line.x1) / length(line)
  const dy = (line.y2 - line.y1) / length(line)
  return { x1: line.x1 + 2 * dx, y1: line.y1 + 2 * dy, x2: line.x2 - 3 * dx, y2: line.y2 - 3 * dy }
}

/** Space above the plot where nothing is drawn. px */
const ABOVE = 6

/** False for a box over the axis's numbers, over the words below the plot, or cut off by the picture's edge. */
function isInPlot(box: Box, frame: Frame): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.width &&
    box.top >= frame.top - ABOVE &&
    box.bottom <= frame.bottom
  )
}

function candidateAt(
  { own, aside, quiet, of }: LabelRequest,
  text: string,
  [px, y, anchor, penalty]: Attempt,
  frame: Frame,
): LabelCandidate | undefined {
  const half = widthOf(text) / 2
  const x = anchor === 'middle' ? Math.min(Math.max(px, frame.left + half), frame.width - half) : px
  const label: Label = {
    x,
    y,
    anchor,
    text,
    ...(aside && { aside }),
    ...(quiet && { quiet }),
    ...(of && { of }),
  }
  const box = labelBox(label)
  if (!isInPlot(box, frame)) return undefined
  const leader = aside ? undefined : leaderTo(own, box)
  return { label: leader ? { ...label, leader } : label, box, penalty }
}

/** Roughly from best to worst. A generator, because the first candidate is often enough. */
export function* labelCandidates(request: LabelRequest, frame: Frame): Generator<LabelCandidate> {
  const o = union(request.own)
  const x = (o.left + o.right) / 2
  for (const text of request.short === undefined ? [request.text] : [request.text, request.short]) {
    const extra = text === request.text ? 0 : PENALTY.short
    for (const away of request.aside ? [0] : [0, ...FAR]) {
      const attempts = away === 0 ? besideMark(o, x, request.y) : awayFromMark(o, x, request.y, away)
      for (const [px, py, anchor, penalty] of attempts) {
        const candidate = candidateAt(request, text, [px, py, anchor, penalty + extra], frame)
        if (candidate) yield candidate
      }
    }
  }
}
