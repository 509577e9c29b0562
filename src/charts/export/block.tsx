import type { ReactNode } from 'react'
import { cleanText } from '#domain/model/cleanText.ts'
import { isInArial } from '../layout/textWidth.ts'
import { exportTheme as theme } from '../theme.ts'
import { type Line, type Run, wrapRuns } from './wrapText.ts'

/** A piece of the picture, whose top left corner is at (0, 0). px */
export interface Block {
  readonly height: number
  readonly drawn: ReactNode
}

export const NOTHING: Block = { height: 0, drawn: null }

interface TextStyle {
  readonly width: number
  readonly size: number
  /** Space below the last line. px */
  readonly after?: number
}

/** From one baseline to the next, as a multiple of the font size. */
const LEADING = 1.35

/** The widest of the faces that may replace Arial, DejaVu Sans, is this much wider. */
const WIDEST_FACE = 1.22

/** Each line is stretched to its width in Arial, so that a wider face never runs into the next column. */
export function paragraph(runs: readonly Run[], { width, size, after = 0 }: TextStyle): Block {
  const clean = runs.map((run) => ({ ...run, text: cleanText(run.text) }))
  // Where the width of a character is not known, lines are broken early instead.
  const isKnown = clean.every((run) => isInArial(run.text))
  const lines = wrapRuns(clean, isKnown ? width : width / WIDEST_FACE, size)
  const fitted = (line: Line) =>
    isKnown ? { textLength: Math.round(line.width * 100) / 100, lengthAdjust: 'spacingAndGlyphs' } : {}
  const style = ({ bold, colour }: Run) => ({ fill: colour, ...(bold && { fontWeight: 700 }) })
  return {
    height: lines.length * size * LEADING + after,
    drawn: lines.map((line, row) => {
      const y = Math.round((size + row * size * LEADING) * 10) / 10
      const [first, ...others] = line.runs
      if (!first) return null
      return (
        <text key={y} y={y} fontSize={size} {...fitted(line)} {...(others.length === 0 && style(first))}>
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

export const strong = (text: string): Run => ({ text, bold: true, colour: theme.ink })
export const plain = (text: string): Run => ({ text, bold: false, colour: theme.ink })
export const soft = (text: string): Run => ({ text, bold: false, colour: theme.soft })

function placed(blocks: readonly { readonly x: number; readonly y: number; readonly drawn: ReactNode }[]) {
  return blocks.map(({ x, y, drawn }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity and are drawn once.
    <g key={index} transform={`translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`}>
      {drawn}
    </g>
  ))
}

export function stacked(blocks: readonly Block[]): Block {
  let height = 0
  const rows = blocks.map(({ height: own, drawn }) => {
    const y = height
    height += own
    return { x: 0, y, drawn }
  })
  return { height, drawn: placed(rows) }
}

/** px */
export const COLUMN_GAP = 36
export const columnWidth = (width: number, columns: number) => (width - COLUMN_GAP * (columns - 1)) / columns

/** Keeps the order. The least sum of squared heights wins; of equals, the split with the fullest first columns. */
export function balanceColumns<T extends { readonly height: number }>(
  items: readonly T[],
  columns: number,
): readonly (readonly T[])[] {
  const tops = [0]
  for (const { height } of items) tops.push((tops.at(-1) ?? 0) + height)
  const cost = (from: number, to: number) => ((tops[to] ?? 0) - (tops[from] ?? 0)) ** 2
  // best[c][n]: the least cost of the first n entries in c + 1 columns, and where the last of these begins.
  let best = tops.map((_, n) => ({ cost: cost(0, n), starts: [0] as readonly number[] }))
  for (let column = 1; column < Math.min(columns, items.length); column += 1) {
    best = tops.map((_, n) => {
      let least = { cost: Number.POSITIVE_INFINITY, starts: [0] as readonly number[] }
      for (let from = 0; from <= n; from += 1) {
        const before = best[from]
        const sum = (before?.cost ?? 0) + cost(from, n)
        if (before && sum <= least.cost) least = { cost: sum, starts: [...before.starts, from] }
      }
      return least
    })
  }
  const starts = best.at(-1)?.starts ?? [0]
  return starts.map((from, index) => items.slice(from, starts[index + 1])).filter((c) => c.length > 0)
}

export function inColumns(blocks: readonly Block[], width: number, columns: number): Block {
  const stacks = balanceColumns(blocks, columns).map(stacked)
  const step = columnWidth(width, columns) + COLUMN_GAP
  const drawn = placed(stacks.map((stack, c) => ({ x: c * step, y: 0, drawn: stack.drawn })))
  return { height: Math.max(0, ...stacks.map((s) => s.height)), drawn }
}
