import { toPx } from '../marks/mark.ts'
import { kindOf, type Mark } from '../marks/markKinds.ts'
import type { Scales } from '../scale.ts'
import type { Box, Segment } from './box.ts'

export interface MarkBox extends Box {
  readonly mark: Mark
}

/** The boxes of all marks except lines. */
export function markBoxes(marks: readonly Mark[], scales: Scales): readonly MarkBox[] {
  return marks.flatMap((mark) => {
    const box = kindOf(mark).box?.(mark, scales)
    return box ? [{ ...box, mark }] : []
  })
}

/** px */
export function markLines(marks: readonly Mark[], scales: Scales): readonly Segment[] {
  return marks.flatMap((m) => {
    if (m.kind !== 'link') return []
    const { x: x1, y: y1 } = toPx(m.from, scales)
    const { x: x2, y: y2 } = toPx(m.to, scales)
    return [{ x1, y1, x2, y2 }]
  })
}
