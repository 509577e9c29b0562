import type { ReactNode } from 'react'
import type { Mark } from '../model.ts'
import { ArrowMark } from './ArrowMark.tsx'
import { BandMark } from './BandMark.tsx'
import { BreakMark } from './BreakMark.tsx'
import { HeldMark } from './HeldMark.tsx'
import { IntervalMark } from './IntervalMark.tsx'
import { LinkMark } from './LinkMark.tsx'
import { MissingMark } from './MissingMark.tsx'
import type { Stage } from './markContext.ts'
import { PointMark } from './PointMark.tsx'
import { UnverifiedRing } from './UnverifiedRing.tsx'

/** Bands lie lowest, then lines, then what is read exactly. */
const ORDER: Readonly<Record<Mark['kind'], number>> = {
  band: 0,
  link: 1,
  break: 2,
  interval: 3,
  held: 4,
  arrow: 5,
  missing: 6,
  point: 7,
}

function drawn(mark: Mark, stage: Stage): ReactNode {
  switch (mark.kind) {
    case 'band':
      return <BandMark mark={mark} {...stage} />
    case 'link':
      return <LinkMark mark={mark} {...stage} />
    case 'break':
      return <BreakMark mark={mark} {...stage} />
    case 'interval':
      return <IntervalMark mark={mark} {...stage} />
    case 'held':
      return <HeldMark mark={mark} {...stage} />
    case 'arrow':
      return <ArrowMark mark={mark} {...stage} />
    case 'missing':
      return <MissingMark mark={mark} {...stage} />
    case 'point':
      return <PointMark mark={mark} {...stage} />
  }
}

/** Every mark of a model, in drawing order. */
export function MarkLayer({ marks, ...stage }: Stage & { readonly marks: readonly Mark[] }) {
  const ordered = marks
    .map((mark, index) => ({ mark, index }))
    .sort((a, b) => ORDER[a.mark.kind] - ORDER[b.mark.kind] || a.index - b.index)
  return ordered.map(({ mark, index }) => (
    <g key={index} data-mark={mark.kind}>
      {drawn(mark, stage)}
      <UnverifiedRing mark={mark} {...stage} />
    </g>
  ))
}
