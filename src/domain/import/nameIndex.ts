import { editDistance } from './editDistance.ts'
import { normaliseName } from './normaliseName.ts'

/** Finds things by any of their names, however they are capitalised or punctuated. */
export interface NameIndex<T> {
  find(text: string): T | undefined
  /** The thing with the nearest name, when it is near enough to be a slip: at most a third of its letters differ. */
  closest(text: string): T | undefined
}

/** Past this many different unknown names a file is not misspelt but wrong, and guessing would only cost time. */
const MOST_GUESSES = 200
const LONGEST = 80

export function nameIndex<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): NameIndex<T> {
  const byName = new Map<string, T>()
  for (const item of items) for (const name of namesOf(item)) byName.set(normaliseName(name), item)
  const guesses = new Map<string, T | undefined>()

  const guess = (name: string): T | undefined => {
    let best: { readonly item: T; readonly distance: number } | undefined
    for (const [known, item] of byName) {
      if (Math.abs(known.length - name.length) > name.length / 3) continue
      const distance = editDistance(name, known)
      if (distance <= name.length / 3 && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
        best = { item, distance }
    }
    return best?.item
  }
  return {
    find: (text) => byName.get(normaliseName(text)),
    closest: (text) => {
      const name = normaliseName(text)
      if (name.length > LONGEST || (!guesses.has(name) && guesses.size >= MOST_GUESSES)) return undefined
      if (!guesses.has(name)) guesses.set(name, guess(name))
      return guesses.get(name)
    },
  }
}
