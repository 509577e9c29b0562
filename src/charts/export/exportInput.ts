import type { NumberedEvent } from '../layout/numberEvents.ts'
import type { ChartModel } from '../model.ts'
import type { ExportSize } from './sizes.ts'

/** All that a picture says, before it is known how large its chart will be. */
export interface ExportInput {
  readonly size: ExportSize
  /** The chart at a size in px; without figures it is as high as its milestones need. */
  readonly chart: (width: number, height: number) => ChartModel
  readonly title: string
  /** What the page answers for the figures shown, in a sentence or two. */
  readonly answer: string
  readonly subtitle: string
  /** The dates shown, in words. */
  readonly range: string
  readonly events: readonly (NumberedEvent & { readonly when: string })[]
  readonly sources: readonly string[]
  readonly caveats: readonly string[]
  /** Day of export, in words. */
  readonly exported: string
  /** The chart in plain text, for those who do not see it. */
  readonly description: string
  /** Where the view can be opened again. */
  readonly address?: string
  /** What an svg carries inside itself, unseen: text for a program. */
  readonly evidence?: string
}
