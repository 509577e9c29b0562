import { arialWidth } from '../layout/textWidth.ts'
import { EventDisc } from '../marks/EventDisc.tsx'
import { SAMPLE } from '../marks/mark.ts'
import type { KeyEntry } from '../model.ts'
import { KeySample } from '../render/ChartKey.tsx'
import { exportTheme as theme } from '../theme.ts'
import {
  type Block,
  columnWidth,
  inColumns,
  NOTHING,
  paragraph,
  plain,
  soft,
  stacked,
  strong,
} from './block.tsx'
import type { ExportInput } from './exportInput.ts'

export function headerBlock({ title, answer, subtitle, range }: ExportInput, width: number): Block {
  return stacked([
    paragraph([strong(title)], { size: 30, width, after: 6 }),
    paragraph([plain(answer)], { size: 19, width, after: 8 }),
    paragraph([soft(subtitle)], { size: 15, width, after: 3 }),
    paragraph([soft(range)], { size: 15, width }),
  ])
}

/** Sizes of the key: its text, a row, and the gaps from a sample to its label and on to the next sample. px */
const KEY = { text: 14, row: 28, gap: 8, next: 26 } as const
const KEY_INDENT = SAMPLE.width + KEY.gap

export function keyBlock(key: readonly KeyEntry[], width: number): Block {
  if (key.length === 0) return NOTHING
  let x = 0
  let y = 0
  let rowHeight = 0
  const items = key.map((entry) => {
    const words = paragraph([soft(entry.label)], { size: KEY.text, width: width - KEY_INDENT })
    const own = Math.min(KEY_INDENT + arialWidth(entry.label, KEY.text), width)
    if (x > 0 && x + own > width) {
      x = 0
      y += rowHeight
      rowHeight = 0
    }
    const at = `translate(${Math.round(x)} ${Math.round(y)})`
    x += own + KEY.next
    rowHeight = Math.max(rowHeight, words.height + KEY.row - KEY.text * 1.35)
    return (
      <g key={entry.id} transform={at}>
        <KeySample entry={entry} theme={theme} />
        <g transform={`translate(${KEY_INDENT} 3)`}>{words.drawn}</g>
      </g>
    )
  })
  return { height: y + rowHeight, drawn: items }
}

type Event = ExportInput['events'][number]

/** `roomy`: the date below the title. `close`: both in one line, if it has space for them. */
export type MilestoneStyle = 'roomy' | 'close'

/** From the disc's left edge to the text. px */
const EVENT_INDENT = 34
/** Height of a disc with its margins. px */
const DISC_HEIGHT = 25

function eventText({ milestone, when }: Event, width: number, style: MilestoneStyle): Block {
  const size = style === 'roomy' ? 14.5 : 13
  const small = style === 'roomy' ? 13.5 : 13
  const after = style === 'roomy' ? 9 : 6
  const oneLine = paragraph([strong(milestone.title), soft(`· ${when}`)], { size, width, after })
  if (style === 'close' && when && oneLine.height < 2 * size) return oneLine
  return stacked([
    paragraph([strong(milestone.title)], { size, width }),
    paragraph([soft(when)], { size: small, width, after }),
  ])
}

function eventBlock(event: Event, width: number, style: MilestoneStyle): Block {
  const text = eventText(event, width - EVENT_INDENT, style)
  return {
    height: Math.max(text.height, DISC_HEIGHT),
    drawn: (
      <>
        <EventDisc
          x={12}
          y={style === 'roomy' ? 12 : 9.5}
          text={String(event.number)}
          kind={event.milestone.kind}
          status={event.milestone.status}
          theme={theme}
        />
        <g transform={`translate(${EVENT_INDENT} ${style === 'roomy' ? 0 : 1})`}>{text.drawn}</g>
      </>
    ),
  }
}

export function milestonesBlock(
  { events, eventsNote = '' }: Pick<ExportInput, 'events' | 'eventsNote'>,
  width: number,
  columns: number,
  style: MilestoneStyle,
): Block {
  if (events.length === 0) return NOTHING
  const heading = paragraph([strong('Milestones')], { size: 18, width, after: 10 })
  const items = events.map((event) => eventBlock(event, columnWidth(width, columns), style))
  const note = eventsNote === '' ? [] : [paragraph([soft(eventsNote)], { size: 13, width })]
  return stacked([heading, inColumns(items, width, columns), ...note])
}

/** Longer lines are hard to read, so that wider notes are set in columns. px */
const MAX_LINE = 760

/** Caveats, sources and the day of export, below a rule. */
export function notesBlock(input: ExportInput, width: number, size: number): Block {
  const columns = Math.max(1, Math.round(width / MAX_LINE))
  const style = { size, width: columnWidth(width, columns), after: 3 }
  const notes = [
    ...input.caveats.map((text) => paragraph([plain(text)], style)),
    ...input.sources.map((text) => paragraph([soft(text)], style)),
    paragraph([soft(`Exported ${input.exported}. ${input.origin}`)], style),
    ...(input.address ? [paragraph([soft(`This view: ${input.address}`)], style)] : []),
  ]
  const rule: Block = { height: 12, drawn: <line x1={0} x2={width} y1={0.5} y2={0.5} stroke={theme.line} /> }
  return stacked([rule, inColumns(notes, width, columns)])
}
