/** Marks that point to notes. */
const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹†‡*]+$/u

/** The form in which names are compared: "Local authority (LA)" and "local_authority_la" both give "local authority la". */
export function normaliseName(text: string): string {
  return text
    .slice(0, 200)
    .replace(RAISED, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A code is right or wrong. One that resembles it is another council's. */
export function isCode(text: string): boolean {
  return /^[a-z]{0,2}\d{3,}/iu.test(text.trim())
}

/** "ynys-mon" for Ynys Môn: lower case letters without their accents, digits and hyphens. */
export function slugOf(name: string): string {
  const letters = normaliseName(name.normalize('NFD').replace(/\p{M}/gu, ''))
  return letters
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-')
}

/** A guess with at least this confidence is used without asking. */
export const CERTAIN = 0.9

/** 1 for the same letters, less for each wrong letter, 0 for more than one in five. Both names are normalised. */
export function nameConfidence(written: string, known: string): number {
  if (written === known) return 1
  const length = Math.max(written.length, known.length)
  const most = Math.floor(length / 5)
  if (most === 0 || length > 80 || Math.abs(written.length - known.length) > most) return 0
  const distance = editDistance(written, known)
  return distance > most ? 0 : 1 - distance / length
}

/** Levenshtein distance: the fewest single-character insertions, deletions and replacements that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

export interface NameIndex<T> {
  find(text: string): T | undefined
  /** The thing with the most similar name, where at most a third of the letters differ. */
  closest(text: string): T | undefined
  /** Things that a misspelt name could mean, the likeliest first; confidence 0 to 1. */
  near(text: string): readonly { readonly item: T; readonly confidence: number }[]
}

/** A file with more unknown names than this is wrong rather than misspelt, and guessing would only cost time. */
const MOST_GUESSES = 200
const LONGEST = 80

export function nameIndex<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): NameIndex<T> {
  const byName = new Map<string, T>()
  for (const item of items) for (const name of namesOf(item)) byName.set(normaliseName(name), item)
  // Files repeat their names on every line, and a look-up is cheaper than normalising.
  const asWritten = new Map<string, T | undefined>()
  const guesses = new Map<string, T | undefined>()
  return {
    find: (text) => {
      const known = asWritten.get(text)
      if (known !== undefined || asWritten.has(text)) return known
      const found = byName.get(normaliseName(text))
      if (asWritten.size < 10_000) asWritten.set(text, found)
      return found
    },
    closest: (text) => {
      const name = normaliseName(text)
      if (name.length > LONGEST || (!guesses.has(name) && guesses.size >= MOST_GUESSES)) return undefined
      if (!guesses.has(name)) guesses.set(name, nearest(byName, name))
      return guesses.get(name)
    },
    near: (text) => nearItems(byName, normaliseName(text)),
  }
}

function nearest<T>(byName: ReadonlyMap<string, T>, name: string): T | undefined {
  let best: { readonly item: T; readonly distance: number } | undefined
  for (const [known, item] of byName) {
    if (Math.abs(known.length - name.length) > name.length / 3) continue
    const distance = editDistance(name, known)
    if (distance <= name.length / 3 && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { item, distance }
  }
  return best?.item
}

function nearItems<T>(byName: ReadonlyMap<string, T>, name: string) {
  const best = new Map<T, number>()
  for (const [known, item] of byName) {
    const confidence = nameConfidence(name, known)
    if (confidence > (best.get(item) ?? 0)) best.set(item, confidence)
  }
  return [...best]
    .map(([item, confidence]) => ({ item, confidence }))
    .toSorted((a, b) => b.confidence - a.confidence)
}
