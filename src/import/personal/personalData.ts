import { quoteCell } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import { joinList } from '#domain/phrasing/words.ts'
import { isBlank, type TableRow } from '../read/table.ts'
import type { ChildColumn } from './childLines.ts'
import type { PersonalKind } from './personalCell.ts'
import type { PersonalFinding } from './personalDataScanner.ts'
import { personalNames } from './personalNames.ts'

const SUGGESTION =
  'This page takes totals only. Add up the figures first, and leave out everything about single children.'

const KIND_WORDS: Readonly<Record<PersonalKind, readonly [one: string, many: string]>> = {
  upn: ['pupil number', 'pupil numbers'],
  nhs: ['NHS number', 'NHS numbers'],
  postcode: ['full postcode', 'full postcodes'],
  birth: ['date of birth', 'dates of birth'],
}

/** A refusal where the header, or any other line, has the names of columns about single children. */
export function personalHeaders(rows: readonly TableRow[], headerIndex: number): Problem | undefined {
  for (const [index, row] of rows.entries()) {
    // A line of figures begins with a number or a place far more often than it can be a header, and is not looked at.
    if (index > headerIndex && /\d/u.test(row.cells[0] ?? '')) continue
    const found = personalNames(row.cells, index === headerIndex)
    if (found.length === 0) continue
    const lines = rows.slice(index + 1).filter((other) => !isBlank(other)).length
    return refusal(`columns ${listed(found)}, with ${counted(lines, 'line')} below them`, row.line)
  }
  return undefined
}

/** Names columns and counts, never a value. */
export function personalFindings(
  findings: readonly PersonalFinding[],
  header: readonly string[],
): Problem | undefined {
  if (findings.length === 0) return undefined
  const parts = findings.slice(0, 5).map(({ column, kind, count }) => {
    return `${count.toLocaleString('en-GB')} ${KIND_WORDS[kind][count === 1 ? 0 : 1]} in column ${columnName(header, column)}`
  })
  return refusal(joinList(parts), findings[0]?.line)
}

const COLUMN_WORDS: Readonly<Record<ChildColumn['what'], string>> = {
  identifier: 'what seem to be identifiers',
  'birth date': 'what seem to be dates of birth',
  date: 'dates on any day of the month',
}

export function personalColumns(
  found: readonly ChildColumn[],
  lines: number,
  header: readonly string[],
): Problem | undefined {
  if (found.length === 0) return undefined
  const parts = found
    .slice(0, 5)
    .map(({ column, what }) => `${COLUMN_WORDS[what]} in column ${columnName(header, column)}`)
  return refusal(`${joinList(parts)}, on ${counted(lines, 'line')}`)
}

/** @param names elements of XML or keys of JSON */
export function personalMarkup(names: readonly string[], what: string): Problem | undefined {
  const found = personalNames([...new Set(names)], true)
  if (found.length === 0) return undefined
  const counts = found.map((name) => `${quoteCell(name)} (${names.filter((n) => n === name).length})`)
  return refusal(`it is ${what}, with ${joinList(counts.slice(0, 8))}`)
}

/** The line taken for the header may be a line of values: a cell with a number in it is not named. */
function columnName(header: readonly string[], column: number): string {
  const name = header[column]?.trim() ?? ''
  return name === '' || /\d\d/u.test(name) ? String(column + 1) : quoteCell(name)
}

function listed(names: readonly string[]): string {
  const some = names.slice(0, 12).map(quoteCell).join(', ')
  return names.length > 12 ? `${some} and ${names.length - 12} more` : some
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
}

function refusal(what: string, line?: number): Problem {
  const message = `The file seems to hold records of single children: ${what}. Nothing of it was kept or shown.`
  return {
    severity: 'error',
    code: 'personal-data',
    message,
    suggestion: SUGGESTION,
    ...(line !== undefined && { line }),
  }
}
