import type { ReactNode } from 'react'
import { cleanText } from '#domain/model/cleanText.ts'
import { isInArial } from '../layout/arialWidth.ts'
import { exportPaint as paint } from '../theme.ts'
import { balanceColumns } from './balanceColumns.ts'
import { type Line, type Run, wrapRuns } from './wrapText.ts'

/** A piece of the picture, drawn from its own top at (0, 0). px. */
export interface Block {
  readonly height: number
  readonly drawn: ReactNode
}

export const NOTHING: Block = { height: 0, drawn: null }

interface TextStyle {
  readonly width: number
  readonly size: number
  /** Room below the last line. px. */
  readonly after?: number
}

/** From one baseline to the next, in shares of the size. */
const LEADING = 1.35

/** What other faces are wider by than Arial, at most: DejaVu Sans is. */
const WIDEST_FACE = 1.22

/**
 * Runs of words in lines of the given width. Each line is held to the width that it has in Arial: a wider face is drawn narrower, and
 * never runs into what stands beside it. Where a letter's width is not known the lines are broken early instead.
 */
export function paragraph(runs: readonly Run[], { width, size, after = 0 }: TextStyle): Block {
  const clean = runs.map((run) => ({ ...run, text: cleanText(run.text) }))
  const isKnown = clean.every((run) => isInArial(run.text))
  const lines = wrapRuns(clean, isKnown ? width : width / WIDEST_FACE, size)
  const held = (line: Line) =>
    isKnown ? { textLength: Math.round(line.width * 100) / 100, lengthAdjust: 'spacingAndGlyphs' } : {}
  const style = ({ bold, colour }: Run) => ({ fill: colour, ...(bold && { fontWeight: 700 }) })
  return {
    height: lines.length * size * LEADING + after,
    drawn: lines.map((line, row) => {
      const y = Math.round((size + row * size * LEADING) * 10) / 10
      const [first, ...others] = line.runs
      if (!first) return null
      return (
        <text key={y} y={y} fontSize={size} {...held(line)} {...(others.length === 0 && style(first))}>
          {others.length === 0
            ? first.text
            : line.runs.map((run) => (
                <tspan key={run.text} {...style(run)}>
                  {run.text}
                </tspan>
              ))}
        </text>
      )
    }),
  }
}

export const strong = (text: string): Run => ({ text, bold: true, colour: paint.ink })
export const plain = (text: string): Run => ({ text, bold: false, colour: paint.ink })
export const soft = (text: string): Run => ({ text, bold: false, colour: paint.soft })

/** Blocks at places of their own, in the order in which they are read. */
function placed(blocks: readonly { readonly x: number; readonly y: number; readonly drawn: ReactNode }[]) {
  return blocks.map(({ x, y, drawn }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity and are drawn once.
    <g key={index} transform={`translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`}>
      {drawn}
    </g>
  ))
}

/** Blocks below each other. */
export function stacked(blocks: readonly Block[]): Block {
  let height = 0
  const rows = blocks.map(({ height: own, drawn }) => {
    const y = height
    height += own
    return { x: 0, y, drawn }
  })
  return { height, drawn: placed(rows) }
}

/** Room between two columns. px. */
export const COLUMN_GAP = 36

/** The width of each of so many columns. */
export function columnWidth(width: number, columns: number): number {
  return (width - COLUMN_GAP * (columns - 1)) / columns
}

/** Blocks that are as wide as a column, flowing down one and on to the next, the columns as even as can be. */
export function inColumns(blocks: readonly Block[], width: number, columns: number): Block {
  const stacks = balanceColumns(blocks, columns).map(stacked)
  return {
    height: Math.max(0, ...stacks.map((s) => s.height)),
    drawn: placed(
      stacks.map(({ drawn }, c) => ({ x: c * (columnWidth(width, columns) + COLUMN_GAP), y: 0, drawn })),
    ),
  }
}
