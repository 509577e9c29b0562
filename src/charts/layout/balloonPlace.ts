import type { Frame } from '../model.ts'

/** Where the words of a mark open, and to which side of that place. px from the chart's top left corner. */
export interface BalloonPlace {
  readonly side: string
  readonly left: number
  readonly top: number
  readonly maxWidth: number
  /** Held where the balloon is moved in from an edge: its place is then known before its words are. */
  readonly width?: number
}

/** No line of words is longer. px. */
const WIDEST = 320
/** Narrower beside a mark, its words would be a column of single words. px. */
const LEAST = 230
/** From the mark to the balloon. px. */
const OFF = 20

/**
 * The balloon opens away from the nearer edges. It lies within the chart's width: beside the mark where there is room enough, else over
 * or under it, moved in from the edge.
 */
export function balloonPlace(
  { x, y }: { readonly x: number; readonly y: number },
  frame: Pick<Frame, 'width' | 'height'>,
): BalloonPlace {
  const upright = y < frame.height / 2 ? 'below' : 'above'
  const across = x < frame.width / 2 ? 'right' : 'left'
  const room = Math.max(x, frame.width - x) - OFF
  if (room >= LEAST) {
    return { side: `${across} ${upright}`, left: x, top: y, maxWidth: Math.min(room, WIDEST) }
  }
  const width = Math.min(frame.width, WIDEST)
  const left = Math.min(Math.max(x - width / 2, 0), frame.width - width)
  return { side: `level ${upright}`, left, top: y, width, maxWidth: width }
}
