/** A rectangle in the picture. px from its top left corner. */
export type Box = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>
export type Segment = Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>>

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** The box with a margin at its sides and at its top and bottom. */
export function grown({ left, right, top, bottom }: Box, sides: number, ends = sides): Box {
  return { left: left - sides, right: right + sides, top: top - ends, bottom: bottom + ends }
}

/** Shortest distance between two boxes, 0 if they touch. */
export function distance(a: Box, b: Box): number {
  const wide = Math.max(a.left - b.right, b.left - a.right, 0)
  const high = Math.max(a.top - b.bottom, b.top - a.bottom, 0)
  return wide === 0 ? high : high === 0 ? wide : Math.hypot(wide, high)
}

/** The middle of the overlap of two spans, or the end of `a` that faces `b` if they do not overlap. */
function facing(a0: number, a1: number, b0: number, b1: number): number {
  const from = Math.max(a0, b0)
  const to = Math.min(a1, b1)
  return from <= to ? (from + to) / 2 : b0 > a1 ? a1 : a0
}

export function lineBetween(a: Box, b: Box): Segment {
  return {
    x1: facing(a.left, a.right, b.left, b.right),
    y1: facing(a.top, a.bottom, b.top, b.bottom),
    x2: facing(b.left, b.right, a.left, a.right),
    y2: facing(b.top, b.bottom, a.top, a.bottom),
  }
}

/** The length of the part of a line that lies inside a box (Liang and Barsky, 1984). */
export function lengthInside({ x1, y1, x2, y2 }: Segment, box: Box): number {
  const dx = x2 - x1
  const dy = y2 - y1
  let from = 0
  let to = 1
  for (const [d, low, high] of [
    [dx, box.left - x1, box.right - x1],
    [dy, box.top - y1, box.bottom - y1],
  ] as const) {
    if (d === 0) {
      if (low >= 0 || high <= 0) return 0
    } else {
      from = Math.max(from, Math.min(low / d, high / d))
      to = Math.min(to, Math.max(low / d, high / d))
    }
  }
  return to > from ? (to - from) * Math.hypot(dx, dy) : 0
}

const turn = (s: Segment, x: number, y: number) => (s.x2 - s.x1) * (y - s.y1) - (s.y2 - s.y1) * (x - s.x1)

/** True if two lines cross; false if one only ends on the other. */
export function crosses(a: Segment, b: Segment): boolean {
  return turn(a, b.x1, b.y1) * turn(a, b.x2, b.y2) < 0 && turn(b, a.x1, a.y1) * turn(b, a.x2, a.y2) < 0
}
