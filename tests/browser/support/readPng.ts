import { PNG } from 'pngjs'

/** Facts about a PNG file, found without any code of the page. */
export interface PngFacts {
  readonly width: number
  readonly height: number
  /** Share of pixels that are white, 0 to 1. */
  readonly white: number
  /** Number of different colours. */
  readonly colours: number
  readonly opaque: boolean
}

/** Size of a PNG from its header (PNG, third edition, 11.2.1), which is faster than decoding every pixel. Throws if it is not a PNG. */
export function pngSize(file: Buffer): Pick<PngFacts, 'width' | 'height'> {
  if (file.toString('latin1', 12, 16) !== 'IHDR') throw new Error('This is not a PNG file.')
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
}

/** Reads a whole PNG with an independent decoder. Throws if it is not a PNG. */
export function readPng(file: Buffer): PngFacts {
  const { width, height, data } = PNG.sync.read(file)
  const colours = new Set<number>()
  let white = 0
  let opaque = true
  for (let i = 0; i < data.length; i += 4) {
    const colour = data.readUInt32BE(i)
    colours.add(colour)
    if (colour === 0xff_ff_ff_ff) white += 1
    if ((colour & 0xff) !== 0xff) opaque = false
  }
  return { width, height, white: white / (width * height), colours: colours.size, opaque }
}
