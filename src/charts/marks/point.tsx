import {
  boxAt,
  type MarkKind,
  type MarkLayer,
  markColour,
  type PositionedMark,
  positioned,
  sampleOf,
  toPx,
} from './mark.ts'

export type PointShape = 'circle' | 'square' | 'triangle' | 'diamond'

/** `dashed` is about, `hollow` rounded or derived, `dotted` planned; half-filled on the side of the figure. */
export type PointFill = 'solid' | 'hollow' | 'dashed' | 'dotted' | 'lower-half' | 'upper-half'

export type PointMark = PositionedMark<'point'> & { readonly shape: PointShape; readonly fill: PointFill }

/** px */
const RADIUS = 4.6
const OFFICIAL_RADIUS = 3.2
/** Radius that labels keep clear of: unverified figures have a ring. px */
const CLEARANCE: Readonly<Record<MarkLayer, number>> = { official: 5, curated: 7, added: 9, user: 9 }

const DASHES: Readonly<Partial<Record<PointFill, string>>> = { dashed: '3 2', dotted: '1.5 2' }

const FILL_WORDS: Readonly<Record<PointFill, string>> = {
  solid: 'exact',
  dashed: 'about (drawn as 10% either way)',
  hollow: 'rounded in words',
  dotted: 'planned',
  'lower-half': 'just under',
  'upper-half': 'just over',
}

type Corner = readonly [x: number, y: number]

/** The corners of each shape, in radii from its middle, so that all look as heavy as a disc. */
// biome-ignore format: one shape a line
const CORNERS: Readonly<Record<Exclude<PointShape, 'circle'>, readonly Corner[]>> = {
  square: [[-0.92, -0.92], [0.92, -0.92], [0.92, 0.92], [-0.92, 0.92]],
  triangle: [[0, -1.25], [1.25, 1], [-1.25, 1]],
  diamond: [[0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]],
}

/** The corners of the lower (1) or upper (-1) half, with the points where the outline crosses the middle. */
function halfOf(corners: readonly Corner[], side: 1 | -1): readonly Corner[] {
  return corners.flatMap((a, i): readonly Corner[] => {
    const b = corners[(i + 1) % corners.length] ?? a
    const kept = a[1] * side >= 0 ? [a] : []
    return a[1] * b[1] < 0 ? [...kept, [a[0] + ((b[0] - a[0]) * a[1]) / (a[1] - b[1]), 0]] : kept
  })
}

/** SVG path of a marker, or of its lower (1) or upper (-1) half, centred on (x, y). px */
function shapePath(shape: PointShape, x: number, y: number, r: number, side?: 1 | -1): string {
  const round = (n: number) => Math.round(n * 100) / 100
  if (shape === 'circle') {
    const arc = side ? `0 0 ${side === 1 ? 0 : 1} ${2 * r} 0` : `0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`
    return `M${round(x - r)} ${round(y)}a${r} ${r} ${arc}Z`
  }
  const outline = side ? halfOf(CORNERS[shape], side) : CORNERS[shape]
  return `M${outline.map(([dx, dy]) => `${round(x + dx * r)} ${round(y + dy * r)}`).join('L')}Z`
}

/** One figure. The shape says what was counted, the fill how exactly it is known, a ring that it is unverified. */
export const point: MarkKind<PointMark, 'derived' | 'official' | `fill-${PointFill}`> = {
  ...positioned,
  draw: ({ at, shape, fill, layer }, { scales, theme }) => {
    const { x, y } = toPx(at, scales)
    const colour = markColour(layer, theme)
    const inside = fill === 'solid' ? colour : theme.page
    const radius = layer === 'official' ? OFFICIAL_RADIUS : RADIUS
    const outline = { d: shapePath(shape, x, y, radius), fill: inside, stroke: colour, strokeWidth: 2 }
    const dashes = DASHES[fill]
    return (
      <>
        <path {...outline} {...(dashes && { strokeDasharray: dashes })} />
        {fill === 'lower-half' && <path d={shapePath(shape, x, y, RADIUS, 1)} fill={colour} />}
        {fill === 'upper-half' && <path d={shapePath(shape, x, y, RADIUS, -1)} fill={colour} />}
        {(layer === 'user' || layer === 'added') && (
          <path d={shapePath(shape, x, y, RADIUS + 3.5)} fill="none" stroke={colour} strokeWidth={1.4} />
        )}
      </>
    )
  },
  box: ({ at, layer }, scales) => boxAt(at, scales, CLEARANCE[layer], CLEARANCE[layer], CLEARANCE[layer]),
  keyEntry: ({ shape, fill, layer }) => {
    const sample = { ...sampleOf('point'), fill }
    if (layer === 'official')
      return { id: 'official', label: 'official statistics', sample: { ...sample, shape, layer } }
    if (shape === 'diamond')
      return { id: 'derived', label: 'worked out from other figures', sample: { ...sample, shape } }
    const usual = fill === 'dotted' ? 'square' : 'circle'
    return { id: `fill-${fill}`, label: FILL_WORDS[fill], sample: { ...sample, shape: usual } }
  },
}
