import { useState } from 'react'

const PAGE = 50

/** @param of what the fetched entries belong to: they are dropped when it changes */
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
