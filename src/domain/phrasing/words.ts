import { plainNumber } from '../model/plainNumber.ts'

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "one" to "ten" in words, figures from there on, as the GOV.UK style for running text has it up to nine. */
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
