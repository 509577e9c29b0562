/** Words for thousands, millions and billions in the name of a measure, with the factor of each. */
const SCALES: readonly (readonly [factor: number, words: RegExp])[] = [
  [1e9, /£ ?(?:bn|billions?)(?![a-z])|\((?:bn|billions?)\)|\bin billions\b/iu],
  [1e6, /£ ?(?:m|mn|millions?)(?![a-z])|\((?:m|millions?)\)|\bin millions\b/iu],
  [
    1e3,
    /£ ?(?:k|['’]?000['’]?s?|thousands?)(?![a-z\d])|\((?:k|['’]?000['’]?s?|thousands?)\)|['’]000s?\b|\bin thousands\b/iu,
  ],
]

/** Most names have none of these, and one look is cheaper than three. */
const MAYBE = /[£(]|000|\bin \w+s\b/u

/** The factor that a name gives for its numbers, such as "Budget (£m)", "Spend £'000" or "(000s)"; 1 for a name without a scale. */
export function scaleOf(name: string): number {
  if (!MAYBE.test(name)) return 1
  return SCALES.find(([, words]) => words.test(name.slice(0, 200)))?.[0] ?? 1
}

/** "Agency spend" of "Agency spend (£'000)". */
export function withoutScale(name: string): string {
  if (!MAYBE.test(name)) return name
  const found = SCALES.find(([, words]) => words.test(name.slice(0, 200)))
  if (!found) return name
  const rest = name
    .replace(found[1], '')
    .replace(/\(\s*\)/gu, '')
    .replace(/[\s,:-]+$/u, '')
  return rest.trim() === '' ? name : rest.replace(/\s+/gu, ' ').trim()
}
