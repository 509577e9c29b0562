/** Made once each: making one takes longer than formatting hundreds of numbers. */
const FORMATS = new Map<number, Intl.NumberFormat>()

/** "1,024", "33.3": figures as written in the United Kingdom, with at most so many decimals; three unless told, which leaves a count and a rounded share as they are. */
export function plainNumber(value: number, decimals = 3): string {
  let format = FORMATS.get(decimals)
  if (!format) {
    format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals })
    FORMATS.set(decimals, format)
  }
  return format.format(value)
}
