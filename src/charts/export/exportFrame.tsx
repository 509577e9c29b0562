import type { ReactElement } from 'react'
import { cleanText } from '#domain/model/cleanText.ts'
import { PlotContent } from '../marks/PlotContent.tsx'
import { type ChartModel, toScales } from '../model.ts'
import { StaticAxes } from '../render/StaticChart.tsx'
import { exportTheme as theme } from '../theme.ts'
import type { Box } from './arrange.ts'
import { EXPORT_SIZES, type ExportInput } from './exportInput.ts'
import { fitFrame } from './fitFrame.ts'

/** Arial or faces of the same width, so that a picture looks the same on most machines. */
const FONT = 'Arial, "Liberation Sans", Arimo, Helvetica, "Helvetica Neue", sans-serif'

/** `width` and `height` are px of the drawing. */
export interface ExportFrame {
  readonly width: number
  readonly height: number
  /** The frame of the layout, which is scaled to the size of the drawing. px */
  readonly frame: { readonly width: number; readonly height: number }
  readonly placed: readonly (Box & { readonly name: string })[]
  readonly picture: ReactElement
}

function Chart({ model }: { readonly model: ChartModel }) {
  const labels = model.labels.map((label) => ({ ...label, text: cleanText(label.text) }))
  const clean = { ...model, labels }
  const scales = toScales(model)
  return (
    <>
      <StaticAxes model={clean} scales={scales} theme={theme} />
      <PlotContent model={clean} scales={scales} theme={theme} />
    </>
  )
}

/** The chart with everything it needs on its own: title, answer, dates, key, numbered milestones, sources, caveats, day of export. */
export function exportFrame(input: ExportInput): ExportFrame {
  const { width: frameWidth, height: frameHeight, chart, regions } = fitFrame(input)
  const { width } = EXPORT_SIZES[input.size]
  const height = EXPORT_SIZES[input.size].height ?? frameHeight
  const model = input.chart(chart.width, chart.height)
  const round = (px: number) => Math.round(px * 100) / 100
  const placed = [
    ...regions.filter((r) => r.name === 'header'),
    { name: 'chart', ...chart, drawn: <Chart model={model} /> },
    ...regions.filter((r) => r.name !== 'header'),
  ]
  const picture = (
    <svg
      xmlLang="en-GB"
      width={width}
      height={height}
      viewBox={`0 0 ${frameWidth} ${round(frameHeight)}`}
      fontFamily={FONT}
      role="img"
      aria-labelledby="picture-title"
      aria-describedby="picture-description"
    >
      <title id="picture-title">{`${cleanText(input.title)}, ${cleanText(input.range)}`}</title>
      <desc id="picture-description">{input.description}</desc>
      {input.evidence !== undefined && <metadata>{input.evidence}</metadata>}
      <rect width={frameWidth} height={round(frameHeight)} fill={theme.page} />
      {placed.map(({ name, left, top, drawn }) => (
        <g key={name} transform={`translate(${left} ${round(top)})`}>
          {drawn}
        </g>
      ))}
    </svg>
  )
  return { width, height, frame: { width: frameWidth, height: frameHeight }, placed, picture }
}
