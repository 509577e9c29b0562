import type { Problem } from '#domain/model/problem.ts'
import { headerLines, joinDates } from '../../recognise/headerLines.ts'
import type { TableRow } from '../table.ts'
import { tooMany } from './refusal.ts'

/** A block of merged cells, by its first and last row and column, from 1. Only its first cell has text. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

interface Spread {
  readonly rows: readonly TableRow[]
  readonly notes: readonly Problem[]
}

/** A header is looked for in so many rows, as in every file. */
const HEADER_WITHIN = 30

/**
 * Joins a header of several rows into its last row, and repeats a merged text beside each line that it stands for. A merged number
 * is one figure and stays in its first line. Two rows that are joined in every file, such as a year over months or "Target" over
 * dates, stay as they are.
 * @param rows all of one width
 */
export function spreadMerges(rows: readonly TableRow[], merges: readonly Merge[]): Spread {
  if (merges.length === 0) return { rows, notes: [] }
  const header = headerRows(rows, merges)
  const joins = header && !isJoinedInEveryFile(rows, merges, header)
  const joined = joins ? joinHeader(rows, merges, header) : rows
  const repeated = repeatDown(joined, merges, header?.last ?? 0)
  const notes: Problem[] = []
  if (joins) notes.push(joinedNote(header, joined))
  if (repeated.count > 0) notes.push(repeatedNote(repeated.count))
  return { rows: repeated.rows, notes }
}

interface HeaderRows {
  readonly first: number
  readonly last: number
}

/** The lines of a header whose upper cells are merged over several columns below; undefined for a header of one line. */
function headerRows(rows: readonly TableRow[], merges: readonly Merge[]): HeaderRows | undefined {
  const lines = new Map(rows.map((row) => [row.line, row]))
  const isGroups = ({ line, cells }: TableRow) => {
    const groups = merges.filter(
      ({ top, bottom, left, right }) => top === line && bottom === line && right > left,
    )
    const below = lines.get(line + 1)
    const named = groups.filter((group) => (below ? filledBetween(below, group) : 0) > 1)
    const filled = cells.filter((cell) => cell !== '').length
    // A title is merged too, but over all columns, and alone in its row.
    const title =
      named.length === 1 && (named[0]?.left === 1 || filled === 1) && !besideBlank(named[0], below)
    return named.length > 0 && !title
  }
  const first = rows.slice(0, HEADER_WITHIN).find(isGroups)
  if (!first) return undefined
  let last = first.line + 1
  for (let row = lines.get(last); row && isGroups(row); row = lines.get(last)) last += 1
  return { first: first.line, last }
}

function filledBetween({ cells }: TableRow, { left, right }: Merge): number {
  return cells.slice(left - 1, right).filter((cell) => cell !== '').length
}

/** Whether the row below has names outside the merged cells too: those need no group above them. */
function besideBlank(group: Merge | undefined, below: TableRow | undefined): boolean {
  if (!group || !below || group.left === 1) return false
  return filledBetween(below, { ...group, left: 1, right: group.left - 1 }) > 0
}

/** Without its merged cells, the upper row must stand over the same columns as with them. */
function isJoinedInEveryFile(
  rows: readonly TableRow[],
  merges: readonly Merge[],
  { first, last }: HeaderRows,
): boolean {
  const above = rows.find(({ line }) => line === first)
  const names = rows.find(({ line }) => line === last)?.cells
  if (last !== first + 1 || !above || !names) return false
  const over = filledRight(above, merges)
  const ends = names.some((name, column) => {
    const before = over.findLastIndex((text, at) => at < column && text !== '')
    return name !== '' && over[column] === '' && (names[before] ?? '') !== ''
  })
  if (ends) return false
  const { joined, groups } = headerLines(above, names)
  return joined || groups.some((group) => group !== '')
}

function joinHeader(
  rows: readonly TableRow[],
  merges: readonly Merge[],
  { first, last }: HeaderRows,
): readonly TableRow[] {
  const levels = rows
    .filter(({ line }) => line >= first && line <= last)
    .map((row) => filledRight(row, merges))
  const names = levels.reduceRight((below, above) => {
    const over = above.map((cell) => cell.trim())
    const dates = joinDates(below, over)
    return below.map((name, column) => dates[column] ?? joinNames(over[column] ?? '', name))
  })
  const blank = names.map(() => '')
  return rows.map((row) => {
    if (row.line === last) return { line: last, cells: names }
    return row.line >= first && row.line < last ? { line: row.line, cells: blank } : row
  })
}

/** The texts of a header row, each repeated over the columns that it is merged over. */
function filledRight({ line, cells }: TableRow, merges: readonly Merge[]): readonly string[] {
  const filled = [...cells]
  for (const { top, left, right } of merges)
    if (top === line)
      for (let column = left; column < right && column < filled.length; column++)
        filled[column] = cells[left - 1] ?? ''
  return filled
}

const DATED = /^(?:\d{4}-\d\d-\d\d|[a-z]{3,9}[ -]\d{4}|q[1-4] \d{4}.*)$/iu
/** Words over dates that add nothing to them. "Target", "Forecast" and any other word are kept, so that they cannot be overlooked. */
const NEUTRAL = new Set(
  'actual actuals by calendar data figures financial in month monthly months of outturn performance period quarter quarterly quarters reported reporting result results the value values year'.split(
    ' ',
  ),
)

function joinNames(above: string, below: string): string {
  const lower = below.trim()
  if (lower === '' || above === '' || above === lower) return lower || above
  const words = above.toLowerCase().match(/[a-z]+/gu) ?? []
  if (DATED.test(lower) && words.every((word) => NEUTRAL.has(word))) return lower
  return `${above} ${lower}`
}

/** Merged cells may overlap in a hostile file, so that each of them costs as much as the whole sheet. */
const MOST_REPEATED = 500_000
const NUMBER = /^[\s£<>~+-]*\d[\d,.]*\s*%?$/u

function repeatDown(
  rows: readonly TableRow[],
  merges: readonly Merge[],
  headerLast: number,
): { readonly rows: readonly TableRow[]; readonly count: number } {
  const text = new Map(rows.map((row) => [row.line, row.cells]))
  const added = new Map<number, Map<number, string>>()
  const end = rows.at(-1)?.line ?? 0
  let count = 0
  let steps = 0
  for (const { top, bottom, left } of merges) {
    const cell = text.get(top)?.[left - 1] ?? ''
    if (bottom === top || top <= headerLast || cell === '' || NUMBER.test(cell)) continue
    count += 1
    for (let line = top + 1; line <= Math.min(bottom, end); line++) {
      steps += 1
      if (steps > MOST_REPEATED) throw tooMany('cells below merged cells', MOST_REPEATED)
      if (!text.has(line)) continue
      const row = added.get(line) ?? new Map<number, string>()
      added.set(line, row.set(left - 1, cell))
    }
  }
  const filled = rows.map(({ line, cells }) => {
    const more = added.get(line)
    return { line, cells: more ? cells.map((cell, column) => more.get(column) ?? cell) : cells }
  })
  return { rows: filled, count }
}

function joinedNote({ first, last }: HeaderRows, rows: readonly TableRow[]): Problem {
  const names = rows.find(({ line }) => line === last)?.cells.filter((cell) => cell !== '') ?? []
  const example = names.at(-1)?.slice(0, 60) ?? ''
  return {
    severity: 'info',
    code: 'header-joined',
    message: `Rows ${first} to ${last} are read as one header: the last column is “${example}”.`,
  }
}

function repeatedNote(count: number): Problem {
  const cells = count === 1 ? 'One merged cell is' : `${count.toLocaleString('en-GB')} merged cells are`
  return { severity: 'info', code: 'merged-repeated', message: `${cells} read on each of its rows.` }
}
