/** A new map with one entry set: what was decided before stays. */
export function withEntry<Value>(
  map: ReadonlyMap<string, Value> | undefined,
  key: string,
  value: Value,
): ReadonlyMap<string, Value> {
  return new Map([...(map ?? []), [key, value]])
}
