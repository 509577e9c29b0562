import { cleanText, quoteCell } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import type { ImportColumn } from '../importReading.ts'
import { fieldIsUnread } from '../layouts/index.ts'
import { template } from '../layouts/template.ts'
import { columnOf } from './column.ts'

export function unknownLayout(header: readonly string[], line: number): Problem {
  const { columns } = template
  const known = new Set(header.map((written) => columnOf(written, columns)?.name))
  const missing = columns.filter(({ name, required }) => required && !known.has(name))
  const found = header
    .filter((written) => written.trim() !== '')
    .slice(0, 20)
    .map(quoteCell)
    .join(', ')
  const nothingKnown = missing.length === columns.filter((c) => c.required).length
  const names = (list: typeof columns) => list.map((c) => c.name).join(', ')
  return {
    severity: 'error',
    code: nothingKnown ? 'columns-unknown' : 'columns-missing',
    message: `${nothingKnown ? 'None of this file’s columns is recognised' : `The file has no column for ${names(missing)}`}. Columns expected: ${names(columns)}. Columns found: ${found || 'none'}.`,
    line,
    suggestion: 'Use the template, or give the columns these names in the first line.',
  }
}

export function columnsTwice(columns: readonly ImportColumn[], line: number): readonly Problem[] {
  const first = new Map<string, ImportColumn>()
  return columns.flatMap((column) => {
    if (column.target.kind !== 'field') return []
    const { field } = column.target
    if (fieldIsUnread(field)) return []
    const before = first.get(field)
    if (!before) {
      first.set(field, column)
      return []
    }
    const written = (c: ImportColumn) => `column ${c.index + 1}, ${quoteCell(c.header)},`
    const message = `Two columns mean the same: ${written(before)} and ${written(column)} both mean ${field}.`
    const suggestion = 'Keep one of them.'
    return [
      { severity: 'error', code: 'columns-twice', message, line, column: column.header, suggestion } as const,
    ]
  })
}

/** Headers of the columns whose meaning is not known. */
export function unrecognised(columns: readonly ImportColumn[]): readonly string[] {
  return droppedHeaders(columns.filter(({ target }) => target.kind === 'leave-out'))
}

/** Headers of the columns that are not read. Empty ones, which spreadsheets often write at the end, are not counted. */
export function droppedHeaders(columns: readonly ImportColumn[]): readonly string[] {
  return columns.flatMap(({ target, header, index, samples }) => {
    const unread = target.kind === 'leave-out' || (target.kind === 'field' && fieldIsUnread(target.field))
    if (!unread || (header === '' && samples.length === 0)) return []
    return [cleanText(header) || `column ${index + 1}, which has no name`]
  })
}

export function leftOut(dropped: readonly string[], line: number): Problem | undefined {
  if (dropped.length === 0) return undefined
  const some = dropped.slice(0, 20).map(quoteCell).join(', ')
  const more = dropped.length > 20 ? ` and ${dropped.length - 20} more` : ''
  const message = `${dropped.length === 1 ? 'One column is' : `${dropped.length} columns are`} not recognised and left out: ${some}${more}.`
  return { severity: 'warning', code: 'columns-left-out', message, line }
}
