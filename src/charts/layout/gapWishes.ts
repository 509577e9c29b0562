import { LABEL_SIZE } from '../marks/labelSize.ts'
import type { Mark } from '../model.ts'
import type { Scales } from '../scale.ts'
import type { LabelWish } from './labelCandidates.ts'
import { textWidth } from './textWidth.ts'

/** Room at each end of a line, beyond its words. px. */
const CLEAR = 12

/** What is said of each line over a long gap, at its middle, where the line is long enough for it. */
export function gapWishes(marks: readonly Mark[], { x, y }: Scales): readonly LabelWish[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'link' || mark.gap === undefined) return []
    const { from, to, gap } = mark
    const [left, right] = [x(from.t) + from.dx, x(to.t) + to.dx]
    if (right - left < textWidth(gap, LABEL_SIZE) + 2 * CLEAR) return []
    const [middle, level] = [(left + right) / 2, (y(from.v) + y(to.v)) / 2]
    const own = [{ left: middle, right: middle, top: level, bottom: level }]
    return [{ own, y: level, text: gap, aside: true }]
  })
}
