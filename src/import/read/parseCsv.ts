import type { Problem } from '#domain/model/problem.ts'
import { headerCandidates } from '../recognise/headerDetection.ts'
import { guessDelimiter } from './guessDelimiter.ts'
import { linesAbove } from './parseIssues.ts'
import { recordParser } from './recordParser.ts'
import { isBlank, type Table, type TableRow } from './table.ts'

export interface ParsedCsv {
  /** Undefined when the text cannot be read as a table. */
  readonly table: Table | undefined
  readonly issues: readonly Problem[]
}

const STATED = /^sep=([,;\t|])\n/iu

/** The delimiter that a file states in its first line for Excel's sake, and the text after that line. */
export function splitStated(text: string): { readonly delimiter: string | undefined; readonly body: string } {
  const stated = STATED.exec(text)
  return { delimiter: stated?.[1], body: stated ? text.slice(stated[0].length) : text }
}

/** Reads delimited text that is there whole into a table. Its line numbers are the file's own, quoted line breaks counted. */
export function parseCsv(text: string): ParsedCsv {
  const { delimiter, body } = splitStated(text.replace(/\r\n?/gu, '\n'))
  const parser = recordParser(delimiter ?? guessDelimiter(body).value, delimiter ? 2 : 1)
  const { rows, issues, failure } = parser.push(body, true)
  return failure ? { table: undefined, issues: [failure] } : toTable(rows, issues)
}

function toTable(rows: readonly TableRow[], badQuotes: readonly Problem[]): ParsedCsv {
  const headerAt = headerCandidates(rows)[0]?.index
  const header = rows[headerAt ?? -1]
  if (headerAt === undefined || !header) return { table: undefined, issues: [] }
  const above = rows.slice(0, headerAt).filter((row) => !isBlank(row))
  const skipped: readonly Problem[] = above[0] ? [linesAbove(above.length, above[0].line)] : []
  return {
    table: { header: header.cells, headerLine: header.line, rows: rows.slice(headerAt + 1) },
    issues: [...skipped, ...badQuotes],
  }
}
