/** A linear map from a domain to pixels. */
export type Scale = (value: number) => number

export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain
  const slope = to === from ? 0 : (range[1] - range[0]) / (to - from)
  return (value) => range[0] + (value - from) * slope
}

/** The two scales that every mark is drawn with, whoever hosts it: day number to px, value to px. */
export interface Scales {
  readonly x: Scale
  readonly y: Scale
}
