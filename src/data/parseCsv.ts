import Papa from 'papaparse'
import { headerScore } from '#domain/import/sections.ts'
import type { Table, TableRow } from '#domain/import/table.ts'
import { isBlank } from '#domain/import/table.ts'
import type { Issue } from '#domain/issue.ts'
import { scanShape } from './scanShape.ts'

export interface ParsedCsv {
  /** Undefined when the text cannot be read as a table. */
  readonly table: Table | undefined
  readonly issues: readonly Issue[]
}

const DELIMITERS = [',', ';', '\t', '|'] as const
/** Where a header may stand: titles and notes above a table are seldom longer. */
const HEADER_WITHIN = 20
const SAMPLE = 65_536

/** Reads delimited text into a table. Its line numbers are the file's own, quoted line breaks counted. */
export function parseCsv(text: string): ParsedCsv {
  const normal = text.replace(/\r\n?/gu, '\n')
  const stated = /^sep=([,;\t|])\n/iu.exec(normal)
  const body = stated ? normal.slice(stated[0].length) : normal
  const firstLine = stated ? 2 : 1
  const delimiter = stated?.[1] ?? guessDelimiter(body)
  const tooMuch = scanShape(body, delimiter)
  if (tooMuch) return { table: undefined, issues: [tooMuch] }
  const { data, errors } = parse(body, delimiter)
  const rows = withLines(data, firstLine)
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes')
  if (unclosed) return { table: undefined, issues: [unclosedQuote(rows)] }
  const malformed = new Set(
    errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' && row !== undefined ? [row] : [])),
  )
  return toTable(rows, malformed)
}

/** Never Papa's own guesses or repairs: it would read dates, rename headers and count lines its own way. */
function parse(text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, {
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    delimiter,
    newline: '\n',
    quoteChar: '"',
    comments: false,
    preview,
  })
}

/** The delimiter that gives a row with the most known column names; a comma where none does. */
function guessDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const scores = DELIMITERS.map((delimiter) =>
    Math.max(0, ...parse(sample, delimiter, HEADER_WITHIN).data.map((row) => headerScore(row.slice(0, 200)))),
  )
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ','
}

function withLines(data: readonly string[][], firstLine: number): readonly TableRow[] {
  let line = firstLine
  return data.map((cells) => {
    const row = { line, cells }
    line += 1 + cells.reduce((sum, cell) => sum + countNewlines(cell), 0)
    return row
  })
}

function countNewlines(cell: string): number {
  let count = 0
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1
  return count
}

/** The last row's last cell is the one that never closed; it swallowed the rest of the file. */
function unclosedQuote(rows: readonly TableRow[]): Issue {
  const last = rows[rows.length - 1]
  const before = last?.cells.slice(0, -1).reduce((sum, cell) => sum + countNewlines(cell), 0) ?? 0
  const line = (last?.line ?? 1) + before
  const message = `A quotation mark opens on line ${line} and never closes, so the rest of the file cannot be read.`
  return {
    severity: 'error',
    code: 'quote-unclosed',
    message,
    line,
    suggestion: 'Close it, or remove it if it is not meant. A mark inside a cell is written twice: ""',
  }
}

function toTable(rows: readonly TableRow[], malformed: ReadonlySet<number>): ParsedCsv {
  const headerAt = headerIndex(rows)
  const header = rows[headerAt]
  if (!header) return { table: undefined, issues: [] }
  const above = rows.slice(0, headerAt).filter((row) => !isBlank(row))
  const skipped: readonly Issue[] = above[0] ? [linesAbove(above.length, above[0].line)] : []
  const badQuotes = rows.filter((_, index) => malformed.has(index)).map(malformedQuote)
  const body = rows.filter((_, index) => index > headerAt && !malformed.has(index))
  return {
    table: { header: header.cells, headerLine: header.line, rows: body },
    issues: [...skipped, ...badQuotes],
  }
}

/** The row with the most known column names among the first; the first that is not blank where there is none. */
function headerIndex(rows: readonly TableRow[]): number {
  const scores = rows.slice(0, HEADER_WITHIN).map(({ cells }) => headerScore(cells))
  const best = Math.max(0, ...scores)
  return best >= 2 ? scores.indexOf(best) : rows.findIndex((row) => !isBlank(row))
}

function linesAbove(count: number, line: number): Issue {
  const message = `${count === 1 ? 'One line' : `${count} lines`} above the header ${count === 1 ? 'was' : 'were'} passed over.`
  return { severity: 'info', code: 'lines-above-header', message, line }
}

/** Papa reads on to the next mark that could close the cell, so such a row may have swallowed the lines after it. */
function malformedQuote({ line, cells }: TableRow): Issue {
  const last = line + cells.reduce((sum, cell) => sum + countNewlines(cell), 0)
  const where =
    last > line ? `on this line, so the cells of lines ${line} to ${last}` : 'on this line, so its cells'
  const message = `A quotation mark closes inside a cell ${where} cannot be told apart.`
  return {
    severity: 'error',
    code: 'quote-misplaced',
    message,
    line,
    suggestion: 'Put marks round the whole cell, and write a mark inside it twice: ""',
  }
}
