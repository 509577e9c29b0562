import type { Layer } from './observation.ts'
import type { Period } from './period.ts'

/** `report`: a body's account in prose. `official`: its table or announcement. `added`: figures from whoever publishes a copy of this dashboard, not checked against a published report. */
export const SOURCE_KINDS = ['article', 'report', 'official', 'letter', 'added'] as const

export interface Source {
  readonly id: string
  readonly title: string
  /** Who published it, as far as the text says. */
  readonly publisher: string
  readonly published: Period
  readonly kind: (typeof SOURCE_KINDS)[number]
  readonly licence: string
  /** Its address; empty where it has none, and `noUrl` then says why. */
  readonly url: string
  readonly noUrl: string
  /** Where the text names one. */
  readonly author: string
  /** One of the texts that this dashboard began with. */
  readonly core: boolean
  readonly note: string
}

export function layerOf({ kind }: Source): Layer {
  return kind === 'added' ? 'added' : 'curated'
}
