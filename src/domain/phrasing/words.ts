/** Formatters by decimals: creating one takes longer than formatting hundreds of numbers. */
const FORMATS = new Map<number, Intl.NumberFormat>()

/** "1,024", "33.3": a number as written in the United Kingdom, with at most this many decimals. */
export function plainNumber(value: number, decimals = 3): string {
  const format = FORMATS.get(decimals) ?? new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals })
  FORMATS.set(decimals, format)
  return format.format(value)
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "one" to "ten" in words, larger numbers in figures. */
export function countWord(n: number): string {
  return SMALL[n] ?? plainNumber(n)
}

/** "1 figure", "3 figures". */
export function pluralise(n: number, one: string, many = `${one}s`): string {
  return `${plainNumber(n, 2)} ${n === 1 ? one : many}`
}

/** "a", "a and b", "a, b and c". */
export function joinList(items: readonly string[], joiner = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
