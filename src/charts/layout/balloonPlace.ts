import type { Frame } from '../model.ts'

/** Where the balloon of a mark opens, and to which side. px from the chart's top left corner. */
export interface BalloonPlace {
  readonly side: string
  readonly left: number
  readonly top: number
  readonly maxWidth: number
  /** Set where the balloon was moved in from an edge, which needs its width before its text is known. */
  readonly width?: number
}

/** px */
const MAX_WIDTH = 320
/** A narrower balloon beside its mark would be a column of single words. px */
const MIN_WIDTH = 230
/** From the mark to the balloon. px */
const OFFSET = 20

/** It opens away from the nearer edges: beside the mark if there is space, otherwise above or below it. */
export function balloonPlace(
  { x, y }: { readonly x: number; readonly y: number },
  frame: Pick<Frame, 'width' | 'height'>,
): BalloonPlace {
  const upright = y < frame.height / 2 ? 'below' : 'above'
  const across = x < frame.width / 2 ? 'right' : 'left'
  const space = Math.max(x, frame.width - x) - OFFSET
  if (space >= MIN_WIDTH) {
    return { side: `${across} ${upright}`, left: x, top: y, maxWidth: Math.min(space, MAX_WIDTH) }
  }
  const width = Math.min(frame.width, MAX_WIDTH)
  const left = Math.min(Math.max(x - width / 2, 0), frame.width - width)
  return { side: `level ${upright}`, left, top: y, width, maxWidth: width }
}
