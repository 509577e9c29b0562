import type { Problem } from '#domain/model/problem.ts'
import { LIMITS } from '../limits.ts'
import { tooMuch } from '../readProblems.ts'
import type { TableRow } from '../table.ts'
import { type Merge, spreadMerges } from './mergedCells.ts'
import { tooMany } from './refusal.ts'

/** A worksheet as rows of text. */
export interface GridSheet {
  readonly name: string
  readonly hidden: boolean
  /** The rows with a cell in them, all of one width. The line of a row is its number in the sheet. */
  readonly rows: readonly TableRow[]
  /** What was done to the sheet's cells, and what of it a person may not see in the spreadsheet. */
  readonly notes: readonly Problem[]
  readonly unreadable: Problem | undefined
}

/** The most cells that the sheets of a workbook may have together. */
export const MOST_CELLS = 2_000_000
export const MOST_SHEETS = 500
const MOST_MERGES = 200_000

/** Counts the cells of all sheets. Throws a `WorkbookRefusal` above 2 million. */
export function cellBudget() {
  let count = 0
  return (more: number) => {
    count += more
    if (count > MOST_CELLS) throw tooMany('cells', MOST_CELLS)
  }
}

/** Cells of which the person should know. */
export type Remark = 'no-result' | 'not-shown'

interface GridRow {
  readonly columns: number[]
  readonly texts: string[]
}

/** Takes the cells of one sheet in any order. Rows and columns are numbers from 1. */
export function sheetGrid(name: string, hidden: boolean, count: ReturnType<typeof cellBudget>) {
  const rows = new Map<number, GridRow>()
  const merges: Merge[] = []
  const hiddenRows: number[] = []
  const hiddenColumns: number[] = []
  const remarks: Record<Remark, string[]> = { 'no-result': [], 'not-shown': [] }
  let width = 0
  const put = (row: number, column: number, text: string) => {
    if (text.trim() === '') return
    count(1)
    const cells = rows.get(row) ?? newRow(rows, row)
    cells.columns.push(column)
    cells.texts.push(text)
    if (column > width) width = column
  }
  return {
    put,
    merge: (merge: Merge) => {
      if (merges.push(merge) > MOST_MERGES) throw tooMany('merged cells in a sheet', MOST_MERGES)
    },
    hideRow: (row: number) => void hiddenRows.push(row),
    /** Columns come in order. A sheet with more of them than the limit is not read, so the others need not be noted. */
    hideColumns: (first: number, last: number) => {
      const next = Math.max(first, (hiddenColumns.at(-1) ?? 0) + 1)
      for (let column = next; column <= Math.min(last, LIMITS.columns); column++) hiddenColumns.push(column)
    },
    remark: (kind: Remark, row: number, column: number) =>
      void remarks[kind].push(`${columnLetters(column)}${row}`),
    finish: (): GridSheet => {
      const sheet = { name, hidden, rows: [], notes: [], unreadable: undefined }
      const numbered = [...rows].toSorted(([a], [b]) => a - b)
      if (width > LIMITS.columns) {
        const wide = numbered.find(([, { columns }]) => columns.some((column) => column > LIMITS.columns))
        return { ...sheet, unreadable: tooMuch('columns', LIMITS.columns, wide?.[0]) }
      }
      count(Math.max(0, numbered.length * width - filledIn(rows)))
      const long = numbered.find(([, { texts }]) => texts.some((text) => text.length > LIMITS.cellCharacters))
      if (long)
        return {
          ...sheet,
          unreadable: tooMuch('characters in one cell', LIMITS.cellCharacters, long[0]),
        }
      const plain = numbered.map(([line, row]) => ({ line, cells: cellsOf(row, width) }))
      const spread = spreadMerges(plain, merges)
      const present = (column: number) => column <= width
      return {
        ...sheet,
        rows: spread.rows,
        notes: [
          ...(hidden ? [note('sheet-hidden', `The sheet is hidden in the workbook.`)] : []),
          ...said('rows-hidden', 'row', hiddenRows.filter((row) => rows.has(row)).map(String)),
          ...said('columns-hidden', 'column', hiddenColumns.filter(present).map(columnLetters)),
          ...spread.notes,
          ...withoutResult(remarks['no-result']),
          ...notShown(remarks['not-shown']),
        ],
      }
    },
  }
}

export type SheetGrid = ReturnType<typeof sheetGrid>

function newRow(rows: Map<number, GridRow>, number: number): GridRow {
  const row = { columns: [], texts: [] }
  rows.set(number, row)
  return row
}

function filledIn(rows: ReadonlyMap<number, GridRow>): number {
  let sum = 0
  for (const { columns } of rows.values()) sum += columns.length
  return sum
}

function cellsOf({ columns, texts }: GridRow, width: number): string[] {
  const cells = Array<string>(width).fill('')
  columns.forEach((column, index) => {
    cells[column - 1] = texts[index] ?? ''
  })
  return cells
}

/** 1 is "A", 28 is "AB". */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + last : last
}

function note(code: string, message: string): Problem {
  return { severity: 'info', code, message }
}

/** "2, 5 and 40 others" */
function listed(names: readonly string[]): string {
  const first = names.slice(0, 5).join(', ')
  return names.length > 5 ? `${first} and ${(names.length - 5).toLocaleString('en-GB')} more` : first
}

function said(code: string, what: string, names: readonly string[]): readonly Problem[] {
  if (names.length === 0) return []
  const one = names.length === 1
  const message = `${one ? 'One' : names.length.toLocaleString('en-GB')} ${what}${one ? ' is' : 's are'} hidden in the workbook, and ${one ? 'is' : 'are'} read like the others: ${listed(names)}.`
  return [note(code, message)]
}

function withoutResult(cells: readonly string[]): readonly Problem[] {
  if (cells.length === 0) return []
  return [
    {
      severity: 'warning',
      code: 'formula-without-result',
      message: `The workbook has formulas without their results, which are read as empty cells: ${listed(cells)}.`,
      suggestion: 'Open it in the spreadsheet, save it again, and choose that file.',
    },
  ]
}

function notShown(cells: readonly string[]): readonly Problem[] {
  if (cells.length === 0) return []
  const message = `Some cells hold a number that their format does not show. They are read as they look: ${listed(cells)}.`
  return [note('number-not-shown', message)]
}
