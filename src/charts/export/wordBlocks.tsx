import { exportPaint as paint } from '../theme.ts'
import { type Block, columnWidth, inColumns, paragraph, plain, soft, stacked, strong } from './block.tsx'
import type { ExportInput } from './exportInput.ts'

/** What the picture shows and what it comes to, in lines of falling weight. */
export function headerBlock({ title, answer, subtitle, range }: ExportInput, width: number): Block {
  return stacked([
    paragraph([strong(title)], { size: 30, width, after: 6 }),
    paragraph([plain(answer)], { size: 19, width, after: 8 }),
    paragraph([soft(subtitle)], { size: 15, width, after: 3 }),
    paragraph([soft(range)], { size: 15, width }),
  ])
}

/** Lines longer than this, in px, are hard to come back from: the notes then stand in columns. */
const LONGEST_LINE = 760

/** What must be said with the figures, where they come from, and when the picture was made, under a rule. */
export function notesBlock(input: ExportInput, width: number, size: number): Block {
  const columns = Math.max(1, Math.round(width / LONGEST_LINE))
  const style = { size, width: columnWidth(width, columns), after: 3 }
  const notes = [
    ...input.caveats.map((text) => paragraph([plain(text)], style)),
    ...input.sources.map((text) => paragraph([soft(text)], style)),
    paragraph(
      [soft(`Exported ${input.exported}. Compiled from published reports; not official statistics.`)],
      style,
    ),
    ...(input.address ? [paragraph([soft(`This view: ${input.address}`)], style)] : []),
  ]
  const rule: Block = { height: 12, drawn: <line x1={0} x2={width} y1={0.5} y2={0.5} stroke={paint.line} /> }
  return stacked([rule, inColumns(notes, width, columns)])
}
