import type { Issue } from '#domain/issue.ts'
import { LIMITS } from './limits.ts'

const QUOTE = 0x22
const NEWLINE = 0x0a

/**
 * Looks once over the text for more rows, columns or characters in a cell than a file of figures may have, before anything is
 * built from it. Quotation marks count as Papa Parse counts them: only at the beginning of a cell do they open one.
 * @param text with `\n` line ends
 */
export function scanShape(text: string, delimiter: string): Issue | undefined {
  const separator = delimiter.charCodeAt(0)
  let [line, rows, columns, cellStart, quoted] = [1, 0, 1, 0, false]
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : NEWLINE
    if (i === text.length && i === cellStart && columns === 1) break
    // A doubled mark inside quotation marks stands for one mark.
    if (quoted && code === QUOTE && text.charCodeAt(i + 1) === QUOTE) i += 1
    else if (code === QUOTE && (quoted || i === cellStart)) quoted = !quoted
    if (code === NEWLINE) line += 1
    if (quoted || (code !== separator && code !== NEWLINE)) continue
    if (i - cellStart > LIMITS.cellCharacters)
      return tooMuch('characters in one cell', LIMITS.cellCharacters, line)
    cellStart = i + 1
    columns = code === separator ? columns + 1 : 1
    if (code === NEWLINE) rows += 1
    if (columns > LIMITS.columns) return tooMuch('columns', LIMITS.columns, line)
    // The header is a row too.
    if (rows > LIMITS.rows + 1) return tooMuch('rows', LIMITS.rows, line)
  }
  return undefined
}

function tooMuch(what: string, limit: number, line: number): Issue {
  return {
    severity: 'error',
    code: 'file-too-large',
    message: `The file has more than ${limit.toLocaleString('en-GB')} ${what}, the most this page can read safely.`,
    line,
    suggestion: 'Split the file, or check that it is a table of figures.',
  }
}
