import type { ReactNode } from 'react'
import type { KeyEntry } from '../model.ts'
import { type Block, COLUMN_GAP, columnWidth } from './block.tsx'
import type { ExportInput } from './exportInput.ts'
import { keyBlock } from './keyBlock.tsx'
import { type MilestoneStyle, milestonesBlock } from './milestonesBlock.tsx'
import { headerBlock, notesBlock } from './wordBlocks.tsx'

/** Where the milestones stand (below the chart, beside it, or beside everything else), and in how many columns. */
export interface Plan {
  readonly list: 'below' | 'beside' | 'aside'
  readonly columns: number
  /** How much of the width a list at a side has. */
  readonly share: number
  readonly style: MilestoneStyle
  /** Size of the words under the rule. px. */
  readonly notes: number
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A block with its place in the frame. px. */
interface Region extends Box {
  readonly name: 'header' | 'key' | 'milestones' | 'notes'
  readonly drawn: ReactNode
}

export interface Arrangement {
  readonly width: number
  readonly height: number
  readonly regions: readonly Region[]
  /** Where the chart comes; its height may be less than a chart can have, even less than nothing. */
  readonly chart: Box
  /** False where a list at a side is higher than the frame lets it be, or leaves more of the side empty than it fills. */
  readonly holdsList: boolean
}

/** The blocks at the widths that a plan gives them. */
export interface Contents {
  readonly header: (width: number) => Block
  readonly key: (width: number) => Block
  readonly list: (width: number, columns: number, style: MilestoneStyle) => Block
  readonly notes: (width: number, size: number) => Block
  /** Height of the chart in a frame without a height of its own; in others it takes what is left. px. */
  readonly chartHeight: number
}

/** Makes each block once for all the plans that give it the same width. */
function once<A extends readonly unknown[]>(make: (...facts: A) => Block): (...facts: A) => Block {
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
    header: once((width) => headerBlock(input, width)),
    key: once((width) => keyBlock(key, width)),
    list: once((width, columns, style) => milestonesBlock(input.events, width, columns, style)),
    notes: once((width, size) => notesBlock(input, width, size)),
    chartHeight,
  }
}

const MARGIN = 48
/** Large letters hang lower in their line than the margin is measured to. px. */
const TOP = MARGIN - 8
const GAP = { chart: 16, key: 14, list: 18, notes: 16, side: COLUMN_GAP + 12 } as const

/** Room before a block, none before an empty one. */
const before = (block: Block, gap: number) => (block.height > 0 ? gap : 0)

/** The least part of a side that a list must fill to stand there. */
const LEAST_FILLED = 0.6

function fills(height: number, room: number): boolean {
  return height <= room && height >= room * LEAST_FILLED
}

function widthsOf({ list, share }: Plan, width: number) {
  const inner = width - 2 * MARGIN
  const side = Math.round(inner * share)
  if (list === 'below') return { atSide: false, inner, main: inner, list: inner }
  return { atSide: true, inner, main: inner - side - GAP.side, list: side }
}

/** How wide a plan's chart and columns of milestones are, in a frame so wide. px. */
export function planWidths(plan: Plan, width: number): { readonly chart: number; readonly column: number } {
  const { main, list } = widthsOf(plan, width)
  return { chart: main, column: columnWidth(list, plan.columns) }
}

/** Sets the blocks into a frame; one without a height becomes as high as they are. */
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
  const listTop = atSide ? sideTop : keyTop + keyRows.height + listGap
  const listEnd = plan.list === 'aside' ? outer - MARGIN : notesTop - GAP.notes
  const regions: readonly Region[] = [
    { name: 'header', left: MARGIN, top: TOP, width: words, ...header },
    { name: 'key', left: MARGIN, top: keyTop, width: main, ...keyRows },
    {
      name: 'milestones',
      left: atSide ? MARGIN + main + GAP.side : MARGIN,
      top: listTop,
      width: listWidth,
      ...list,
    },
    { name: 'notes', left: MARGIN, top: notesTop, width: words, ...notes },
  ]
  return {
    width,
    height: outer,
    regions: regions.filter((r) => r.height > 0),
    chart,
    holdsList: !atSide || fills(list.height, listEnd - listTop),
  }
}
