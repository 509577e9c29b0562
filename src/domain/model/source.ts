import type { Layer } from './observation.ts'
import type { Period } from './period.ts'

/** `report`: a body's account in prose. `official`: its table or announcement. `register`: a list that is kept up to date, each entry of which was public from its own date. `added`: figures from whoever publishes a copy of this dashboard, not checked against a published report. */
export const SOURCE_KINDS = ['article', 'report', 'official', 'register', 'letter', 'added'] as const

export interface Source {
  readonly id: string
  readonly title: string
  /** Who published it, as far as the text says. */
  readonly publisher: string
  readonly published: Period
  readonly kind: (typeof SOURCE_KINDS)[number]
  readonly licence: string
  /** Its address. Where it is empty, `noUrl` says why. */
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

/** Official statistics that come out once a year, in one table whose latest edition also has the earlier years. */
export interface Release {
  readonly id: string
  readonly title: string
  /** Id of the source: the edition that the figures were read from. */
  readonly source: string
  /** The last year of that edition: its figures are "as in the 2025 edition". */
  readonly edition: number
  /** The last day of the year that one release is about, `09-30`; empty where it is the last day of the figure's period. */
  readonly reportingYear: string
  /** The month, 1 to 12, in which a figure first comes out: the first such month after the end of its reporting year. */
  readonly firstRelease: number
  readonly note: string
}
