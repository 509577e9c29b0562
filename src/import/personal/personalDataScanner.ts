import { isNhsNumber, type PersonalKind, personalCell } from './personalCell.ts'

export interface PersonalFinding {
  /** From 0. */
  readonly column: number
  readonly kind: PersonalKind
  readonly count: number
  readonly line: number
}

/** Checks every cell of every row, and keeps only counts: no value is ever stored in a finding. */
export interface PersonalDataScanner {
  scan(cells: readonly string[], line: number): void
  findings(): readonly PersonalFinding[]
}

/** Most cells of a table repeat: this many different cells of a column are remembered and not checked twice. */
const MOST_SEEN = 4096
/** Characters of "UN1", the shortest personal data. */
const SHORTEST = 3
/** Characters of "1 M11AA", the shortest personal data that begins with a digit. */
const SHORTEST_NUMBER = 7

interface ScannedColumn {
  /** The cell of the row before, which is often the same. */
  last: string
  /** Different cells in the order in which they came, and the place of each. */
  readonly order: string[]
  readonly places: Map<string, number>
  /** Where in that order the last cell is: files list their areas in the same order again and again. */
  place: number
  readonly counts: Map<PersonalKind, number>
  firstLine: number
  /** Cells that are ten digits and nothing else, as NHS numbers and large sums of money are. */
  tenDigits: number
  tenDigitsValid: number
  cells: number
  numbers: number
}

export function personalDataScanner(): PersonalDataScanner {
  const columns: ScannedColumn[] = []
  return {
    scan: (cells, line) => {
      for (let index = 0; index < cells.length; index++) {
        const cell = cells[index] as string
        if (cell.length === 0) continue
        const column = columns[index] ?? newColumn(columns, index)
        if (cell.length < SHORTEST_NUMBER && isDigit(cell.charCodeAt(0))) {
          column.cells += 1
          column.numbers += 1
          continue
        }
        if (cell.length < SHORTEST) continue
        if (cell === column.last) continue
        column.last = cell
        if (!isNext(column, cell)) check(column, cell, line)
      }
    },
    findings: () => columns.flatMap((column, index) => (column ? found(column, index) : [])),
  }
}

function newColumn(columns: ScannedColumn[], index: number): ScannedColumn {
  const column: ScannedColumn = {
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

/** Whether a cell follows the last one as it did before. Comparing is cheaper than a look-up. */
function isNext(column: ScannedColumn, cell: string): boolean {
  const next = column.place + 1 === column.order.length ? 0 : column.place + 1
  if (column.order[next] !== cell) return false
  column.place = next
  return true
}

function check(column: ScannedColumn, cell: string, line: number): void {
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

function found({ counts, ...column }: ScannedColumn, index: number): readonly PersonalFinding[] {
  const { firstLine: line } = column
  const findings = [...counts].map(([kind, count]) => ({ column: index, kind, count, line }))
  // One number in eleven passes the check by chance, so a single one among other numbers proves nothing.
  const likely = column.tenDigitsValid * 2 > column.tenDigits
  const alone = (column.numbers - column.tenDigits) * 2 <= column.cells
  if (likely && (column.tenDigitsValid > 1 || (column.tenDigitsValid === 1 && alone)))
    findings.push({ column: index, kind: 'nhs', count: column.tenDigitsValid, line })
  return findings
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Digits and points only. A loop, because it is faster than a regular expression over millions of cells. */
function isBareNumber(cell: string): boolean {
  for (let index = 0; index < cell.length; index++) {
    const code = cell.charCodeAt(index)
    if (!isDigit(code) && code !== 0x2e) return false
  }
  return true
}
