import type { Layer } from '#domain/model/observation.ts'
import { boxAt, type MarkKind, markColour, type PositionedMark, positioned, sampleOf, toPx } from './mark.ts'

export type PointShape = 'circle' | 'square' | 'triangle' | 'diamond'

/**
 * How exactly the figure is known: `dashed` is about, `hollow` rounded or derived, `dotted` planned. The half-filled forms are filled
 * on the side where the figure lies: below the number for just under, above it for just over.
 */
export type PointFill = 'solid' | 'hollow' | 'dashed' | 'dotted' | 'lower-half' | 'upper-half'

export type PointMark = PositionedMark<'point'> & { readonly shape: PointShape; readonly fill: PointFill }

/** px */
const RADIUS = 4.6
/** Radius that labels keep clear of: unverified figures have a ring. px */
const CLEARANCE: Readonly<Record<Layer, number>> = { curated: 7, added: 9, user: 9 }

const DASHES: Readonly<Partial<Record<PointFill, string>>> = { dashed: '3 2', dotted: '1.5 2' }

const FILL_WORDS: Readonly<Record<PointFill, string>> = {
  solid: 'exact',
  dashed: 'about (drawn as 10% either way)',
  hollow: 'rounded in words',
  dotted: 'planned',
  'lower-half': 'just under',
  'upper-half': 'just over',
}

const round = (n: number) => Math.round(n * 100) / 100

/** SVG path of a point marker centred on (x, y), equal in weight to a disc of radius r. px */
function shapePath(shape: PointShape, x: number, y: number, r: number): string {
  const p = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`
  switch (shape) {
    case 'circle':
      return `M${p(-r, 0)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
    case 'square': {
      const s = r * 0.92
      return `M${p(-s, -s)}H${round(x + s)}V${round(y + s)}H${round(x - s)}Z`
    }
    case 'triangle': {
      const s = r * 1.25
      return `M${p(0, -s)}L${p(s, s * 0.8)}H${round(x - s)}Z`
    }
    case 'diamond': {
      const s = r * 1.3
      return `M${p(0, -s)}L${p(s, 0)}L${p(0, s)}L${p(-s, 0)}Z`
    }
  }
}

/** The lower or upper half of the same marker. */
function halfPath(shape: PointShape, x: number, y: number, r: number, side: 'lower' | 'upper'): string {
  const p = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`
  const sign = side === 'lower' ? 1 : -1
  switch (shape) {
    case 'circle':
      return `M${p(-r, 0)}a${r} ${r} 0 0 ${side === 'lower' ? 0 : 1} ${2 * r} 0Z`
    case 'square': {
      const s = r * 0.92
      return `M${p(-s, 0)}H${round(x + s)}V${round(y + sign * s)}H${round(x - s)}Z`
    }
    case 'triangle': {
      const s = r * 1.25
      // From the tip at -s to the base at 0.8 s, so at height 0 the sides are s / 1.8 from the middle.
      const middle = s / 1.8
      return side === 'lower'
        ? `M${p(-middle, 0)}L${p(middle, 0)}L${p(s, s * 0.8)}H${round(x - s)}Z`
        : `M${p(-middle, 0)}L${p(0, -s)}L${p(middle, 0)}Z`
    }
    case 'diamond': {
      const s = r * 1.3
      return `M${p(-s, 0)}L${p(0, sign * s)}L${p(s, 0)}Z`
    }
  }
}

/** One figure. The shape says what was counted, the fill how exactly it is known, a ring that it is unverified. */
export const point: MarkKind<PointMark, 'derived' | `fill-${PointFill}`> = {
  ...positioned,
  draw: ({ at, shape, fill, layer }, { scales, theme }) => {
    const { x, y } = toPx(at, scales)
    const colour = markColour(layer, theme)
    const outline = {
      d: shapePath(shape, x, y, RADIUS),
      fill: fill === 'solid' ? colour : theme.page,
      stroke: colour,
      strokeWidth: 2,
    }
    const dashes = DASHES[fill]
    return (
      <>
        <path {...outline} {...(dashes && { strokeDasharray: dashes })} />
        {fill === 'lower-half' && <path d={halfPath(shape, x, y, RADIUS, 'lower')} fill={colour} />}
        {fill === 'upper-half' && <path d={halfPath(shape, x, y, RADIUS, 'upper')} fill={colour} />}
        {layer !== 'curated' && (
          <path d={shapePath(shape, x, y, RADIUS + 3.5)} fill="none" stroke={colour} strokeWidth={1.4} />
        )}
      </>
    )
  },
  box: ({ at, layer }, scales) => boxAt(at, scales, CLEARANCE[layer], CLEARANCE[layer], CLEARANCE[layer]),
  keyEntry: ({ shape, fill }) => {
    const sample = { ...sampleOf('point'), fill }
    if (shape === 'diamond')
      return { id: 'derived', label: 'worked out from other figures', sample: { ...sample, shape } }
    const usual = fill === 'dotted' ? 'square' : 'circle'
    return { id: `fill-${fill}`, label: FILL_WORDS[fill], sample: { ...sample, shape: usual } }
  },
}
