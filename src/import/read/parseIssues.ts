import type { Problem } from '#domain/model/problem.ts'
import type { TableRow } from './table.ts'

/** The last row's last cell is the one that never closed; it swallowed the rest of the file. */
export function unclosedQuote(rows: readonly TableRow[]): Problem {
  const last = rows[rows.length - 1]
  const before = last?.cells.slice(0, -1).reduce((sum, cell) => sum + linesOf(cell), 0) ?? 0
  const line = (last?.line ?? 1) + before
  return notClosed(line)
}

/** The one refusal that reading the file without quotation marks can mend. */
export function notClosed(line: number): Problem {
  return {
    severity: 'error',
    code: 'quote-unclosed',
    message:
      'A quotation mark opens on this line and does not close, so the rest of the file cannot be read.',
    line,
    suggestion: 'Close it, or remove it if it is not meant. A mark inside a cell is written twice: ""',
  }
}

/** Papa reads on to the next mark that could close the cell, so such a row may have swallowed the lines after it. */
export function malformedQuote({ line, cells }: TableRow): Problem {
  const last = line + cells.reduce((sum, cell) => sum + linesOf(cell), 0)
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

function linesOf(cell: string): number {
  return cell.split('\n').length - 1
}

export function tooMuch(what: string, limit: number, line: number | undefined): Problem {
  return {
    severity: 'error',
    code: 'file-too-large',
    message: `The file has more than ${limit.toLocaleString('en-GB')} ${what}, the most this page can read safely.`,
    ...(line !== undefined && { line }),
    suggestion: 'Split the file, or check that it is a table of figures.',
  }
}

export function linesAbove(count: number, line: number): Problem {
  const message = `${count === 1 ? 'One line' : `${count} lines`} above the header ${count === 1 ? 'was' : 'were'} passed over.`
  return { severity: 'info', code: 'lines-above-header', message, line }
}

export function mixedNewlines(): Problem {
  return {
    severity: 'info',
    code: 'newlines-mixed',
    message: 'The lines of the file end in different ways. Each end is read as the end of a line.',
    suggestion: 'Check that no line is broken in two.',
  }
}
