import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** How far a pixel's colour may be off before it counts, 0 to 1; smoothed edges are not counted at all. */
const THRESHOLD = 0.15

/** Number of pixels that two PNG files of one size do not have in common; all of them where their sizes differ. */
export function differentPixels(a: Buffer, b: Buffer): number {
  const [one, other] = [PNG.sync.read(a), PNG.sync.read(b)]
  const { width, height } = one
  if (width !== other.width || height !== other.height) return width * height
  return pixelmatch(one.data, other.data, undefined, width, height, { threshold: THRESHOLD })
}
