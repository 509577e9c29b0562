import { arialWidth } from '../layout/arialWidth.ts'
import type { KeyEntry } from '../model.ts'
import { KeySample, SAMPLE } from '../render/KeySample.tsx'
import { exportPaint as paint } from '../theme.ts'
import { type Block, NOTHING, paragraph, soft } from './block.tsx'

const SIZE = 14
const ROW = 28
/** From a sample to its words, and from these to the next sample. px. */
const GAP = { words: 8, next: 26 } as const
const INDENT = SAMPLE.width + GAP.words

/** The marks in use and what they mean, as many in a row as fit. */
export function keyBlock(key: readonly KeyEntry[], width: number): Block {
  if (key.length === 0) return NOTHING
  let [x, y, rowHeight] = [0, 0, 0]
  const items = key.map((entry) => {
    const words = paragraph([soft(entry.label)], { size: SIZE, width: width - INDENT })
    const own = Math.min(INDENT + arialWidth(entry.label, SIZE), width)
    if (x > 0 && x + own > width) [x, y, rowHeight] = [0, y + rowHeight, 0]
    const at = `translate(${Math.round(x)} ${Math.round(y)})`
    x += own + GAP.next
    rowHeight = Math.max(rowHeight, words.height + ROW - SIZE * 1.35)
    return (
      <g key={entry.id} transform={at}>
        <KeySample entry={entry} paint={paint} />
        <g transform={`translate(${INDENT} 3)`}>{words.drawn}</g>
      </g>
    )
  })
  return { height: y + rowHeight, drawn: items }
}
