/** A linear map from a domain to pixels. */
export type Scale = (value: number) => number

/** A domain of one value lies in the middle. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain
  if (to === from) return () => (range[0] + range[1]) / 2
  const slope = (range[1] - range[0]) / (to - from)
  return (value) => range[0] + (value - from) * slope
}

/** The two scales that every mark is drawn with, whoever hosts it: day number to px, value to px. */
export interface Scales {
  readonly x: Scale
  readonly y: Scale
}
