import type { ReactElement, ReactNode } from 'react'
import type { NumberedEvent } from '../events.ts'
import { KeySample, SAMPLE } from '../hosts/KeySample.tsx'
import { StaticChart } from '../hosts/StaticChart.tsx'
import { EventDisc } from '../marks/EventDisc.tsx'
import { kindColour } from '../marks/kindColour.ts'
import type { ChartModel } from '../model.ts'
import { FONT, exportPaint as paint } from '../paint.ts'
import { textWidth, wrapText } from '../textWidth.ts'

export interface ExportInput {
  readonly model: ChartModel
  readonly title: string
  readonly subtitle: string
  /** The dates shown, in words. */
  readonly range: string
  readonly events: readonly (NumberedEvent & { readonly when: string })[]
  readonly sources: readonly string[]
  readonly caveats: readonly string[]
  /** Day of export, in words. */
  readonly exported: string
}

export const EXPORT_WIDTH = 1200
const MARGIN = 48
export const EXPORT_INNER = EXPORT_WIDTH - 2 * MARGIN

/** A piece of the picture, drawn from its own top at (0, 0). */
interface Block {
  readonly height: number
  readonly drawn: ReactNode
}

interface TextStyle {
  readonly size: number
  readonly bold?: boolean
  readonly colour: string
  readonly after?: number
}

function paragraph(
  text: string,
  { size, bold = false, colour, after = 0 }: TextStyle,
  width = EXPORT_INNER,
): Block {
  const lines = wrapText(text, width, size, bold)
  const leading = size * 1.35
  return {
    height: lines.length * leading + after,
    drawn: lines.map((line, i) => (
      <text key={line} y={size + i * leading} fontSize={size} fontWeight={bold ? 700 : 400} fill={colour}>
        {line}
      </text>
    )),
  }
}

function stacked(blocks: readonly Block[]): Block {
  const tops: number[] = []
  let height = 0
  for (const block of blocks) {
    tops.push(height)
    height += block.height
  }
  return {
    height,
    drawn: blocks.map((block, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity and are drawn once.
      <g key={i} transform={`translate(0 ${tops[i]})`}>
        {block.drawn}
      </g>
    )),
  }
}

function keyBlock({ key }: ChartModel): Block {
  const size = 14
  let [x, row] = [0, 0]
  const items = key.map((entry) => {
    const width = SAMPLE.width + 8 + textWidth(entry.label, size) + 22
    if (x > 0 && x + width > EXPORT_INNER) [x, row] = [0, row + 1]
    const at = `translate(${x} ${row * 26})`
    x += width
    return (
      <g key={entry.id} transform={at}>
        <KeySample entry={entry} paint={paint} />
        <text x={SAMPLE.width + 8} y={14} fontSize={size} fill={paint.soft}>
          {entry.label}
        </text>
      </g>
    )
  })
  return { height: key.length > 0 ? (row + 1) * 26 + 18 : 0, drawn: items }
}

const COLUMN_GAP = 40

function eventBlock(event: ExportInput['events'][number], width: number): Block {
  const indent = 34
  const words = stacked([
    paragraph(event.milestone.title, { size: 14.5, bold: true, colour: paint.ink }, width - indent),
    paragraph(event.when, { size: 13.5, colour: paint.soft, after: 9 }, width - indent),
  ])
  const colour = kindColour(event.milestone.kind, paint)
  return {
    height: words.height,
    drawn: (
      <>
        <EventDisc
          x={12}
          y={12}
          text={String(event.number)}
          kind={event.milestone.kind}
          status={event.milestone.status}
          colour={colour}
          page={paint.page}
        />
        <g transform={`translate(${indent} 0)`}>{words.drawn}</g>
      </>
    ),
  }
}

function eventsBlock(events: ExportInput['events']): Block {
  if (events.length === 0) return { height: 0, drawn: null }
  const columns = events.length > 4 ? 3 : 2
  const width = (EXPORT_INNER - COLUMN_GAP * (columns - 1)) / columns
  const share = Math.ceil(events.length / columns)
  const stacks = Array.from({ length: columns }, (_, c) =>
    stacked(events.slice(c * share, (c + 1) * share).map((e) => eventBlock(e, width))),
  )
  const heading = paragraph('Milestones', { size: 18, bold: true, colour: paint.ink, after: 10 })
  return {
    height: heading.height + Math.max(...stacks.map((s) => s.height)) + 14,
    drawn: (
      <>
        {heading.drawn}
        {stacks.map((stack, c) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity and are drawn once.
          <g key={c} transform={`translate(${c * (width + COLUMN_GAP)} ${heading.height})`}>
            {stack.drawn}
          </g>
        ))}
      </>
    ),
  }
}

/** A rule across the picture. */
const rule: Block = { height: 18, drawn: <line x1={0} x2={EXPORT_INNER} y1={4} y2={4} stroke={paint.line} /> }

/** The chart with all that it needs to stand alone: title, measure, dates, key, numbered milestones, sources, caveats, day of export. */
export function exportFrame(input: ExportInput): {
  readonly width: number
  readonly height: number
  readonly picture: ReactElement
} {
  const { model } = input
  const small = { size: 13.5, colour: paint.soft, after: 3 }
  const chart: Block = {
    height: model.frame.height + 14,
    drawn: (
      <svg width={model.frame.width} height={model.frame.height} aria-hidden="true">
        <StaticChart model={model} paint={paint} />
      </svg>
    ),
  }
  const all = stacked([
    paragraph(input.title, { size: 30, bold: true, colour: paint.ink, after: 6 }),
    paragraph(input.subtitle, { size: 17, colour: paint.soft, after: 2 }),
    paragraph(input.range, { size: 15, colour: paint.soft, after: 16 }),
    chart,
    keyBlock(model),
    eventsBlock(input.events),
    rule,
    ...input.caveats.map((c) => paragraph(c, small)),
    ...input.sources.map((s) => paragraph(s, small)),
    paragraph(`Exported ${input.exported}. Compiled from published reports; not official statistics.`, small),
  ])
  const height = Math.ceil(all.height + 2 * MARGIN)
  const picture = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={EXPORT_WIDTH}
      height={height}
      viewBox={`0 0 ${EXPORT_WIDTH} ${height}`}
      fontFamily={FONT}
    >
      <title>{input.title}</title>
      <rect width={EXPORT_WIDTH} height={height} fill={paint.page} />
      <g transform={`translate(${MARGIN} ${MARGIN - 8})`}>{all.drawn}</g>
    </svg>
  )
  return { width: EXPORT_WIDTH, height, picture }
}
