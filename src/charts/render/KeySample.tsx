import { MarkLayer } from '../marks/MarkLayer.tsx'
import type { KeyEntry } from '../model.ts'
import type { Paint } from '../theme.ts'

/** Size of a sample in a key. px. */
export const SAMPLE = { width: 26, height: 24 } as const

const identity = { x: (px: number) => px, y: (px: number) => (px === 0 ? SAMPLE.height / 2 : px) }

/** An entry's mark by itself, in a box of 26 by 24 px. */
export function KeySample({ entry, paint }: { readonly entry: KeyEntry; readonly paint: Paint }) {
  return <MarkLayer marks={entry.sample} scales={identity} paint={paint} />
}
