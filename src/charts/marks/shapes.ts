import type { PointShape } from '../model.ts'

const round = (n: number) => Math.round(n * 100) / 100

/** SVG path of a point marker round (x, y), equal in weight to a disc of radius r. px. */
export function shapePath(shape: PointShape, x: number, y: number, r: number): string {
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

/** Half of such a marker, the side on which the figure lies: below the number for just under, above it for just over. */
export function halfPath(
  shape: PointShape,
  x: number,
  y: number,
  r: number,
  side: 'lower' | 'upper',
): string {
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
      // From the tip at -s to the base at 0.8 s: the sides are s / 1.8 from the axis at 0.
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
