import { useSyncExternalStore } from 'react'

/** As in multiples.css: a phone, where words stand beside their chart. */
const NARROW = '(width < 600px)'

/** Undefined where there is no window to ask. */
const query = () => globalThis.matchMedia?.(NARROW)

function watch(changed: () => void): () => void {
  const list = query()
  list?.addEventListener('change', changed)
  return () => list?.removeEventListener('change', changed)
}

/** True on a phone's screen. The page drawn beforehand does not know it, and says false. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    watch,
    () => query()?.matches ?? false,
    () => false,
  )
}
