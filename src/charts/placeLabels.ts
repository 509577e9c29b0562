import { LABEL_SIZE } from './marks/labelSize.ts'
import type { Frame, Label } from './model.ts'
import { textWidth } from './textWidth.ts'

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface LabelWish {
  readonly x: number
  readonly y: number
  readonly text: string
  /** Boxes of the marks that this label belongs to; it stands clear of them. */
  readonly reach: number
  /** How far the mark rises over its place: an arrow does. px. */
  readonly rise?: number
  /** Said of what lies between figures: only where it is clear of every mark and line. */
  readonly aside?: boolean
}

export interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

const HEIGHT = LABEL_SIZE
const GAP = 7

function overlapArea(a: Box, b: Box): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return wide > 0 && high > 0 ? wide * high : 0
}

/** Length in px of a segment inside a box, sampled every few px: enough to choose between candidates. */
function lengthInside(s: Segment, box: Box): number {
  const length = Math.hypot(s.x2 - s.x1, s.y2 - s.y1)
  const steps = Math.max(2, Math.ceil(length / 4))
  let inside = 0
  for (let i = 0; i <= steps; i += 1) {
    const [x, y] = [s.x1 + ((s.x2 - s.x1) * i) / steps, s.y1 + ((s.y2 - s.y1) * i) / steps]
    if (x > box.left && x < box.right && y > box.top && y < box.bottom) inside += length / steps
  }
  return inside
}

/** A box with the room round it that keeps two labels from reading as one. */
function grown(box: Box): Box {
  return { left: box.left - 4, right: box.right + 4, top: box.top - 6, bottom: box.bottom + 6 }
}

interface Candidate {
  readonly label: Label
  readonly box: Box
  readonly dislike: number
}

function candidates({ x, y, text, reach, rise = 0, aside = false }: LabelWish): readonly Candidate[] {
  const width = textWidth(text, LABEL_SIZE, !aside)
  const at = (px: number, py: number, anchor: Label['anchor'], dislike: number): Candidate => {
    const left = anchor === 'start' ? px : anchor === 'end' ? px - width : px - width / 2
    return {
      label: { x: px, y: py, anchor, text, ...(aside && { aside }) },
      box: { left, right: left + width, top: py - HEIGHT * 0.8, bottom: py + HEIGHT * 0.25 },
      dislike,
    }
  }
  const side = reach + GAP
  return [
    at(x + side, y + 5, 'start', 0),
    at(x + side - 2, y - 9, 'start', 1),
    at(x - side, y + 5, 'end', 2),
    at(x - side + 2, y - 9, 'end', 3),
    at(x, y - 14 - rise, 'middle', 4),
    at(x, y + 22, 'middle', 5),
    at(x + side - 2, y + 20, 'start', 6),
    at(x - side + 2, y + 20, 'end', 7),
  ]
}

/**
 * Puts each label at the best of eight places round its mark: inside the plot, off other labels and marks, off lines where it
 * can. A label that would lie on another is left out; its words stay in the table and at the mark.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Box[],
  lines: readonly Segment[],
  frame: Frame,
): readonly Label[] {
  const taken: Box[] = []
  const labels: Label[] = []
  for (const wish of wishes) {
    const scored = candidates(wish).map((c) => {
      const outside =
        Math.max(0, frame.left - 2 - c.box.left) +
        Math.max(0, c.box.right - frame.width) +
        Math.max(0, c.box.bottom - frame.bottom) * 3 +
        Math.max(0, frame.top - c.box.top)
      const onLabels = taken.reduce((sum, b) => sum + overlapArea(c.box, b), 0)
      const byLabels = taken.filter((b) => overlapArea(grown(c.box), b) > 0).length
      const onMarks = obstacles.reduce((sum, b) => sum + overlapArea(c.box, b), 0)
      const onLines = lines.reduce((sum, s) => sum + lengthInside(s, c.box), 0)
      return {
        ...c,
        onLabels,
        clear: onMarks === 0 && onLines === 0,
        outside,
        score: outside * 40 + onLabels * 20 + onMarks * 6 + onLines * 3 + byLabels * 30 + c.dislike * 4,
      }
    })
    const best = scored.reduce((a, b) => (b.score < a.score ? b : a))
    if (best.onLabels > 0 || best.outside > 8 || (wish.aside && !best.clear)) continue
    taken.push(best.box)
    labels.push(best.label)
  }
  return labels
}
