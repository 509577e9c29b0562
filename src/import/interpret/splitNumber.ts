import { quoteCell } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import type { TableRow } from '../read/table.ts'

/** What is known of the table that a line stands in. */
export interface LineShape {
  /** Columns of the header. */
  readonly width: number
  /** Places of the columns with figures in them, from 0. */
  readonly figures: readonly number[]
  /** Those of them that stand before a column of words only: a source, a note. */
  readonly beforeWords: readonly number[]
  /** Whether most lines end in an empty cell more than the header has: then one more says nothing of this line. */
  readonly endsLong: boolean
}

/** Up to three digits, as the first group of a number has them. */
const FIRST_HALF = /^[~<>≤≥=]{0,2} ?-?£?-?\d{1,3}$/u
/** What could come after a comma inside a number: `024`, `02%`, `5`, `024.5m`. */
const SECOND_HALF = /^\d{1,3}(?:\.\d{1,6})? ?(%|per cent|percent|pct|k|m|mn|bn|thousand|million|billion)?$/iu
const GROUP_OF_THREE = /^\d{3}(?!\d)/u
/** Longer than any half of a number; checked before any pattern runs over the text. */
const LONGEST = 24

/**
 * A number that commas without quotation marks round it have put into two cells: `1,02%` is then 1 in one column and 02% in the next.
 * Such a line has a cell too many, which may be an empty one that would not be missed. Undefined where nothing looks like it.
 */
export function splitNumber({ line, cells }: TableRow, shape: LineShape): Problem | undefined {
  const more = cells.length - shape.width
  if (more <= 0) {
    const at = shape.beforeWords.find((place) => pairAt(cells, place)?.telling)
    return at === undefined ? undefined : problem(line, joinedAt(cells, at, 1), 0)
  }
  const full = isFull(cells, shape.width)
  const at = shape.figures.find((place) => isSplit(cells, place, shape, full))
  if (at !== undefined) return problem(line, joinedAt(cells, at, more), more)
  return full ? tooManyCells(line, cells.length, shape.width) : undefined
}

/** Whether there is anything beyond the header's last column. */
export function isFull(cells: readonly string[], width: number): boolean {
  return cells.slice(width).some((cell) => cell.trim() !== '')
}

/** In a line with a cell too many. */
function isSplit(cells: readonly string[], at: number, shape: LineShape, full: boolean): boolean {
  const pair = pairAt(cells, at)
  if (!pair) return false
  if (pair.telling) return true
  if (!full && !shape.figures.includes(at + 1)) return true
  return pair.threeDigits && (full || !shape.endsLong)
}

interface Pair {
  /** A source, a note or another figure is hardly ever written so: `02`, `5%`. */
  readonly telling: boolean
  readonly threeDigits: boolean
}

/** Two cells that could be the halves of one number. */
function pairAt(cells: readonly string[], at: number): Pair | undefined {
  const [first, second] = [half(cells[at]), half(cells[at + 1])]
  if (second === '' || second.length > LONGEST || !FIRST_HALF.test(first)) return undefined
  const written = SECOND_HALF.exec(second)
  if (!written) return undefined
  const telling = written[1] !== undefined || /^0\d/u.test(second)
  return { telling, threeDigits: GROUP_OF_THREE.test(second) }
}

function half(cell = ''): string {
  return cell.slice(0, LONGEST + 1).trim()
}

/** The number as it was meant: `1,024,000` has lost two commas. */
function joinedAt(cells: readonly string[], at: number, commas: number): string {
  const parts = [half(cells[at]), half(cells[at + 1])]
  for (let next = at + 2; next <= at + commas && GROUP_OF_THREE.test(half(cells[next])); next++)
    parts.push(half(cells[next]))
  return parts.join(',')
}

function problem(line: number, joined: string, more: number): Problem {
  const grouped = /^\D{0,4}\d{1,3}(?:,\d{3})+(?!\d)/u.test(joined)
  const where =
    more === 0
      ? 'A number on this line seems to stand in two cells'
      : `This line has ${more === 1 ? 'one cell' : `${more} cells`} more than the header`
  const mend = grouped
    ? `Put quotation marks round it, "${joined}", or leave out its commas.`
    : `Write it with a point, ${joined.replace(',', '.')}, or write all its digits without a comma.`
  return {
    severity: 'error',
    code: 'number-split',
    message: `${where}: was ${quoteCell(joined)} meant as one number?`,
    line,
    suggestion: more === 0 ? `${mend} If the second cell is a note, put a word in it.` : mend,
  }
}

/** Reading on would put values in the wrong columns. */
export function tooManyCells(line: number, cells: number, columns: number): Problem {
  return {
    severity: 'error',
    code: 'row-too-long',
    message: `This line has ${cells} cells, but the header has ${columns}.`,
    line,
    suggestion: 'Put quotation marks round a cell that has a comma in it: "1,024"',
  }
}
