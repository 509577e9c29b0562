/** Stored values as readable JSON: a typed array becomes its type and its numbers. */
export function toStoredJson(value: unknown): string {
  return JSON.stringify(
    value,
    (_key, item: unknown) =>
      ArrayBuffer.isView(item)
        ? { codes: item.constructor.name, list: [...(item as unknown as Iterable<number>)] }
        : item,
    1,
  )
}

const KINDS = { Uint8Array, Uint16Array, Uint32Array }

export function fromStoredJson(text: string): unknown {
  return JSON.parse(text, (_key, item: unknown) => {
    if (typeof item !== 'object' || item === null || !('codes' in item) || !('list' in item)) return item
    const kind = typeof item.codes === 'string' ? KINDS[item.codes as keyof typeof KINDS] : undefined
    return kind ? kind.from(item.list as number[]) : item
  })
}
