import type { ReactNode } from 'react'
import type { KeyEntry } from '../model.ts'
import { type Block, COLUMN_GAP, columnWidth } from './block.tsx'
import { headerBlock, keyBlock, type MilestoneStyle, milestonesBlock, notesBlock } from './blocks.tsx'
import type { ExportInput } from './exportInput.ts'

/** Where the list of milestones goes: below the chart, beside it, or at the side of the whole picture (`aside`). */
export interface Plan {
  readonly list: 'below' | 'beside' | 'aside'
  readonly columns: number
  /** The share of the width for a list at a side. */
  readonly share: number
  readonly style: MilestoneStyle
  /** Font size of the notes below the rule. px */
  readonly notes: number
}

/** px */
export type Box = Readonly<Record<'left' | 'top' | 'width' | 'height', number>>

interface Region extends Box {
  readonly name: 'header' | 'key' | 'milestones' | 'notes'
  readonly drawn: ReactNode
}

export interface Arrangement {
  readonly width: number
  readonly height: number
  readonly regions: readonly Region[]
  /** The space left for the chart; its height may be too small for a chart, or negative. */
  readonly chart: Box
  /** False if a list at a side does not fit, or fills too little of the side. */
  readonly holdsList: boolean
}

export interface Contents {
  readonly header: (width: number) => Block
  readonly key: (width: number) => Block
  readonly list: (width: number, columns: number, style: MilestoneStyle) => Block
  readonly notes: (width: number, size: number) => Block
  /** Height of the chart in a frame without a fixed height; in others it takes the space that is left. px */
  readonly chartHeight: number
}

/** Caches blocks, because many plans give a block the same width. */
function cached<A extends readonly unknown[]>(make: (...facts: A) => Block): (...facts: A) => Block {
  const made = new Map<string, Block>()
  return (...facts) => {
    const key = facts.join(' ')
    const block = made.get(key) ?? make(...facts)
    made.set(key, block)
    return block
  }
}

export function toContents(input: ExportInput, key: readonly KeyEntry[], chartHeight: number): Contents {
  return {
    header: cached((width) => headerBlock(input, width)),
    key: cached((width) => keyBlock(key, width)),
    list: cached((width, columns, style) => milestonesBlock(input, width, columns, style)),
    notes: cached((width, size) => notesBlock(input, width, size)),
    chartHeight,
  }
}

const MARGIN = 48
/** Smaller than the margin, because large letters hang low in their line. px */
const TOP = MARGIN - 8
const GAP = { chart: 16, key: 14, list: 18, notes: 16, side: COLUMN_GAP + 12 } as const

const before = (block: Block, gap: number) => (block.height > 0 ? gap : 0)

/** A list stands at a side only if it fills at least this share of it. */
const MIN_FILLED = 0.6

function widthsOf({ list, share }: Plan, width: number) {
  const inner = width - 2 * MARGIN
  const side = Math.round(inner * share)
  if (list === 'below') return { atSide: false, inner, main: inner, list: inner }
  return { atSide: true, inner, main: inner - side - GAP.side, list: side }
}

/** The widths of a plan's chart and of its columns of milestones, in a frame of the given width. px */
export function planWidths(plan: Plan, width: number): { readonly chart: number; readonly column: number } {
  const { main, list } = widthsOf(plan, width)
  return { chart: main, column: columnWidth(list, plan.columns) }
}

/** A frame without a given height becomes as high as its content. */
export function arrange(
  contents: Contents,
  plan: Plan,
  width: number,
  height: number | undefined,
): Arrangement {
  const { atSide, inner, main, list: listWidth } = widthsOf(plan, width)
  const words = plan.list === 'aside' ? main : inner
  const header = contents.header(words)
  const keyRows = contents.key(main)
  const list = contents.list(listWidth, plan.columns, plan.style)
  const notes = contents.notes(words, plan.notes)
  const chartTop = TOP + header.height + GAP.chart
  const keyGap = before(keyRows, GAP.key)
  const listGap = before(list, GAP.list)
  const underChart = keyGap + keyRows.height + (atSide ? 0 : listGap + list.height)
  const around = chartTop + underChart + GAP.notes + notes.height + MARGIN
  const outer = height ?? Math.ceil(around + contents.chartHeight)
  const chart = { left: MARGIN, top: chartTop, width: main, height: outer - around }
  const notesTop = outer - MARGIN - notes.height
  const keyTop = chartTop + chart.height + keyGap
  const sideTop = plan.list === 'aside' ? TOP : chartTop
  const listLeft = atSide ? MARGIN + main + GAP.side : MARGIN
  const listTop = atSide ? sideTop : keyTop + keyRows.height + listGap
  const listEnd = plan.list === 'aside' ? outer - MARGIN : notesTop - GAP.notes
  const regions: readonly Region[] = [
    { name: 'header', left: MARGIN, top: TOP, width: words, ...header },
    { name: 'key', left: MARGIN, top: keyTop, width: main, ...keyRows },
    { name: 'milestones', left: listLeft, top: listTop, width: listWidth, ...list },
    { name: 'notes', left: MARGIN, top: notesTop, width: words, ...notes },
  ]
  const space = listEnd - listTop
  return {
    width,
    height: outer,
    regions: regions.filter((r) => r.height > 0),
    chart,
    holdsList: !atSide || (list.height <= space && list.height >= space * MIN_FILLED),
  }
}
