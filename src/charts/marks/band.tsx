import { clampSpan, type MarkKind, markColour, type SpanMark } from './mark.ts'

/** px */
const THICKNESS = 7

/** A date that is not exact to the day: a translucent bar over the period that the source gave. */
export const band: MarkKind<SpanMark<'band'>, 'band'> = {
  draw: ({ from, to, v, layer }, { scales, theme }) => (
    <rect
      x={scales.x(from)}
      y={scales.y(v) - THICKNESS / 2}
      width={Math.max(scales.x(to) - scales.x(from), 2)}
      height={THICKNESS}
      rx={THICKNESS / 2}
      fill={markColour(layer, theme)}
      opacity={0.2}
    />
  ),
  clamp: clampSpan,
  box: ({ from, to, v }, { x, y }) => ({ left: x(from), right: x(to), top: y(v) - 4, bottom: y(v) + 4 }),
  keyEntry: () => ({
    id: 'band',
    label: 'date not exact to the day',
    sample: { kind: 'band', from: 2, to: 24, v: 12, layer: 'curated' },
  }),
}
