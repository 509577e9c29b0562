/**
 * Arithmetic on whole numbers only. `(11.95).toFixed(1)` is 11.9, because 11.95 has no exact binary form: published decimals are
 * therefore counted in tenths.
 */

/** The share of a whole in per cent, to one decimal, halves up: 3931 of 5405 is 72.7. */
export function shareText(part: number, whole: number): string {
  return toText(Math.floor((2000 * part + whole) / (2 * whole)), 1)
}

/** The middle of published numbers, halves up in the last of their decimals: 11.9 and 12.0 give 12.0. */
export function medianText(numbers: readonly string[], decimals: number): string {
  const sorted = numbers.map((text) => toUnits(text, decimals)).toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return toText(Math.floor((lower + upper + 1) / 2), decimals)
}

/** `17.9` is 179 tenths. */
function toUnits(text: string, decimals: number): number {
  const [whole = '', fraction = ''] = text.split('.')
  if (fraction.length > decimals) throw new Error(`${text} has more than ${decimals} decimals`)
  return Number(whole + fraction.padEnd(decimals, '0'))
}

function toText(units: number, decimals: number): string {
  if (decimals === 0) return String(units)
  const digits = String(units).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
