/**
 * Shares in words, as percentages to one decimal. A share in words is a rounded figure: "a third" does not claim 33.3.
 * Articles print no other fractions of staff or cases than these.
 */
const SHARES: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['third', 33.3],
  ['two thirds', 66.7],
  ['quarter', 25],
  ['three quarters', 75],
  ['fifth', 20],
  ['tenth', 10],
])

/** "a third" is 33.3, "two-thirds" 66.7. Undefined for anything else.
 * @param text lower case, trimmed, single spaces */
export function shareInWords(text: string): number | undefined {
  return SHARES.get(text.replace(/^(?:a|one) /u, '').replaceAll('-', ' '))
}
