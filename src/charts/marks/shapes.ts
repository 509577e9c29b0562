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
