import Papa from 'papaparse'
import type { Problem } from '#domain/model/problem.ts'
import type { Quotes } from '../importOptions.ts'
import { LIMITS } from './limits.ts'
import { malformedQuote, tooMuch, unclosedQuote } from './readProblems.ts'
import type { TableRow } from './table.ts'

/** The rows that end within a piece of text, with the start of their first line carried over from the piece before. */
export interface Records {
  readonly rows: readonly TableRow[]
  /** One for each row with malformed quotation marks. Those rows are left out. */
  readonly problems: readonly Problem[]
  readonly failure: Problem | undefined
}

export type RecordReader = (piece: string, last: boolean) => Records

/** What Papa Parse returns; its own types say `any`. */
interface Parsed {
  readonly data: string[][]
  readonly errors: readonly { readonly code: string; readonly row?: number }[]
  /** `cursor`: where the last whole record ends. */
  readonly meta: { readonly cursor: number }
}

/**
 * Splits text into cells. Papa Parse's own guesses are all off: it would read dates, rename headers and skip lines.
 * @param text with `\n` line ends
 * @param last false to leave out the last record, which may go on in the next piece
 */
function parseRecords(text: string, delimiter: string, last: boolean, quotes: Quotes): Parsed {
  const parser = new Papa.Parser({
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    delimiter,
    newline: '\n',
    quoteChar: '"',
    // Fast mode splits at delimiters and line ends only. Papa Parse turns it on by itself where there are no quotation marks.
    ...(quotes === 'text' && { fastMode: true }),
    comments: false,
  })
  return parser.parse(text, 0, !last) as Parsed
}

/** Line numbers are those of the file, from 1: line breaks inside quotation marks count. */
export function recordReader(delimiter: string, firstLine: number, quotes: Quotes): RecordReader {
  let rest = ''
  let line = firstLine
  let count = 0
  return (piece, last) => {
    const text = rest + piece
    const { data, errors, meta } = parseRecords(text, delimiter, last, quotes)
    if (errors.some(({ code }) => code === 'MissingQuotes'))
      return failed(unclosedQuote(numberLines(data, line, true)))
    // After the last line end of a file, Papa Parse finds one more record, an empty one.
    if (last && data.at(-1)?.join() === '') data.pop()
    const used = last ? text : text.slice(0, meta.cursor)
    const { breaks, longest } = measureLines(used)
    const broken = breaks !== data.length - Number(!used.endsWith('\n'))
    const rows = numberLines(data, line, broken)
    rest = last ? '' : text.slice(meta.cursor)
    line += breaks
    // The header is a row too.
    const room = LIMITS.rows + 1 - count
    count += data.length
    if (count > LIMITS.rows + 1) return failed(tooMuch('rows', LIMITS.rows, rows[room]?.line))
    const long = broken || longest > LIMITS.cellCharacters
    const failure = overLimit(rows, long) ?? restOverLimit(rest, delimiter, line, quotes)
    return failure ? failed(failure) : withoutMalformed(rows, errors)
  }
}

/** Reads a comma-separated text that is all there. The header is the first of the rows. */
export function parseCsv(text: string): Records {
  return recordReader(',', 1, 'round')(text.replace(/\r\n?/gu, '\n'), true)
}

const failed = (failure: Problem): Records => ({ rows: [], problems: [], failure })

function measureLines(text: string): { readonly breaks: number; readonly longest: number } {
  let breaks = 0
  let longest = 0
  let start = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', start)) {
    breaks += 1
    if (at - start > longest) longest = at - start
    start = at + 1
  }
  return { breaks, longest: Math.max(longest, text.length - start) }
}

/** @param broken whether some cell has a line break inside it */
function numberLines(data: readonly string[][], firstLine: number, broken: boolean): readonly TableRow[] {
  if (!broken) return data.map((cells, index) => ({ line: firstLine + index, cells }))
  let line = firstLine
  return data.map((cells) => {
    const row = { line, cells }
    line += 1
    for (const cell of cells) if (cell.includes('\n')) line += measureLines(cell).breaks
    return row
  })
}

function withoutMalformed(rows: readonly TableRow[], errors: Parsed['errors']): Records {
  const bad = new Set(errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' ? [row] : [])))
  if (bad.size === 0) return { rows, problems: [], failure: undefined }
  return {
    rows: rows.filter((_, index) => !bad.has(index)),
    problems: rows.filter((_, index) => bad.has(index)).map(malformedQuote),
    failure: undefined,
  }
}

/** @param long false where every row is one line too short to hold a cell beyond the limit: most files then need no look at each cell */
function overLimit(rows: readonly TableRow[], long: boolean): Problem | undefined {
  for (const { line, cells } of rows) {
    if (cells.length > LIMITS.columns) return tooMuch('columns', LIMITS.columns, line)
    if (long && cells.some(({ length }) => length > LIMITS.cellCharacters))
      return tooMuch('characters in one cell', LIMITS.cellCharacters, line)
  }
  return undefined
}

/** Refuses an unfinished row that is too long already: each piece would make reading it again slower. */
function restOverLimit(rest: string, delimiter: string, line: number, quotes: Quotes): Problem | undefined {
  if (rest.length <= LIMITS.cellCharacters) return undefined
  const { data, errors } = parseRecords(rest, delimiter, true, quotes)
  const rows = numberLines(data, line, true)
  const open = errors.some(({ code }) => code === 'MissingQuotes')
  const tooLong = (data.at(-1)?.at(-1)?.length ?? 0) > LIMITS.cellCharacters
  if (open && tooLong && (data.at(-1)?.length ?? 0) <= LIMITS.columns) return unclosedQuote(rows)
  if (rest.length > LIMITS.rowCharacters) return tooMuch('characters in one row', LIMITS.rowCharacters, line)
  return overLimit(rows, true)
}
