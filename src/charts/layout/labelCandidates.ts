import { LABEL_SIZE } from '../marks/labelSize.ts'
import type { Frame, Label, Target } from '../model.ts'
import { type Box, between, type Segment } from './box.ts'
import { textWidth } from './textWidth.ts'

export interface LabelWish {
  readonly text: string
  /** The same without what was counted, where the mark's shape says that. */
  readonly short?: string
  /** The room of the marks that these are the words of. */
  readonly own: readonly Box[]
  /** Height of the stated number. px from the picture's top. */
  readonly y: number
  /** Said of what lies between figures: only where it is clear of every mark and line. */
  readonly aside?: boolean
  readonly of?: Target
}

/** A place where the words of a mark may stand. */
export interface Spot {
  readonly label: Label
  readonly box: Box
  /** What is against it by itself: the best place costs 0. */
  readonly dislike: number
}

/** Beside its mark. px. */
const NEAR = 6
/** Further off, where there is no room beside the mark, with a line to it. px. */
const FAR = [20, 36, 54, 74] as const
/** Beyond this way from its mark words have a line to it. px. */
const LEADER_FROM = 14
const UNLIKE = { far: 14, upright: 5, short: 62 } as const

/** The bold of wide faces, DejaVu Sans and Verdana, is so much wider than the regular of Arial. */
const WIDE_BOLD = 1.2

/** No word may be cut in any face: at most so wide. px. */
function widthOf(text: string): number {
  return textWidth(text, LABEL_SIZE) * WIDE_BOLD
}

/** The room of words drawn at a place. px. */
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

type Place = readonly [x: number, y: number, anchor: Label['anchor'], dislike: number]

function besideMark(o: Box, x: number, y: number): readonly Place[] {
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

function awayFromMark(o: Box, x: number, y: number, away: number): readonly Place[] {
  const slant = away * 0.7
  const dislike = UNLIKE.far + away / 2
  const upright = dislike + UNLIKE.upright
  return [
    [o.right + slant, o.top - slant, 'start', dislike],
    [o.right + slant, o.bottom + slant + 8, 'start', dislike],
    [o.left - slant, o.top - slant, 'end', dislike],
    [o.left - slant, o.bottom + slant + 8, 'end', dislike],
    [o.right + away, y + 5, 'start', dislike],
    [o.left - away, y + 5, 'end', dislike],
    [x, o.top - away, 'middle', upright],
    [x, o.bottom + away + 10, 'middle', upright],
    [o.left, o.top - away, 'start', upright],
    [o.right, o.top - away, 'end', upright],
    [o.left, o.bottom + away + 10, 'start', upright],
    [o.right, o.bottom + away + 10, 'end', upright],
  ]
}

/** From the mark's edge to the words, a little short of both. */
function leaderTo(own: readonly Box[], box: Box): Segment | undefined {
  const lines = own.map((o) => between(o, box))
  const length = ({ x1, y1, x2, y2 }: Segment) => Math.hypot(x2 - x1, y2 - y1)
  const [line] = lines.toSorted((a, b) => length(a) - length(b))
  if (!line || length(line) <= LEADER_FROM) return undefined
  const [dx, dy] = [(line.x2 - line.x1) / length(line), (line.y2 - line.y1) / length(line)]
  return { x1: line.x1 + 2 * dx, y1: line.y1 + 2 * dy, x2: line.x2 - 3 * dx, y2: line.y2 - 3 * dy }
}

/** The spot of a text at a place; undefined where it does not lie within the plot. */
function spotAt(
  { own, aside, of }: LabelWish,
  text: string,
  [px, y, anchor, dislike]: Place,
  frame: Frame,
): Spot | undefined {
  const half = widthOf(text) / 2
  const x = anchor === 'middle' ? Math.min(Math.max(px, frame.left + half), frame.width - half) : px
  const label: Label = { x, y, anchor, text, ...(aside && { aside }), ...(of && { of }) }
  const box = labelBox(label)
  if (!within(box, frame)) return undefined
  const leader = aside ? undefined : leaderTo(own, box)
  return { label: leader ? { ...label, leader } : label, box, dislike }
}

/**
 * The places for the words of one mark that lie within the plot, the best by itself first: beside it, then further off with a line
 * to it, then the same without what was counted. What stands over or under its mark is moved in from an edge. Made one by one: where
 * there is room the first will do.
 */
export function* labelSpots(wish: LabelWish, frame: Frame): Generator<Spot> {
  const o = union(wish.own)
  const x = (o.left + o.right) / 2
  for (const text of wish.short === undefined ? [wish.text] : [wish.text, wish.short]) {
    const unlike = text === wish.text ? 0 : UNLIKE.short
    for (const away of wish.aside ? [0] : [0, ...FAR]) {
      const places = away === 0 ? besideMark(o, x, wish.y) : awayFromMark(o, x, wish.y, away)
      for (const [px, py, anchor, dislike] of places) {
        const spot = spotAt(wish, text, [px, py, anchor, dislike + unlike], frame)
        if (spot) yield spot
      }
    }
  }
}

/** Over the plot is room that nothing is drawn in. px. */
const OVER = 6

/** Within the plot: not over the axis numbers at its left nor the words under it, nor cut by the picture's edge. */
function within(box: Box, frame: Frame): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.width &&
    box.top >= frame.top - OVER &&
    box.bottom <= frame.bottom
  )
}
