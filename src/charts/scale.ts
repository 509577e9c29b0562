export type Scale = (value: number) => number

/** A domain of a single value maps to the middle of the range. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain
  if (to === from) return () => (range[0] + range[1]) / 2
  const slope = (range[1] - range[0]) / (to - from)
  return (value) => range[0] + (value - from) * slope
}

/** Day number to px, value to px. */
export type Scales = Readonly<Record<'x' | 'y', Scale>>
