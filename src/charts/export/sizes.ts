export type ExportSize = 'report' | 'slide' | 'square'

interface SizeFacts {
  readonly title: string
  /** px of the drawing; the file of pixels has twice as many. */
  readonly width: number
  /** Undefined: as high as what it holds. */
  readonly height: number | undefined
}

/** The formats that a picture can have. A slide is as large as those of PowerPoint, 13.33 by 7.5 inches. */
export const EXPORT_SIZES: Readonly<Record<ExportSize, SizeFacts>> = {
  report: { title: 'Report, 1200 px wide', width: 1200, height: undefined },
  slide: { title: 'Wide slide, 16:9', width: 1280, height: 720 },
  square: { title: 'Square', width: 1080, height: 1080 },
}
