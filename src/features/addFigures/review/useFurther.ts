import { useEffect, useState } from 'react'

/** How many more at a time. */
const PAGE = 50

/**
 * A list of which the first entries are known, and a way to fetch more of it.
 * @param reset what the fetched entries belong to: when it changes they are let go
 */
export function useFurther<Entry>(
  first: readonly Entry[],
  fetchPage: (shown: readonly Entry[], count: number) => Promise<readonly Entry[]>,
  reset: unknown,
): { readonly entries: readonly Entry[]; readonly more: () => void } {
  const [further, setFurther] = useState<readonly Entry[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was fetched belongs to `reset`
  useEffect(() => setFurther([]), [reset])
  const more = async () => {
    const next = await fetchPage([...first, ...further], PAGE)
    setFurther((before) => [...before, ...next])
  }
  return { entries: [...first, ...further], more: () => void more() }
}
