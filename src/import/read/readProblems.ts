import { quoteCell } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import { LIMIT_WORDS } from './limits.ts'
import type { TableRow } from './table.ts'

/** @param rows the mark opens in the last cell of the last row, which holds the rest of the file */
export function unclosedQuote(rows: readonly TableRow[]): Problem {
  const last = rows[rows.length - 1]
  return {
    severity: 'error',
    code: 'quote-unclosed',
    message:
      'A quotation mark opens on this line and does not close, so the rest of the file cannot be read.',
    line: (last?.line ?? 1) + lineBreaks(last?.cells.slice(0, -1) ?? []),
    suggestion: 'Close it, or remove it if it is not meant. A mark inside a cell is written twice: ""',
  }
}

/** Papa Parse reads on to the next mark that could close the cell, so such a row may hold the lines after it too. */
export function malformedQuote({ line, cells }: TableRow): Problem {
  const last = line + lineBreaks(cells)
  const where =
    last > line ? `on this line, so the cells of lines ${line} to ${last}` : 'on this line, so its cells'
  return {
    severity: 'error',
    code: 'quote-misplaced',
    message: `A quotation mark closes inside a cell ${where} cannot be separated.`,
    line,
    suggestion: 'Put marks round the whole cell, and write a mark inside it twice: ""',
  }
}

const lineBreaks = (cells: readonly string[]) =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)

export function tooMuch(what: string, limit: number, line: number | undefined): Problem {
  return {
    severity: 'error',
    code: 'file-too-large',
    message: `The file has more than ${limit.toLocaleString('en-GB')} ${what}, the most this page can read safely.`,
    ...(line !== undefined && { line }),
    suggestion: 'Split the file, or check that it is a table of figures.',
  }
}

export function tooLarge(): Problem {
  return {
    severity: 'error',
    code: 'file-too-large',
    message: `The file is larger than ${LIMIT_WORDS.bytes}, the most this page can read safely. It was not opened.`,
    suggestion: 'Split the file, or leave out columns that are not needed.',
  }
}

export function fileMoved(): Problem {
  return {
    severity: 'error',
    code: 'file-unreadable',
    message: 'The file could not be read. It may have been moved or changed since it was chosen.',
    suggestion: 'Choose it again.',
  }
}

export function mixedLineEnds(): Problem {
  return {
    severity: 'info',
    code: 'newlines-mixed',
    message: 'The lines of the file end in different ways. Each end is read as the end of a line.',
    suggestion: 'Check that no line is broken in two.',
  }
}

export function unknownDelimiter(sign: string): Problem {
  return {
    severity: 'error',
    code: 'separator-unknown',
    message: `The file says that its cells are separated by ${quoteCell(sign)}, which this page does not read.`,
    line: 1,
    suggestion: 'Save it with commas, semicolons, tabs or vertical bars.',
  }
}
