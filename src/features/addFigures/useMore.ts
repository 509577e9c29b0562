import { useState } from 'react'

/** Entries that "Show more" fetches at a time. */
const PAGE = 50

/**
 * A list whose first entries are known, and a function that fetches more of them.
 * @param of what the fetched entries belong to: they are dropped when it changes
 */
export function useMore<Entry>(
  first: readonly Entry[],
  fetchPage: (shown: readonly Entry[], count: number) => Promise<readonly Entry[]>,
  of: unknown,
): { readonly entries: readonly Entry[]; readonly more: () => void } {
  const [fetched, setFetched] = useState<{ readonly of: unknown; readonly entries: readonly Entry[] }>()
  const further = fetched && fetched.of === of ? fetched.entries : []
  const entries = [...first, ...further]
  const more = async () => {
    const next = await fetchPage(entries, PAGE)
    setFetched({ of, entries: [...further, ...next] })
  }
  return { entries, more: () => void more() }
}
