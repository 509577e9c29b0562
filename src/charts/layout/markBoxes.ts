import type { Mark, Target } from '../model.ts'
import type { Scales } from '../scale.ts'
import type { Box, Segment } from './box.ts'

/** The room that a mark takes. */
export interface MarkBox extends Box {
  readonly mark: Mark
}

/** A person's mark has a ring. px. */
const REACH = { curated: 7, added: 9, user: 9 } as const
const BAND = 4

function boxOf(mark: Mark, { x, y }: Scales): Box | undefined {
  const round = (px: number, top: number, bottom: number, reach: number): Box => ({
    left: px - reach,
    right: px + reach,
    top,
    bottom,
  })
  switch (mark.kind) {
    case 'point': {
      const reach = REACH[mark.layer]
      return round(x(mark.at.t) + mark.at.dx, y(mark.at.v) - reach, y(mark.at.v) + reach, reach)
    }
    case 'arrow': {
      const [over, under] = mark.direction === 'up' ? [23, 2] : [2, 23]
      return round(x(mark.at.t) + mark.at.dx, y(mark.at.v) - over, y(mark.at.v) + under, 9)
    }
    case 'interval':
      return round(x(mark.at.t) + mark.at.dx, y(mark.upper) - 1, y(mark.lower) + 1, 6)
    case 'held':
      return { left: x(mark.from), right: x(mark.to), top: y(mark.v) - 7, bottom: y(mark.v) + 7 }
    case 'band':
      return { left: x(mark.from), right: x(mark.to), top: y(mark.v) - BAND, bottom: y(mark.v) + BAND }
    case 'missing':
      return round(x(mark.at.t) + mark.at.dx, y(0) - 18, y(0) + 5, 8)
    case 'break':
      return round(x(mark.t), y(0) - 9, y(0) + 9, 8)
    case 'link':
      return undefined
  }
}

/** The room of every mark but the lines. */
export function markBoxes(marks: readonly Mark[], scales: Scales): readonly MarkBox[] {
  return marks.flatMap((mark) => {
    const box = boxOf(mark, scales)
    return box ? [{ ...box, mark }] : []
  })
}

/** The lines between marks. px. */
export function markLines(marks: readonly Mark[], { x, y }: Scales): readonly Segment[] {
  return marks.flatMap((m) =>
    m.kind === 'link'
      ? [{ x1: x(m.from.t) + m.from.dx, y1: y(m.from.v), x2: x(m.to.t) + m.to.dx, y2: y(m.to.v) }]
      : [],
  )
}

/** True of a mark that says a figure, beside which words would be read as its own. */
export function saysFigure({ kind }: Mark): boolean {
  return kind !== 'link' && kind !== 'band' && kind !== 'break'
}

/** True of the marks that stand for a figure. */
export function standsFor(mark: Mark, { at }: Target): boolean {
  switch (mark.kind) {
    case 'point':
    case 'arrow':
    case 'interval':
    case 'missing':
      return mark.at.t === at.t && mark.at.v === at.v && mark.at.dx === at.dx
    case 'held':
      return mark.v === at.v && mark.from <= at.t && at.t <= mark.to
    case 'band':
    case 'link':
    case 'break':
      return false
  }
}
