/** A stand-in for a browser's local storage, with the three methods that the code uses. */
export function localStorageOf(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const notes = new Map<string, string>()
  return {
    getItem: (key) => notes.get(key) ?? null,
    setItem: (key, value) => void notes.set(key, value),
    removeItem: (key) => void notes.delete(key),
  }
}
