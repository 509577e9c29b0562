import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** How much a pixel's colour may differ before it counts, 0 to 1. Smoothed edges never count. */
const THRESHOLD = 0.15

/** Number of pixels that differ between two PNG files; all pixels of the first where the sizes differ. */
export function differentPixels(a: Buffer, b: Buffer): number {
  const one = PNG.sync.read(a)
  const other = PNG.sync.read(b)
  const { width, height } = one
  if (width !== other.width || height !== other.height) return width * height
  return pixelmatch(one.data, other.data, undefined, width, height, { threshold: THRESHOLD })
}
