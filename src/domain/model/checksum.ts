/** Two lanes of FNV-1a with different primes: 64 bits, against accidents and not against forgers. */
interface Lanes {
  a: number
  b: number
}

function mix(lanes: Lanes, n: number): void {
  lanes.a = Math.imul(lanes.a ^ n, 0x01000193)
  lanes.b = Math.imul(lanes.b ^ n, 0x85ebca6b)
  lanes.b ^= lanes.b >>> 15
}

/** A list of numbers, or the letters of a text, as one number: a long text costs one lane, not two. */
function mixList(lanes: Lanes, length: number, at: (index: number) => number): void {
  let n = 0x811c9dc5
  for (let i = 0; i < length; i += 1) n = Math.imul(n ^ at(i), 0x01000193)
  mix(lanes, length)
  mix(lanes, n)
}

function mixText(lanes: Lanes, text: string): void {
  mixList(lanes, text.length, (i) => text.charCodeAt(i))
}

function mixValue(lanes: Lanes, value: unknown): void {
  if (typeof value === 'string') {
    mix(lanes, 1)
    mixText(lanes, value)
  } else if (ArrayBuffer.isView(value)) {
    const codes = value as unknown as ArrayLike<number>
    mix(lanes, 2)
    mixList(lanes, codes.length, (i) => codes[i] ?? 0)
  } else if (Array.isArray(value)) {
    mix(lanes, 3)
    mix(lanes, value.length)
    for (const item of value) mixValue(lanes, item)
  } else if (typeof value === 'object' && value !== null) {
    mix(lanes, 4)
    for (const [key, item] of Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      mixText(lanes, key)
      mixValue(lanes, item)
    }
  } else {
    mix(lanes, 5)
    mixText(lanes, String(value))
  }
}

/** 16 hexadecimal digits; equal values give the same ones, whatever the order of their keys. */
export function checksumOf(value: unknown): string {
  const lanes = { a: 0x811c9dc5, b: 0x9e3779b9 }
  mixValue(lanes, value)
  return [lanes.a, lanes.b].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('')
}

/** The record with its own checksum, which covers everything else in it. */
export function sealed<Record extends object>(record: Record): Record & { readonly checksum: string } {
  return { ...record, checksum: checksumOf(record) }
}

export function isSealed({ checksum, ...record }: { readonly checksum: string }): boolean {
  return checksumOf(record) === checksum
}
