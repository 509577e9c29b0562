import type { Period } from './period.ts'

/** Prose by journalists, or a table or announcement by a public body. */
export const SOURCE_KINDS = ['article', 'official'] as const

/** A published text or table that gave figures or dates. */
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
