import { xOf } from '../marks/mark.ts'
import { kindOf, type Mark } from '../marks/markKinds.ts'
import type { Scales } from '../scale.ts'
import type { Box, Segment } from './box.ts'

/** The space that a mark takes up. */
export interface MarkBox extends Box {
  readonly mark: Mark
}

/** The boxes of all marks except lines. */
export function markBoxes(marks: readonly Mark[], scales: Scales): readonly MarkBox[] {
  return marks.flatMap((mark) => {
    const box = kindOf(mark).box(mark, scales)
    return box ? [{ ...box, mark }] : []
  })
}

/** The lines between marks. px */
export function markLines(marks: readonly Mark[], scales: Scales): readonly Segment[] {
  return marks.flatMap((m) =>
    m.kind === 'link'
      ? [{ x1: xOf(m.from, scales), y1: scales.y(m.from.v), x2: xOf(m.to, scales), y2: scales.y(m.to.v) }]
      : [],
  )
}
