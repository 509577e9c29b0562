const STEP: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowRight: (i, last) => (i === last ? 0 : i + 1),
  ArrowLeft: (i, last) => (i <= 0 ? last : i - 1),
  Home: () => 0,
  End: (_, last) => last,
}

/** The item of a row of tabs or radio buttons that a key leads to; undefined for any other key. */
export function itemAtKey<T>(key: string, items: readonly T[], index: number): T | undefined {
  const step = STEP[key]
  return step && items[step(index, items.length - 1)]
}
