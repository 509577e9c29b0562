/** Enough of a browser's local storage for code that reads and writes single notes. */
export function localStorageOf(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const notes = new Map<string, string>()
  return {
    getItem: (key) => notes.get(key) ?? null,
    setItem: (key, value) => void notes.set(key, value),
    removeItem: (key) => void notes.delete(key),
  }
}
