import type { Layer } from './observation.ts'
import type { Period } from './period.ts'

/** `added`: figures from whoever publishes a copy of this dashboard, not checked against a published report. */
export const SOURCE_KINDS = ['article', 'official', 'added'] as const

export interface Source {
  readonly id: string
  readonly title: string
  /** Who published it, as far as the text says. */
  readonly publisher: string
  readonly published: Period
  readonly kind: (typeof SOURCE_KINDS)[number]
  readonly licence: string
  readonly note: string
}

export function layerOf({ kind }: Source): Layer {
  return kind === 'added' ? 'added' : 'curated'
}
