import { quoteCell } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import type { TableRow } from '../read/table.ts'

export interface LineShape {
  /** Number of columns in the header. */
  readonly width: number
  /** Indexes of the columns with figures, from 0. */
  readonly figures: readonly number[]
  /** Those of them that come right before a column of words: a source or a note. */
  readonly beforeWords: readonly number[]
  /** Most lines have more cells than the header, so that an extra empty cell means nothing. */
  readonly endsLong: boolean
}

/** Up to three digits, as the first group of a number has them. */
const FIRST_HALF = /^[~<>≤≥=]{0,2} ?-?£?-?\d{1,3}$/u
/** What can follow a comma inside a number: `024`, `02%`, `5`, `024.5m`. */
const SECOND_HALF = /^\d{1,3}(?:\.\d{1,6})? ?(%|per cent|percent|pct|k|m|mn|bn|thousand|million|billion)?$/iu
const GROUP_OF_THREE = /^\d{3}(?!\d)/u
/** Longer than any half of a number; checked before any pattern runs over the text. */
const LONGEST = 24

/**
 * Finds a number that became two cells for want of quotation marks: `1,02%` is read as 1 and 02%. Such a line has one cell more than
 * the header, unless an empty cell at its end was left out.
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

/** Whether any cell after the header's last column is filled. */
export function isFull(cells: readonly string[], width: number): boolean {
  return cells.slice(width).some((cell) => cell.trim() !== '')
}

function isSplit(cells: readonly string[], at: number, shape: LineShape, full: boolean): boolean {
  const pair = pairAt(cells, at)
  if (!pair) return false
  if (pair.telling) return true
  if (!full && !shape.figures.includes(at + 1)) return true
  return pair.threeDigits && (full || !shape.endsLong)
}

/** Whether two cells could be the halves of one number. */
function pairAt(cells: readonly string[], at: number) {
  const first = half(cells[at])
  const second = half(cells[at + 1])
  if (second === '' || second.length > LONGEST || !FIRST_HALF.test(first)) return undefined
  const written = SECOND_HALF.exec(second)
  if (!written) return undefined
  // `02` or `5%` is rarely a source, a note or another figure.
  const telling = written[1] !== undefined || /^0\d/u.test(second)
  return { telling, threeDigits: GROUP_OF_THREE.test(second) }
}

function half(cell = ''): string {
  return cell.slice(0, LONGEST + 1).trim()
}

/** The number as it was written: `1,024,000` became three cells. */
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
      ? 'A number on this line seems to be split into two cells'
      : `This line has ${more === 1 ? 'one cell' : `${more} cells`} more than the header`
  const fix = grouped
    ? `Put quotation marks round it, "${joined}", or leave out its commas.`
    : `Write it with a point, ${joined.replace(',', '.')}, or write all its digits without a comma.`
  const message = `${where}: was ${quoteCell(joined)} meant as one number?`
  const suggestion = more === 0 ? `${fix} If the second cell is a note, add a word to it.` : fix
  return { severity: 'error', code: 'number-split', message, line, suggestion }
}

/** The line is refused, because its values may be in the wrong columns. */
export function tooManyCells(line: number, cells: number, columns: number): Problem {
  const message = `This line has ${cells} cells, but the header has ${columns}.`
  const suggestion = 'Put quotation marks round any cell that contains a comma: "1,024"'
  return { severity: 'error', code: 'row-too-long', message, line, suggestion }
}
