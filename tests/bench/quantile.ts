/** The smallest of the values that is at least as large as this share of them; `share` from 0 to 1. Throws for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('An empty list has no quantile.')
  return value
}

/** The middle value, or the mean of the two middle ones. Throws for an empty list. */
export function median(values: readonly number[]): number {
  const low = quantile(values, 0.5)
  const high = -quantile(
    values.map((value) => -value),
    0.5,
  )
  return (low + high) / 2
}
