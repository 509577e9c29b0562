import type { Issue } from '../issue.ts'
import { cleanText, quoteCell } from './cleanText.ts'
import { type Column, columnOf } from './column.ts'
import { FORMATS, type Format } from './formats/index.ts'
import { personalHeaders } from './personalData.ts'
import type { Table } from './table.ts'

/** Where each known column stands in the file, and the header written there. */
export type ColumnMap = ReadonlyMap<string, { readonly index: number; readonly header: string }>

export type Recognised =
  | {
      readonly kind: 'known'
      readonly format: Format
      readonly columns: ColumnMap
      readonly dropped: readonly string[]
      readonly issues: readonly Issue[]
    }
  | { readonly kind: 'unknown'; readonly issues: readonly Issue[] }

/** How many of a row's cells some layout knows as headers: what tells a header row, and the right delimiter, from others. */
export function headerScore(cells: readonly string[]): number {
  return Math.max(
    ...FORMATS.map(
      (format) => new Set(cells.map((cell) => columnOf(cell, format.columns)?.name).filter(Boolean)).size,
    ),
  )
}

/** Decides which layout a file is in. Columns that no layout knows are left out, never kept, and named in a warning. */
export function recognise({ header, headerLine, rows }: Table): Recognised {
  const personal = personalHeaders(header, headerLine)
  if (personal) return { kind: 'unknown', issues: [personal] }
  const format = FORMATS.find(({ columns }) =>
    columns.every(
      ({ name, required }) => !required || header.some((h) => columnOf(h, columns)?.name === name),
    ),
  )
  if (!format) return { kind: 'unknown', issues: [unknownLayout(header, headerLine)] }
  const columns = new Map<string, { index: number; header: string }>()
  const dropped: string[] = []
  const issues: Issue[] = []
  header.forEach((written, index) => {
    const name = columnOf(written, format.columns)?.name
    const column = { index, header: cleanText(written.slice(0, 80)) }
    const first = name === undefined ? undefined : columns.get(name)
    // Spreadsheets often write empty columns after the last one: they are nobody's loss.
    if (column.header === '' && rows.every(({ cells }) => (cells[index] ?? '').trim() === '')) return
    if (name === undefined) dropped.push(column.header || `column ${index + 1}, which has no name`)
    else if (first) issues.push(twice(name, first, column, headerLine))
    else columns.set(name, column)
  })
  if (issues.length > 0) return { kind: 'unknown', issues }
  return {
    kind: 'known',
    format,
    columns,
    dropped,
    issues: dropped.length > 0 ? [leftOut(dropped, headerLine)] : [],
  }
}

function unknownLayout(header: readonly string[], line: number): Issue {
  const { columns } = FORMATS[FORMATS.length - 1] as Format
  const names = (list: readonly Column[]) => list.map((c) => c.name).join(', ')
  const required = columns.filter((c) => c.required)
  const missing = required.filter(({ name }) => !header.some((h) => columnOf(h, columns)?.name === name))
  const found = header
    .filter((h) => h.trim() !== '')
    .slice(0, 20)
    .map(quoteCell)
    .join(', ')
  const nothingKnown = missing.length === required.length
  return {
    severity: 'error',
    code: nothingKnown ? 'columns-unknown' : 'columns-missing',
    message: `${nothingKnown ? 'No column of this file is known' : `The file has no column for ${names(missing)}`}. Columns expected: ${names(columns)}. Columns found: ${found || 'none'}.`,
    line,
    suggestion: 'Use the template, or give the columns these names in the first line.',
  }
}

function twice(
  name: string,
  a: { index: number; header: string },
  b: { index: number; header: string },
  line: number,
): Issue {
  const written = `column ${a.index + 1}, ${quoteCell(a.header)}, and column ${b.index + 1}, ${quoteCell(b.header)},`
  return {
    severity: 'error',
    code: 'columns-twice',
    message: `Two columns mean the same: ${written} both mean ${name}.`,
    line,
    column: b.header,
    suggestion: 'Keep one of them.',
  }
}

function leftOut(dropped: readonly string[], line: number): Issue {
  const some = dropped.slice(0, 20).map(quoteCell).join(', ')
  const more = dropped.length > 20 ? ` and ${dropped.length - 20} more` : ''
  const message = `${dropped.length === 1 ? 'One column is' : `${dropped.length} columns are`} not known and left out: ${some}${more}.`
  return { severity: 'warning', code: 'columns-left-out', message, line }
}
