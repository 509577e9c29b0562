import Papa from 'papaparse'
import type { Problem } from '#domain/model/problem.ts'
import type { Quotes } from '../importOptions.ts'
import { LIMITS } from './limits.ts'
import { malformedQuote, tooMuch, unclosedQuote } from './parseIssues.ts'
import { scanShape } from './scanShape.ts'
import { lineSkimmer } from './skimLines.ts'
import type { SkimmedRows } from './skimmedRows.ts'
import type { TableRow } from './table.ts'
import type { TextPiece } from './textStream.ts'

/** Lines of the file as cells, from text that comes in pieces. */
export interface RecordParser {
  /** The records that end within what has come so far. `last`: nothing comes after it. */
  push(text: string, last: boolean): Records
  /** As `push` of a piece that is not the last, for plain lines only: undefined, and nothing done, where it must be pushed. */
  skim(piece: TextPiece): SkimmedRows | undefined
}

export interface Records {
  readonly rows: readonly TableRow[]
  /** Malformed records; they are not among the rows. */
  readonly issues: readonly Problem[]
  /** Set when the text cannot be read any further. */
  readonly failure: Problem | undefined
  /** The text of these records. */
  readonly text: string
  /** Whether each record stands on one line, so that the text can be cut at its line ends. */
  readonly oneLineEach: boolean
  readonly firstLine: number
}

/** What Papa Parse gives for a piece of text; its own types say `any`. */
interface Parsed {
  readonly data: string[][]
  readonly errors: readonly { readonly code: string; readonly row?: number }[]
  readonly meta: { readonly cursor: number }
}

/** Never Papa's own guesses or repairs: it would read dates, rename headers and count lines its own way. */
export function parseRecords(
  text: string,
  delimiter: string,
  last: boolean,
  quotes: Quotes = 'round',
): Parsed {
  const parser = new Papa.Parser({
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    delimiter,
    newline: '\n',
    quoteChar: '"',
    // Its fast mode cuts at delimiters and line ends only; without a word it takes it where there are no marks.
    ...(quotes === 'text' && { fastMode: true }),
    comments: false,
  })
  return parser.parse(text, 0, !last) as Parsed
}

/**
 * Papa Parse reads each piece up to its last whole record; the rest is read again with what comes next. Line numbers are the file's
 * own, quoted line breaks counted.
 * @param firstLine line of the file on which the text begins
 */
export function recordParser(delimiter: string, firstLine: number, quotes: Quotes = 'round'): RecordParser {
  let [rest, line, rows, scanned] = ['', firstLine, 0, false]
  const skimLines = lineSkimmer(delimiter, quotes)
  const fail = (failure: Problem): Records => ({
    rows: [],
    issues: [],
    failure,
    text: '',
    oneLineEach: true,
    firstLine: line,
  })
  return {
    push: (piece, last) => {
      const text = rest + piece
      // A million columns, or one line of 20 MB, is found before anything is built from it.
      if (!scanned || rest.length > LIMITS.cellCharacters) {
        const shape = scanShape(text, delimiter, line, quotes)
        if (shape) return fail(shape)
        scanned = true
      }
      const { data, errors, meta } = parseRecords(text, delimiter, last, quotes)
      const [start, used] = [line, last ? text : text.slice(0, meta.cursor)]
      const { ends, longest } = lineLengths(used)
      // The last record of the text has no line end after it.
      const oneLineEach = ends === (last ? data.length - 1 : data.length)
      const read = withLines(data, start, oneLineEach)
      if (errors.some(({ code }) => code === 'MissingQuotes')) return fail(unclosedQuote(read))
      rest = last ? '' : text.slice(meta.cursor)
      line += ends
      // The header is a row too.
      const most = LIMITS.rows + 1 - rows
      rows += isBlankEnd(data, last) ? data.length - 1 : data.length
      if (rows > LIMITS.rows + 1) return fail(tooMuch('rows', LIMITS.rows, read[most]?.line))
      const limit = overLimit(read, !oneLineEach || longest > LIMITS.cellCharacters)
      if (limit) return fail(limit)
      return {
        ...withoutMalformed(read, errors),
        failure: undefined,
        text: used,
        oneLineEach,
        firstLine: start,
      }
    },
    skim: (piece) => {
      if (!scanned || rest.length > LIMITS.cellCharacters) return undefined
      const text = rest + piece.text
      const found = skimLines({ text, codes: rest === '' ? piece.codes : undefined }, line)
      if (!found || rows + found.count > LIMITS.rows + 1) return undefined
      rest = text.slice(found.text.length)
      line += found.count
      rows += found.count
      return found
    },
  }
}

/** After the last line end Papa sees one more record, with nothing in it. */
function isBlankEnd(data: Parsed['data'], last: boolean): boolean {
  const end = data[data.length - 1]
  return last && end?.length === 1 && end[0] === ''
}

function withoutMalformed(rows: readonly TableRow[], errors: Parsed['errors']) {
  const bad = new Set(
    errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' && row !== undefined ? [row] : [])),
  )
  if (bad.size === 0) return { rows, issues: [] }
  return {
    rows: rows.filter((_, index) => !bad.has(index)),
    issues: rows.filter((_, index) => bad.has(index)).map(malformedQuote),
  }
}

function withLines(data: readonly string[][], firstLine: number, oneLineEach: boolean): readonly TableRow[] {
  if (oneLineEach) return data.map((cells, index) => ({ line: firstLine + index, cells }))
  let line = firstLine
  return data.map((cells) => {
    const row = { line, cells }
    line += 1
    for (const cell of cells) if (cell.includes('\n')) line += lineLengths(cell).ends
    return row
  })
}

/** @param long whether a cell can be too long: where every record is a short line, none is */
function overLimit(rows: readonly TableRow[], long: boolean): Problem | undefined {
  for (const { line, cells } of rows) {
    if (cells.length > LIMITS.columns) return tooMuch('columns', LIMITS.columns, line)
    if (long && cells.some((cell) => cell.length > LIMITS.cellCharacters))
      return tooMuch('characters in one cell', LIMITS.cellCharacters, line)
  }
  return undefined
}

/** How many line ends a text has, and the characters of its longest line. */
function lineLengths(text: string): { readonly ends: number; readonly longest: number } {
  let [ends, longest, from] = [0, 0, 0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
    ends += 1
    if (at - from > longest) longest = at - from
    from = at + 1
  }
  return { ends, longest: Math.max(longest, text.length - from) }
}
