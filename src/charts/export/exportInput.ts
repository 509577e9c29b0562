import type { NumberedMilestone } from '#domain/reasoning/numberMilestones.ts'
import type { ChartModel } from '../model.ts'

export type ExportSize = 'report' | 'slide' | 'square'

/** px of the drawing; a PNG file has twice as many pixels. A picture without a height is as high as its content. */
type SizeFacts = { readonly title: string; readonly width: number; readonly height: number | undefined }

/** The formats of a picture. A slide has the size of a PowerPoint slide, 13.33 by 7.5 inches. */
export const EXPORT_SIZES: Readonly<Record<ExportSize, SizeFacts>> = {
  report: { title: 'Report, 1200 px wide', width: 1200, height: undefined },
  slide: { title: 'Wide slide, 16:9', width: 1280, height: 720 },
  square: { title: 'Square', width: 1080, height: 1080 },
}

/** Everything in a picture, before the size of its chart is known. */
export interface ExportInput {
  readonly size: ExportSize
  /** The chart at a size in px. */
  readonly chart: (width: number, height: number) => ChartModel
  readonly title: string
  /** The page's answer for the figures shown, in a sentence or two. */
  readonly answer: string
  readonly subtitle: string
  /** The dates shown, in words. */
  readonly range: string
  readonly events: readonly (NumberedMilestone & { readonly when: string })[]
  /** What is said below the list of milestones. */
  readonly eventsNote?: string
  readonly sources: readonly string[]
  readonly caveats: readonly string[]
  /** What the figures come from. */
  readonly origin: string
  /** Day of export, in words. */
  readonly exported: string
  readonly description: string
  readonly address?: string
  /** Text for programs, invisible in the picture: an svg carries it as metadata. */
  readonly evidence?: string
}

/** A picture of a chart that is not about a measure: everything but its size and day, and the first part of its file's name. */
export type PictureContent = Omit<
  ExportInput,
  'size' | 'events' | 'eventsNote' | 'origin' | 'exported' | 'address' | 'evidence'
> & {
  readonly name: string
}
