/**
 * Parts a list, in its order, into columns as even as can be: of all ways the one with the least sum of squared heights. Of ways
 * as good the first columns are the fuller ones; a list shorter than the columns fills as many as it has entries.
 */
export function balanceColumns<T extends { readonly height: number }>(
  items: readonly T[],
  columns: number,
): readonly (readonly T[])[] {
  const tops = [0]
  for (const { height } of items) tops.push((tops.at(-1) ?? 0) + height)
  const cost = (from: number, to: number) => ((tops[to] ?? 0) - (tops[from] ?? 0)) ** 2
  // best[c][n]: the least cost of the first n entries in c + 1 columns, and where the last of these begins.
  let best = tops.map((_, n) => ({ cost: cost(0, n), starts: [0] as readonly number[] }))
  for (let column = 1; column < Math.min(columns, items.length); column += 1) {
    best = tops.map((_, n) => {
      let least = { cost: Number.POSITIVE_INFINITY, starts: [0] as readonly number[] }
      for (let from = 0; from <= n; from += 1) {
        const before = best[from]
        const sum = (before?.cost ?? 0) + cost(from, n)
        if (before && sum <= least.cost) least = { cost: sum, starts: [...before.starts, from] }
      }
      return least
    })
  }
  const starts = best.at(-1)?.starts ?? [0]
  return starts.map((from, index) => items.slice(from, starts[index + 1])).filter((c) => c.length > 0)
}
