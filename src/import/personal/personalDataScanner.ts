import type { SkimmedRows } from '../read/skimmedRows.ts'
import { isNhsNumber, type PersonalKind, personalCell } from './personalCell.ts'

/** How many cells of a column seem to hold what. */
export interface PersonalFinding {
  /** From 0. */
  readonly column: number
  readonly kind: PersonalKind
  readonly count: number
  /** Line of the file on which the first of the column was found. */
  readonly line: number
}

/** Looks at every cell of every row as it goes by, and keeps only counts: never a value. */
export interface PersonalWatch {
  see(cells: readonly string[], line: number): void
  /** As `see` of every row; a cell too short to be anybody's is not even cut out. */
  skim(rows: SkimmedRows): void
  findings(): readonly PersonalFinding[]
}

/** Most cells of a table repeat: what has been seen is remembered, so far. */
const MOST_SEEN = 4096
/** "UN1" and a postcode without its space are the shortest things to find. */
const SHORTEST = 3
/** "1 M11AA" is the shortest thing that begins with a digit. */
const SHORTEST_NUMBER = 7

interface ColumnWatch {
  /** The cell of the row before, which is often the same. */
  last: string
  /** Different cells in the order in which they came, and the place of each. */
  readonly order: string[]
  readonly places: Map<string, number>
  /** Where in the order the column is: files go through their areas in the same order again and again. */
  place: number
  readonly counts: Map<PersonalKind, number>
  firstLine: number
  /** Cells that are bare numbers of ten digits: sums of money look like them too. */
  tenDigits: number
  tenDigitsValid: number
  cells: number
  numbers: number
}

export function personalWatch(): PersonalWatch {
  const columns: ColumnWatch[] = []
  return {
    see: (cells, line) => {
      for (let index = 0; index < cells.length; index++) {
        const cell = cells[index] as string
        if (isTooShort(cell.length, cell.charCodeAt(0))) continue
        seeCell(columns[index] ?? newColumn(columns, index), cell, line)
      }
    },
    skim: ({ text, codes, firstLine, count, begins, bounds }) => {
      for (let row = 0; row < count; row++) {
        const [begin, end] = [begins[row] as number, begins[row + 1] as number]
        for (let at = begin; at < end; at += 2) {
          const [from, to] = [bounds[at] as number, bounds[at + 1] as number]
          if (isTooShort(to - from, codes[from] as number)) continue
          const index = (at - begin) >> 1
          seeCell(columns[index] ?? newColumn(columns, index), text.slice(from, to), firstLine + row)
        }
      }
    },
    findings: () => columns.flatMap((column, index) => (column ? found(column, index) : [])),
  }
}

/** A number of a few digits is nothing of a person's. */
function isTooShort(length: number, firstCode: number): boolean {
  return length < SHORTEST || (length < SHORTEST_NUMBER && isDigit(firstCode))
}

function seeCell(column: ColumnWatch, cell: string, line: number): void {
  if (cell === column.last) return
  column.last = cell
  if (!isNext(column, cell)) look(column, cell, line)
}

function newColumn(columns: ColumnWatch[], index: number): ColumnWatch {
  const column: ColumnWatch = {
    last: '',
    order: [],
    places: new Map(),
    place: -1,
    counts: new Map(),
    firstLine: 0,
    tenDigits: 0,
    tenDigitsValid: 0,
    cells: 0,
    numbers: 0,
  }
  columns[index] = column
  return column
}

/** Whether a cell is the one that came next the last time round: a comparison costs less than a look-up. */
function isNext(column: ColumnWatch, cell: string): boolean {
  const next = column.place + 1 === column.order.length ? 0 : column.place + 1
  if (column.order[next] !== cell) return false
  column.place = next
  return true
}

function look(column: ColumnWatch, cell: string, line: number): void {
  const bare = isBareNumber(cell)
  column.cells += 1
  if (bare) {
    column.numbers += 1
    if (cell.length !== 10) return
    column.tenDigits += 1
    if (!isNhsNumber(cell)) return
    column.tenDigitsValid += 1
    column.firstLine ||= line
    return
  }
  const place = column.places.get(cell)
  if (place !== undefined) {
    column.place = place
    return
  }
  if (column.order.length < MOST_SEEN) {
    column.place = column.order.length
    column.places.set(cell, column.place)
    column.order.push(cell)
  }
  const kind = personalCell(cell)
  if (!kind) return
  column.counts.set(kind, (column.counts.get(kind) ?? 0) + 1)
  column.firstLine ||= line
}

function found({ counts, ...column }: ColumnWatch, index: number): readonly PersonalFinding[] {
  const findings = [...counts].map(([kind, count]) => ({
    column: index,
    kind,
    count,
    line: column.firstLine,
  }))
  // One number in eleven passes the check by chance: among other numbers it takes several to tell.
  const likely = column.tenDigitsValid * 2 > column.tenDigits
  const alone = (column.numbers - column.tenDigits) * 2 <= column.cells
  if (likely && (column.tenDigitsValid > 1 || (column.tenDigitsValid === 1 && alone)))
    findings.push({ column: index, kind: 'nhs', count: column.tenDigitsValid, line: column.firstLine })
  return findings
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Digits and points only: quicker than a pattern, and asked of millions of cells. */
function isBareNumber(cell: string): boolean {
  for (let index = 0; index < cell.length; index++) {
    const code = cell.charCodeAt(index)
    if (!isDigit(code) && code !== 0x2e) return false
  }
  return true
}
